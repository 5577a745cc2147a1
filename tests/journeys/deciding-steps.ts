import type { Locator, Page } from 'playwright-core';

/** Selects rows, counted from 1, and opens the dialog about them. */
export async function decideAbout(page: Page, ...rows: readonly number[]): Promise<Locator> {
  for (const row of rows) {
    await page.getByRole('checkbox', { name: `Select row ${row}`, exact: true }).click();
  }
  const tools = page.getByRole('group', { name: /selected$/ });
  await tools.getByRole('button', { name: 'Decide…', exact: true }).click();
  return page.getByRole('dialog', { name: /^Decide about / });
}

/** Makes the decision of the open dialog, and waits until it is closed. */
export async function decide(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
