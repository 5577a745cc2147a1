import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, download, inventoryInput, launchBrowser, openPage } from './browser.ts';
import { auditByHand } from './by-hand.ts';

const SAMPLE = readFileSync(new URL('../../public/beispiel-bestand.csv', import.meta.url));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openSample() {
  const open = await openPage(browser);
  await inventoryInput(open.page).setInputFiles(csvFile('beispiel-bestand.csv', SAMPLE));
  await open.page.getByRole('gridcell').first().waitFor();
  return open;
}

describe('the report', () => {
  it('is one file with every client that needs something, and runs nothing', async () => {
    const { page, context } = await openSample();
    const report = await download(page, async () => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('button', { name: /^Report \(HTML\)/ }).click();
    });
    expect(report.name).toMatch(/^q251382-report-beispiel-bestand-\d{4}-\d\d-\d\d\.html$/);
    expect(report.text).not.toMatch(/<script|<button|src=|href="http/);
    for (const line of auditByHand(SAMPLE).remediation) {
      expect(report.text).toContain(line.split(' ')[0]);
    }
    await context.close();
  });

  it('is what goes to paper: every client, and nothing to press', async () => {
    const { page, context } = await openSample();
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Export' }).click();
    await page.getByRole('button', { name: /^Print/ }).click();
    await page.locator('body[data-printed]').waitFor();
    await page.emulateMedia({ media: 'print' });
    const clients = auditByHand(SAMPLE).remediation.map((line) => line.split(' ')[0] ?? '');
    for (const client of [clients[0], clients.at(-1)]) {
      await page
        .getByText(client ?? '', { exact: true })
        .filter({ visible: true })
        .first()
        .waitFor();
    }
    const pressed = await page.getByRole('button').filter({ visible: true }).count();
    expect(pressed).toBe(0);
    expect((await page.pdf()).length).toBeGreaterThan(10_000);
    await context.close();
  });
});
