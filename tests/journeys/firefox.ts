import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, firefox } from 'playwright-core';

const NAMES = ['firefox', 'firefox-esr'];
const USUAL_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The Firefox of this machine (`FIREFOX_PATH` first), or null. */
export function findFirefox(): string | null {
  const named = process.env.FIREFOX_PATH;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const places = [...(named === undefined ? [] : [named]), ...onPath, ...USUAL_PLACES];
  return places.find((place) => existsSync(place)) ?? null;
}

/** The part of Playwright behind a browser that speaks WebDriver BiDi. */
interface BehindBrowser {
  readonly _connection: {
    toImpl(browser: unknown): {
      readonly _browserSession: { send(method: string, params: object): Promise<unknown> };
    };
  };
}

/** Commands that Playwright sends for every window, although a Firefox may not know them yet. */
const UNKNOWN_TO_SOME = new Set(['emulation.setMediaFeaturesOverride']);

/**
 * Starts an installed Firefox, which Playwright drives by WebDriver BiDi. A Firefox of long-term support lacks a command
 * without which Playwright opens no window: it is answered here.
 */
export async function launchFirefox(executablePath: string): Promise<Browser> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    ignoreDefaultArgs: ['--hide-scrollbars'],
    firefoxUserPrefs: { 'widget.gtk.overlay-scrollbars.enabled': false },
  });
  const session = (browser as unknown as BehindBrowser)._connection.toImpl(browser)._browserSession;
  const send = session.send.bind(session);
  session.send = (method, params) =>
    UNKNOWN_TO_SOME.has(method) ? Promise.resolve({}) : send(method, params);
  return browser;
}
