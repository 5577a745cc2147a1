import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, launchBrowser, openPage } from './browser.ts';
import { audit, countOn, give } from './reading-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('a file that cannot be read', () => {
  const GOOD = 'Hostname,Role,Service Pack\nA,client,SP3\nB,server,SP6a\n';

  it.each([
    ['empty', '', 'is empty'],
    ['with headings only', 'Hostname,Role,Service Pack\n', 'holds headings and no row'],
    ['without a client', 'Hostname,Role\nA,server\n', 'names no PPTP client'],
    ['without a server', 'Hostname,Role\nA,client\n', 'names no PPTP server'],
    [
      'that is not text',
      Buffer.from([0, 1, 2, 3, 0x89, 0x50, 1, 2, 3, 4, 5, 6, 0, 0, 1]),
      'is not a text file',
    ],
  ])('%s is reported with what to do, and the previous audit stays', async (_, content, says) => {
    const { page, context } = await openPage(browser);
    await give(page, csvFile('good.csv', GOOD));
    await audit(page);
    await page.getByRole('button', { name: 'New inventory' }).click();
    await give(page, csvFile('bad.csv', content));
    const alert = page.getByRole('alert').filter({ hasText: 'bad.csv' });
    await alert.filter({ hasText: says }).waitFor();
    expect(await countOn(page, 'Inventory')).toBe(2);
    await context.close();
  });
});
