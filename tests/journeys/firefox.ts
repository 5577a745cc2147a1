import { type Browser, firefox } from 'playwright-core';

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
 * @param downloads the folder that downloads go into; null leaves it to the browser.
 */
export async function launchFirefox(
  executablePath: string,
  downloads: string | null = null,
): Promise<Browser> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath,
    ...(downloads !== null && { downloadsPath: downloads }),
    ignoreDefaultArgs: ['--hide-scrollbars'],
    firefoxUserPrefs: {
      'widget.gtk.overlay-scrollbars.enabled': false,
    },
  });
  const session = (browser as unknown as BehindBrowser)._connection.toImpl(browser)._browserSession;
  const send = session.send.bind(session);
  session.send = (method, params) =>
    UNKNOWN_TO_SOME.has(method) ? Promise.resolve({}) : send(method, params);
  return browser;
}
