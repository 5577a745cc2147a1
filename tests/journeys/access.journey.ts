import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, launchBrowser, type OpenOptions, openPage } from './browser.ts';
import { give, giveSample, inEachTab } from './reading-steps.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

/** The axe violations of WCAG 2.2 AA in the page's current state, one line each. */
async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (): Promise<readonly Finding[]> => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: readonly Finding[] }> };
    };
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await axe.run({ runOnly: { type: 'tag', values } })).violations;
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')} (${nodes.length})`,
  );
}

/** Display settings. Every state of the page is checked under each of them. */
const SETTINGS: readonly (readonly [string, OpenOptions])[] = [
  ['in English and light', { locale: 'en-GB', colorScheme: 'light' }],
  ['in German and dark', { locale: 'de-DE', colorScheme: 'dark' }],
  ['at 320 px', { locale: 'en-GB', colorScheme: 'dark', width: 320, height: 700 }],
  ['on a phone', { locale: 'de-DE', width: 390, height: 844, hasTouch: true, isMobile: true }],
];

describe.each(SETTINGS)('the page %s', (_, options) => {
  it('has no axe violations and never scrolls sideways, before a file is read and in every tab', async () => {
    const { page, context } = await openPage(browser, options);
    const overhang = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    const found: Record<string, readonly string[]> = {};
    found.start = await violationsOf(page);
    expect(await overhang()).toBeLessThanOrEqual(0);
    await giveSample(page);
    await inEachTab(page, async (tab) => {
      found[`tab ${tab + 1}`] = await violationsOf(page);
      expect(await overhang(), `tab ${tab + 1}`).toBeLessThanOrEqual(0);
    });
    const states = Object.entries(found).filter(([, lines]) => lines.length > 0);
    expect(Object.fromEntries(states)).toEqual({});
    await context.close();
  }, 180_000);

  it('has no axe violations in a reason and in the guide', async () => {
    const { page, context } = await openPage(browser, options);
    await giveSample(page);
    await page.getByRole('gridcell').nth(1).dblclick();
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    for (const summary of await page.getByRole('dialog').locator('summary').all()) {
      await summary.click();
    }
    await page.getByText('csvde').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });

  it('has no axe violations in the columns step while it asks, and in the choices of a column', async () => {
    const { page, context } = await openPage(browser, options);
    const rows = ['WS-1;K;3;ja', 'WS-2;K;4;nein', 'RAS-1;S;6a;ja'];
    await give(page, csvFile('codes.csv', ['Rechnername;Art;Stand;Zeichen', ...rows].join('\n')));
    const step = page.getByRole('dialog');
    await step.getByRole('group').first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');

    await giveSample(page);
    const filters = page.getByRole('search').getByRole('button', { name: /^Filters?( \(|$)/ });
    if (await filters.isVisible()) await filters.click();
    await page.getByRole('search').getByRole('button', { name: 'Standort', exact: true }).click();
    await page.getByRole('checkbox', { name: /^Köln/ }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await context.close();
  });
});

/** The accessible label or text of the focused element. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
  });
}

/** Presses Tab until the focused element matches. Fails after a hundred steps. */
async function tabTo(page: Page, what: RegExp) {
  for (let step = 0; step < 100; step += 1) {
    await page.keyboard.press('Tab');
    if (what.test(await focused(page))) return;
  }
  throw new Error(`Tab never came to ${what}`);
}

describe('the keyboard alone', () => {
  it('goes from the start page to a reason and to the export menu', async () => {
    const { page, context } = await openPage(browser);
    await tabTo(page, /^Try the sample inventory$/);
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell').first().waitFor();
    await tabTo(page, /^Clients to upgrade/);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('grid', { name: 'Problems' }).waitFor();
    await page.keyboard.press('Home');
    await page.getByRole('grid', { name: 'Clients to upgrade' }).waitFor();
    await page.keyboard.press('ArrowRight');
    const grid = page.getByRole('grid', { name: 'At-risk pairings' });
    await grid.getByRole('gridcell').first().waitFor();
    const inGrid = () => grid.evaluate((element) => element.contains(document.activeElement));
    for (let step = 0; step < 60 && !(await inGrid()); step += 1) await page.keyboard.press('Tab');
    expect(await inGrid()).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Server runs SP5 or later').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(inGrid).toBe(true);
    await tabTo(page, /^Export/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remediation list (CSV)' }).waitFor();
    await context.close();
  });
});
