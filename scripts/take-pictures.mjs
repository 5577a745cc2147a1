import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './find-browser.mjs';
import { PROJECT } from './install.mjs';

// Takes the screenshots of the README: the built page with the German sample, in English.
const PICTURES = join(PROJECT, 'docs', 'pictures');
const PAGE = pathToFileURL(join(PROJECT, 'dist', 'index.html')).href;
const SAMPLE = join(PROJECT, 'public', 'beispiel-bestand.csv');

const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

/** Opens the page in a new browser context, with the sample loaded unless told otherwise. */
async function open(colorScheme, withSample = true) {
  const viewport = { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport, locale: 'en-GB', colorScheme });
  const page = await context.newPage();
  await page.goto(PAGE);
  if (!withSample) return page;
  await page.locator('input[type=file]').first().setInputFiles(SAMPLE);
  await page.getByRole('gridcell').first().waitFor();
  await page.getByText(/clients to upgrade: \d+ → \d+/).waitFor();
  return page;
}

async function take(page, name) {
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
  await page.context().close();
}

mkdirSync(PICTURES, { recursive: true });
await take(await open('light', false), 'start');
await take(await open('light'), 'audit');
const dark = await open('dark');
await dark.getByRole('button', { name: 'Show the overview' }).click();
await dark.getByRole('heading', { name: 'Where to start' }).waitFor();
await take(dark, 'audit-dark');
const page = await open('light');
// This picture is mostly text and so the largest.
await page.setViewportSize({ width: 1280, height: 720 });
await page.getByRole('tab', { name: 'At-risk pairings' }).click();
await page.getByRole('button', { name: 'Why?' }).first().click();
await page.getByRole('dialog').getByText('Server runs SP5 or later').waitFor();
await take(page, 'reason');
await browser.close();
