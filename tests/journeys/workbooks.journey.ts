import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_UNPACKED_BYTES } from '../../src/inventory/workbook/read-sheet.ts';
import { type DrawnSheet, drawWorkbook } from '../fixtures/workbooks.ts';
import { type ChosenFile, csvFile, launchBrowser, openPage } from './browser.ts';
import { audit, countOn, exported, give } from './reading-steps.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const FLEET: DrawnSheet = {
  name: 'Fleet',
  rows: [
    ['Fleet of the north'],
    [],
    ['Hostname', 'PPTP role', 'Service Pack', 'Encryption', 'Section sign in password', 'Seen'],
    ['WS1', 'client', 4, 'required', true, { value: 36_892, format: 'm/d/yyyy' }],
    [{ value: 7, format: '0000' }, 'client', 'SP9', 'required', null],
    [],
    ['RAS1', 'server', { value: 6, format: '"SP"0' }, 'optional', null],
  ],
};
const COVER: DrawnSheet = { name: 'Cover', rows: [['Fleet of the north'], ['as of May 2001']] };
const SOUTH: DrawnSheet = {
  name: 'South',
  rows: [
    ['Hostname', 'PPTP role', 'Service Pack', 'Encryption', 'Section sign in password'],
    ['WS9', 'client', 3, 'required', 'yes'],
    ['RAS9', 'server', 6, 'optional', null],
    ['RAS8', 'server', 5, 'optional', null],
  ],
};

function file(name: string, bytes: Uint8Array): ChosenFile {
  return { name, mimeType: XLSX, buffer: Buffer.from(bytes) };
}

function workbook(...sheets: readonly DrawnSheet[]): ChosenFile {
  return file('fleet.xlsx', drawWorkbook(sheets));
}

const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Opens the columns step of the audit. The tables have a button of that name, too. */
async function openColumns(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'How it was read', exact: true }).click();
  await page.locator('dialog[open]').waitFor();
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a workbook', () => {
  it('is read like a CSV file, with the rows numbered as in the sheet', async () => {
    const { page, context, requests, errors } = await openPage(browser);
    await give(page, workbook(FLEET));
    await audit(page);
    expect(await countOn(page, 'Inventory')).toBe(3);
    await page.getByText('Sheet “Fleet”').waitFor();
    await page.getByRole('tab', { name: 'Inventory' }).click();
    const inventory = page.getByRole('grid', { name: 'Inventory' });
    await inventory.getByText('0007').waitFor();
    await page.getByRole('tab', { name: 'Problems' }).click();
    const problem = page.getByRole('grid', { name: 'Problems' }).getByRole('row');
    await problem.filter({ hasText: 'SP9' }).getByText('5', { exact: true }).waitFor();
    const described = JSON.parse((await exported(page, 'Complete audit (JSON)')).text);
    expect(described.inventory).toMatchObject({ sheet: 'Fleet', encoding: null, headingLine: 3 });
    expect(requests).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('shows which sheet was read, and reads another one on request', async () => {
    const { page, context } = await openPage(browser);
    await give(page, workbook(COVER, FLEET, SOUTH));
    await audit(page);
    await openColumns(page);
    const step = page.getByRole('dialog', { name: 'How the file was read' });
    const sheet = step.getByLabel('Sheet');
    await expect.poll(() => sheet.inputValue()).toBe('Fleet');
    await step
      .getByText('no sheet before it is an inventory; 2 other sheets are not read')
      .waitFor();
    expect(await step.getByLabel('Encoding').count()).toBe(0);
    expect(await step.getByLabel('Delimiter').count()).toBe(0);
    await sheet.selectOption('Cover');
    await step.getByRole('alert').filter({ hasText: 'Still missing' }).waitFor();
    await sheet.selectOption('South');
    await step.getByRole('button', { name: 'Read the inventory' }).click();
    await expect.poll(() => countOn(page, 'Servers')).toBe(2);
    await page.getByText('Sheet “South”').waitFor();
    await context.close();
  });

  it('makes one inventory with a CSV file', async () => {
    const { page, context } = await openPage(browser);
    await give(page, workbook(FLEET), csvFile('south.csv', 'Hostname,Role,SP\nWS5,client,SP3\n'));
    await audit(page);
    expect(await countOn(page, 'Inventory')).toBe(4);
    await context.close();
  });

  it.each(['drop', 'paste'])('is taken by %s', async (way) => {
    const { page, context } = await openPage(browser);
    const bytes = [...drawWorkbook([SOUTH])];
    await page.evaluate(
      ({ content, kind }) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(content)], 'fleet.xlsx'));
        const event =
          kind === 'drop'
            ? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
            : new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
      },
      { content: bytes, kind: way },
    );
    await audit(page);
    expect(await countOn(page, 'Inventory')).toBe(3);
    await context.close();
  });

  it('says what is hidden in it, and which formulas have no result', async () => {
    const { page, context } = await openPage(browser);
    const odd: DrawnSheet = {
      ...SOUTH,
      rows: [...SOUTH.rows, ['WS8', 'client', { formula: 'C2' }, 'required', 'yes']],
      hiddenRows: [1, 2],
      hiddenColumns: [3],
    };
    await give(page, workbook(odd));
    await audit(page);
    expect(await countOn(page, 'Inventory')).toBe(4);
    await openColumns(page);
    const step = page.getByRole('dialog', { name: 'How the file was read' });
    await step.getByText('read like the others: 2 rows and 1 column.').waitFor();
    await step.getByText('1 formula has no result in the file').waitFor();
    await context.close();
  });

  it('with 20,000 rows can be cancelled', async () => {
    const { page, context } = await openPage(browser);
    await give(page, workbook(SOUTH));
    await audit(page);
    const rows = Array.from({ length: 20_000 }, (_, at) => [`WS${at}`, 'client', at % 7]);
    const large = { name: 'Large', rows: [['Hostname', 'Role', 'Service Pack'], ...rows] };
    await page.getByRole('button', { name: 'New inventory' }).click();
    await give(page, workbook(large));
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    expect(await countOn(page, 'Inventory')).toBe(3);
    await context.close();
  });
});

function withUnpackedSize(book: Uint8Array, name: string, size: number): Uint8Array {
  const at = Buffer.from(book.buffer).lastIndexOf(name);
  new DataView(book.buffer).setUint32(at - 46 + 24, size, true);
  return book;
}

describe('a workbook that cannot be read', () => {
  const ole = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['locked.xlsx', latin1(`${ole}${[...'EncryptedPackage'].join('\0')}`), /takes a password/],
    ['old.xls', latin1(`${ole}Workbook`), /in a format that is not read: Excel \(\.xls\)/],
    [
      'binary.xlsb',
      zipSync({ 'xl/workbook.bin': latin1('x') }),
      /in a format that is not read: Excel \(\.xlsb\)/,
    ],
    [
      'free.ods',
      zipSync({ mimetype: latin1('application/vnd.oasis.opendocument.spreadsheet') }, { level: 0 }),
      /in a format that is not read: OpenDocument/,
    ],
    ['cut.xlsx', drawWorkbook([FLEET]).slice(0, 900), /damaged or cut off/],
    ['empty.xlsx', drawWorkbook([{ name: 'A', rows: [] }]), /is empty/],
    [
      'bomb.xlsx',
      withUnpackedSize(drawWorkbook([FLEET]), 'xl/worksheets/sheet1.xml', MAX_UNPACKED_BYTES + 1),
      /unpacks to more than/,
    ],
  ];

  it.each(cases)(
    '%s is reported with what to do, and the audit before stays',
    async (name, bytes, says) => {
      const { page, context, errors } = await openPage(browser);
      await give(page, workbook(SOUTH));
      await audit(page);
      await page.getByRole('button', { name: 'New inventory' }).click();
      await give(page, file(name, bytes));
      const alert = page.getByRole('alert').filter({ hasText: name });
      await alert.filter({ hasText: says }).waitFor();
      expect(await countOn(page, 'Inventory')).toBe(3);
      expect(errors).toEqual([]);
      await context.close();
    },
  );
});

async function textOfPage(page: Page): Promise<string> {
  return (await page.locator('body').textContent()) ?? '';
}

it('never shows a password of a workbook', async () => {
  const { page, context } = await openPage(browser);
  const rows = SOUTH.rows.map((row, at) => [
    ...row,
    ['Password', 'Xv4nd2rw7§', 'Qq77pass', null][at] ?? null,
  ]);
  await give(page, workbook({ ...SOUTH, rows }));
  await audit(page);
  await page.getByRole('tab', { name: 'Inventory' }).click();
  const shown = await textOfPage(page);
  await openColumns(page);
  const exports = [
    await exportedText(page, 'Complete audit (JSON)'),
    await exportedText(page, 'Remediation list (CSV)'),
  ];
  expect([shown, await textOfPage(page), ...exports].join()).not.toMatch(/Xv4nd|Qq77/i);
  await context.close();
});

async function exportedText(page: Page, item: string): Promise<string> {
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'hidden' });
  return (await exported(page, item)).text;
}
