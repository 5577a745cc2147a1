import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, download, inventoryInput, launchBrowser, openPage } from './browser.ts';

const SAMPLE = readFileSync(new URL('../../public/beispiel-bestand.csv', import.meta.url));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function give(page: Page, ...files: ReturnType<typeof csvFile>[]) {
  await inventoryInput(page).setInputFiles(files);
}

async function audit(page: Page) {
  await page.getByRole('tab', { name: 'At-risk pairings' }).waitFor();
}

async function countOn(page: Page, tab: string): Promise<number> {
  const text = await page.getByRole('tab', { name: tab }).textContent();
  return Number((text ?? '').replace(/\D/g, ''));
}

async function exported(page: Page, item: string) {
  return download(page, async () => {
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: item }).click();
  });
}

/** Bytes of a text whose characters are all in Latin-1, in Windows-1252. */
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('the columns step', () => {
  it('stays away from a file whose headings say everything', async () => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('bestand.csv', SAMPLE));
    await audit(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });

  it('asks for the role where no heading gives it, and reads with the answer', async () => {
    const { page, context } = await openPage(browser);
    const text =
      'Hostname,Use,Service Pack,Encryption required,Section sign\nA,client,SP3,yes,yes\nB,server,SP6a,yes,\n';
    await give(page, csvFile('odd.csv', text));
    const step = page.getByRole('dialog', { name: 'How the file was read' });
    await step.getByText('please check').first().waitFor();
    await step.getByLabel('Read “Use” as').selectOption({ label: 'PPTP role' });
    await step.getByRole('button', { name: 'Read the inventory' }).click();
    await audit(page);
    expect(await countOn(page, 'At-risk pairings')).toBe(1);
    await context.close();
  });

  it.each([
    ['role', 'Hostname,Colour\nA,red\nB,blue\n'],
    ['name', 'Colour,Role\n1,client\n2,server\n'],
  ])('says at once that the %s is missing, and reads nothing without it', async (field, text) => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('lacking.csv', text));
    const step = page.getByRole('dialog', { name: 'How the file was read' });
    await step.getByRole('alert').filter({ hasText: field }).waitFor();
    const read = step.getByRole('button', { name: 'Read the inventory' });
    expect(await read.isDisabled()).toBe(true);
    await context.close();
  });

  it('reads the bytes again under another encoding', async () => {
    const { page, context } = await openPage(browser);
    const text = 'Name;Rolle;Servicepack;Verschluesselung;Bemerkung\nA;Client;SP3;erzwungen;';
    const bytes = Buffer.concat([
      latin1(text),
      Buffer.from([0xf5]),
      latin1('\nB;Server;SP6;erzwungen;\n'),
    ]);
    await give(page, csvFile('konsole.csv', bytes));
    await audit(page);
    await page.getByRole('button', { name: 'Columns', exact: true }).first().click();
    const step = page.getByRole('dialog', { name: 'How the file was read' });
    await step.getByText('õ').filter({ visible: true }).first().waitFor();
    await step.getByLabel('Encoding').selectOption({ label: 'CP850 (DOS)' });
    await step.getByText('§').filter({ visible: true }).first().waitFor();
    await step.getByRole('button', { name: 'Read the inventory' }).click();
    await page.getByText('CP850', { exact: false }).first().waitFor();
    await context.close();
  });
});

describe('values and cells', () => {
  it('are mapped once for all their rows, corrected one by one, and taken back', async () => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('bestand.csv', SAMPLE));
    await audit(page);
    const problems = await countOn(page, 'Problems');
    await page.getByRole('tab', { name: 'Problems' }).click();
    await page.getByText('Values not understood').click();
    const meaning = page.getByLabel(/“geschützt” .* means/);
    await meaning.selectOption({ label: 'required' });
    await page
      .locator('form', { has: meaning })
      .getByRole('button', { name: /^Apply/ })
      .click();
    await expect.poll(() => countOn(page, 'Problems')).toBe(problems - 1);
    await page
      .getByRole('button', { name: /^Correct service pack of/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox').first().selectOption({ label: 'SP4' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => countOn(page, 'Problems')).toBe(problems - 2);
    const list = await exported(page, 'Remediation list (CSV)');
    expect(list.text.split('\r\n')[0]).toContain('entered_by_person');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => countOn(page, 'Problems')).toBe(problems - 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => countOn(page, 'Problems')).toBe(problems);
    await context.close();
  });

  it('that rows disagree on are settled by picking a line', async () => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('bestand.csv', SAMPLE));
    await audit(page);
    await page.getByRole('tab', { name: 'Problems' }).click();
    const pick = page.getByRole('button', { name: /line \d+: SP4/ });
    await pick.click();
    await expect.poll(() => pick.count()).toBe(0);
    await context.close();
  });
});

describe('ways in', () => {
  it('take cells pasted from a spreadsheet, with a preview', async () => {
    const { page, context } = await openPage(browser);
    await page.getByRole('button', { name: 'Paste cells' }).click();
    const dialog = page.getByRole('dialog', { name: 'Paste cells' });
    await dialog
      .getByRole('textbox')
      .fill(
        'Hostname\tRole\tService Pack\tEncryption\tSection sign\nA\tclient\tSP3\trequired\tyes\nB\tserver\tSP5\toptional\t\n',
      );
    await dialog.getByText('2 rows below the headings, 5 columns').waitFor();
    await dialog.getByRole('button', { name: 'Read the cells' }).click();
    await audit(page);
    expect(await countOn(page, 'At-risk pairings')).toBe(1);
    await context.close();
  });

  it('make one inventory of several files, each with its own encoding and columns', async () => {
    const { page, context } = await openPage(browser);
    const clients = latin1(
      'Rechnername;Rolle;Servicepack;Verschlüsselung;Kennwort enthält §\nMÜNCHEN-1;Client;SP3;aus;ja\n',
    );
    const servers = 'host,role,sp,encryption\nRAS-1,server,SP6a,required\n';
    await give(page, csvFile('clients.csv', clients), csvFile('servers.csv', servers));
    await audit(page);
    expect(await countOn(page, 'At-risk pairings')).toBe(1);
    await page.getByRole('button', { name: 'Why?' }).first().click();
    const reason = page.getByRole('dialog');
    await reason.getByText('servers.csv, line 2, sp').first().waitFor();
    await reason.getByText('clients.csv, line 2, Servicepack').first().waitFor();
    await context.close();
  });

  it('hand out a template that, filled, is read without a question', async () => {
    const { page, context } = await openPage(browser);
    const template = await download(page, () =>
      page.getByRole('button', { name: 'Download template' }).click(),
    );
    await give(page, csvFile('filled.csv', template.bytes));
    await audit(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });

  it('take rejected rows back when they are mended', async () => {
    const { page, context } = await openPage(browser);
    const text =
      'Hostname,Role,Service Pack,Encryption,Section sign\nA,client,SP3,required,yes\nB,server,SP5,none,\n,client,SP2,required,yes\n';
    await give(page, csvFile('gap.csv', text));
    await audit(page);
    const rejected = await exported(page, 'Rejected rows (CSV)');
    expect(rejected.text).toContain('4');
    const mended = rejected.text.replace(/\r\n,client/, '\r\nC,client');
    await page.getByRole('button', { name: 'New inventory' }).click();
    await page.getByLabel(/Add to the inventory shown/).check();
    await give(page, csvFile('mended.csv', mended));
    await expect.poll(() => countOn(page, 'Inventory')).toBe(3);
    await expect.poll(() => countOn(page, 'At-risk pairings')).toBe(2);
    await context.close();
  });
});

describe('passwords', () => {
  const SECRET = 'geheim§pass';

  it('leave nothing behind but whether they hold §', async () => {
    const { page, context, errors } = await openPage(browser);
    const text = `Hostname,Role,Service Pack,Encryption,Password\nA,client,SP3,required,${SECRET}\nB,server,SP5,none,\n`;
    await give(page, csvFile('clear.csv', text));
    await audit(page);
    expect(await countOn(page, 'At-risk pairings')).toBe(1);
    await page.getByRole('tab', { name: 'Problems' }).click();
    await page
      .getByText(/passwords in clear text/)
      .first()
      .waitFor();
    await page.getByRole('tab', { name: 'Inventory' }).click();
    await page.getByRole('gridcell').nth(1).dblclick();
    await page.getByRole('dialog').waitFor();
    const shown = await page.evaluate(() => document.documentElement.outerHTML);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Columns', exact: true }).first().click();
    await page.getByRole('dialog', { name: 'How the file was read' }).waitFor();
    const inStep = await page.evaluate(() => document.documentElement.outerHTML);
    await page.keyboard.press('Escape');
    const whole = await exported(page, 'Complete audit (JSON)');
    const list = await exported(page, 'Remediation list (CSV)');
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    for (const place of [shown, inStep, whole.text, list.text, kept, page.url(), ...errors]) {
      expect(place).not.toContain(SECRET);
    }
    expect(list.text).toContain('A,SP3,required,yes');
    await context.close();
  });
});

describe('what is remembered', () => {
  it('is nothing without consent, the mapping with it, and nothing after Forget', async () => {
    const { page, context } = await openPage(browser);
    const keys = () => page.evaluate(() => Object.keys(localStorage).length);
    const text = 'Hostname,Use,Service Pack\nA,client,SP3\nB,server,SP6a\n';
    await give(page, csvFile('odd.csv', text));
    const step = page.getByRole('dialog', { name: 'How the file was read' });
    await step.getByLabel('Read “Use” as').selectOption({ label: 'PPTP role' });
    expect(await keys()).toBe(0);
    await step.getByLabel('Remember on this computer').check();
    await step.getByRole('button', { name: 'Read the inventory' }).click();
    await audit(page);
    await page.getByRole('button', { name: 'New inventory' }).click();
    await give(page, csvFile('again.csv', text));
    await page.getByText('again.csv').first().waitFor();
    expect(await step.count()).toBe(0);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('button', { name: 'Forget everything' }).click();
    await expect.poll(keys).toBe(0);
    await context.close();
  });
});

describe('a reading that takes long', () => {
  it('says how far it is, stops when told to, and leaves the audit before it', async () => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('first.csv', 'Hostname,Role\nA,client\nB,server\n'));
    await audit(page);
    const rows = Array.from({ length: 400_000 }, (_, row) => `WS-${row},client,SP3,required,yes`);
    const large = ['Hostname,Role,Service Pack,Encryption,Section sign', ...rows].join('\n');
    await page.getByRole('button', { name: 'New inventory' }).click();
    await give(page, csvFile('large.csv', large));
    const progress = page.getByRole('progressbar', { name: 'Reading the inventory' });
    await progress.waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => progress.count()).toBe(0);
    expect(await countOn(page, 'Inventory')).toBe(2);
    await page.getByRole('button', { name: 'New inventory' }).click();
    await give(page, csvFile('second.csv', 'Hostname,Role\nA,client\nB,server\nC,client\n'));
    await expect.poll(() => countOn(page, 'Inventory')).toBe(3);
    await context.close();
  });
});

describe('a file that cannot be read', () => {
  const GOOD = 'Hostname,Role,Service Pack\nA,client,SP3\nB,server,SP6a\n';

  it.each([
    ['empty', '', 'is empty'],
    ['of headings alone', 'Hostname,Role,Service Pack\n', 'holds headings and no row'],
    ['without a client', 'Hostname,Role\nA,server\n', 'names no PPTP client'],
    ['without a server', 'Hostname,Role\nA,client\n', 'names no PPTP server'],
    [
      'that is no text',
      Buffer.from([0, 1, 2, 3, 0x89, 0x50, 1, 2, 3, 4, 5, 6, 0, 0, 1]),
      'is not a text file',
    ],
  ])('%s is named with what to do, and the audit before it stays', async (_, content, says) => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('good.csv', GOOD));
    await audit(page);
    await page.getByRole('button', { name: 'New inventory' }).click();
    await give(page, csvFile('bad.csv', content));
    const alert = page.getByRole('alert').filter({ hasText: 'bad.csv' });
    await alert.filter({ hasText: says }).waitFor();
    expect(await countOn(page, 'Inventory')).toBe(2);
    await context.close();
  });
});
