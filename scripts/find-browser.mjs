import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ownEnvironment, toolPath } from './install.mjs';

/**
 * The programs that the journeys use. Each is looked up by its environment variable, on the PATH, and
 * in the usual places.
 */
const PROGRAMS = {
  chromium: {
    label: 'Chromium or Chrome',
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: [
      '/usr/lib/chromium/chromium',
      '/snap/bin/chromium',
      '/opt/google/chrome/chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    label: 'Firefox',
    variable: 'FIREFOX_PATH',
    names: ['firefox', 'firefox-esr'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
  webkit: {
    label: 'WebKit (WebKitWebDriver of WebKitGTK)',
    variable: 'WEBKIT_DRIVER_PATH',
    names: ['WebKitWebDriver'],
    places: ['/usr/libexec/WebKitWebDriver', '/usr/lib/webkit2gtk-4.1/WebKitWebDriver'],
  },
  xvfb: {
    label: 'Xvfb (the screen of WebKit)',
    variable: 'XVFB_PATH',
    names: ['Xvfb'],
    places: [],
  },
  wine: {
    label: 'Wine (the console of Windows)',
    variable: 'WINE_PATH',
    names: ['wine', 'wine64'],
    places: ['/usr/lib/wine/wine64'],
  },
};

/**
 * Finds an installed program of the tests.
 * @param name a key of PROGRAMS.
 * @returns its path, or null if there is none. Throws if its environment variable names a file that does
 * not exist.
 */
export function findProgram(name) {
  const { variable, names, places } = PROGRAMS[name];
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`${variable} names ${named}, which is not there.`);
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((each) => join(folder, each + suffix)));
  return [...onPath, ...places].find((place) => existsSync(place)) ?? null;
}

async function playwrightsBrowser() {
  const { chromium } = await import('playwright-core');
  const place = chromium.executablePath();
  return existsSync(place) ? place : null;
}

/**
 * Finds Chromium or Chrome: an installed one (`CHROME_PATH` first), else Playwright's own.
 * @returns the path of the program, or null.
 */
export async function findBrowser() {
  return findProgram('chromium') ?? (await playwrightsBrowser());
}

/** The programs that an engine's journeys need and that were not found, in words. */
export function missingFor(engine) {
  const needed = engine === 'webkit' ? ['webkit', 'xvfb'] : [engine];
  return needed
    .filter((name) => findProgram(name) === null)
    .map((name) => `${PROGRAMS[name].label} was not found (${PROGRAMS[name].variable} names it)`);
}

function isDebianRoot() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/** Tries one way to install a browser. Prints one line about it, and a second one if it fails. */
function attempt(way, command, ...args) {
  process.stdout.write(`No Chromium or Chrome is installed: ${way}.\n`);
  const { status } = spawnSync(command, args, { env: ownEnvironment() });
  if (status !== 0) process.stdout.write('That did not work.\n');
}

/**
 * Finds a browser or installs one: Playwright's, else Debian's package if running as root.
 * @returns the path of the program. Throws if there is none.
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found !== null) return found;
  const playwright = toolPath('playwright-core/cli.js');
  attempt('downloading one with Playwright', process.execPath, playwright, 'install', 'chromium');
  const downloaded = await playwrightsBrowser();
  if (downloaded !== null) return downloaded;
  if (isDebianRoot()) {
    const install = 'apt-get update -q && apt-get install -qy --no-install-recommends chromium';
    attempt('installing the package of Debian', 'sh', '-c', install);
  }
  const installed = findProgram('chromium');
  if (installed !== null) return installed;
  throw new Error('No Chromium or Chrome was found or could be installed. Set CHROME_PATH to one.');
}
