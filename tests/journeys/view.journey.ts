import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, inventoryInput, launchBrowser, openPage } from './browser.ts';
import { giveSample, rowCount } from './reading-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe('the view in the URL', () => {
  it('changes with Back and Forward', async () => {
    const { page, context } = await openPage(browser);
    await giveSample(page);
    await page.getByRole('tab', { name: 'Servers' }).click();
    await page.getByRole('grid', { name: 'Servers' }).waitFor();
    await page.getByRole('tab', { name: 'Problems' }).click();
    await page.getByRole('grid', { name: 'Problems' }).waitFor();
    await page.goBack();
    await page.getByRole('grid', { name: 'Servers' }).waitFor();
    await page.goBack();
    await page.getByRole('grid', { name: 'Clients to upgrade' }).waitFor();
    await page.goForward();
    await page.getByRole('grid', { name: 'Servers' }).waitFor();
    await context.close();
  });

  it('works as a link: it names its inventory, asks for it, and shows the same rows', async () => {
    const first = await openPage(browser);
    await giveSample(first.page);
    await first.page.getByLabel('Search', { exact: true }).fill('VIE-WS');
    const all = 43;
    await expect.poll(() => rowCount(first.page, 'Clients to upgrade')).not.toBe(all);
    const expected = await rowCount(first.page, 'Clients to upgrade');
    await expect.poll(() => first.page.url()).toContain('VIE-WS');
    const hash = new URL(first.page.url()).hash.slice(1);
    await first.context.close();

    const second = await openPage(browser, { hash });
    await second.page.getByText('beispiel-bestand.csv').first().waitFor();
    await giveSample(second.page);
    await expect.poll(() => rowCount(second.page, 'Clients to upgrade')).toBe(expected);
    expect(await second.page.getByLabel('Search', { exact: true }).inputValue()).toBe('VIE-WS');
    await second.context.close();
  });

  it('contains no cell of the inventory that nobody typed', async () => {
    const { page, context } = await openPage(browser);
    await giveSample(page);
    await page.getByRole('gridcell').nth(1).dblclick();
    await page.getByRole('dialog').waitFor();
    expect(decodeURIComponent(page.url())).not.toMatch(/K-WS|RAS|Köln/);
    await context.close();
  });

  it('is the first view if the link is not understood', async () => {
    const { page, errors, context } = await openPage(browser, {
      hash: 'view=%7B%22tables%22%3A%7B%22pairings%22%3A%7B%22filter%22%3A%7B%22verdict%22%3A5%7D%7D%7D%7D',
    });
    await giveSample(page);
    await page.getByRole('grid', { name: 'Clients to upgrade' }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('a table without rows', () => {
  it('says that no pairing is exposed, and out of how many', async () => {
    const { page, context } = await openPage(browser);
    const calm =
      'Hostname,Role,Service Pack,Encryption required,Section sign\nA,client,SP6a,yes,yes\nB,server,SP6a,yes,\n';
    await inventoryInput(page).setInputFiles(csvFile('calm.csv', calm));
    await page
      .getByText(/No pairing is exposed/)
      .first()
      .waitFor();
    await context.close();
  });

  it('offers to remove a filter that nothing matches', async () => {
    const { page, context } = await openPage(browser);
    await giveSample(page);
    const before = await rowCount(page, 'Clients to upgrade');
    await page.getByLabel('Search', { exact: true }).fill('nobody is called this');
    await page.getByText('Nothing matches the filter.').waitFor();
    await page.getByRole('button', { name: 'Clear all filters' }).last().click();
    await expect.poll(() => rowCount(page, 'Clients to upgrade')).toBe(before);
    await context.close();
  });
});

/** The numbers of the answer and the overview that lead to rows: each with its ordinal and its number. */
function markNumbers(page: Page) {
  return page.evaluate(() => {
    const parts = document.querySelectorAll('main article > section');
    const buttons = [...parts].flatMap((part) => [...part.querySelectorAll('button')]);
    return buttons.flatMap((button, ordinal) => {
      // Their texts stand apart on the screen, such as a name and its number.
      const text = [...button.childNodes].map(({ textContent }) => textContent).join(' ');
      const words = text.trim() === '·' ? button.title : text;
      const number = [...words.matchAll(/\d[\d,]*/g)].at(-1)?.[0];
      if (number === undefined || button.ariaExpanded !== null) return [];
      button.dataset.number = String(ordinal);
      return [{ ordinal, number: Number(number.replaceAll(',', '')) }];
    });
  });
}

describe('a number of the answer', () => {
  it('opens exactly as many rows, whatever was filtered before', async () => {
    const { page, context, errors } = await openPage(browser, { height: 1100 });
    await giveSample(page);
    await page.getByRole('heading', { name: 'Where to start' }).waitFor();
    const numbers = await markNumbers(page);
    expect(numbers.length).toBeGreaterThan(50);
    for (const { ordinal, number } of numbers) {
      await markNumbers(page);
      await page.locator(`[data-number="${ordinal}"]`).click();
      await expect.poll(() => rowCount(page)).toBe(number);
    }
    expect(errors).toEqual([]);
    await context.close();
  }, 120_000);

  it('is marked in the matrix while its rows are shown', async () => {
    const { page, context } = await openPage(browser, { height: 1100 });
    await giveSample(page);
    const cell = page.getByRole('button', { name: 'client SP3, server SP6: 22 flagged' });
    expect(await cell.getAttribute('aria-current')).toBeNull();
    await cell.click();
    await expect.poll(() => cell.getAttribute('aria-current')).toBe('true');
    await page.getByRole('button', { name: 'Clear all filters' }).first().click();
    await expect.poll(() => cell.getAttribute('aria-current')).toBeNull();
    await context.close();
  });
});
