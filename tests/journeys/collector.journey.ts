import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COLLECTOR } from '../../src/remediation/collector.ts';
import { COLLECTED, COLLECTED_HEADINGS } from '../remediation/collected.ts';
import { csvFile, download, launchBrowser, openPage } from './browser.ts';
import { needEngine } from './engines.ts';
import { audit, give, rowCount } from './reading-steps.ts';
import { type Console, openConsole, type Registry } from './wine.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const DESK = { width: 1366, height: 633 };
const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true };

/** Answers what the roles of the collected machines mean, and reads. */
async function explainRoles(page: Page) {
  const step = page.getByRole('dialog');
  await step.getByLabel(/phonebook with RASPPTPM/).selectOption({ label: 'client' });
  await step.getByLabel(/RemoteAccess running, phonebook (?:unknown|without)/).selectOption({
    label: 'server',
  });
  await step.getByRole('button', { name: 'Read the inventory' }).click();
  await audit(page);
}

describe('the collector', () => {
  it('is saved from the start page and from the guide, as NT 4.0 needs it', async () => {
    const { page, context, errors } = await openPage(browser, DESK);
    const save = { name: 'Download collector' };
    const first = await download(page, () => page.getByRole('button', save).click());
    await page.keyboard.press('?');
    const guide = page.getByRole('dialog', { name: 'Guide' });
    await guide.getByText('No inventory yet? Collect it').click();
    const second = await download(page, () => guide.getByRole('button', save).click());
    for (const { name, text } of [first, second]) {
      expect(name).toBe('collect-nt4.bat');
      expect(text).toBe(COLLECTOR);
    }
    expect(errors).toEqual([]);
    await context.close();
  });

  it('writes a file of which the page asks only what the roles mean', async () => {
    const { page, context } = await openPage(browser, DESK);
    await give(page, csvFile('nt4-inventory.csv', COLLECTED));
    await explainRoles(page);
    expect(await rowCount(page, 'Clients to upgrade')).toBe(1);
    await context.close();
  });
});

describe.each([
  ['at a desk', DESK],
  ['on a phone', PHONE],
])('the guide %s', (_, options) => {
  it.each([
    [
      'en-GB',
      'Guide',
      'No inventory yet? Collect it',
      'Rolling out SP6a',
      'Copy the letter in English',
    ],
    [
      'de-DE',
      'Anleitung',
      'Noch kein Bestand? So erfassen Sie ihn',
      'SP6a verteilen',
      'Schreiben auf Deutsch kopieren',
    ],
  ])('shows how to collect and to roll out (%s)', async (locale, guide, collect, rollOut, copy) => {
    const { page, context } = await openPage(browser, { ...options, locale });
    await page.getByRole('button', { name: guide }).click();
    const dialog = page.getByRole('dialog', { name: guide });
    await dialog.getByText(rollOut).click();
    await dialog.getByText('(Q153407)', { exact: false }).waitFor();
    await dialog.getByText(collect).click();
    await dialog.getByText('csvde -f nt4.csv', { exact: false }).waitFor();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await dialog.getByRole('button', { name: copy }).click();
    await dialog
      .getByRole('status')
      .filter({ hasText: /Copied|Kopiert/ })
      .waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n')).toHaveLength(2);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang).toBeLessThanOrEqual(0);
    await context.close();
  });
});

const { isHere, program, label } = needEngine('wine');

const OPTIONS = String.raw`HKLM\SYSTEM\CurrentControlSet\Control\ProductOptions`;
const VERSION = String.raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion`;
const SERVICES = String.raw`HKLM\SYSTEM\CurrentControlSet\Services`;

/** A machine of NT 4.0 with a service pack, and with further values. */
function machine(productType: string, servicePack: string, more: Registry = {}): Registry {
  return {
    [String.raw`${OPTIONS}\ProductType`]: `REG_SZ\tProductType\t${productType}`,
    [String.raw`${VERSION}\CurrentVersion`]: 'REG_SZ\tCurrentVersion\t4.0',
    [String.raw`${VERSION}\CSDVersion`]: `REG_SZ\tCSDVersion\t${servicePack}`,
    ...more,
  };
}

const WITH_PPTP: Registry = { [String.raw`${SERVICES}\RASPPTPE\Start`]: 'REG_DWORD\tStart\t1' };

const MACHINES: Readonly<Record<string, Registry>> = {
  OWN: machine('WinNT', 'Service Pack 6'),
  'WS-1': machine('WinNT', 'Service Pack 4, RC 1.3'),
  'SRV-1': machine('LanmanNT', 'Service Pack 6', {
    ...WITH_PPTP,
    [String.raw`${VERSION}\Hotfix\Q246009\Installed`]: 'REG_DWORD\tInstalled\t1',
    [String.raw`${SERVICES}\RasMan\PPP\COMPCP\ForceStrongEncryption`]:
      'REG_DWORD\tForceStrongEncryption\t1',
  }),
  // A value that would end the quotation and start a command.
  ODD: machine('WinNT', 'x" & echo boo & "'),
};

describe.skipIf(!isHere)(`the collector in ${label}`, () => {
  let console: Console;
  beforeAll(() => {
    console = openConsole(program, MACHINES, {
      members: 'Searching PDC for domain\n\\\\WS-1\n\\\\GONE\n\\\\SRV-1\n',
      view: 'Server Name            Remark\n\n-----\n\\\\SRV-1                The server\nThe command completed successfully.\n',
    });
  });
  afterAll(() => console.end(), 60_000);

  const linesIn = (file: string) =>
    readFileSync(join(console.folder, file), 'latin1').trimEnd().split('\r\n');
  /** The cells of a row, without the day: the `date /t` of Wine is no date. */
  const cellsOf = (line = '') =>
    line
      .slice(1, -1)
      .split('","')
      .map((cell, index) => (index === 8 ? '' : cell.trim()));

  const WS_1 = [
    'WS-1',
    'BONN.X-1',
    'WinNT 4.0',
    'Service Pack 4, RC 1.3',
    '',
    'PPTP absent',
    '',
    '',
    '',
    'yes',
  ];
  const GONE = ['GONE', 'BONN.X-1', '', '', '', '', '', '', '', ''];
  const ROLE = 'PPTP installed, RemoteAccess running, phonebook unknown';
  const SRV_1 = [
    'SRV-1',
    'BONN.X-1',
    'LanmanNT 4.0',
    'Service Pack 6',
    'Q246009=1',
    ROLE,
    'ForceStrongEncryption=1',
    '',
    '',
    'yes',
  ];

  it('writes a row for every member of the domain, and counts those not reached', async () => {
    const said = await console.collect('BONN.X-1');
    expect(said).toContain('"GONE": not reached');
    expect(said).toContain('Machines asked: 3, reached: 2, not reached: 1.');
    const [headings, ...rows] = linesIn('nt4-inventory.csv');
    expect(headings).toBe(COLLECTED_HEADINGS);
    expect(rows.map(cellsOf)).toEqual([WS_1, GONE, SRV_1]);
  }, 300_000);

  it('names the machines in a dry run, and writes nothing', async () => {
    const said = await console.collect('BONN.X-1', '/view', '/dry', '/out', 'other.csv');
    expect(said).toContain('"SRV-1" would be asked.');
    expect(said).toContain(
      'Machines that would be asked: 1. None was asked, and nothing was written.',
    );
    expect(() => linesIn('other.csv')).toThrow('ENOENT');
  }, 300_000);

  it('reads a list in a path with a blank, appends, and leaves quotation marks out', async () => {
    writeFileSync(
      join(console.folder, 'a list.txt'),
      '; three machines\r\n\\\\ODD\r\n\r\nGONE  here\r\n',
    );
    const before = linesIn('nt4-inventory.csv');
    const said = await console.collect('BONN.X-1', '/list', 'a list.txt');
    expect(said).toContain('Machines asked: 2, reached: 1, not reached: 1.');
    expect(said).not.toMatch(/^boo/m);
    const after = linesIn('nt4-inventory.csv');
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(cellsOf)).toEqual([
      ['ODD', 'BONN.X-1', 'WinNT 4.0', '', '', 'PPTP absent', '', '', '', 'yes'],
      GONE,
    ]);
  }, 300_000);

  it('leaves a file alone that it did not write', async () => {
    const said = await console.collect('BONN.X-1', '/out', 'a list.txt');
    expect(said).toContain('is not a file of this collector. Nothing was written.');
    expect(linesIn('a list.txt')[0]).toBe('; three machines');
  }, 300_000);

  it('writes what the page reads', async () => {
    const { page, context } = await openPage(browser);
    const written = readFileSync(join(console.folder, 'nt4-inventory.csv'));
    const client = COLLECTED.split('\r\n').find((line) => line.includes('WS-ANNA')) ?? '';
    const both = Buffer.concat([written, Buffer.from(`${client}\r\n`)]);
    await give(page, csvFile('nt4-inventory.csv', both));
    await explainRoles(page);
    expect(await rowCount(page, 'Clients to upgrade')).toBe(1);
    await context.close();
  });
});
