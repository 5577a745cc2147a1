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
  it('shows its progress, tells other exports to wait, and stops when cancelled', async () => {
    const { page } = tables.big;
    // Without the save dialog, which a test cannot answer, the browser makes a download.
    await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
    const menu = page.getByRole('button', { name: 'Export', exact: true });
    await menu.click();
    await page.getByRole('button', { name: 'Pairings in this view (CSV)' }).click();
    await page.getByText('606,884,980 rows, about').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    const progress = page.getByRole('progressbar', { name: /^Writing q251382-pairings/ });
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
