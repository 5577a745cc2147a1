import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, launchBrowser, openPage } from './browser.ts';
import { audit, exported, give } from './reading-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const HEADINGS =
  'Computer;Role;Service Pack;Encryption required;Section sign in password;Asset tag';

/** GW is client and server: its upgrade waits for the others. */
const OCTOBER = [
  HEADINGS,
  'RAS-1;server;SP6a;yes;;A1',
  'WS-1;client;SP4;yes;yes;A2',
  'WS-2;client;SP4;yes;yes;A3',
  'WS-3;client;SP4;yes;yes;A4',
  'GW;both;SP4;yes;yes;A5',
].join('\r\n');

/** WS-1 is upgraded, WS-2 is gone, WS-3 is upgraded and has another name, and WS-9 is new. */
const NOVEMBER = [
  HEADINGS,
  'GW;both;SP4;yes;yes;A5',
  'WS-9;client;SP4;yes;yes;A9',
  'WS-30;client;SP6a;yes;yes;A4',
  'WS-1;client;SP6a;yes;yes;A2',
  'RAS-1;server;SP6a;yes;;A1',
].join('\r\n');

const OTHER_FLEET = [HEADINGS, 'PC-1;client;SP4;yes;yes;B1', 'VPN-1;server;SP6a;yes;;B2'].join(
  '\r\n',
);

const openTab = (page: Page, tab: RegExp) => page.getByRole('tab', { name: tab }).click();

/** What the page says of the plan, without its buttons. */
const saidOfPlan = (page: Page) =>
  page.getByRole('region', { name: 'The plan in short' }).getByRole('paragraph').first();

/** The counts of the plan, in the order of the alphabet. */
async function chipsOf(page: Page): Promise<readonly string[]> {
  const chips = page.getByRole('group', { name: 'States of the steps' });
  return (await chips.getByRole('button').allTextContents()).sort();
}

/** The audit of October with a suggested plan. */
async function planOctober(): Promise<Page> {
  const { page } = await openPage(browser);
  await give(page, csvFile('october.csv', OCTOBER));
  await audit(page);
  await openTab(page, /^Plan/);
  await page.getByRole('button', { name: 'Suggest plan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Suggest', exact: true }).click();
  await page.getByText('2 waves, 4 machines: 4 → 1 → 0 flagged pairings').waitFor();
  return page;
}

/** Chooses a file for the header's button, as the next inventory. */
async function choose(page: Page, name: string, text: string) {
  await page.getByRole('button', { name: 'New inventory' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Inventory CSV', { exact: true }).setInputFiles(csvFile(name, text));
}

/** Opens November as the newer inventory of the fleet of October, and shows the plan. */
async function goOnInNovember(page: Page) {
  await choose(page, 'november.csv', NOVEMBER);
  await page.getByRole('button', { name: 'Newer inventory of this fleet' }).click();
  await page.getByRole('tab', { name: /^Changes/ }).waitFor();
  await openTab(page, /^Plan/);
}

describe("a plan in next month's file", () => {
  it('shows what is seen, names what is gone, and keeps its gates closed for the rest', async () => {
    const page = await planOctober();
    expect(await chipsOf(page)).toEqual(['4 planned', '4 to check first']);
    await goOnInNovember(page);
    await page.getByText('2 planned machines are not in this inventory').waitFor();
    const said = await saidOfPlan(page).textContent();
    expect(said).toContain('WS-2, WS-3');
    expect(said).toContain('1 client needs an upgrade or another password and is not in the plan.');
    // The new client is in no wave, so GW would expose it.
    expect(await chipsOf(page)).toEqual([
      '1 planned',
      '1 seen',
      '1 to check first',
      '1 would worsen pairings',
    ]);
    await page.getByRole('button', { name: '1 seen' }).click();
    await expect.poll(() => page.getByRole('row', { name: /WS-1/ }).count()).toBe(1);
    expect(await page.getByRole('row', { name: /GW/ }).count()).toBe(0);
    await page.context().close();
  });

  it('finds a machine again under its new name, also in a session that is opened again', async () => {
    const page = await planOctober();
    await goOnInNovember(page);
    await openTab(page, /^Changes/);
    await page.getByText('One machine was probably renamed').click();
    await page.getByRole('button', { name: 'WS-3 and WS-30 are the same machine' }).click();
    await page.getByText('1 machine confirmed as renamed.').waitFor();
    await openTab(page, /^Plan/);
    await page.getByText('1 planned machine is not in this inventory').waitFor();
    expect(await chipsOf(page)).toContain('2 seen');
    const said = await saidOfPlan(page).textContent();
    const { bytes } = await exported(page, 'Save session');
    const { page: again } = await openPage(browser);
    await give(again, csvFile('november.nt4audit', bytes));
    await audit(again);
    await openTab(again, /^Plan/);
    await again.getByText('1 planned machine is not in this inventory').waitFor();
    expect(await saidOfPlan(again).textContent()).toBe(said);
    await again.context().close();
    await page.context().close();
  });

  it('is not applied to another fleet, and the page says so', async () => {
    const page = await planOctober();
    await choose(page, 'other.csv', OTHER_FLEET);
    await page.getByRole('button', { name: 'Discard and go on' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText('The plan for 4 machines of the inventory before').waitFor();
    await openTab(page, /^Plan/);
    await page.getByText('No plan yet. 1 client needs an upgrade').waitFor();
    await page.context().close();
  });
});
