import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runTool } from './install.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const USUAL_PLACES = [
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

function installedBrowser() {
  const named = process.env.CHROME_PATH;
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name + suffix)));
  const places = [...(named === undefined ? [] : [named]), ...onPath, ...USUAL_PLACES];
  return places.find((place) => existsSync(place)) ?? null;
}

async function playwrightsBrowser() {
  const { chromium } = await import('playwright-core');
  const place = chromium.executablePath();
  return existsSync(place) ? place : null;
}

/**
 * Finds a Chromium or Chrome: an installed one (`CHROME_PATH` first), else Playwright's own.
 * @returns the path of its program, or null.
 */
export async function findBrowser() {
  return installedBrowser() ?? (await playwrightsBrowser());
}

function isDebianRoot() {
  return process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

/**
 * Finds a browser and, where there is none, installs one: Playwright's, else Debian's package as root.
 * @returns the path of its program. Throws where none is to be had.
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found !== null) return found;
  runTool('playwright-core/cli.js', 'install', 'chromium');
  const downloaded = await playwrightsBrowser();
  if (downloaded !== null) return downloaded;
  if (isDebianRoot()) {
    run('apt-get', ['update']);
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
  const installed = installedBrowser();
  if (installed !== null) return installed;
  throw new Error('No Chromium or Chrome was found or could be installed. Set CHROME_PATH to one.');
}
