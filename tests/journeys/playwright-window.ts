import { readFileSync } from 'node:fs';
import type { Browser, ElementHandle, JSHandle } from 'playwright-core';
import { arrivedIn, type DrivenWindow, eventually, visibleElement } from './driven-window.ts';

/**
 * Opens a browser window through Playwright.
 * @param downloads the download folder, for browsers that do not report downloads to Playwright.
 */
export async function openPlaywrightWindow(
  browser: Browser,
  downloads: string | null = null,
): Promise<DrivenWindow> {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 900 },
    acceptDownloads: true,
  });
  // A script cannot answer a save dialog. Without the picker, the page makes a download.
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const page = await context.newPage();
  const visible = (xpath: string) =>
    eventually(xpath, async () => {
      const found: JSHandle<unknown> = await page.evaluateHandle(visibleElement(xpath));
      return found.asElement() as ElementHandle<Element> | null;
    });
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
      const field = await visible(xpath);
      await field.fill('');
      // Firefox does not tell the page of a whole text at once.
      await field.focus();
      await page.keyboard.type(text);
    },
    async choose(xpath, option) {
      await (await visible(xpath)).selectOption({ label: option });
    },
    pressEscape: () => page.keyboard.press('Escape'),
    resize: (width, height) => page.setViewportSize({ width, height }),
    upload: (xpath, path) => page.locator(`xpath=${xpath}`).first().setInputFiles(path),
    async download(action) {
      if (downloads !== null) {
        await action();
        return eventually('a download', async () => arrivedIn(downloads));
      }
      const [handed] = await Promise.all([page.waitForEvent('download'), action()]);
      return readFileSync(await handed.path());
    },
    close: () => context.close(),
  };
}
