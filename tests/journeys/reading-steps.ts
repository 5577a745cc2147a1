import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type ChosenFile, csvFile, download, inventoryInput } from './browser.ts';

/** The bytes of the German sample inventory. */
export const SAMPLE = readFileSync(new URL('../../public/beispiel-bestand.csv', import.meta.url));

/** Chooses files in the page's file input. */
export async function give(page: Page, ...files: readonly ChosenFile[]) {
  await inventoryInput(page).setInputFiles(files);
}

/** Chooses the sample inventory, and waits for the first rows of its audit. */
export async function giveSample(page: Page) {
  await give(page, csvFile('beispiel-bestand.csv', SAMPLE));
  await page.getByRole('gridcell').first().waitFor();
}

/** Opens each tab in turn and calls `look` with its place once it shows its rows, or why there are none. */
export async function inEachTab(page: Page, look: (tab: number) => Promise<void>) {
  for (const [index, tab] of (await page.getByRole('tab').all()).entries()) {
    await tab.click();
    await page.locator(`[role=tab]:nth-of-type(${index + 1})[aria-selected=true]`).waitFor();
    const hasRows = /[1-9]/.test((await tab.textContent()) ?? '');
    const panel = page.getByRole('tabpanel');
    await (hasRows ? panel.getByRole('gridcell') : panel.locator('p')).first().waitFor();
    await look(index);
  }
}

/** Says that the file that was chosen is of another fleet than the open inventory, although it names its machines. */
export async function startAfresh(page: Page) {
  await page.getByRole('button', { name: 'Another fleet' }).click();
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

/** The number of rows of a table, drawn or not. Without a name there must be only one table. */
export async function rowCount(page: Page, table?: string): Promise<number> {
  const grid = page.getByRole('grid', table === undefined ? {} : { name: table });
  return Number(await grid.getAttribute('aria-rowcount')) - 1;
}

/** Says in the open tab of problems what a text means that was not understood. */
export async function explain(page: Page, label: RegExp, meaning: string) {
  const field = page.getByLabel(label);
  await field.selectOption({ label: meaning });
  await page
    .locator('form', { has: field })
    .getByRole('button', { name: /^Apply/ })
    .click();
}

/** The file that an item of the export menu saves. */
export async function exported(page: Page, item: string) {
  return download(page, async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: item }).click();
  });
}

/** Encodes a text as Windows-1252. All its characters must be in Latin-1. */
export const latin1 = (text: string) => Buffer.from(text, 'latin1');
