import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventoryInput, launchBrowser, type OpenOptions, openPage } from './browser.ts';

const SAMPLE = new URL('../../public/beispiel-bestand.csv', import.meta.url).pathname;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PHONE: OpenOptions = { width: 390, height: 844, hasTouch: true, isMobile: true };
const SMALL_PHONE: OpenOptions = { ...PHONE, width: 320, height: 640 };

async function openSample(options: OpenOptions) {
  const open = await openPage(browser, options);
  await inventoryInput(open.page).setInputFiles(SAMPLE);
  await open.page.getByRole('gridcell').first().waitFor();
  return open;
}

/** Opens each tab in turn and calls `look` with its index when its cards are there. */
async function inEachTab(page: Page, look: (tab: number) => Promise<void>) {
  const tabs = await page.getByRole('tab').all();
  for (const [index, tab] of tabs.entries()) {
    await tab.tap();
    await page.locator(`[role=tab]:nth-of-type(${index + 1})[aria-selected=true]`).waitFor();
    await page.getByRole('gridcell').first().waitFor();
    await look(index);
  }
}

/** The texts of the drawn cards that are cut: wider than their cell, or below the edge of their card. */
function cutTexts(page: Page): Promise<readonly string[]> {
  return page.getByRole('grid').evaluate((grid) =>
    Array.from(grid.querySelectorAll('[role=row][aria-selected]')).flatMap((row) => {
      const { bottom } = row.getBoundingClientRect();
      return Array.from(row.querySelectorAll('[role=gridcell], [role=rowheader]'))
        .filter(
          (cell) =>
            cell.scrollWidth > cell.clientWidth ||
            cell.scrollHeight > cell.clientHeight + 1 ||
            cell.getBoundingClientRect().bottom > bottom,
        )
        .map((cell) => cell.textContent);
    }),
  );
}

/** The number of px by which the page is wider than the window. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

describe('the cards of a phone', () => {
  it.each([
    ['clients', 'Clients to upgrade', /Exposed Upgrade$/],
    ['pairings', 'At-risk pairings', /Exposed$/],
  ])('begin with the verdict: %s', async (_, name, verdict) => {
    const { page, context } = await openSample(PHONE);
    await page.getByRole('tab', { name }).tap();
    const card = page.getByRole('grid', { name }).getByRole('row').nth(1);
    const [first] = await card.getByRole('gridcell').filter({ hasText: /\w/ }).allInnerTexts();
    expect(first).toMatch(verdict);
    await context.close();
  });

  it('open the reason at a tap, and the checkbox selects', async () => {
    const { page, context } = await openSample(PHONE);
    const grid = page.getByRole('grid', { name: 'Clients to upgrade' });
    await grid.getByRole('checkbox', { name: 'Select row 2', exact: true }).tap();
    await page.getByText('1 row selected').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await grid.getByRole('rowheader').first().tap();
    await page.getByRole('dialog', { name: 'Machine' }).waitFor();
    await context.close();
  });

  it.each([
    ['English at 390 px', PHONE],
    ['German at 320 px', { ...SMALL_PHONE, locale: 'de-DE' }],
  ])('cut no text in %s', async (_, options) => {
    const { page, context } = await openSample(options);
    const cut: string[] = [];
    await inEachTab(page, async () => {
      cut.push(...(await cutTexts(page)));
      expect(await overhang(page)).toBeLessThanOrEqual(0);
    });
    expect(cut).toEqual([]);
    await context.close();
  });
});
