import Papa from 'papaparse';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, download, inventoryInput, launchBrowser, openPage } from './browser.ts';
import { SAMPLE } from './reading-steps.ts';

/** Names and sites that a spreadsheet could run, split or turn around. */
const HOSTILE = [
  'Computer;Role;Service Pack;Encryption required;Section sign in password;Site',
  '=cmd|A1;client;SP3;no;yes;"@SUM(A1)"',
  'WS-2;client;SP4;no;;"say ""Köln"""',
  'WS-3;client;SP4;no;yes;"two\nlines"',
  'WS-4;client;;no;yes;\u202EnlöK',
  'WS-5;client;SP4;no;yes;"a,b;c"',
  'RAS-1;server;SP6a;yes;;-Bonn',
  'RAS-2;server;;yes;;Bonn',
  ';client;SP3;no;yes;=lost',
].join('\n');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openHostile(locale = 'en-GB') {
  const { page, context } = await openPage(browser, { locale, width: 2400 });
  await inventoryInput(page).setInputFiles(csvFile('fleet.csv', HOSTILE));
  await page.getByRole('grid').getByRole('rowheader').first().waitFor();
  return { page, context };
}

/** The marks of sorts and verdicts, and the button that corrects a cell. */
const NOT_DATA = /[▲▼●◐]|(?:Correct|Record|Berichtigen|Eintragen)$/g;

/** A text as a person reads it: without line breaks and double blanks. */
function read(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The headings and cells of the grid that hold data, row by row. */
async function shownIn(grid: Locator): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  for (const row of await grid.getByRole('row').all()) {
    const cells = row
      .getByRole('columnheader')
      .or(row.getByRole('rowheader'))
      .or(row.getByRole('gridcell'));
    const texts = (await cells.allInnerTexts()).map((text) => read(text.replaceAll(NOT_DATA, '')));
    // Without the checkbox and the button that opens the row.
    rows.push(texts.slice(1, -1));
  }
  return rows;
}

/** The cells of a file, without the apostrophe that keeps a spreadsheet from running them. */
function cellsOf(csv: string, delimiter: string): readonly (readonly string[])[] {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const { data } = Papa.parse<string[]>(csv.slice(1), { delimiter, skipEmptyLines: true });
  return data.map((cells) => cells.map((cell) => read(cell.replace(/^'/, ''))));
}

/** The cells of a list, without the empty column whose heading is its mark. */
function listedIn(csv: string, delimiter: string): readonly (readonly string[])[] {
  const rows = cellsOf(csv, delimiter);
  expect(rows[0]?.at(-1)).toMatch(/^q251382-[a-z]+-list/);
  return rows.map((cells) => cells.slice(0, -1));
}

async function exportList(page: Page, menu = 'Export', item = 'This list (CSV)') {
  return download(page, async () => {
    await page.getByRole('button', { name: menu, exact: true }).click();
    await page.getByRole('button', { name: item }).click();
  });
}

async function openSample() {
  const { page, context } = await openPage(browser);
  await inventoryInput(page).setInputFiles(csvFile('fleet.csv', SAMPLE));
  await page.getByRole('grid').getByRole('rowheader').first().waitFor();
  return { page, context };
}

/** Downloads an item of the export menu, for all clients if asked to. */
async function clientsExport(page: Page, item: string, whose?: RegExp): Promise<string> {
  const { text } = await download(page, async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    if (whose !== undefined) await page.getByRole('radio', { name: whose }).check();
    await page.getByRole('button', { name: item }).click();
  });
  return text;
}

function namesIn(csv: string): readonly (string | undefined)[] {
  return cellsOf(csv, ',')
    .slice(1)
    .map(([name]) => name);
}

describe('the lists of clients', () => {
  it('name the clients of the filter unless the person chooses all', async () => {
    const { page, context } = await openSample();
    const grid = page.getByRole('grid', { name: 'Clients to upgrade' });
    const menu = page.getByRole('button', { name: 'Export', exact: true });
    await menu.click();
    expect(await page.getByRole('radio', { name: /^these/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('K-WS');
    await expect.poll(() => grid.getByRole('rowheader').count()).toBe(12);
    const shown = await grid.getByRole('rowheader').allTextContents();
    await menu.click();
    const choice = page.getByRole('group', { name: 'In the lists of clients and the report' });
    expect(await choice.getByRole('radio', { name: 'these 12' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');

    expect(namesIn(await clientsExport(page, 'Remediation list (CSV)'))).toEqual(shown);
    const hosts = await clientsExport(page, 'Upgrade host list (TXT)');
    expect(hosts.trimEnd().split('\r\n').sort()).toEqual([...shown].sort());
    const report = await clientsExport(page, 'Report (HTML)');
    expect(report).toContain('Only 12 of the 107 clients that need something are listed');
    expect(shown.every((name) => report.includes(`>${name}<`))).toBe(true);
    expect(report).not.toContain('>GR-WS020<');

    await page.evaluate(() => {
      globalThis.print = () => {
        document.documentElement.dataset.printed = 'yes';
      };
    });
    await page.keyboard.press('Control+p');
    await page.locator('[data-printed]').waitFor();
    expect(await page.locator('[data-sheet]').last().textContent()).toContain('Only 12 of the 107');

    expect(namesIn(await clientsExport(page, 'Remediation list (CSV)', /^all/))).toHaveLength(107);
    expect(await clientsExport(page, 'Report (HTML)', /^all/)).toContain('>GR-WS020<');
    await context.close();
  });
});

describe('This list (CSV)', () => {
  it.each([
    ['Clients to upgrade', 'clients', 3],
    ['At-risk pairings', 'pairings', 3],
    ['Servers', 'servers', 2],
    ['Undecided', 'undecided', 2],
    ['Inventory', 'inventory', 7],
  ] as const)('of %s has the cells that the screen shows', async (tab, kind, least) => {
    const { page, context } = await openHostile();
    await page.getByRole('tab', { name: tab }).click();
    const grid = page.getByRole('grid', { name: tab });
    await grid.getByRole('rowheader').first().waitFor();
    const { name, text } = await exportList(page);
    expect(name).toMatch(new RegExp(`^q251382-${kind}-list-fleet-\\d{4}-\\d\\d-\\d\\d\\.csv$`));
    const shown = await shownIn(grid);
    expect(shown.length).toBeGreaterThan(least);
    expect(listedIn(text, ',')).toEqual(shown);
    await context.close();
  });

  it('of Problems leaves out the column of buttons', async () => {
    const { page, context } = await openHostile();
    await page.getByRole('tab', { name: 'Problems' }).click();
    const grid = page.getByRole('grid', { name: 'Problems' });
    await grid.getByRole('rowheader').first().waitFor();
    const shown = (await shownIn(grid)).map((cells) => cells.slice(0, -1));
    expect(listedIn((await exportList(page)).text, ',')).toEqual(shown);
    await context.close();
  });

  it('follows the filter, the sort, the columns and the language', async () => {
    const { page, context } = await openHostile('de-DE');
    await page.getByRole('tab', { name: 'Bestand' }).click();
    const grid = page.getByRole('grid', { name: 'Bestand' });
    await grid.getByRole('rowheader').first().waitFor();
    const panel = page.getByRole('tabpanel');
    await panel.getByRole('button', { name: 'Spalten', exact: true }).click();
    const columns = page.getByRole('dialog', { name: 'Spalten' });
    await columns.getByRole('checkbox', { name: 'Produkt', exact: true }).uncheck();
    await columns.getByRole('button', { name: 'Zeile nach vorn' }).click();
    await page.keyboard.press('Escape');
    const host = grid.getByRole('columnheader').nth(1).getByRole('button');
    await host.click();
    await host.click();
    await page.getByRole('searchbox').fill('SP4');
    await expect.poll(() => grid.getByRole('rowheader').count()).toBe(3);
    await expect.poll(() => grid.getByRole('rowheader').first().textContent()).toBe('WS-5');
    const shown = await shownIn(grid);
    expect(shown[0]).not.toContain('Produkt');
    const { text } = await exportList(page, 'Exportieren', 'Diese Liste (CSV)');
    expect(listedIn(text, ';')).toEqual(shown);
    await context.close();
  });

  it('that fails halfway says so, and can be written again', async () => {
    const { page, context } = await openPage(browser);
    const clients = Array.from({ length: 3000 }, (_, at) => `WS-${at};client;SP4;no;yes`);
    const inventory = ['Computer;Role;Service Pack;Encryption;§', ...clients, 'R;server;SP6a;no;'];
    await inventoryInput(page).setInputFiles(csvFile('fleet.csv', inventory.join('\n')));
    await page.getByRole('tab', { name: 'Inventory' }).click();
    const grid = page.getByRole('grid', { name: 'Inventory' });
    await grid.getByRole('rowheader').first().waitFor();
    // The fake disk is full after the first piece.
    await page.evaluate(() => {
      let pieces = 0;
      const write = async () => {
        pieces += 1;
        if (pieces > 1) throw new Error('the disk is full');
      };
      const stream = { write, close: async () => {}, abort: async () => {} };
      const file = { createWritable: async () => stream };
      Object.assign(globalThis, { showSaveFilePicker: async () => file });
    });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('button', { name: 'This list (CSV)' }).click();
    await page.getByRole('alert').filter({ hasText: 'the disk is full' }).waitFor();
    await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
    expect(cellsOf((await exportList(page)).text, ',')).toHaveLength(3002);
    await context.close();
  });

  it('says how many rows it has, and has nothing to write if there are none', async () => {
    const { page, context } = await openHostile();
    await page.getByRole('searchbox').fill('WS-3');
    const grid = page.getByRole('grid', { name: 'Clients to upgrade' });
    await expect.poll(() => grid.getByRole('rowheader').count()).toBe(1);
    const menu = page.getByRole('button', { name: 'Export', exact: true });
    await menu.click();
    await page.getByText(/^This row with the columns shown, about/).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('nobody');
    await expect.poll(() => grid.getByRole('rowheader').count()).toBe(0);
    await menu.click();
    await page.getByText('No row is shown.').waitFor();
    expect(await page.getByRole('button', { name: 'This list (CSV)' }).isDisabled()).toBe(true);
    await context.close();
  });
});
