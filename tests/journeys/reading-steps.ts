import type { Page } from 'playwright-core';
import { type csvFile, download, inventoryInput } from './browser.ts';

/** Gives the page files, as a person chooses them. */
export async function give(page: Page, ...files: ReturnType<typeof csvFile>[]) {
  await inventoryInput(page).setInputFiles(files);
}

/** Waits for the audit to be shown. */
export async function audit(page: Page) {
  await page.getByRole('tab', { name: 'At-risk pairings' }).waitFor();
}

/** The number on a tab. */
export async function countOn(page: Page, tab: string): Promise<number> {
  const text = await page.getByRole('tab', { name: tab }).textContent();
  return Number((text ?? '').replace(/\D/g, ''));
}

/** What an item of the export menu saves. */
export async function exported(page: Page, item: string) {
  return download(page, async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: item }).click();
  });
}

/** Bytes of a text whose characters are all in Latin-1, in Windows-1252. */
export const latin1 = (text: string) => Buffer.from(text, 'latin1');
