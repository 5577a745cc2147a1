import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { download, launchBrowser, type OpenOptions, openPage } from './browser.ts';
import { textOfPdf } from './pdf-text.ts';
import { giveSample } from './reading-steps.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openSample(options: OpenOptions = {}) {
  const open = await openPage(browser, options);
  await giveSample(open.page);
  return open;
}

async function choose(page: Page, item: string) {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: item, exact: true }).click();
}

/** The clients of the remediation list, in order. */
async function remediationClients(page: Page): Promise<readonly string[]> {
  const { text } = await download(page, () => choose(page, 'Remediation list (CSV)'));
  const csv = text.replace(/^\uFEFF/, '');
  const { data } = Papa.parse<{ client: string }>(csv, { header: true, skipEmptyLines: true });
  return data.map(({ client }) => client);
}

/** Opens a report like a person who received it. Records its requests and what its policy blocks. */
async function openReport(context: BrowserContext, text: string) {
  const path = join(mkdtempSync(join(tmpdir(), 'nt4-pptp-audit-')), 'report.html');
  writeFileSync(path, text);
  const address = pathToFileURL(path).href;
  const report = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  report.on('request', (request) => requests.push(request.url()));
  report.on('console', (message) => errors.push(message.text()));
  await report.goto(address);
  return { report, errors, further: () => requests.filter((url) => url !== address) };
}

/** No script can answer the print dialog. Marks the page instead of opening it. */
async function withoutPrintDialog(page: Page) {
  await page.evaluate(() => {
    globalThis.print = () => {
      document.documentElement.dataset.printed = 'yes';
    };
  });
}

describe('Report (HTML)', () => {
  it('lists all clients of the remediation list in order, and sends no requests', async () => {
    const { page, context } = await openSample();
    const clients = await remediationClients(page);
    const file = await download(page, () => choose(page, 'Report (HTML)'));
    expect(file.name).toMatch(/^q251382-report-beispiel-bestand-\d{4}-\d\d-\d\d\.html$/);
    const { report, errors, further } = await openReport(context, file.text);
    expect(clients.length).toBeGreaterThan(100);
    expect(await report.locator('tbody th.host').allTextContents()).toEqual(clients);
    expect(await report.getByRole('heading', { level: 1 }).textContent()).toBe(
      await page.getByRole('heading', { level: 1 }).textContent(),
    );
    expect({ further: further(), errors }).toEqual({ further: [], errors: [] });
    expect(await report.locator('script, button, a, img, iframe, link, [style]').count()).toBe(0);
    await context.close();
  });

  it('is in the language of the page and has no axe violations, on a phone as well', async () => {
    const { page, context } = await openSample({ locale: 'de-DE' });
    await page.getByRole('button', { name: 'Exportieren' }).click();
    const { text } = await download(page, () =>
      page.getByRole('button', { name: 'Bericht (HTML)' }).click(),
    );
    const { report } = await openReport(context, text);
    expect(await report.locator('html').getAttribute('lang')).toBe('de');
    for (const width of [1280, 320]) {
      await report.setViewportSize({ width, height: 700 });
      const overhang = await report.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(overhang).toBeLessThanOrEqual(0);
      await report.evaluate(AXE);
      const violations = await report.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: readonly { readonly id: string }[] }> };
        };
        return (await axe.run()).violations.map(({ id }) => id);
      });
      expect(violations).toEqual([]);
    }
    await context.close();
  });
});

describe('Print', () => {
  it('prints the whole report with page numbers, and restores the page', async () => {
    const { page, context, requests, errors } = await openSample({ colorScheme: 'dark' });
    await withoutPrintDialog(page);
    const clients = await remediationClients(page);
    await choose(page, 'Print');
    await page.locator('[data-printed]').waitFor();
    expect(await page.title()).toMatch(/^q251382-report-beispiel-bestand-/);
    const pages = textOfPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    expectReport(pages, clients);
    expect(await page.title()).toContain('beispiel-bestand.csv');
    await expect.poll(() => page.locator('[data-sheet]').count()).toBe(0);
    await page.getByRole('gridcell').first().waitFor();
    expect({ requests, errors }).toEqual({ requests: [], errors: [] });
    await context.close();
  });

  it("also applies to the browser's own print command", async () => {
    const { page, context } = await openSample();
    const clients = await remediationClients(page);
    const pages = textOfPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    expectReport(pages, clients);
    await context.close();
  });

  it('answers Ctrl+P', async () => {
    const { page, context } = await openSample();
    await withoutPrintDialog(page);
    await page.keyboard.press('Control+p');
    await page.locator('[data-printed]').waitFor();
    expect(await page.locator('[data-sheet] h1').textContent()).toContain('SP5');
    expect(await page.locator('[data-sheet]').isVisible()).toBe(false);
    await context.close();
  });
});

/** Expects the answer on the first page, a number on every page, and all clients in order. */
function expectReport(pages: readonly string[], clients: readonly string[]) {
  expect(pages.length).toBeGreaterThan(3);
  const opening = pages[0]?.replace(/\s+/g, ' ');
  expect(opening).toMatch(/43 clients need the upgrade to SP5: 5 are exposed today, 38 at risk/);
  for (const [index, text] of pages.entries()) {
    expect(text.replace(/\s/g, '')).toContain(`${index + 1}/${pages.length}`);
  }
  const lines = pages.join('\n').split('\n');
  const named = new Set(clients);
  expect(lines.filter((line) => named.has(line))).toEqual(clients);
  expect(lines).not.toContain('Export');
}
