import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BigTables, openBigTables } from './big-table-facts.ts';
import { launchBrowser } from './browser.ts';
import { SOON } from './table-watch.ts';

let browser: Browser;
let tables: BigTables;
beforeAll(async () => {
  browser = await launchBrowser();
  tables = await openBigTables(browser);
});
afterAll(() => browser.close());

describe('an export of half a billion pairings', () => {
  it.each([
    {
      item: 'Pairings in this view (CSV)',
      size: /^606,884,980 rows, about/,
      begin: 'Save',
      progress: /^Writing q251382-pairings-in-view-/,
    },
    {
      item: 'This list (CSV)',
      size: /^These 606,884,980 rows .* A spreadsheet opens 1,048,576 rows at most/,
      begin: 'This list (CSV)',
      progress: /^Writing q251382-pairings-list-/,
    },
  ])('of $item shows its progress, tells others to wait, and stops when cancelled', async (big) => {
    const { page } = tables.big;
    // Without the save dialog, which a test cannot answer, the browser makes a download.
    await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
    const menu = page.getByRole('button', { name: 'Export', exact: true });
    await menu.click();
    const opensDialog = big.begin !== big.item;
    if (opensDialog) await page.getByRole('button', { name: big.item }).click();
    await page.getByText(big.size).waitFor();
    await page.getByRole('button', { name: big.begin }).click();
    const progress = page.getByRole('progressbar', { name: big.progress });
    await expect.poll(() => progress.getAttribute('value').then(Number), SOON).toBeGreaterThan(0);
    await menu.click();
    await page.getByText(/is being written: one file at a time/).waitFor();
    const list = page.getByRole('button', { name: 'Remediation list (CSV)' });
    expect(await list.isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Cancel the export' }).click();
    await progress.waitFor({ state: 'detached' });
    await menu.click();
    expect(await list.isDisabled()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('alert').allInnerTexts()).toEqual(['']);
  });
});
