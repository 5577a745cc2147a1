import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { type BigFleet, bigFleet } from './big-fleet.ts';
import { csvFile, inventoryInput, type OpenPage, openPage } from './browser.ts';
import { SOON, type TableFrame, type TableWatch, watchTable } from './table-watch.ts';

const MACHINES = 100_000;
/** Makes some hundred rows, few enough that a browser can scroll them natively. */
const FEW_MACHINES = 80;
const TABLE = 'At-risk pairings';
/** Scroll distance of one wheel tick, in px. */
export const TICK = 100;
/** High enough that the overview is open in both viewports, so a change of the viewport moves no table. */
export const VIEWPORT = { width: 1280, height: 1100 };
/** So high that twenty wheel ticks stay within one view. */
const HIGH_VIEWPORT = { width: 1280, height: 3000 };

/** The same table at two sizes, both sorted by client, then server. */
export interface BigTables {
  readonly fleet: BigFleet;
  readonly big: TableWatch;
  readonly small: TableWatch;
  readonly open: OpenPage;
}

async function openOrdered(browser: Browser, csv: string) {
  const open = await openPage(browser, VIEWPORT);
  const { page } = open;
  await inventoryInput(page).setInputFiles(csvFile('fleet.csv', csv));
  await page.getByRole('tab', { name: TABLE }).click();
  await page.getByRole('grid', { name: TABLE }).getByRole('gridcell').first().waitFor();
  await orderByNames(open);
  return { open, table: await watchTable(page, TABLE) };
}

/** Sorts the pairings by client, then server, and waits for the result. */
async function orderByNames({ page }: OpenPage): Promise<void> {
  const heading = (name: RegExp) => page.getByRole('columnheader', { name });
  await heading(/^Client(?! SP)/)
    .getByRole('button')
    .click();
  await heading(/^Server(?! SP)/)
    .getByRole('button')
    .click({ modifiers: ['Shift'] });
  await page
    .locator('[role=grid][aria-busy=false] [aria-sort=ascending] ~ [aria-sort=ascending]')
    .waitFor();
}

/** Opens a table of a hundred thousand machines and one of a few. */
export async function openBigTables(browser: Browser): Promise<BigTables> {
  const fleet = bigFleet(MACHINES);
  const few = await openOrdered(browser, bigFleet(FEW_MACHINES).csv);
  const many = await openOrdered(browser, fleet.csv);
  return { fleet, big: many.table, small: few.table, open: many.open };
}

/** Sends a number of wheel ticks at once. */
export async function turnWheel({ page }: TableWatch, times: number, px = TICK): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => page.mouse.wheel(0, px)));
}

/** Goes to the first row with the keyboard. */
export async function goToTop(table: TableWatch): Promise<void> {
  await table.show();
  await table.grid.focus();
  await table.page.keyboard.press('Control+Home');
  await table.stands(0);
}

/** Goes to a row by its number, counted from 1. */
export async function goToRow({ page }: TableWatch, row: number): Promise<void> {
  const field = page.getByLabel('Go to row');
  // Types key by key: when WebDriver BiDi fills a field, React does not notice.
  await field.press('Control+a');
  await page.keyboard.type(String(row));
  await field.press('Enter');
}

/** Heights of a scroll bar's end buttons and of its smallest thumb, in px, for browsers that draw them. */
const BUTTON = 15;
const THUMB = 17;
/** A drag target that takes the thumb to its end, whatever its size. */
export const BEYOND_THE_END = 1.05;

/** Drags the scroll bar's thumb to `to`: 0 is the top of the bar, 1 the bottom. */
export async function dragThumb({ page, box }: TableWatch, to: number): Promise<void> {
  const { right, top, bottom, thumb } = await box();
  const x = right - 7;
  const placeOf = (share: number) =>
    top + BUTTON + THUMB / 2 + share * (bottom - top - 2 * BUTTON - THUMB);
  const [from, until] = [placeOf(thumb), placeOf(to)];
  await page.mouse.move(x, from);
  await page.mouse.down();
  await page.mouse.move(x, (from + until) / 2);
  // Chromium may drop the last move before the button is released, so the move is repeated until the thumb
  // is there.
  let moves = 0;
  const wayLeft = async () => {
    moves += 1;
    await page.mouse.move(x + (moves % 2), until);
    return Math.abs(Math.min(1, to) - (await box()).thumb);
  };
  await expect.poll(wayLeft, SOON).toBeLessThan(0.05);
  await page.mouse.up();
}

/** Expects that no frame is blank or has a gap, and that no column changes its width. */
export function expectCalm(frames: readonly TableFrame[]): void {
  expect(frames.filter(({ isFilled }) => !isFilled)).toEqual([]);
  expect(new Set(frames.map(({ widths }) => widths)).size).toBe(1);
}

/**
 * What holds in every browser.
 * @param turns number of wheel ticks to watch; a multiple of 20.
 */
export function scrollsLikeASmallTable(tables: () => BigTables, turns: number): void {
  it('counts its rows correctly', async () => {
    const { big, fleet } = tables();
    expect(Number(await big.grid.getAttribute('aria-rowcount'))).toBe(fleet.flagged + 1);
    expect(await big.pairing(1)).toEqual(fleet.pairingAt(1));
  });

  it('scrolls from the top by the same rows as a small table, tick by tick', async () => {
    const { big, small } = tables();
    const seen = async (table: TableWatch) => {
      await goToTop(table);
      await table.point();
      const places: unknown[] = [];
      for (let turn = 1; turn <= 5; turn += 1) {
        await turnWheel(table, 1);
        await table.stands(turn * TICK);
        const { first, hidden, last } = await table.look();
        places.push([first, hidden, last]);
      }
      return places;
    };
    expect(await seen(big)).toEqual(await seen(small));
  });

  it(`skips no row in ${turns} wheel ticks, and no frame is blank`, async () => {
    const { big, fleet } = tables();
    await big.page.setViewportSize(HIGH_VIEWPORT);
    await goToTop(big);
    await big.point();
    const frames = await big.recording(async () => {
      for (let turned = 20; turned <= turns; turned += 20) {
        await turnWheel(big, 20);
        await big.stands(turned * TICK);
      }
    });
    await big.page.setViewportSize(VIEWPORT);
    expectCalm(frames);
    const skipped = frames.filter(({ first }, at) => first > (frames[at - 1]?.last ?? 1) + 1);
    expect(skipped).toEqual([]);
    const { first } = await big.look();
    expect(await big.pairing(first)).toEqual(fleet.pairingAt(first));
  });

  it('scrolls by the same px in the middle, down and up', async () => {
    const { big, fleet } = tables();
    const middle = Math.floor(fleet.flagged / 2);
    await goToRow(big, middle);
    const { rowHeight } = await big.box();
    const start = (middle - 1) * rowHeight;
    await big.stands(start);
    await big.point();
    for (const turned of [1, 2, 3]) {
      await turnWheel(big, 1);
      await big.stands(start + turned * TICK);
    }
    for (const turned of [2, 1, 0]) {
      await turnWheel(big, 1, -TICK);
      await big.stands(start + turned * TICK);
    }
    expect(await big.pairing(middle)).toEqual(fleet.pairingAt(middle));
  });

  it('scrolls just far enough when a row is scrolled into view', async () => {
    const { big, fleet } = tables();
    const row = Math.floor(fleet.flagged / 4);
    await goToRow(big, row);
    await expect.poll(async () => (await big.look()).first, SOON).toBe(row);
    const { last } = await big.look();
    // Find in page and screen readers do this.
    const next = big.grid.locator(`tr[aria-rowindex="${last + 2}"]`);
    await next.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expect.poll(async () => (await big.look()).first, SOON).toBeGreaterThan(row);
    const { first } = await big.look();
    expect(first).toBeLessThan(last);
    expect(await big.pairing(first)).toEqual(fleet.pairingAt(first));
  });

  it('shows its very last row after Ctrl+End and its first after Ctrl+Home', async () => {
    const { big, fleet } = tables();
    await goToTop(big);
    await big.page.keyboard.press('Control+End');
    await expect.poll(async () => (await big.look()).last, SOON).toBe(fleet.flagged);
    expect(await big.pairing(fleet.flagged)).toEqual(fleet.pairingAt(fleet.flagged));
    await expect.poll(async () => (await big.box()).thumb).toBe(1);
    await big.page.keyboard.press('Control+Home');
    await big.stands(0);
    expect(await big.pairing(1)).toEqual(fleet.pairingAt(1));
  });

  it('follows the thumb to its middle and its end', async () => {
    const { big, fleet } = tables();
    await goToTop(big);
    const frames = await big.recording(() => dragThumb(big, 0.5));
    expectCalm(frames);
    const share = async () => (await big.look()).first / fleet.flagged;
    await expect.poll(share, SOON).toBeGreaterThan(0.45);
    expect(await share()).toBeLessThan(0.55);
    await dragThumb(big, BEYOND_THE_END);
    await expect.poll(async () => (await big.look()).last, SOON).toBe(fleet.flagged);
  });
}
