import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { giveSample, inEachTab } from './reading-steps.ts';

let browser: Browser;
beforeAll(async () => {
  // The scroll bars of a laptop take room.
  browser = await launchBrowser({ scrollBars: true });
});
afterAll(() => browser.close());

/** What a laptop of 1366 × 768 leaves of its screen. */
const LAPTOP = { width: 1366, height: 633 };

/** The number of px by which a table is wider than the box that it scrolls in. */
function overhang(page: Page): Promise<number> {
  return page.getByRole('grid').evaluate((grid) => {
    const box = grid.parentElement;
    return box === null ? 0 : box.scrollWidth - box.clientWidth;
  });
}

/** The headings that are cut. */
function cutHeadings(page: Page): Promise<readonly string[]> {
  return page
    .getByRole('grid')
    .locator('thead button > span')
    .evaluateAll((labels) =>
      labels
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent),
    );
}

describe.each(['en-GB', 'de-DE'])('on the screen of a laptop, in %s', (locale) => {
  it('every table shows all its columns, and lists of choices open below the tabs', async () => {
    const { page, context } = await openPage(browser, { ...LAPTOP, locale });
    await giveSample(page);
    await inEachTab(page, async (tab) => {
      // The plan has no steps yet.
      if ((await page.getByRole('gridcell').count()) === 0) return;
      expect(await overhang(page), `tab ${tab + 1}`).toBeLessThanOrEqual(0);
      expect(await cutHeadings(page), `tab ${tab + 1}`).toEqual([]);
      const pills = page.getByRole('search').locator('button[aria-haspopup=dialog]');
      await pills.last().click();
      const list = page.locator('[popover]:popover-open');
      const top = (await list.boundingBox())?.y ?? 0;
      const tabs = await page.getByRole('tablist').boundingBox();
      expect(top, `tab ${tab + 1}`).toBeGreaterThanOrEqual((tabs?.y ?? 0) + (tabs?.height ?? 0));
      await page.keyboard.press('Escape');
    });
    await context.close();
  });

  it('the first correction moves nothing', async () => {
    const { page, context } = await openPage(browser, { ...LAPTOP, locale });
    await giveSample(page);
    await page.getByRole('tab', { name: /^Problem/ }).click();
    const placeOfTabs = () =>
      page.getByRole('tablist').evaluate((tabs) => tabs.getBoundingClientRect().top + scrollY);
    const before = await placeOfTabs();
    await page.getByRole('gridcell').locator('button[aria-label]').first().click();
    const dialog = page.locator('dialog[open]');
    await dialog.getByRole('combobox').first().selectOption({ index: 1 });
    await dialog.locator('button[type=submit]').click();
    await page.getByRole('button', { name: /^(1 change|1 Änderung)$/ }).waitFor();
    expect(await placeOfTabs()).toBe(before);
    await context.close();
  });
});
