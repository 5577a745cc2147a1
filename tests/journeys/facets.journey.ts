import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, launchBrowser, openPage } from './browser.ts';
import { audit, exported, give, giveSample, rowCount } from './reading-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The button above the table with this name. */
function filterButton(page: Page, name: string) {
  return page.getByRole('search').getByRole('button', { name, exact: true });
}

/** Checks a value in the list of a column. */
async function choose(page: Page, column: string, value: RegExp) {
  await filterButton(page, column).click();
  const list = page.getByRole('dialog', { name: `Filter by ${column}` });
  await list.getByRole('checkbox', { name: value }).check();
  await page.keyboard.press('Escape');
}

describe('a choice in a column of many values', () => {
  it('is named after a reload, too', async () => {
    const machines = Array.from(
      { length: 250 },
      (_, at) => `WS-${at};client;SP4;required;Owner ${at}`,
    );
    const csv = ['Name;Role;Service pack;Encryption;Contact', ...machines, 'RAS;server;SP6a;none;'];
    const file = csvFile('owners.csv', csv.join('\n'));
    const { page, context } = await openPage(browser);
    await give(page, file);
    await page.getByLabel('Group by').selectOption('Contact');
    await page.getByRole('button', { name: 'Show the clients of Owner 17', exact: true }).click();
    const chip = page.getByRole('button', { name: 'Remove the filter Contact: Owner 17' });
    await chip.waitFor();
    await page.reload();
    await give(page, file);
    await chip.waitFor();
    expect(await rowCount(page)).toBe(1);
    await context.close();
  });
});

describe('the sites of the inventory', () => {
  it('filter the clients, with the number that each leaves', async () => {
    const { page, context, errors } = await openPage(browser);
    await giveSample(page);
    await choose(page, 'Standort', /^Köln 12$/);
    await page.getByText('12 of 43 clients').first().waitFor();
    expect(await rowCount(page)).toBe(12);
    const cells = await page.getByRole('row', { name: /Köln/ }).count();
    expect(cells).toBeGreaterThan(5);
    await page.getByRole('button', { name: 'Remove the filter Standort: Köln' }).click();
    await expect.poll(() => rowCount(page)).toBe(43);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('limit the exports of their clients', async () => {
    const { page, context } = await openPage(browser);
    await giveSample(page);
    await choose(page, 'Standort', /^Köln/);
    await expect.poll(() => rowCount(page)).toBe(12);
    const list = await exported(page, 'This list (CSV)');
    const rows = list.text.trim().split(/\r?\n/).slice(1);
    expect(rows.length).toBe(12);
    expect(rows.every((row) => row.includes('Köln'))).toBe(true);
    const hosts = await exported(page, 'Upgrade host list (TXT)');
    expect(hosts.text.trim().split(/\r?\n/).length).toBe(12);
    await context.close();
  });

  it('filter the pairings by client and by server, and are cleared with the other filters', async () => {
    const { page, context } = await openPage(browser);
    await giveSample(page);
    await page.getByRole('tab', { name: 'At-risk pairings' }).click();
    await page.getByRole('grid', { name: 'At-risk pairings' }).waitFor();
    const all = await rowCount(page);
    await filterButton(page, 'Standort (client)').click();
    const list = page.getByRole('dialog', { name: 'Filter by Standort (client)' });
    const koeln = list.getByRole('checkbox', { name: /^Köln/ });
    const label = await list
      .getByText(/^Köln$/)
      .locator('..')
      .textContent();
    const count = Number(label?.replace(/\D/g, ''));
    await koeln.check();
    await expect.poll(() => rowCount(page)).toBe(count);
    await page.keyboard.press('Escape');
    await filterButton(page, 'Standort (server)').waitFor();
    await page.getByRole('button', { name: 'Clear all filters' }).first().click();
    await expect.poll(() => rowCount(page)).toBe(all);
    await context.close();
  });

  it('stay chosen in a link, which does not contain their names', async () => {
    const first = await openPage(browser);
    await giveSample(first.page);
    await choose(first.page, 'Standort', /^Köln/);
    await expect.poll(() => rowCount(first.page)).toBe(12);
    await expect.poll(() => first.page.url()).toContain('extra');
    const address = first.page.url();
    expect(decodeURIComponent(address)).not.toMatch(/Köln|K%C3%B6ln/i);
    await first.context.close();

    const second = await openPage(browser, { hash: new URL(address).hash.slice(1) });
    await giveSample(second.page);
    await expect.poll(() => rowCount(second.page)).toBe(12);
    await filterButton(second.page, 'Standort: Köln').waitFor();
    await second.context.close();
  });

  it('are chosen by grouping too, without their names in the link', async () => {
    const { page, context } = await openPage(browser);
    await giveSample(page);
    await page.getByLabel('Group by').selectOption('Standort');
    await page.getByRole('button', { name: 'Show the clients of Köln' }).click();
    await expect.poll(() => rowCount(page)).toBe(12);
    await filterButton(page, 'Standort: Köln').waitFor();
    expect(decodeURIComponent(page.url())).not.toContain('Köln');
    await context.close();
  });
});

describe('a column with long texts, and a text of a row that became no machine', () => {
  it('names them in full in the list, cut off on the button, and offers none without machines', async () => {
    const { page, context, errors } = await openPage(browser);
    const long = `Lager ${'x'.repeat(3000)}`;
    const rows = Array.from({ length: 9 }, (_, n) =>
      [`M${n}`, n < 2 ? 'server' : 'client', n % 3 === 0 ? long : 'Bonn'].join(','),
    );
    const text = ['Host name,Role,Site', ...rows, ',client,Nirgends'].join('\n');
    await give(page, csvFile('fleet.csv', text));
    await audit(page);
    await page.getByRole('tab', { name: 'Inventory' }).click();
    await page.getByRole('grid', { name: 'Inventory' }).waitFor();
    await filterButton(page, 'Site').click();
    const list = page.getByRole('dialog', { name: 'Filter by Site' });
    await list.getByRole('checkbox', { name: long }).check();
    await expect.poll(() => rowCount(page)).toBe(3);
    expect(await list.getByRole('checkbox').count()).toBe(2);
    const button = page.getByRole('search').getByRole('button', { name: /^Site: Lager x+…$/ });
    expect((await button.boundingBox())?.height).toBeLessThan(100);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('many columns that group the machines', () => {
  const HEADINGS = 'Host name,Role,Site,Domain,Owner,Building,Model,Password';
  const rows = Array.from({ length: 24 }, (_, n) => {
    const role = n < 4 ? 'server' : 'client';
    return `M${n},${role},Site ${n % 3},DOM${n % 2},Owner ${n % 4},B${n % 5},PC ${n % 2},pw${n}§`;
  });

  it('are offered together after the second, and never a column of passwords', async () => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('fleet.csv', [HEADINGS, ...rows].join('\n')));
    await audit(page);
    await page.getByRole('tab', { name: 'Inventory' }).click();
    await page.getByRole('grid', { name: 'Inventory' }).waitFor();
    for (const column of ['Site', 'Domain']) {
      await filterButton(page, column).waitFor();
    }
    await page.getByRole('button', { name: 'More columns' }).click();
    const more = page.getByRole('dialog', { name: 'More columns' });
    const headings = await more.locator('summary').allTextContents();
    expect(headings).toEqual(['Owner', 'Building', 'Model']);
    await more.getByText('Building').click();
    await more.getByRole('checkbox', { name: 'B4' }).check();
    await expect.poll(() => rowCount(page)).toBe(4);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Remove the filter Building: B4' }).click();
    await expect.poll(() => rowCount(page)).toBe(24);
    await context.close();
  });
});
