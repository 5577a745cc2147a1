import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, launchBrowser, openPage } from './browser.ts';
import { audit, countOn, exported, give, rowCount } from './reading-steps.ts';
import { BECOME, NOVEMBER, OCTOBER } from './two-months.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Chooses a file for the header's button, as the next inventory or as an earlier one. */
async function choose(page: Page, label: string, name: string, text: string) {
  await page.getByRole('button', { name: 'New inventory' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(label, { exact: true }).setInputFiles(csvFile(name, text));
}

async function openOctober(text = OCTOBER): Promise<Page> {
  const { page } = await openPage(browser);
  await give(page, csvFile('october.csv', text));
  await audit(page);
  return page;
}

/** Opens November as the newer inventory of the fleet of October, and shows its changes. */
async function openChanges(page: Page, text = NOVEMBER) {
  await choose(page, 'Inventory CSV', 'november.csv', text);
  await page.getByRole('button', { name: 'Newer inventory of this fleet' }).click();
  await page.getByRole('tab', { name: /^Changes/ }).click();
  await page.getByRole('grid', { name: 'Changes' }).waitFor();
}

const focusTag = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

/** The counts of the strip, as `state: number`. */
async function stripOf(page: Page): Promise<readonly string[]> {
  const strip = page.getByRole('group', { name: 'What became of the machines' });
  return strip.getByRole('button').allTextContents();
}

describe("next month's file", () => {
  it('shows what became of every machine, and each count is a filter', async () => {
    const page = await openOctober();
    expect(await page.getByRole('tab', { name: /^Changes/ }).count()).toBe(0);
    await openChanges(page);
    expect(await stripOf(page)).toEqual(BECOME);
    expect(await countOn(page, 'Changes')).toBe(17);
    await page.getByRole('button', { name: 'Cleared: 1' }).click();
    await expect.poll(() => rowCount(page, 'Changes')).toBe(1);
    const row = page.getByRole('row', { name: /CLEARED/ });
    expect(await row.textContent()).toContain('Service pack: SP4 → SP6a');
    await page.getByRole('button', { name: 'Cleared: 1' }).click();
    await page.getByLabel('Search', { exact: true }).fill('its own password');
    await expect.poll(() => rowCount(page, 'Changes')).toBe(2);
    await page.context().close();
  });

  it('counts a machine as renamed once the person confirms it', async () => {
    const page = await openOctober();
    await openChanges(page);
    await page.getByText('One machine was probably renamed').click();
    await page.getByText('OLD-NAME is probably NEW-NAME: Asset tag is A10 in both.').waitFor();
    await page.getByRole('button', { name: 'OLD-NAME and NEW-NAME are the same machine' }).click();
    await page.getByText('1 machine confirmed as renamed.').waitFor();
    const strip = await stripOf(page);
    expect(strip).toContain('Gone: 1');
    expect(strip).toContain('Still flagged: 2');
    expect(await focusTag(page)).not.toBe('BODY');
    await page.context().close();
  });

  it('takes corrections along where the cell still says the same, and lists the others', async () => {
    const page = await openOctober();
    await page.getByRole('tab', { name: /^Problems/ }).click();
    const correct = async (machine: string) => {
      await page.getByRole('button', { name: `Correct service pack of ${machine}` }).click();
      const mend = page.getByRole('dialog', { name: new RegExp(machine) });
      await mend.getByRole('combobox').first().selectOption('SP4');
      await mend.getByRole('button', { name: 'Save', exact: true }).click();
    };
    const upgrades = () => countOn(page, 'Clients to upgrade');
    const before = await upgrades();
    await correct('ODD-2');
    await expect.poll(upgrades).toBe(before + 1);
    await correct('ODD');
    await expect.poll(upgrades).toBe(before + 2);
    await openChanges(page);
    const strip = await stripOf(page);
    expect(strip).toContain('Still flagged: 2');
    expect(strip).toContain('Became undecided: 2');
    await page.getByText('1 correction of the earlier inventory did not fit').click();
    await page.getByText(/the cell said “SP\?” and says “SP!” now/).waitFor();
    await page.context().close();
  });

  it('writes the changes as CSV and into the report', async () => {
    const page = await openOctober();
    await openChanges(page);
    const { name, text } = await exported(page, 'Changes (CSV)');
    expect(name).toMatch(/^q251382-changes-november-/);
    expect(text).toContain(
      'WORSE,,worse,at-risk,exposed,section_sign_in_password: missing > yes,knowledge,own-section-sign,1,1,october.csv,3,november.csv,16',
    );
    expect(text).toContain('GONE,,gone,exposed,absent,,none,,1,0,october.csv,10,,');
    const report = await exported(page, 'Report (HTML)');
    expect(report.text).toContain('Changes since the earlier inventory');
    expect(report.text).toContain('Cleared: 1');
    await page.context().close();
  });
});

describe('the guards of a comparison', () => {
  it('offer the older values of a lost column, and mark what is carried over', async () => {
    const page = await openOctober();
    const withoutSign = NOVEMBER.split('\r\n')
      .map((line) => line.split(',').toSpliced(4, 1).join(','))
      .join('\r\n');
    await openChanges(page, withoutSign);
    await page
      .getByText(/lost .*: this inventory has no column “Section sign in password”/)
      .waitFor();
    await page.getByRole('button', { name: /^Carry over the older values/ }).click();
    await page.getByText(/These cells are marked/).waitFor();
    await page.getByRole('tab', { name: /^Inventory/ }).click();
    await page.getByText('carried over:').first().waitFor({ state: 'attached' });
    await page.context().close();
  });

  it('ask whether a much smaller file is whole', async () => {
    const page = await openOctober();
    await openChanges(page, NOVEMBER.split('\r\n').slice(0, 8).join('\r\n'));
    await page.getByText(/Is the file whole\?/).waitFor();
    await page.context().close();
  });
});

describe('another inventory', () => {
  it('of another fleet starts from the beginning', async () => {
    const page = await openOctober();
    await choose(page, 'Inventory CSV', 'november.csv', NOVEMBER);
    await page.getByRole('button', { name: 'Another fleet' }).click();
    await page.getByText('november.csv').first().waitFor();
    expect(await page.getByRole('tab', { name: /^Changes/ }).count()).toBe(0);
    expect(await focusTag(page)).not.toBe('BODY');
    await page.context().close();
  });

  it('with other machines is read without a question', async () => {
    const page = await openOctober();
    const other = NOVEMBER.replaceAll(/^(?=\w)/gm, 'X');
    await choose(page, 'Inventory CSV', 'other.csv', other.replace(/^X/, ''));
    await page.getByText('other.csv').first().waitFor();
    expect(await page.getByRole('dialog', { name: 'Is this the same fleet?' }).count()).toBe(0);
    await page.context().close();
  });

  it('can be chosen as an earlier one, and the comparison can be stopped', async () => {
    const page = await openOctober(NOVEMBER);
    await choose(page, 'Earlier inventory', 'september.csv', OCTOBER);
    await page.getByRole('tab', { name: /^Changes/ }).click();
    await page.getByText(/^Compared with september\.csv/).waitFor();
    expect(await stripOf(page)).toContain('Cleared: 1');
    await page.getByRole('button', { name: 'Stop comparing' }).click();
    await expect.poll(() => page.getByRole('tab', { name: /^Changes/ }).count()).toBe(0);
    expect(await focusTag(page)).not.toBe('BODY');
    await page.context().close();
  });
});
