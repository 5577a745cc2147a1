import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, launchBrowser, openPage } from './browser.ts';
import { audit, countOn, exported, give, startAfresh } from './reading-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('passwords', () => {
  const SECRET = 'geheim§pass';

  it('leave nothing but whether they contain §', async () => {
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
    await page.getByRole('button', { name: 'How it was read', exact: true }).click();
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

/**
 * Has the browser remember that the column “Use” holds the role, and begins a new inventory.
 * @returns the columns step, which is closed.
 */
async function rememberUse(page: Page): Promise<Locator> {
  const text = 'Hostname,Use,Service Pack\nA,client,SP3\nB,server,SP6a\n';
  await give(page, csvFile('odd.csv', text));
  const step = page.getByRole('dialog', { name: 'How the file was read' });
  await step.getByLabel('Read “Use” as').selectOption({ label: 'PPTP role' });
  await step.getByLabel('Remember on this computer').check();
  await step.getByRole('button', { name: 'Read the inventory' }).click();
  await audit(page);
  await page.getByRole('button', { name: 'New inventory' }).click();
  return step;
}

describe('what the browser remembers', () => {
  it('is nothing without consent, the mapping with consent, and nothing after Forget', async () => {
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

  it('gives way to what the page finds by itself in a file that it does not fit, and says so', async () => {
    const { page, context } = await openPage(browser);
    const step = await rememberUse(page);
    const next = 'Hostname,Role,Service Pack\nA,client,SP3\nB,server,SP6a\n';
    await give(page, csvFile('next.csv', next));
    await startAfresh(page);
    const alert = page
      .getByRole('alert')
      .filter({ hasText: 'next.csv are not read as this computer' });
    await alert.getByText('The file has no column “Use”.').waitFor();
    await audit(page);
    await alert.getByRole('button', { name: 'Check the columns' }).click();
    expect(await step.getByLabel('Read “Role” as').inputValue()).toBe('role');
    await context.close();
  });

  it('also reads a file with a column more, without a question', async () => {
    const { page, context } = await openPage(browser);
    const step = await rememberUse(page);
    const more = 'Hostname,Site,Use,Service Pack\nA,Bonn,client,SP3\nB,Bonn,server,SP6a\n';
    await give(page, csvFile('more.csv', more));
    await startAfresh(page);
    await page.getByRole('banner').getByText('more.csv').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.getByRole('button', { name: 'How it was read', exact: true }).click();
    await step.getByRole('row', { name: /^Use / }).getByText('remembered').waitFor();
    await context.close();
  });

  it('includes what texts mean, and no password', async () => {
    const { page, context } = await openPage(browser);
    const rows = [
      'A,Kiosk,SP3,required,geheim§pw',
      'B,server,SP6a,none,',
      'C,client,SP4,required,Zug-4711',
    ];
    const text = ['Hostname,Role,Service Pack,Encryption,Password', ...rows].join('\n');
    await give(page, csvFile('fleet.csv', text));
    await audit(page);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Remember on this computer').check();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Problems' }).click();
    await page.getByLabel('“Kiosk” (1 row) means').selectOption({ label: 'client' });
    await page.getByRole('button', { name: 'Apply' }).first().click();
    await expect.poll(() => countOn(page, 'At-risk pairings')).toBe(1);
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain('Kiosk');
    expect(kept).not.toMatch(/geheim|4711/);

    await page.getByRole('button', { name: 'New inventory' }).click();
    const next = `${text}\nD,Kiosk,SP3,required,x§y`;
    await give(page, csvFile('next.csv', next));
    await startAfresh(page);
    await page.getByRole('button', { name: 'Discard and go on' }).click();
    await page.getByRole('banner').getByText('next.csv').waitFor();
    await expect.poll(() => countOn(page, 'At-risk pairings')).toBe(2);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByText('(1 meaning)').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'How it was read', exact: true }).click();
    const step = page.getByRole('dialog', { name: 'How the file was read' });
    await step.getByText('What 1 text means').click();
    const meaning = step.getByLabel('“Kiosk” means');
    expect(await meaning.inputValue()).toBe('client');
    await meaning.selectOption({ label: 'choose…' });
    await step.getByRole('button', { name: 'Read the inventory' }).click();
    await expect.poll(() => countOn(page, 'At-risk pairings')).toBe(0);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Kiosk');
    await context.close();
  });
});
