import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERVICE_PACKS } from '../../src/fleet/service-pack.ts';
import { download, inventoryInput, launchBrowser, openPage } from './browser.ts';
import { auditByHand } from './by-hand.ts';

const SAMPLE = new URL('../../public/beispiel-bestand.csv', import.meta.url);

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openSample() {
  const open = await openPage(browser);
  const file = { name: 'beispiel-bestand.csv', mimeType: 'text/csv', buffer: readFileSync(SAMPLE) };
  await open.page.getByLabel('Inventory CSV').setInputFiles(file);
  await table(open.page, 'Clients to upgrade').waitFor();
  return open;
}

function table(page: Page, name: string) {
  return page.getByRole('grid', { name });
}

async function openPairings(page: Page) {
  await page.getByRole('tab', { name: 'At-risk pairings' }).click();
  await table(page, 'At-risk pairings').getByRole('gridcell').first().waitFor();
}

/** The number on a tab. */
async function countOnTab(page: Page, name: string): Promise<number> {
  const text = await page.getByRole('tab', { name }).textContent();
  return Number((text ?? '').replace(/\D/g, ''));
}

async function rowCount(page: Page, name: string): Promise<number> {
  return Number(await table(page, name).getAttribute('aria-rowcount')) - 1;
}

async function choose(page: Page, item: string) {
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('button', { name: item }).click();
}

function rowsOf(csv: string): readonly Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

describe('the main job', () => {
  it('reads the sample and counts the same as two plain loops', async () => {
    const { page, requests, errors, context } = await openSample();
    const expected = auditByHand(readFileSync(SAMPLE));
    const flagged = expected.verdicts.exposed + expected.verdicts['at-risk'];
    expect(await rowCount(page, 'Clients to upgrade')).toBe(expected.toUpgrade);
    expect(await countOnTab(page, 'Clients to upgrade')).toBe(expected.toUpgrade);
    expect(await countOnTab(page, 'At-risk pairings')).toBe(flagged);
    await openPairings(page);
    expect(await rowCount(page, 'At-risk pairings')).toBe(flagged);
    expect(await countOnTab(page, 'Undecided')).toBe(expected.verdicts.undecided);
    expect(await countOnTab(page, 'Inventory')).toBe(expected.machines);
    expect({ requests, errors }).toEqual({ requests: [], errors: [] });
    await context.close();
  });

  it('exports the clients and actions that two plain loops find', async () => {
    const { page, context } = await openSample();
    const expected = auditByHand(readFileSync(SAMPLE));
    const list = await download(page, () => choose(page, 'Remediation list (CSV)'));
    expect(list.name).toMatch(/^q251382-remediation-list-beispiel-bestand-\d{4}-\d\d-\d\d\.csv$/);
    expect([...list.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const named = rowsOf(list.text).map(({ client, action }) => `${client} ${action}`);
    const nameOf = (row: string) => row.split(' ')[0] ?? '';
    expect(named.map(nameOf).sort()).toEqual(expected.remediation.map(nameOf).sort());
    const isPlain = (row: string) => !expected.gateways.includes(nameOf(row));
    expect(named.filter(isPlain).sort()).toEqual(expected.remediation.filter(isPlain).sort());
    await context.close();
  });

  it('filters and sorts the table, and exports exactly the rows of the view', async () => {
    const { page, context } = await openSample();
    await openPairings(page);
    const whole = await rowCount(page, 'At-risk pairings');
    const heading = (name: RegExp) => page.getByRole('columnheader', { name });
    await heading(/^Client SP/)
      .getByRole('button')
      .first()
      .click();
    await heading(/^Server(?! SP)/)
      .getByRole('button')
      .first()
      .click({ modifiers: ['Shift'] });
    await expect.poll(() => heading(/^Client SP/).getAttribute('aria-sort')).toBe('ascending');
    await page.getByLabel('Search', { exact: true }).fill('D-WS0');
    await expect.poll(() => rowCount(page, 'At-risk pairings')).toBeLessThan(whole);
    const narrowed = await rowCount(page, 'At-risk pairings');
    const filters = page.getByRole('search');
    await filters.getByText(`${narrowed} of ${whole} pairings`, { exact: true }).waitFor();
    expect(await countOnTab(page, 'At-risk pairings')).toBe(whole);
    const view = await download(page, async () => {
      await choose(page, 'Pairings in this view (CSV)');
      await page.getByRole('button', { name: 'Save' }).click();
    });
    const rows = rowsOf(view.text);
    expect(rows.length).toBe(narrowed);
    expect(rows.every(({ client }) => client?.includes('D-WS0') === true)).toBe(true);
    const order = SERVICE_PACKS.map(String);
    const keys = rows.map((row) => [
      order.indexOf(row.client_service_pack ?? ''),
      row.server ?? '',
    ]) as readonly (readonly [number, string])[];
    const names = new Intl.Collator('en', { numeric: true });
    const sorted = [...keys].sort((a, b) => a[0] - b[0] || names.compare(a[1], b[1]));
    expect(keys).toEqual(sorted);
    await context.close();
  });

  it('explains a pairing by the lines of the file', async () => {
    const { page, context } = await openSample();
    await openPairings(page);
    await table(page, 'At-risk pairings').getByRole('button', { name: /Why\?/ }).first().click();
    const reason = page.getByRole('dialog');
    await reason.getByText('Server runs SP5 or later').waitFor();
    expect(await reason.getByRole('listitem').count()).toBeGreaterThanOrEqual(4);
    await reason
      .getByRole('button', { name: /line \d+/ })
      .first()
      .click();
    await reason.getByRole('table').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await context.close();
  });

  it('keeps the audit if the next file is refused, and says why', async () => {
    const { page, context } = await openSample();
    await page.getByRole('button', { name: 'New inventory' }).click();
    await inventoryInput(page).setInputFiles({
      name: 'empty.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(''),
    });
    await page.getByRole('alert').filter({ hasText: 'empty.csv' }).waitFor();
    expect(await rowCount(page, 'Clients to upgrade')).toBeGreaterThan(0);
    await context.close();
  });
});
