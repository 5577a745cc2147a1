import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, download, launchBrowser, openPage } from './browser.ts';
import { audit, countOn, exported, give, latin1 } from './reading-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('importing', () => {
  it('takes cells pasted from a spreadsheet, with a preview', async () => {
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

  it('combines several files into one inventory, each with its own encoding and columns', async () => {
    const { page, context } = await openPage(browser);
    const clients = latin1(
      'Rechnername;Rolle;Servicepack;Verschlüsselung;Kennwort enthält §\nMÜNCHEN-1;Client;SP3;aus;ja\n',
    );
    const servers = 'host,role,sp,encryption\nRAS-1,server,SP6a,required\n';
    await give(page, csvFile('clients.csv', clients), csvFile('servers.csv', servers));
    await audit(page);
    expect(await countOn(page, 'At-risk pairings')).toBe(1);
    await page.getByRole('tab', { name: 'At-risk pairings' }).click();
    await page.getByRole('grid', { name: 'At-risk pairings' }).waitFor();
    await page.getByRole('button', { name: 'Why?' }).first().click();
    const reason = page.getByRole('dialog');
    await reason.getByText('servers.csv, line 2, sp').first().waitFor();
    await reason.getByText('clients.csv, line 2, Servicepack').first().waitFor();
    await context.close();
  });

  it('provides a template that, once filled in, needs no question', async () => {
    const { page, context } = await openPage(browser);
    const template = await download(page, () =>
      page.getByRole('button', { name: 'Download template' }).click(),
    );
    await give(page, csvFile('filled.csv', template.bytes));
    await audit(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });

  it('takes back rejected rows once they are corrected', async () => {
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
