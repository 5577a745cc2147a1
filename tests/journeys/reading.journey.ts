import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, launchBrowser, openPage } from './browser.ts';
import {
  audit,
  countOn,
  explain,
  exported,
  give,
  latin1,
  SAMPLE,
  startAfresh,
} from './reading-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the columns step', () => {
  it('does not appear for a file whose headings are clear', async () => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('bestand.csv', SAMPLE));
    await audit(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });

  it('asks for the role if no heading gives it, and reads with the answer', async () => {
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

  it('begins with what is missing, and leads the keyboard through it', async () => {
    const { page, context, errors } = await openPage(browser);
    const rows = ['WS-1;K;3;ja;ja', 'WS-2;K;4;nein;nein', 'RAS-1;S;6a;ja;'];
    const text = ['Rechnername;Art;Stand;Leitung;Zeichen', ...rows].join('\n');
    await give(page, csvFile('codes.csv', text));
    const step = page.getByRole('dialog', { name: 'How the file was read' });
    await step.getByText('2 of 11 facts have a column.').waitFor();
    const focused = page.locator(':focus');
    expect(await focused.textContent()).toBe('ArtK · S');
    const group = step.getByRole('group', { name: /whether a machine is client or server/ });
    expect(await group.getByRole('button').count()).toBe(1);

    await page.keyboard.press('Enter');
    await step.getByText('3 of 11 facts have a column.').waitFor();
    await expect.poll(() => focused.textContent()).toBe('Leitungja · nein');
    await page.keyboard.press('Enter');
    await step.getByText('4 of 11 facts have a column.').waitFor();
    await expect.poll(() => focused.textContent()).toBe('Zeichenja · nein');
    await page.keyboard.press('Enter');
    await step.getByText('5 of 11 facts have a column.').waitFor();
    const meaning = step.getByLabel('“K” (2 rows) means');
    await expect.poll(() => meaning.evaluate((one) => one === document.activeElement)).toBe(true);
    await meaning.selectOption({ label: 'client' });
    await step.getByLabel('“S” (1 row) means').selectOption({ label: 'server' });
    await step.getByRole('button', { name: 'Read the inventory' }).click();
    await audit(page);
    expect(await countOn(page, 'Inventory')).toBe(3);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('offers every column in a list if none looks like what is missing', async () => {
    const { page, context } = await openPage(browser, { locale: 'de-DE' });
    const text = 'Rechnername;Notiz\nWS-1;erste\nRAS-1;zweite\n';
    await give(page, csvFile('notizen.csv', text));
    const step = page.getByRole('dialog', { name: 'Wie die Datei gelesen wurde' });
    const list = step.getByLabel('Andere Spalte für: PPTP-Rolle');
    await list.waitFor();
    expect(await list.evaluate((one) => one === document.activeElement)).toBe(true);
    await list.selectOption({ label: 'Notiz' });
    await expect.poll(() => step.getByLabel('„Notiz“ lesen als').inputValue()).toBe('role');
    await context.close();
  });

  it.each([
    ['role', 'Hostname,Colour\nA,red\nB,blue\n'],
    ['name', 'Colour,Role\n1,client\n2,server\n'],
  ])('says at once that the %s is missing, and does not read without it', async (field, text) => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('lacking.csv', text));
    const step = page.getByRole('dialog', { name: 'How the file was read' });
    await step.getByRole('alert').filter({ hasText: field }).waitFor();
    const read = step.getByRole('button', { name: 'Read the inventory' });
    expect(await read.isDisabled()).toBe(true);
    await context.close();
  });

  it('decodes the bytes again in another encoding', async () => {
    const { page, context } = await openPage(browser);
    const text = 'Name;Rolle;Servicepack;Verschluesselung;Bemerkung\nA;Client;SP3;erzwungen;';
    const bytes = Buffer.concat([
      latin1(text),
      Buffer.from([0xf5]),
      latin1('\nB;Server;SP6;erzwungen;\n'),
    ]);
    await give(page, csvFile('konsole.csv', bytes));
    // One byte is § in one encoding and a letter in another, so the page asks at once.
    const step = page.getByRole('dialog', { name: 'How the file was read' });
    const encoding = step.getByLabel('Encoding', { exact: true });
    await step.getByRole('radio', { name: /^Windows-1252/ }).click();
    await expect.poll(() => encoding.inputValue()).toBe('windows-1252');
    await step.getByText('õ', { exact: true }).filter({ visible: true }).first().waitFor();
    await encoding.selectOption('cp850');
    await step.getByText('§', { exact: true }).filter({ visible: true }).first().waitFor();
    await step.getByRole('button', { name: 'Read the inventory' }).click();
    await page.getByText('CP850', { exact: false }).first().waitFor();
    await context.close();
  });
});

describe('values and cells', () => {
  it('are mapped once for all rows, corrected one by one, and undone', async () => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('bestand.csv', SAMPLE));
    await audit(page);
    const problems = await countOn(page, 'Problems');
    await page.getByRole('tab', { name: 'Problems' }).click();
    await page.getByText('Values not understood').click();
    await explain(page, /“geschützt” .* means/, 'required');
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

  it('with a mark say what it means to the keyboard too', async () => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('bestand.csv', SAMPLE));
    await audit(page);
    await page.getByRole('tab', { name: 'Inventory' }).click();
    await page.getByLabel('Search', { exact: true }).fill('SP7');
    const grid = page.getByRole('grid', { name: 'Inventory' });
    // At the edge of the cell: in its middle is the button that corrects it.
    await grid.getByRole('gridcell', { name: /SP7/ }).click({ position: { x: 2, y: 2 } });
    await page.getByText(/no reading of it is certain/).waitFor();
    await page.keyboard.press('Home');
    await expect.poll(() => page.getByText(/no reading of it is certain/).count()).toBe(0);
    await context.close();
  });

  it('that rows disagree on are settled by picking a line', async () => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('bestand.csv', SAMPLE));
    await audit(page);
    await page.getByRole('tab', { name: 'Problems' }).click();
    const pick = page.getByRole('button', { name: /line \d+: SP4/ });
    await pick.click();
    await page.getByRole('group').filter({ has: pick }).getByText('settled').waitFor();
    await page.getByLabel('Search', { exact: true }).click();
    await expect.poll(() => pick.count()).toBe(0);
    await context.close();
  });

  it('are entered with F2 in the inventory', async () => {
    const { page, context } = await openPage(browser);
    const text =
      'Hostname,Role,Service Pack,Encryption,Section sign\nA,client,SP3,required,\nB,server,SP6a,none,\n';
    await give(page, csvFile('open.csv', text));
    await audit(page);
    await page.getByRole('tab', { name: 'Inventory' }).click();
    const rows = page.getByRole('grid', { name: 'Inventory' }).getByRole('row');
    await rows.filter({ hasText: 'client' }).getByText('not recorded').last().click();
    await page.keyboard.press('F2');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Record § in the password of A' });
    await dialog.getByText('open.csv, line 2, under “Section sign”').waitFor();
    await dialog.getByRole('combobox').selectOption({ label: 'yes' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await rows.filter({ hasText: 'client' }).getByText('entered: yes').waitFor();
    await context.close();
  });

  it('with problems open in full with Enter and with the button of their row', async () => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('bestand.csv', SAMPLE));
    await audit(page);
    await page.getByRole('tab', { name: 'Problems' }).click();
    const problems = page.getByRole('grid', { name: 'Problems' });
    const sentence = problems
      .getByRole('gridcell')
      .filter({ hasText: '“geschützt” was not understood' })
      .first();
    const words = (await sentence.textContent()) ?? '';
    await sentence.click();
    await page.keyboard.press('Enter');
    const drawer = page.getByRole('dialog');
    await drawer.getByText(words).waitFor();
    await page.keyboard.press('Escape');
    await problems.getByRole('button', { name: 'More' }).first().click();
    await drawer.getByText('Problem', { exact: true }).waitFor();
    await context.close();
  });
});

describe('a slow reading', () => {
  it('shows its progress, stops when cancelled, and keeps the previous audit', async () => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('first.csv', 'Hostname,Role\nA,client\nB,server\n'));
    await audit(page);
    // Quotes in quotes take longest to read, so there is time to cancel.
    const row = ',client,SP3,required,yes,"the ""old"" one"';
    const rows = Array.from({ length: 400_000 }, (_, at) => `WS-${at}${row}`);
    const large = ['Hostname,Role,Service Pack,Encryption,Section sign,Remark', ...rows].join('\n');
    await page.getByRole('button', { name: 'New inventory' }).click();
    await give(page, csvFile('large.csv', large));
    const progress = page.getByRole('progressbar', { name: 'Reading the inventory' });
    await progress.waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => progress.count()).toBe(0);
    expect(await countOn(page, 'Inventory')).toBe(2);
    await page.getByRole('button', { name: 'New inventory' }).click();
    await give(page, csvFile('second.csv', 'Hostname,Role\nA,client\nB,server\nC,client\n'));
    await startAfresh(page);
    await expect.poll(() => countOn(page, 'Inventory')).toBe(3);
    await context.close();
  });
});
