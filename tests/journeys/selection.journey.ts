import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, download, inventoryInput, launchBrowser, openPage } from './browser.ts';
import { SAMPLE } from './reading-steps.ts';

const CLIENTS = 'Clients to upgrade';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openSample(tab = CLIENTS, inventory: string | Buffer = SAMPLE) {
  const { page, context, errors } = await openPage(browser);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await inventoryInput(page).setInputFiles(csvFile('fleet.csv', inventory));
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('grid', { name: tab }).getByRole('rowheader').first().waitFor();
  return { page, context, errors };
}

/** Selects rows, counted from 1, and returns their names. */
async function select(page: Page, ...rows: readonly number[]): Promise<readonly string[]> {
  for (const row of rows) {
    await page.getByRole('checkbox', { name: `Select row ${row}`, exact: true }).click();
  }
  return selectedNames(page);
}

/** The names of the selected rows in view. */
async function selectedNames(page: Page): Promise<readonly string[]> {
  const rows = page.getByRole('grid').getByRole('row', { selected: true });
  return rows.getByRole('rowheader').allTextContents();
}

function bar(page: Page, name: string) {
  return page.getByRole('group', { name, exact: true });
}

function namesIn(csv: string): readonly string[] {
  const { data } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
  return data.slice(1).map(([name = '']) => name);
}

describe('the bar of the selected rows', () => {
  it('says how many there are, and copies, exports and clears them', async () => {
    const { page, context, errors } = await openSample();
    expect(await page.getByRole('group', { name: /selected$/ }).count()).toBe(0);
    const names = await select(page, 2, 4);
    expect(names).toHaveLength(2);
    const tools = bar(page, '2 rows selected');
    await tools.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('2 rows copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const lines = copied.trimEnd().split('\r\n');
    expect(lines.map((line) => line.split('\t')[0])).toEqual(names);
    const list = await download(page, () =>
      tools.getByRole('button', { name: 'Export selected' }).click(),
    );
    expect(list.name).toMatch(/^q251382-clients-list-fleet-/);
    expect(namesIn(list.text)).toEqual(names);
    await tools.getByRole('button', { name: 'Clear the selection' }).click();
    await expect.poll(() => tools.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.closest('[role=grid]') !== null)).toBe(
      true,
    );
    expect(errors).toEqual([]);
    await context.close();
  });

  it('limits the exports of the menu to the selected rows', async () => {
    const { page, context } = await openSample();
    const names = await select(page, 1, 2, 5);
    const menu = page.getByRole('button', { name: 'Export', exact: true });
    await menu.click();
    await page.getByText(/^The 3 selected rows with the columns shown/).waitFor();
    expect(await page.getByRole('radio', { name: '3 selected' }).isChecked()).toBe(true);
    const list = await download(page, () =>
      page.getByRole('button', { name: 'Remediation list (CSV)' }).click(),
    );
    expect(namesIn(list.text)).toEqual(names);
    await menu.click();
    await page.getByRole('radio', { name: /^all/ }).check();
    const whole = await download(page, () =>
      page.getByRole('button', { name: 'Remediation list (CSV)' }).click(),
    );
    expect(namesIn(whole.text)).toHaveLength(107);
    await context.close();
  });
});

describe('the selection', () => {
  it('follows its rows through a sort and a filter', async () => {
    const { page, context } = await openSample();
    const names = await select(page, 1, 3);
    const heading = page.getByRole('columnheader', { name: /^Client/ }).getByRole('button');
    await heading.click();
    await bar(page, '2 rows selected').waitFor();
    const [first = ''] = names;
    await page.getByRole('searchbox').fill(first);
    await bar(page, '1 row selected').waitFor();
    expect(await selectedNames(page)).toEqual([first]);
    await page.getByRole('searchbox').fill('');
    await bar(page, '2 rows selected').waitFor();
    await context.close();
  });

  it('keeps the same clients after a correction and its undo', async () => {
    const { page, context } = await openSample('Inventory');
    await page.getByRole('searchbox').fill('K-WS00');
    const grid = page.getByRole('grid', { name: 'Inventory' });
    await expect.poll(() => grid.getByRole('rowheader').count()).toBe(9);
    const names = await select(page, 2, 3);
    await grid
      .getByRole('button', { name: /^Correct PPTP role of/i })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: /^Correct PPTP role of/i });
    await dialog.getByRole('combobox').first().selectOption('none');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const undo = page.getByRole('button', { name: 'Undo' });
    await undo.waitFor();
    await bar(page, '2 rows selected').waitFor();
    expect(await selectedNames(page)).toEqual(names);
    await undo.click();
    await expect.poll(() => undo.getAttribute('aria-disabled')).toBe('true');
    await bar(page, '2 rows selected').waitFor();
    expect(await selectedNames(page)).toEqual(names);
    await context.close();
  });

  it('of very many rows stays if it is all of them, and else says that it is given up', async () => {
    const clients = Array.from({ length: 400 }, (_, at) => `C${at};client;SP4;no;yes`);
    const servers = Array.from({ length: 300 }, (_, at) => `S${at};server;SP6a;yes;`);
    const heading = 'Computer;Role;Service Pack;Encryption required;Section sign in password';
    const inventory = [heading, ...clients, ...servers].join('\n');
    const { page, context } = await openSample('At-risk pairings', inventory);
    const sort = page.getByRole('columnheader', { name: /^Server(?! SP)/ }).getByRole('button');
    await page.getByRole('checkbox', { name: 'Select all rows' }).click();
    await bar(page, '120,000 rows selected').waitFor();
    await sort.click();
    await expect.poll(() => page.getByRole('grid').getAttribute('aria-busy')).toBe('false');
    await bar(page, '120,000 rows selected').waitFor();
    await select(page, 1);
    await bar(page, '119,999 rows selected').waitFor();
    await sort.click();
    await page.getByText('The selection was cleared: it had too many rows').waitFor();
    expect(await page.getByRole('group', { name: /selected$/ }).count()).toBe(0);
    await context.close();
  });

  it('ends with its tab', async () => {
    const { page, context } = await openSample();
    await select(page, 1);
    await page.getByRole('tab', { name: 'Servers' }).click();
    await page.getByRole('grid', { name: 'Servers' }).getByRole('rowheader').first().waitFor();
    expect(await page.getByRole('group', { name: /selected$/ }).count()).toBe(0);
    await context.close();
  });
});
