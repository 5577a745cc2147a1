import { gunzipSync, gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leaksIn, SHAPES } from '../worker/password-shapes.ts';
import { type ChosenFile, csvFile, download, launchBrowser, openPage } from './browser.ts';
import { exported, give } from './reading-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const FLEET = `Inventory of 1 August

Hostname;Role;Service Pack;Encryption;Section sign in password;Site
WS1;client;SP4;required;yes;Bonn
WS2;client;SP?;required;yes;Köln
WS2;client;SP3;required;yes;Köln
;client;SP3;required;yes;Bonn
RAS1;server;SP6a;optional;;Bonn
RAS2;server;SP9;optional;;Köln
`;

const EXPORTS = [
  'Remediation list (CSV)',
  'Upgrade host list (TXT)',
  'Rejected rows (CSV)',
  'Complete audit (JSON)',
];

/** The texts of the exports, without the time at which each was written. */
async function exportsOf(page: Page): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const name of EXPORTS) {
    const { text } = await exported(page, name);
    texts.push(text.replace(/"generatedAt": ?"[^"]*"/, ''));
  }
  return texts;
}

async function savedSession(page: Page): Promise<ChosenFile> {
  const { name, bytes } = await exported(page, 'Save session');
  return { name, mimeType: 'application/gzip', buffer: bytes };
}

/** Opens the fleet, corrects a cell, and chooses what is assumed and what is shown. */
async function openWorkedOn(): Promise<Page> {
  const { page } = await openPage(browser);
  await give(page, csvFile('fleet.csv', FLEET));
  await page.getByRole('tab', { name: /^Problems/ }).click();
  await page.getByRole('button', { name: 'Correct service pack of RAS2' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').first().selectOption('SP5');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: /^Servers/ }).click();
  await page.getByLabel('Search', { exact: true }).fill('ras2');
  await expect.poll(() => page.getByRole('row').count()).toBe(2);
  return page;
}

describe('a saved session', () => {
  it('is opened again with every choice, the view and the same exports', async () => {
    const page = await openWorkedOn();
    const before = await exportsOf(page);
    const file = await savedSession(page);
    expect(file.name).toMatch(/^q251382-session-fleet-\d{4}-\d\d-\d\d\.nt4audit$/);
    await page.getByText('The session is saved.').waitFor({ state: 'attached' });

    const other = await openPage(browser);
    await give(other.page, file);
    await other.page.getByRole('tab', { name: /^Servers/, selected: true }).waitFor();
    await expect.poll(() => other.page.getByRole('row').count()).toBe(2);
    expect(await other.page.getByLabel('Search', { exact: true }).inputValue()).toBe('ras2');
    expect(await exportsOf(other.page)).toEqual(before);
    expect([other.errors, other.requests]).toEqual([[], []]);

    // A session that was opened is work in progress like any other.
    const again = await download(other.page, () => other.page.keyboard.press('Control+S'));
    expect(again.name).toBe(file.name);
    await Promise.all([page.context().close(), other.context.close()]);
  });

  it('lets only the columns be chosen otherwise, and takes further files', async () => {
    const page = await openWorkedOn();
    const file = await savedSession(page);
    const search = page.getByLabel('Search', { exact: true });
    await search.fill('');
    await page.getByRole('button', { name: 'New inventory' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('dialog').getByRole('button', { name: 'Open session' }).click();
    await (await chooser).setFiles(file);
    await expect.poll(() => search.inputValue()).toBe('ras2');
    await page.getByRole('button', { name: 'How it was read' }).click();
    const step = page.getByRole('dialog');
    await step.getByText('This file comes from a saved session').waitFor();
    expect(await step.getByLabel('Delimiter').count()).toBe(0);
    await step.getByLabel('Read “Site” as').selectOption({ label: 'address' });
    await step.getByRole('button', { name: 'Read the inventory' }).click();
    await step.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'New inventory' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Add to the inventory shown').check();
    await dialog
      .getByLabel('Inventory CSV')
      .setInputFiles(csvFile('more.csv', 'Hostname;Role\nWS7;client\n'));
    await page.getByText('fleet.csv and 1 more file').waitFor();
    await page.getByRole('tab', { name: /^Inventory 5$/ }).waitFor();
    await page.context().close();
  });

  it('that is damaged says so, and the audit on screen stays', async () => {
    const page = await openWorkedOn();
    const file = await savedSession(page);
    const cut = { ...file, buffer: file.buffer.subarray(0, 200) };
    await page.getByRole('button', { name: 'New inventory' }).click();
    await page.getByLabel('Inventory CSV').setInputFiles(cut);
    const alert = page.getByRole('alert');
    await alert.getByText(`${file.name} is not a whole session of this page`).waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await alert.getByRole('button', { name: 'Dismiss' }).click();

    const [line = ''] = gunzipSync(file.buffer).toString('latin1').split('\n', 1);
    const newer = line.replace('"version":1', '"version":2');
    const sha256 = await crypto.subtle.digest('SHA-256', Buffer.from(newer, 'latin1'));
    const text = Buffer.from(`${newer}\n${Buffer.from(sha256).toString('hex')}\n`, 'latin1');
    await page.getByRole('button', { name: 'New inventory' }).click();
    await page.getByLabel('Inventory CSV').setInputFiles({ ...file, buffer: gzipSync(text) });
    await alert.getByText('was saved by a newer version of this page').waitFor();
    expect(await page.getByRole('row').count()).toBe(2);
    await page.context().close();
  });

  it('holds no password', async () => {
    const [, sources = []] = SHAPES.find(([name]) => name === 'an intact file') ?? [];
    const [source] = sources;
    if (source?.kind !== 'text') throw new Error('no text');
    const { page, context } = await openPage(browser);
    await give(page, csvFile('fleet.csv', source.text));
    await page.getByRole('tab', { name: /^Inventory/ }).waitFor();
    const { buffer } = await savedSession(page);
    const bytes = gunzipSync(buffer);
    expect(bytes.toString('latin1')).toContain('RAS1');
    expect([...leaksIn(bytes.toString('latin1')), ...leaksIn(bytes.toString())]).toEqual([]);
    await context.close();
  });
});
