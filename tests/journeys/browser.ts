import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Browser,
  type BrowserContext,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { findBrowser } from '../../scripts/find-browser.mjs';

/** The URL of the built page as a file, the way a person opens it with a double click. */
export const BUILT_PAGE = pathToFileURL(
  fileURLToPath(new URL('../../dist/index.html', import.meta.url)),
).href;

const QUIET_FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Launches this machine's Chromium or Chrome, optionally with scroll bars. Throws if there is none. */
export async function launchBrowser({ scrollBars = false } = {}): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('No Chromium or Chrome: set CHROME_PATH.');
  const ignoreDefaultArgs = scrollBars ? ['--hide-scrollbars'] : [];
  return chromium.launch({ executablePath, args: QUIET_FLAGS, ignoreDefaultArgs });
}

export interface OpenOptions {
  readonly hash?: string;
  readonly locale?: string;
  readonly timezoneId?: string;
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly deviceScaleFactor?: number;
  readonly hasTouch?: boolean;
  readonly isMobile?: boolean;
}

/** An open page, with everything that must stay empty: its network requests and its errors. */
export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Every request except for the page itself and its blob: and data: URLs. */
  readonly requests: readonly string[];
  readonly errors: readonly string[];
}

/** Opens the built page in a new browser context. */
export async function openPage(browser: Browser, options: OpenOptions = {}): Promise<OpenPage> {
  const { hash = '', locale = 'en-GB', width = 1280, height = 900, ...rest } = options;
  const context = await browser.newContext({
    locale,
    viewport: { width, height },
    acceptDownloads: true,
    ...rest,
  });
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(BUILT_PAGE) && !/^(blob|data):/.test(url)) requests.push(url);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  // A script cannot answer a save dialog. Without the picker, the page makes a download.
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  await page.goto(hash === '' ? BUILT_PAGE : `${BUILT_PAGE}#${hash}`);
  return { page, context, requests, errors };
}

/** Name and contents of the file that an action downloads. */
export async function download(
  page: Page,
  action: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer; readonly text: string }> {
  const [handed] = await Promise.all([page.waitForEvent('download'), action()]);
  const bytes = readFileSync(await handed.path());
  return { name: handed.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** A file for a file input. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A CSV file with this text or these bytes. */
export function csvFile(name: string, content: string | Buffer): ChosenFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}

/** The file input for inventories, in any language. */
export function inventoryInput(page: Page): Locator {
  return page.locator('input[type=file]').first();
}
