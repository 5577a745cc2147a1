import { type Browser, firefox } from 'playwright-core';

/** Playwright's internals behind a browser that speaks WebDriver BiDi. */
interface BehindBrowser {
  readonly _connection: {
    toImpl(browser: unknown): {
      readonly _browserSession: { send(method: string, params: object): Promise<unknown> };
    };
  };
}

/** Commands that Playwright sends for every window but that some Firefox versions do not know. */
const UNKNOWN_TO_SOME = new Set(['emulation.setMediaFeaturesOverride']);

/**
 * Launches an installed Firefox, driven by Playwright through WebDriver BiDi. Firefox ESR lacks a command
 * that Playwright needs to open a window, so this function answers it instead.
 * @param downloads the download folder; null leaves it to the browser.
 * @param preferences further settings of its profile.
 */
export async function launchFirefox(
  executablePath: string,
  downloads: string | null = null,
  preferences: Readonly<Record<string, string | number | boolean>> = {},
): Promise<Browser> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    ...(downloads !== null && { downloadsPath: downloads }),
    ignoreDefaultArgs: ['--hide-scrollbars'],
    firefoxUserPrefs: {
      'widget.gtk.overlay-scrollbars.enabled': false,
      ...preferences,
    },
  });
  const session = (browser as unknown as BehindBrowser)._connection.toImpl(browser)._browserSession;
  const send = session.send.bind(session);
  session.send = (method, params) =>
    UNKNOWN_TO_SOME.has(method) ? Promise.resolve({}) : send(method, params);
  return browser;
}
