import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NamedPairing } from './big-fleet.ts';
import {
  BEYOND_THE_END,
  type BigTables,
  dragThumb,
  expectCalm,
  goToRow,
  goToTop,
  openBigTables,
  scrollsLikeASmallTable,
  TICK,
  turnWheel,
  VIEWPORT,
} from './big-table-facts.ts';
import { launchBrowser } from './browser.ts';
import { SOON, type TableWatch } from './table-watch.ts';

let browser: Browser;
let tables: BigTables;
beforeAll(async () => {
  browser = await launchBrowser({ scrollBars: true });
  tables = await openBigTables(browser);
});
afterAll(() => browser.close());

/** The focused row, counted from 1; 0 if no row has the focus. */
async function focusedRow({ grid }: TableWatch): Promise<number> {
  const index = await grid.evaluate((table) =>
    document.activeElement !== null && table.contains(document.activeElement)
      ? document.activeElement.closest('tr')?.getAttribute('aria-rowindex')
      : null,
  );
  return index === null || index === undefined ? 0 : Number(index) - 1;
}

describe('half a billion pairings in Chromium', () => {
  scrollsLikeASmallTable(() => tables, 1000);
});

describe('the keyboard among half a billion pairings', () => {
  it('moves by pages and rows, and focuses the expected row', async () => {
    const { big, fleet } = tables;
    await goToTop(big);
    const { rowHeight, view } = await big.box();
    const page = Math.floor(view / rowHeight);
    const steps = [
      ['PageDown', 1 + page],
      ['PageDown', 1 + 2 * page],
      ['ArrowDown', 2 + 2 * page],
      ['PageUp', 2 + page],
      ['ArrowUp', 1 + page],
      ['Control+End', fleet.flagged],
      ['PageUp', fleet.flagged - page],
      ['PageDown', fleet.flagged],
      ['ArrowDown', fleet.flagged],
      ['Control+Home', 1],
    ] as const;
    for (const [key, row] of steps) {
      await big.page.keyboard.press(key);
      await expect.poll(() => focusedRow(big), SOON).toBe(row);
      const { first, last } = await big.look();
      expect(first <= row && row <= last, `${key}: row ${row} in ${first} to ${last}`).toBe(true);
    }
  });

  it('selects all rows as one range; a copy takes the first ones and says so', async () => {
    const { big, fleet, open } = tables;
    await open.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await goToTop(big);
    await big.page.keyboard.press('Control+a');
    await big.page.getByRole('group', { name: '606,884,980 rows selected' }).waitFor();
    expect(fleet.flagged).toBe(606_884_980);
    await big.page.keyboard.press('Control+c');
    await big.page.getByText(/^The first 100,000 of 606,884,980 rows copied/).waitFor();
    const copied = await big.page.evaluate(() => navigator.clipboard.readText());
    const rows = copied.trimEnd().split('\n').slice(-100_000);
    const last = fleet.pairingAt(100_000);
    expect(rows.at(-1)?.split('\t')).toEqual(expect.arrayContaining([last.client, last.server]));
    await big.page.keyboard.press('Escape');
    await expect.poll(() => big.page.getByRole('group', { name: /selected$/ }).count()).toBe(0);
  });
});

describe('Go to row', () => {
  it('goes to the middle, and keeps the old rows until the ones in the middle are there', async () => {
    const { big, fleet } = tables;
    await goToTop(big);
    const row = 303_442_490;
    const frames = await big.recording(async () => {
      await goToRow(big, row);
      await expect.poll(async () => (await big.look()).first, SOON).toBe(row);
    });
    expectCalm(frames);
    expect(await big.pairing(row)).toEqual(fleet.pairingAt(row));
    await expect.poll(() => focusedRow(big)).toBe(row);
  });

  it.each([
    ['606884981', 'There are rows 1 to 606,884,980.'],
    ['0', 'There are rows 1 to 606,884,980.'],
    ['the end', 'Type a number from 1 to 606,884,980.'],
  ])('answers %s with: %s', async (typed, answer) => {
    const { big } = tables;
    await goToTop(big);
    await big.page.getByLabel('Go to row').fill(typed);
    await big.page.getByLabel('Go to row').press('Enter');
    await big.page.getByRole('alert').filter({ hasText: answer }).waitFor();
    expect((await big.look()).first).toBe(1);
    await big.page.getByLabel('Go to row').fill('');
  });
});

describe('the focus', () => {
  /** Opens the view of another URL, and expects that the focus follows a pairing to its row there. */
  async function followTo(hash: string, followed: NamedPairing) {
    const { big, fleet } = tables;
    await big.page.evaluate((address) => location.assign(address), hash);
    const row = fleet.rowOf(followed);
    await expect.poll(() => focusedRow(big), SOON).toBe(row);
    expect(await big.pairing(row)).toEqual(followed);
  }

  async function focusedPairing(): Promise<NamedPairing> {
    const pairing = await tables.big.pairing(await focusedRow(tables.big));
    if (pairing === null) throw new Error('no row has the focus');
    return pairing;
  }

  it('stays on the heading that sorts, and follows its row when the order changes', async () => {
    const { big, fleet } = tables;
    const { page } = big;
    const byClient = await page.evaluate(() => location.hash);
    const server = page.getByRole('columnheader', { name: /^Server(?! SP)/ }).getByRole('button');
    await goToTop(big);
    const { client } = fleet.pairingAt(2);
    await server.press('Enter');
    await expect.poll(async () => (await big.pairing(2))?.client ?? client, SOON).not.toBe(client);
    expect(await server.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedRow(big)).toBe(2);
    await followTo(byClient, await focusedPairing());
  });

  it('follows its row when a filter is removed', async () => {
    const { big, fleet } = tables;
    const { page } = big;
    const unfiltered = await page.evaluate(() => location.hash);
    await page.getByLabel('Search', { exact: true }).fill('RAS999');
    const count = async () => Number(await big.grid.getAttribute('aria-rowcount')) - 1;
    await expect.poll(count, SOON).toBeLessThan(fleet.flagged / 100);
    const filtered = await count();
    await big.grid.focus();
    await page.keyboard.press('Control+End');
    await expect.poll(() => focusedRow(big), SOON).toBe(filtered);
    await followTo(unfiltered, await focusedPairing());
  });
});

describe('every display', () => {
  it.each([
    ['a ratio of 2', 2, VIEWPORT],
    ['a ratio of 3', 3, VIEWPORT],
    ['a zoom of 125 %', 1.25, { width: 1024, height: 800 }],
    ['a zoom of 200 %', 2, { width: 640, height: 500 }],
  ])('reaches the end by the thumb at %s, and scrolls normally there', async (_, ratio, size) => {
    const { big, fleet } = tables;
    const devtools = await big.page.context().newCDPSession(big.page);
    const metrics = { ...size, deviceScaleFactor: ratio, mobile: false };
    await devtools.send('Emulation.setDeviceMetricsOverride', metrics);
    await goToTop(big);
    await dragThumb(big, BEYOND_THE_END);
    await expect.poll(async () => (await big.look()).last, SOON).toBe(fleet.flagged);
    const { rowHeight, view } = await big.box();
    const end = fleet.flagged * rowHeight - view;
    await big.stands(end);
    await big.point();
    for (const turned of [1, 2, 3]) {
      await turnWheel(big, 1, -TICK);
      await big.stands(end - turned * TICK);
    }
    await devtools.detach();
    await big.page.setViewportSize(VIEWPORT);
  });

  it.each([1, 303_442_490])(
    'follows a finger from row %d by as many px, apart from the start threshold',
    async (row) => {
      const { big } = tables;
      const devtools = await big.page.context().newCDPSession(big.page);
      await goToTop(big);
      await goToRow(big, row);
      const { rowHeight, bottom } = await big.box();
      const start = (row - 1) * rowHeight;
      await big.stands(start);
      const points = Array.from({ length: 9 }, (_, step) => ({
        x: 400,
        y: bottom - 50 - 50 * step,
      }));
      const moved = async () => {
        const { first, hidden } = await big.look();
        return (first - 1) * rowHeight + hidden - start;
      };
      const frames = await big.recording(async () => {
        for (const [step, point] of points.entries()) {
          const type = step === 0 ? 'touchStart' : 'touchMove';
          await devtools.send('Input.dispatchTouchEvent', { type, touchPoints: [point] });
        }
        await expect.poll(moved, SOON).toBeGreaterThan(350);
        await devtools.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
      });
      expectCalm(frames);
      expect(await moved()).toBeLessThan(450);
      await devtools.detach();
    },
  );
});

describe('the page with half a billion pairings', () => {
  it('sends no network request and has no errors', () => {
    const { errors, requests } = tables.open;
    expect({ errors, requests }).toEqual({ errors: [], requests: [] });
  });
});
