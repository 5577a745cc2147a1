import type { Page } from 'playwright-core';
import { type csvFile, download, inventoryInput } from './browser.ts';

/** Chooses files in the page's file input. */
export async function give(page: Page, ...files: ReturnType<typeof csvFile>[]) {
  await inventoryInput(page).setInputFiles(files);
}

/** Waits for the audit to appear. */
export async function audit(page: Page) {
  await page.getByRole('tab', { name: 'At-risk pairings' }).waitFor();
}

/** The number on a tab. */
export async function countOn(page: Page, tab: string): Promise<number> {
  const text = await page.getByRole('tab', { name: tab }).textContent();
  return Number((text ?? '').replace(/\D/g, ''));
}

/** The file that an item of the export menu saves. */
export async function exported(page: Page, item: string) {
  return download(page, async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: item }).click();
  });
}

/** Encodes a text as Windows-1252. All its characters must be in Latin-1. */
export const latin1 = (text: string) => Buffer.from(text, 'latin1');
