import { readFileSync } from 'node:fs';
import type { Browser, ElementHandle, JSHandle } from 'playwright-core';
import { type DrivenWindow, visibleElement } from './driven-window.ts';

/** How long an element may take to appear, in ms. */
const APPEARS_MS = 20_000;

/** A window of a browser that Playwright drives. */
export async function openPlaywrightWindow(browser: Browser): Promise<DrivenWindow> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  });
  // A save dialog cannot be answered by a script: without the picker the page saves by a download.
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const page = await context.newPage();
  const visible = async (xpath: string) => {
    await page.waitForFunction(`${visibleElement(xpath)} !== null`, null, { timeout: APPEARS_MS });
    const handle: JSHandle<unknown> = await page.evaluateHandle(visibleElement(xpath));
    const element = handle.asElement();
    if (element === null) throw new Error(`Nothing visible at ${xpath}`);
    return element as ElementHandle<Element>;
  };
  return {
    async open(address) {
      await page.goto('about:blank');
      await page.goto(address);
    },
    evaluate: (expression) => page.evaluate(expression),
    async click(xpath) {
      await (await visible(xpath)).click();
    },
    async fill(xpath, text) {
      await (await visible(xpath)).fill(text);
    },
    async choose(xpath, option) {
      await (await visible(xpath)).selectOption({ label: option });
    },
    pressEscape: () => page.keyboard.press('Escape'),
    upload: (xpath, path) => page.locator(`xpath=${xpath}`).first().setInputFiles(path),
    async download(action) {
      const [handed] = await Promise.all([page.waitForEvent('download'), action()]);
      return readFileSync(await handed.path());
    },
    close: () => context.close(),
  };
}
