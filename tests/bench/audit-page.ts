import { pathToFileURL } from 'node:url';
import type { Browser, Locator, Page } from 'playwright-core';
import { recordMessages } from './message-times.ts';
import { recordLongTasks } from './page-records.ts';
import { type RowsTime, watchRows } from './rows-watch.ts';

/** The tab of the flagged pairings, which are searched and sorted. */
const PAIRINGS = 'At-risk pairings';

/** A minute: more than a million machines take. */
const LIMIT_MS = 60_000;

/** The built page, with actions to perform and a stopwatch for them. */
export interface AuditPage {
  readonly page: Page;
  /** Performs an action and waits until other rows are shown. */
  timeRows(event: 'change' | 'click' | 'keydown', act: () => Promise<void>): Promise<RowsTime>;
  /** The page's clock, in ms. */
  now(): Promise<number>;
  /** Opens the tab of the flagged pairings. */
  openPairings(): Promise<void>;
  /** The number on that tab. */
  flagged(): Promise<number>;
  heading(name: RegExp): Locator;
  close(): Promise<void>;
}

/**
 * The least time a person needs to find and choose a file, in ms. A fixed delay that waits for nothing in
 * the page; like on a real desk, the page may use it to warm up.
 */
const CHOOSING_MS = 1_500;

/** Opens the built page as a file, as a double click does, and waits as long as choosing a file takes. */
export async function openAuditPage(browser: Browser, file: string): Promise<AuditPage> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  });
  const page = await context.newPage();
  await recordLongTasks(page);
  await recordMessages(page);
  // A script cannot answer a save dialog. Without the picker, the page makes a download.
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const workerStarts = page.waitForEvent('worker');
  await page.goto(pathToFileURL(file).href);
  await workerStarts;
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  await page.waitForTimeout(CHOOSING_MS);
  return {
    page,
    async timeRows(event, act) {
      const watch = await page.evaluateHandle(watchRows, {
        event,
        limitMs: LIMIT_MS,
      });
      await act();
      return watch.evaluate(({ done }) => done);
    },
    now: () => page.evaluate(() => performance.now()),
    async openPairings() {
      await page.getByRole('tab', { name: PAIRINGS }).click();
      await page.getByRole('grid', { name: PAIRINGS }).getByRole('gridcell').first().waitFor();
    },
    async flagged() {
      const text = await page.getByRole('tab', { name: PAIRINGS }).textContent();
      return Number((text ?? '').replace(/\D/g, ''));
    },
    heading: (name) => page.getByRole('columnheader', { name }).getByRole('button').first(),
    close: () => context.close(),
  };
}
