import Papa from 'papaparse';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  csvFile,
  download,
  inventoryInput,
  launchBrowser,
  type OpenOptions,
  openPage,
} from './browser.ts';
import { decide, decideAbout } from './deciding-steps.ts';

/** WS-1 is exposed, WS-2 and WS-3 are at risk, and WS-4 needs nothing. */
const FLEET = [
  'Computer;Role;Service Pack;Encryption required;Section sign in password;Site',
  'WS-1;client;SP3;no;yes;Bonn',
  'WS-2;client;SP4;no;;Bonn',
  'WS-3;client;SP4;no;;Wien',
  'WS-4;client;SP6a;no;yes;Wien',
  'RAS-1;server;SP6a;yes;;Bonn',
].join('\n');

const NOON = '2026-11-29T12:00:00';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openFleet(options: OpenOptions = {}, moment = NOON) {
  const { page, context, errors } = await openPage(browser, options);
  await page.clock.setFixedTime(new Date(moment));
  await inventoryInput(page).setInputFiles(csvFile('fleet.csv', FLEET));
  await page.getByRole('grid').getByRole('rowheader').first().waitFor();
  return { page, context, errors };
}

function chip(page: Page, name: string): Locator {
  return page
    .getByRole('group', { name: 'What was decided about clients' })
    .getByRole('button', { name, exact: true });
}

function namesOf(page: Page): Promise<readonly string[]> {
  return page.getByRole('grid').getByRole('rowheader').allTextContents();
}

function focusedText(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.textContent ?? null);
}

async function exported(page: Page, name: string) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const all = page.getByRole('radio', { name: /^all / });
  // Asked only while some clients are selected or filtered.
  if ((await all.count()) > 0) await all.check();
  const { text } = await download(page, () =>
    page.getByRole('button', { name, exact: true }).click(),
  );
  return Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
}

describe('decisions about clients', () => {
  it('accept a selection with a reason until a day, and are in the table and the exports', async () => {
    const { page, context, errors } = await openFleet();
    const headline = page.getByRole('heading', { level: 1 });
    const before = await headline.getAttribute('aria-label');
    const dialog = await decideAbout(page, 1, 2);
    await dialog.getByText('It is about 2 clients.').waitFor();
    await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
    await dialog.getByRole('alert').filter({ hasText: 'Give a reason' }).waitFor();
    await page.keyboard.type('=kiosk, closes in January');
    await dialog.getByLabel('Until the end of').fill('2027-01-31');
    await dialog.getByLabel('By (optional)').fill('@Berg');
    await decide(dialog);
    await chip(page, '2 accepted').waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: 'Accepted until 31 Jan 2027: decided about 2 clients.' })
      .waitFor();
    expect(await focusedText(page)).toBe('Decide…');
    const after = await headline.getAttribute('aria-label');
    expect(after).toContain('2 of them accepted until');
    expect(after?.replace(/; 2 of them accepted until [^;.]*/, '')).toBe(before);
    expect(await namesOf(page)).toHaveLength(3);
    const row = page.getByRole('row', { name: /WS-1/ });
    expect(await row.getByRole('gridcell', { name: 'Accepted' }).count()).toBe(1);

    const list = await exported(page, 'Remediation list (CSV)');
    expect(
      list.data.map((client) => [
        client.client,
        client.decision,
        client.until,
        client.decision_reason,
      ]),
    ).toEqual([
      ['WS-1', 'accepted', '2027-01-31', "'=kiosk, closes in January"],
      ['WS-2', 'accepted', '2027-01-31', "'=kiosk, closes in January"],
      ['WS-3', '', '', ''],
    ]);
    const log = await exported(page, 'Decision log (CSV)');
    expect(
      log.data.map((made) => [made.client, made.decision_kind, made.verdict_then, made.decided_by]),
    ).toEqual([
      ['WS-1', 'accept', 'exposed', "'@Berg"],
      ['WS-2', 'accept', 'at-risk', "'@Berg"],
    ]);

    await chip(page, '2 accepted').click();
    await expect.poll(() => namesOf(page)).toEqual(['WS-1', 'WS-2']);
    await chip(page, '2 accepted').click();
    await expect.poll(() => namesOf(page)).toHaveLength(3);
    await page.keyboard.press('Control+z');
    await expect.poll(() => chip(page, '2 accepted').count()).toBe(0);
    expect(await page.getByRole('columnheader', { name: 'Decision' }).count()).toBe(0);
    expect(await headline.getAttribute('aria-label')).toBe(before);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('name an owner for all clients shown, by keyboard', async () => {
    const { page, context } = await openFleet();
    const button = page.getByRole('button', { name: 'Decide about these 3…' });
    await button.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Decide about the 3 clients shown' });
    await dialog.getByRole('radio', { name: 'Owner' }).check();
    await dialog.getByLabel('Owner', { exact: true }).last().fill('=cmd|calc');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.count()).toBe(0);
    await page.getByRole('gridcell', { name: '=cmd|calc' }).first().waitFor();
    expect(await focusedText(page)).toBe('Decide about these 3…');
    const { data } = await exported(page, 'Remediation list (CSV)');
    expect(data.map(({ owner }) => owner)).toEqual(["'=cmd|calc", "'=cmd|calc", "'=cmd|calc"]);
    await context.close();
  });

  it('end with their last day, while the page stays open', async () => {
    const { page, context } = await openFleet();
    const dialog = await decideAbout(page, 3);
    await dialog.getByLabel('Reason', { exact: true }).fill('kiosk');
    await dialog.getByLabel('Until the end of').fill('2026-12-24');
    await decide(dialog);
    await chip(page, '1 accepted').waitFor();
    const comeBackAt = async (moment: string) => {
      await page.clock.setFixedTime(new Date(moment));
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    };
    await comeBackAt('2026-12-24T23:59:00');
    await comeBackAt('2026-12-25T00:00:00');
    await chip(page, '1 ended').waitFor();
    expect(await chip(page, '1 accepted').count()).toBe(0);
    await comeBackAt('2026-11-20T12:00:00');
    await page.getByText('The clock of this computer is behind the newest decision').waitFor();
    await context.close();
  });

  it.each([
    ['Etc/GMT+12', '2026-11-28', '2026-11-29T12:00:00Z'],
    ['Pacific/Kiritimati', '2026-11-30', '2026-11-30T10:00:00Z'],
  ])('may end with the local day: in %s it is %s at first', async (timezoneId, today, midnight) => {
    const { page, context } = await openFleet({ timezoneId }, '2026-11-29T11:30:00Z');
    const dialog = await decideAbout(page, 3);
    await dialog.getByLabel('Reason', { exact: true }).fill('kiosk');
    const end = dialog.getByLabel('Until the end of');
    expect(await end.getAttribute('min')).toBe(today);
    await end.fill(today);
    await decide(dialog);
    await chip(page, '1 accepted').waitFor();
    await page.clock.setFixedTime(new Date(midnight));
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await chip(page, '1 ended').waitFor();
    await context.close();
  });

  it('end when a correction makes their client worse, and Why? says so', async () => {
    const { page, context } = await openFleet();
    await page.getByRole('row', { name: /WS-2/ }).getByRole('button', { name: 'Why?' }).click();
    const drawer = page.getByRole('dialog').first();
    await drawer.getByRole('button', { name: 'Decide…', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Decide about WS-2' });
    await dialog.getByLabel('Reason', { exact: true }).fill('kiosk');
    await decide(dialog);
    await drawer.getByText(/^Accepted until /).waitFor();
    expect(await focusedText(page)).toBe('Decide…');
    await drawer.getByRole('button', { name: /§ in the password of WS-2/i }).click();
    const mend = page.getByRole('dialog', { name: /WS-2/ }).last();
    await mend.getByRole('combobox').first().selectOption('yes');
    await mend.getByRole('button', { name: 'Save', exact: true }).click();
    await drawer.getByText(/^The acceptance has ended because/).waitFor();
    await page.keyboard.press('Escape');
    await chip(page, '1 overtaken by facts').click();
    await expect.poll(() => namesOf(page)).toEqual(['WS-2']);
    await context.close();
  });

  it('are made on a phone', async () => {
    const { page, context } = await openFleet({ width: 390, height: 844, hasTouch: true });
    await page.getByRole('row', { name: /WS-3/ }).tap();
    const drawer = page.getByRole('dialog').first();
    await drawer.getByRole('button', { name: 'Decide…', exact: true }).tap();
    const dialog = page.getByRole('dialog', { name: 'Decide about WS-3' });
    await dialog.getByLabel('Reason', { exact: true }).fill('kiosk');
    const save = dialog.getByRole('button', { name: 'Decide', exact: true });
    const box = await save.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    await save.tap();
    await drawer.getByText(/^Accepted until /).waitFor();
    await context.close();
  });
});
