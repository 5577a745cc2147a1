import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT_PAGE, launchBrowser, openPage } from './browser.ts';

const SAMPLE = new URL('../../public/beispiel-bestand.csv', import.meta.url).pathname;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What a person does before the controls of a state are tried one by one. */
interface State {
  readonly name: string;
  reach(page: Page): Promise<unknown>;
  /** Opens the dialog or menu whose controls are tried. */
  open?(page: Page): Promise<unknown>;
  /** The part of the page whose controls are tried. */
  readonly within: string;
  /** Whether an action may open an inventory, which later replaces the controls that are tried. */
  readonly opensInventories?: boolean;
}

async function openSample(page: Page) {
  await page.getByLabel('Inventory CSV').first().setInputFiles(SAMPLE);
  await page.getByRole('gridcell').first().waitFor();
}

/** Resolves when the page has no task left: no recount is running and two frames have been drawn. */
async function settled(page: Page) {
  // Several parts may be busy at once.
  await page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
      ),
  );
}

/** Whether the focus is on a control, in a dialog, or on a part of the page that code focuses. */
function hasFocus(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.activeElement !== null && document.activeElement !== document.body,
  );
}

/**
 * Marks the controls of a part of the page with `data-tried`: the name and its ordinal among equal names. Of a
 * table only the first two rows are marked, and of other long lists of like controls only the first two.
 */
function markControls(page: Page, within: string): Promise<readonly string[]> {
  return page.evaluate((selector) => {
    const seen = new Map<string, number>();
    const controls = 'button, summary, input, select, [role=tab], [role=gridcell]';
    const marked: string[] = [];
    for (const part of document.querySelectorAll(selector)) {
      for (const control of part.querySelectorAll<HTMLElement>(controls)) {
        delete control.dataset.tried;
        if (!control.checkVisibility() || control.matches(':disabled')) continue;
        const row = control.closest<HTMLElement>('[data-row]')?.dataset.row;
        if (row !== undefined && Number(row) > 1) continue;
        const name = control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '';
        const column = control.closest<HTMLElement>('[data-column]')?.dataset.column ?? '';
        const kind = `${row ?? ''} ${column} ${control.tagName} ${name.replace(/[\d,.]+/g, '0')}`;
        const ordinal = seen.get(kind) ?? 0;
        seen.set(kind, ordinal + 1);
        if (ordinal > 1) continue;
        control.dataset.tried = `${kind} (${ordinal})`;
        marked.push(control.dataset.tried);
      }
    }
    return marked;
  }, within);
}

const TABS = [
  'Clients to upgrade',
  'At-risk pairings',
  'Servers',
  'Undecided',
  'Inventory',
  'Problems',
];

async function openTab(page: Page, tab: string) {
  await openSample(page);
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('grid', { name: tab }).getByRole('gridcell').first().waitFor();
}

async function openWithOverview(page: Page) {
  await openSample(page);
  await page.getByRole('button', { name: 'Show the overview' }).click();
  await page.getByRole('heading', { name: 'Where to start' }).waitFor();
}

const OPEN_LAYER = 'dialog[open], [popover]:popover-open';

/** A dialog or menu, opened by the first button of that name. */
function layerOf(button: string | RegExp, tab = 'Clients to upgrade'): State {
  return {
    name: `${button} in ${tab}`,
    reach: (page) => openTab(page, tab),
    open: (page) => page.getByRole('button', { name: button }).first().click(),
    within: OPEN_LAYER,
  };
}

const STATES: readonly State[] = [
  {
    name: 'the start page',
    reach: (page) => page.getByRole('button', { name: 'Paste cells' }).waitFor(),
    within: '#root',
    opensInventories: true,
  },
  ...TABS.map((tab, index) => ({
    name: tab,
    reach: (page: Page) => (index === 0 ? openWithOverview(page) : openTab(page, tab)),
    within: index === 0 ? '#root' : '[role=tabpanel]',
  })),
  {
    name: 'the selected rows',
    reach: async (page) => {
      await openTab(page, 'Clients to upgrade');
      await page.getByRole('checkbox', { name: 'Select row 2', exact: true }).click();
      await page.getByRole('button', { name: 'Export selected' }).waitFor();
    },
    within: '[role=group]:has(> [id])',
  },
  layerOf('Why?'),
  layerOf('Why?', 'At-risk pairings'),
  layerOf('More', 'Inventory'),
  layerOf('Export'),
  layerOf('Settings'),
  layerOf('Guide'),
  layerOf(/^Columns$/),
  layerOf('How it was read'),
  layerOf(/^Service pack/),
  layerOf('Text in a column'),
  layerOf('Who meets whom'),
  layerOf('Assumptions'),
  layerOf('New inventory'),
  layerOf(/^(Record|Correct)/, 'Problems'),
  layerOf(/^(Record|Correct)/, 'Inventory'),
];

describe('the focus', () => {
  it.each(STATES)(
    'stays on the page after every action of: $name',
    async (state) => {
      const { page, context, errors } = await openPage(browser);
      page.on('filechooser', () => {});
      const again = async () => {
        await page.goto('about:blank');
        await page.goto(BUILT_PAGE);
        await state.reach(page);
        await settled(page);
      };
      /** Marks the controls of the state, and opens its dialog or menu if it is closed. */
      const mark = async () => {
        if (state.open !== undefined && (await page.locator(OPEN_LAYER).count()) === 0) {
          await state.open(page);
          await page.locator(OPEN_LAYER).first().waitFor();
          await settled(page);
        }
        return markControls(page, state.within);
      };
      await again();
      const names = await mark();
      expect(names).not.toEqual([]);
      const untouched = await page.evaluate(() => location.hash);
      const lost: string[] = [];
      const missing: string[] = [];
      const check = async (action: string) => {
        await settled(page);
        if (!(await hasFocus(page))) lost.push(action);
      };
      for (const name of names) {
        const control = page.locator(`[data-tried=${JSON.stringify(name)}]`).first();
        // A link restores the view. What no link restores needs the page again.
        await page.evaluate((hash) => {
          if (location.hash !== hash) location.hash = hash;
        }, untouched);
        await settled(page);
        const isThere =
          !state.opensInventories &&
          (await mark().then(
            (marked) => marked.includes(name),
            () => false,
          ));
        if (!isThere) {
          await again();
          if (!(await mark()).includes(name)) {
            missing.push(name);
            continue;
          }
        }
        await control.focus();
        await page.keyboard.press('Enter');
        await check(name);
        await page.keyboard.press('Escape');
        await check(`${name}, then Escape`);
      }
      expect({ lost, missing, errors }).toEqual({ lost: [], missing: [], errors: [] });
      await context.close();
    },
    600_000,
  );

  it('steps through the reasons and returns to the row from which it came', async () => {
    const { page, context } = await openPage(browser);
    await openSample(page);
    const nameIn = (row: number) =>
      page.locator(`[data-row="${row}"] > [data-column="client"]`).textContent();
    const names = [await nameIn(0), await nameIn(1), await nameIn(2)];
    await page.getByRole('button', { name: 'Why?' }).first().focus();
    await page.keyboard.press('Enter');
    const reason = page.getByRole('dialog');
    const heading = reason.getByRole('heading', { level: 2 });
    const previous = reason.getByRole('button', { name: 'Previous' });
    const next = reason.getByRole('button', { name: 'Next' });
    await expect.poll(() => heading.textContent()).toBe(names[0]);
    expect(await previous.getAttribute('aria-disabled')).toBe('true');
    await next.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => heading.textContent()).toBe(names[1]);
    await reason.getByText('2 of 43').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => heading.textContent()).toBe(names[2]);
    await previous.click();
    await expect.poll(() => heading.textContent()).toBe(names[1]);
    await page.keyboard.press('Escape');
    const row = page.locator('[data-row="0"]');
    await expect.poll(() => row.evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await context.close();
  });

  it.each(TABS)('comes from the headline to the table in at most 12 steps: %s', async (tab) => {
    const { page, context } = await openPage(browser);
    await openTab(page, tab);
    await page.getByRole('heading', { level: 1 }).focus();
    const grid = page.getByRole('grid', { name: tab });
    const steps: string[] = [];
    const isInGrid = () => grid.evaluate((one) => one.contains(document.activeElement));
    while (!(await isInGrid()) && steps.length < 50) {
      await page.keyboard.press('Tab');
      steps.push(await page.evaluate(() => document.activeElement?.textContent ?? ''));
    }
    expect(steps.length, steps.join(', ')).toBeLessThanOrEqual(12);
    await context.close();
  });

  it('reaches every number of the answer with the arrow keys, each named by what it counts', async () => {
    const { page, context } = await openPage(browser);
    await openSample(page);
    await page
      .getByRole('heading', {
        name: /^At least 43 clients need .* SP5: 5 are exposed today, 38 at/,
      })
      .focus();
    await page.keyboard.press('Tab');
    const nameOfFocused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
    const numbers = page.getByRole('group', { name: 'The numbers of the answer' });
    const names: string[] = [];
    for (const _ of await numbers.getByRole('button').all()) {
      names.push(await nameOfFocused());
      await page.keyboard.press('ArrowRight');
    }
    expect(names.slice(0, 3)).toEqual([
      '43 clients',
      '5 clients exposed today',
      '38 clients at risk',
    ]);
    expect(new Set(names).size).toBe(names.length);
    await page.keyboard.press('Home');
    expect(await nameOfFocused()).toBe('43 clients');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await nameOfFocused()).toBe('43 clients');
    await context.close();
  });

  it.each(TABS)('names no button by digits alone: %s', async (tab) => {
    const { page, context } = await openPage(browser, { height: 1200 });
    await openTab(page, tab);
    await page.getByRole('heading', { name: 'Where to start' }).waitFor();
    const names = await page
      .getByRole('button')
      .evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
      );
    expect(names.filter((name) => !/\p{L}/u.test(name))).toEqual([]);
    await context.close();
  });
});
