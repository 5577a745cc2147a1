import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LISTED_PEERS } from '../../src/pairing/query.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { csvFile, download, inventoryInput, launchBrowser, openPage } from './browser.ts';
import { auditByHand } from './by-hand.ts';

/** Listed peers that make no pairing, and machines without a site. */
const ODD = `Hostname,Role,Service Pack,Encryption required,Section sign,Peers,Site
WS1,client,SP3,yes,yes,NOBODY; RAS1,A
WS2,client,SP3,yes,yes,WS1,A
WS3,client,SP3,yes,yes,WS3; RAS1,
RAS1,server,SP6a,yes,,,A
RAS2,server,SP6a,yes,,,
`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openOdd() {
  const open = await openPage(browser);
  await inventoryInput(open.page).setInputFiles(csvFile('odd.csv', ODD));
  await open.page.getByRole('gridcell').first().waitFor();
  return open;
}

async function flaggedOn(page: Page): Promise<number> {
  const text = await page.getByRole('tab', { name: 'At-risk pairings' }).textContent();
  return Number((text ?? '').replace(/\D/g, ''));
}

function flaggedByHand(rulesOf: Parameters<typeof auditByHand>[1]): number {
  const { exposed, 'at-risk': atRisk } = auditByHand(Buffer.from(ODD), rulesOf).verdicts;
  return exposed + atRisk;
}

describe('listed peers that are not servers', () => {
  it('make no pairing and are reported one by one', async () => {
    const { page, context } = await openOdd();
    await page.getByRole('button', { name: /use the listed servers/ }).click();
    const expected = flaggedByHand(() => ({ ...FIRST_RULES, scope: LISTED_PEERS }));
    await expect.poll(() => flaggedOn(page)).toBe(expected);
    await page.getByRole('tab', { name: 'Problems' }).click();
    const problems = page.getByRole('grid', { name: 'Problems' });
    await problems.getByText('“NOBODY” is listed as a server to dial but is not').waitFor();
    await problems.getByText('“WS1” is listed as a server to dial but is not a server').waitFor();
    await problems.getByText('“WS3” lists itself as a server to dial').waitFor();
    await context.close();
  });
});

describe('a group with machines that lack it', () => {
  it.each(['alone', 'everyone'] as const)('treats them as %s, as chosen', async (means) => {
    const { page, context } = await openOdd();
    await page.getByRole('button', { name: 'Who meets whom: change' }).click();
    await page.getByRole('radio', { name: 'Same group' }).check();
    await page.getByLabel('Column of the group').selectOption({ label: 'Site' });
    await page.getByLabel('Where that cell is empty').selectOption(means);
    await page.getByRole('button', { name: 'Done' }).click();
    const expected = flaggedByHand((fleet) => {
      const column = fleet.extras.findIndex(({ heading }) => heading === 'Site');
      return { ...FIRST_RULES, scope: { kind: 'group', column, emptyMeans: means } };
    });
    await expect.poll(() => flaggedOn(page)).toBe(expected);
    await context.close();
  });
});

describe('an export that the disk refuses', () => {
  it('raises an alert, loses nothing, and works once there is room again', async () => {
    const { page, context } = await openOdd();
    const before = await flaggedOn(page);
    await page.evaluate(() => {
      const write = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
      const nothing = () => Promise.resolve();
      const stream = { write, close: nothing, abort: nothing };
      const file = { createWritable: () => Promise.resolve(stream) };
      Object.assign(globalThis, { showSaveFilePicker: () => Promise.resolve(file) });
    });
    const save = async () => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('button', { name: 'Remediation list (CSV)' }).click();
    };
    await save();
    const refused = page.getByRole('alert').filter({ hasText: 'could not be written' });
    await refused.getByText(/room on the disk/).waitFor();
    expect(await flaggedOn(page)).toBe(before);
    await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
    const list = await download(page, save);
    expect(list.text).toContain('WS1');
    await context.close();
  });
});
