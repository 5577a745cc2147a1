import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { de } from '../../src/locale/de.ts';
import { en } from '../../src/locale/en.ts';
import {
  csvFile,
  download,
  inventoryInput,
  launchBrowser,
  type OpenOptions,
  openPage,
} from './browser.ts';
import { giveSample, inEachTab, rowCount } from './reading-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const PHONE: OpenOptions = { width: 390, height: 844, hasTouch: true, isMobile: true };
const SMALL_PHONE: OpenOptions = { ...PHONE, width: 320, height: 640 };

async function openSample(options: OpenOptions) {
  const open = await openPage(browser, options);
  await giveSample(open.page);
  return open;
}

/** The texts of the drawn cards that are cut: wider than their cell, or below the edge of their card. */
function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('[role=grid] [role=row][aria-selected]')).flatMap(
      (row) => {
        const { bottom } = row.getBoundingClientRect();
        return Array.from(row.querySelectorAll('[role=gridcell], [role=rowheader]'))
          .filter(
            (cell) =>
              cell.scrollWidth > cell.clientWidth ||
              cell.scrollHeight > cell.clientHeight + 1 ||
              cell.getBoundingClientRect().bottom > bottom,
          )
          .map((cell) => cell.textContent);
      },
    ),
  );
}

/** The number of px by which the page is wider than the window. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** The visible controls that are lower than a finger needs: 40 px. The headings of cards are for assistive technology. */
function lowControls(page: Page, within: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const controls = Array.from(
      document.querySelectorAll(`:is(${selector}) :is(button, a[href], input, select, summary)`),
    ).filter(
      (control) => control.checkVisibility() && control.closest('th, .visually-hidden') === null,
    );
    // A checkbox takes the taps on its label or its cell.
    const target = (control: Element) =>
      control.matches('[type=checkbox], [type=radio]')
        ? (control.closest('label, td') ?? control)
        : control;
    return controls.flatMap((control) => {
      const { height } = target(control).getBoundingClientRect();
      return height > 1 && height < 39.5
        ? [`${control.getAttribute('aria-label') ?? control.textContent} ${height}`]
        : [];
    });
  }, within);
}

describe('the cards of a phone', () => {
  it.each([
    ['clients', 'Clients to upgrade', /Exposed Upgrade$/],
    ['pairings', 'At-risk pairings', /Exposed$/],
  ])('begin with the verdict: %s', async (_, name, verdict) => {
    const { page, context } = await openSample(PHONE);
    await page.getByRole('tab', { name }).tap();
    const card = page.getByRole('grid', { name }).getByRole('row').nth(1);
    const [first] = await card.getByRole('gridcell').filter({ hasText: /\w/ }).allInnerTexts();
    expect(first).toMatch(verdict);
    await context.close();
  });

  it('open the reason at a tap, and the checkbox selects', async () => {
    const { page, context } = await openSample(PHONE);
    const grid = page.getByRole('grid', { name: 'Clients to upgrade' });
    await grid.getByRole('checkbox', { name: 'Select row 2', exact: true }).tap();
    const bar = page.getByRole('group', { name: '1 row selected' });
    await bar.waitFor();
    const { y = 0, height = 0 } = (await bar.boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    const list = await download(page, () =>
      bar.getByRole('button', { name: 'Export selected' }).tap(),
    );
    expect(list.text.trimEnd().split('\r\n')).toHaveLength(2);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await grid.getByRole('rowheader').first().tap();
    await page.getByRole('dialog', { name: 'Machine' }).waitFor();
    await context.close();
  });

  it.each([
    ['English at 390 px', PHONE],
    ['German at 320 px', { ...SMALL_PHONE, locale: 'de-DE' }],
  ])('cut no text in %s', async (_, options) => {
    const { page, context } = await openSample(options);
    const cut: string[] = [];
    await inEachTab(page, async () => {
      cut.push(...(await cutTexts(page)));
      expect(await overhang(page)).toBeLessThanOrEqual(0);
    });
    expect(cut).toEqual([]);
    await context.close();
  });

  it.each([
    ['English at 390 px', PHONE, en],
    ['German at 320 px', { ...SMALL_PHONE, locale: 'de-DE' }, de],
  ])('put a machine into the plan by a tap, in %s', async (_, options, words) => {
    const { page, context } = await openSample(options);
    const { plan, tables } = words;
    const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) });
    await tab(tables.tabName('plan')).tap();
    await page.getByRole('button', { name: plan.suggest.open }).tap();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: plan.suggest.suggest, exact: true })
      .tap();
    await page.getByRole('grid', { name: tables.tabName('plan') }).waitFor();
    await tab(tables.tabName('servers')).tap();
    await page.getByLabel(tables.filters.search, { exact: true }).fill('K-RAS3');
    await expect.poll(() => rowCount(page, tables.tabName('servers'))).toBe(1);
    await page.getByText(plan.tick.add).tap();
    const box = page.getByRole('checkbox', { name: /K-RAS3.*\(.*\)/ });
    await box.waitFor();
    expect(await box.isChecked()).toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await lowControls(page, '[role=grid]')).toEqual([]);
    expect(await cutTexts(page)).toEqual([]);
    await context.close();
  });
});

describe('the header of a phone', () => {
  it.each([
    ['German at 390 px', { ...PHONE, locale: 'de-DE' }],
    ['German at 320 px', { ...SMALL_PHONE, locale: 'de-DE' }],
  ])('has two lines, and leaves room for the answer and the search in %s', async (_, options) => {
    const { page, context } = await openSample(options);
    const header = page.getByRole('banner');
    const placeOf = async (one: Locator) => (await one.boundingBox()) ?? { y: 0, height: 0 };
    const first = await placeOf(header.getByRole('button', { name: 'Anleitung' }));
    const second = await placeOf(header.getByRole('button', { name: 'Exportieren' }));
    expect(second.y).toBeGreaterThan(first.y);
    const { y, height } = await placeOf(header);
    expect(y + height).toBeLessThan(second.y + second.height * 2);
    const search = await placeOf(page.getByRole('searchbox'));
    expect(search.y + search.height).toBeLessThanOrEqual(page.viewportSize()?.height ?? 0);
    await context.close();
  });
});

describe('a card with a name of 250 characters', () => {
  it('stays as high and as wide as the others, and opens the whole name', async () => {
    const { page, context } = await openPage(browser, SMALL_PHONE);
    const name = 'X'.repeat(250);
    const csv = `Name,Role,Service pack,Encryption\n${name},client,SP4,required\nRAS,server,SP6a,none\n`;
    await inventoryInput(page).setInputFiles(csvFile('names.csv', csv));
    await page.getByRole('tab', { name: 'Inventory' }).tap();
    const grid = page.getByRole('grid', { name: 'Inventory' });
    await grid.getByRole('rowheader').first().waitFor();
    const heights = await grid
      .locator('[aria-selected]')
      .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().height));
    expect(new Set(heights).size).toBe(1);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await grid.getByRole('rowheader', { name }).tap();
    const heading = page.getByRole('dialog').getByRole('heading', { name });
    await heading.waitFor();
    expect(await heading.evaluate((h2) => h2.scrollWidth - h2.clientWidth)).toBe(0);
    await context.close();
  });
});

describe('the main job at 320 px with a finger', () => {
  it('imports, reads the answer, sorts, filters, searches, opens a reason and exports', async () => {
    const { page, context } = await openSample(SMALL_PHONE);
    const grid = page.getByRole('grid', { name: 'Clients to upgrade' });
    const rows = () => rowCount(page, 'Clients to upgrade');
    await page.getByRole('heading', { level: 1, name: /43 clients need the upgrade/ }).waitFor();
    expect(await rows()).toBe(43);

    await page.getByLabel('Sort by').selectOption('Client');
    await grid.getByRole('rowheader', { name: 'D-WS009' }).waitFor();
    await page.getByRole('button', { name: 'Descending' }).tap();
    await page.getByRole('button', { name: 'Descending', pressed: true }).waitFor();
    await grid.getByRole('rowheader', { name: 'VIE-WS' }).first().waitFor();

    await page.getByRole('button', { name: 'Filters (1)' }).tap();
    await page.getByRole('search').getByRole('button', { name: 'Service pack' }).tap();
    await page.getByRole('checkbox', { name: 'SP3' }).tap();
    await expect.poll(rows).toBe(11);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: 'Search' }).fill('D-WS');
    await expect.poll(rows).toBe(2);

    await grid.getByRole('rowheader', { name: 'D-WS022' }).tap();
    const reason = page.getByRole('dialog', { name: 'Machine' });
    await reason.getByRole('heading', { name: 'D-WS022' }).waitFor();
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await reason.getByRole('button', { name: 'Close' }).tap();

    await page.getByRole('button', { name: 'Export' }).tap();
    const { text } = await download(page, () =>
      page.getByRole('button', { name: 'Remediation list (CSV)' }).tap(),
    );
    expect(text).toContain('D-WS022');
    await context.close();
  });

  it('corrects a fact from the card of a problem', async () => {
    const { page, context } = await openSample(SMALL_PHONE);
    await page.getByRole('tab', { name: 'Problems' }).tap();
    const grid = page.getByRole('grid', { name: 'Problems' });
    await grid
      .getByRole('button', { name: /^Correct product of/ })
      .first()
      .tap();
    const dialog = page.getByRole('dialog', { name: /product of/i });
    await dialog.getByRole('combobox').first().selectOption({ index: 1 });
    await dialog.getByRole('button', { name: 'Save' }).tap();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await context.close();
  });

  it('has controls for fingers in every tab and dialog', async () => {
    const { page, context } = await openSample(SMALL_PHONE);
    const low: string[] = [];
    await inEachTab(page, async () => {
      low.push(...(await lowControls(page, 'body')));
    });
    await page.getByRole('tab', { name: 'Problems' }).tap();
    const openings = ['Guide', 'New inventory', 'Export', 'Settings', 'How it was read', 'More'];
    for (const name of openings) {
      await page.getByRole('button', { name }).first().tap();
      await page.getByRole('dialog').first().waitFor();
      low.push(...(await lowControls(page, 'dialog[open], [popover]:popover-open')));
      expect(await overhang(page)).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
    }
    expect(low).toEqual([]);
    await context.close();
  });
});

describe('the overview on a phone', () => {
  it.each([
    ['390 px', PHONE],
    ['320 px', SMALL_PHONE],
  ])('shows the whole matrix at %s', async (_, options) => {
    const { page, context } = await openSample({ ...options, locale: 'de-DE' });
    await page.getByRole('button', { name: 'Zahlen, Regeln und Übersicht einblenden' }).tap();
    const matrix = page.getByRole('table', { name: 'Betroffenheit nach Service Pack' });
    await matrix.getByRole('button').first().waitFor();
    const cut = await matrix.evaluate((table) => {
      const room = table.parentElement?.clientWidth ?? 0;
      const cells = Array.from(table.querySelectorAll('th, td, button'));
      return [
        ...cells.filter((cell) => cell.scrollWidth > cell.clientWidth + 1),
        ...(table.scrollWidth > room ? [table] : []),
      ].map(({ textContent }) => textContent);
    });
    expect(cut).toEqual([]);
    await context.close();
  });
});

describe('a zoom of 200 % at 1366 × 633', () => {
  it('shows the headline at once, and the verdict of the first client without scrolling sideways', async () => {
    const { page, context } = await openSample({ width: 683, height: 316, deviceScaleFactor: 2 });
    const headline = page.getByRole('heading', { level: 1 });
    expect(await headline.evaluate((h1) => h1.getBoundingClientRect().top < innerHeight)).toBe(
      true,
    );
    const verdict = page.getByRole('gridcell', { name: 'Exposed' }).first();
    await verdict.scrollIntoViewIfNeeded();
    const box = await verdict.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(683);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await context.close();
  });
});
