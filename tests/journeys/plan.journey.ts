import Papa from 'papaparse';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csvFile, launchBrowser, openPage } from './browser.ts';
import { textOfPdf } from './pdf-text.ts';
import { countOn, exported, giveSample, latin1, rowCount, SAMPLE } from './reading-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The waves of the plan: whole sites in each, and the machine that has to wait for all others. */
const WAVES = ['1: Köln, München, Wien', '2: Hamburg, Düsseldorf, Görlitz', '3: Görlitz'] as const;
const [FIRST, SECOND] = WAVES;

/** Opens the sample with a suggested plan, three waves by site, and shows the plan. */
async function openPlan() {
  const open = await openPage(browser);
  await giveSample(open.page);
  const { page } = open;
  await page.getByRole('tab', { name: /^Plan/ }).click();
  await page.getByRole('button', { name: 'Suggest plan' }).click();
  const dialog = page.getByRole('dialog', { name: 'Suggest plan' });
  await dialog.getByLabel('Keep together the machines of one').selectOption({ label: 'Standort' });
  await dialog.getByLabel('At most this many waves').fill('3');
  await dialog.getByRole('button', { name: 'Suggest', exact: true }).click();
  await waves(page).waitFor();
  return open;
}

const overview = (page: Page): Locator => page.getByRole('region', { name: 'The plan in short' });
const waves = (page: Page): Locator => page.getByRole('table', { name: 'Waves' });
const wave = (page: Page, name: string): Locator =>
  waves(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });
const sentence = async (page: Page) => (await overview(page).locator('strong').textContent()) ?? '';

interface PlannedRow {
  readonly plan_wave: string;
  readonly wave_name: string;
  readonly machine: string;
  readonly plan_step: string;
  readonly would_worsen_pairings: string;
  readonly waits_for: string;
}

async function planCsv(page: Page): Promise<readonly PlannedRow[]> {
  const { text } = await exported(page, 'Plan (CSV)');
  return Papa.parse<PlannedRow>(text.slice(1), { header: true, skipEmptyLines: true }).data;
}

/** Chooses a wave in the export menu and saves one of its files. */
async function exportedOfWave(page: Page, name: string, item: string) {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByLabel('Wave', { exact: true }).selectOption({ label: name });
  const button = page.getByRole('button', { name: item });
  await expect.poll(() => button.isEnabled()).toBe(true);
  await page.keyboard.press('Escape');
  const [handed] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByLabel('Wave', { exact: true }).selectOption({ label: name });
      await button.click();
    })(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await handed.createReadStream()) chunks.push(Buffer.from(chunk));
  return { name: handed.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
}

/** Searches for a machine in the open tab and selects it. */
async function selectMachine(page: Page, name: string) {
  await page.getByLabel('Search', { exact: true }).fill(name);
  await expect.poll(() => rowCount(page)).toBe(1);
  await page.getByRole('checkbox', { name: 'Select row 1', exact: true }).check();
}

/** Puts the selected machines into a wave, with another step if one is given. */
async function moveTo(page: Page, name: string, step?: string) {
  await page
    .getByRole('group', { name: /selected$/ })
    .getByRole('button', { name: 'Plan…', exact: true })
    .click();
  const dialog = page.getByRole('dialog', { name: /^Plan / });
  await dialog.getByLabel('Wave', { exact: true }).selectOption({ label: name });
  if (step !== undefined) await dialog.getByLabel(step, { exact: true }).check();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(() => dialog.count()).toBe(0);
}

/** The sample, with SP6a for some machines. */
function nextMonth(upgraded: readonly string[]): Buffer {
  const lines = SAMPLE.toString('latin1').split('\r\n');
  const raised = lines.map((line) => {
    const cells = line.split(';');
    if (!upgraded.includes(cells[0] ?? '')) return line;
    return cells.with(3, 'SP6a').join(';');
  });
  return latin1(raised.join('\r\n'));
}

describe('a plan', () => {
  it('is suggested by site, and no step of it raises exposure', async () => {
    const { page, errors } = await openPlan();
    expect(await sentence(page)).toMatch(
      /^3 waves, 80 machines: 360 → 136 → 8 → 0 flagged pairings; no step raises exposure\.$/,
    );
    expect(await countOn(page, 'Plan')).toBe(80);
    for (const [at, machines] of [42, 37, 1].entries()) {
      const button = waves(page).getByRole('button', { name: WAVES[at] ?? '', exact: true });
      await button.click();
      await expect.poll(() => rowCount(page, 'Plan')).toBe(machines);
    }
    expect(await countOn(page, 'Plan')).toBe(80);
    const chart = overview(page).getByRole('img', { name: /^Flagged pairings left after each/ });
    expect(await chart.getAttribute('aria-label')).toContain(
      'now 360, wave 1: 136, wave 2: 8, wave 3: 0',
    );
    expect(errors).toEqual([]);
  });

  it('is written as CSV, as a host list and as a run sheet of a wave', async () => {
    const { page } = await openPlan();
    const rows = await planCsv(page);
    expect(rows).toHaveLength(80);
    expect(rows.every((row) => row.would_worsen_pairings === '0')).toBe(true);
    const first = rows.filter((row) => row.plan_wave === '1' && row.plan_step === 'upgrade');
    expect(new Set(first.map((row) => row.wave_name))).toEqual(new Set(['Köln, München, Wien']));

    const hosts = await exportedOfWave(page, FIRST, 'Host list of the wave (TXT)');
    expect(hosts.name).toMatch(/^q251382-wave-host-list-wave-1-beispiel-bestand-/);
    const ready = first.filter((row) => row.waits_for === '0').map((row) => row.machine);
    expect(hosts.text).toBe(ready.map((name) => `${name}\r\n`).join(''));

    const sheet = await exportedOfWave(page, FIRST, 'Run sheet (HTML)');
    expect(sheet.name).toMatch(/^q251382-run-sheet-wave-1-beispiel-bestand-.*\.html$/);
    for (const name of ready) expect(sheet.text).toContain(`>${name}</th>`);
    expect(sheet.text).toContain('Wave 1 of 3: Köln, München, Wien');
  });

  it('prints the run sheet of a wave instead of the page', async () => {
    const { page } = await openPlan();
    await page.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByLabel('Wave', { exact: true }).selectOption({ label: SECOND });
    await page.getByRole('button', { name: 'Print run sheet' }).click();
    await page.locator('html[data-printed]').waitFor();
    const pages = textOfPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
    const text = pages.join('\n');
    expect(text).toContain('Wave 2 of 3');
    expect(text).toContain('May it begin?');
    expect(text).not.toContain('Suggest plan');
  });

  it('marks an upgrade that was moved before the clients it waits for, until that is undone', async () => {
    const { page } = await openPlan();
    const before = await sentence(page);
    await selectMachine(page, 'GR-BR1');
    await moveTo(page, FIRST, 'Upgrade');
    await expect
      .poll(() => sentence(page))
      .toMatch(/; 1 step would make up to \d+ pairings worse\.$/);
    await overview(page).getByRole('button', { name: '1 would worsen pairings' }).click();
    await expect.poll(() => rowCount(page, 'Plan')).toBe(1);
    await page.getByRole('gridcell', { name: /^▲ \d+ pairings$/ }).waitFor();
    const hosts = page.getByRole('button', { name: 'Host list of the wave (TXT)' });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByLabel('Wave', { exact: true }).selectOption({ label: FIRST });
    await expect
      .poll(() =>
        hosts
          .getAttribute('aria-describedby')
          .then((id) => page.locator(`[id="${id}"]`).textContent()),
      )
      .toMatch(/1 left out: done today, it would make pairings worse/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(() => sentence(page)).toBe(before);
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
  });

  it('shows next month which steps are seen, and which are only reported', async () => {
    const { page } = await openPlan();
    const rows = await planCsv(page);
    const upgrades = (at: string) =>
      rows.filter((row) => row.plan_wave === at && row.plan_step === 'upgrade');
    const done = upgrades('1').map((row) => row.machine);
    const [reported] = upgrades('2').map((row) => row.machine);
    await selectMachine(page, reported ?? '');
    await page
      .getByRole('group', { name: /selected$/ })
      .getByRole('button', { name: 'Decide…', exact: true })
      .click();
    const dialog = page.getByRole('dialog', { name: /^Decide about / });
    await dialog.getByLabel('Report as done').check();
    await dialog.getByRole('button', { name: 'Decide', exact: true }).click();
    await overview(page).getByRole('button', { name: '1 reported, not seen' }).waitFor();

    // A machine that is only a server, from its reason.
    await page.getByRole('tab', { name: /^Servers/ }).click();
    await page.getByRole('checkbox', { name: 'Plan K-RAS3', exact: true }).click();
    await page.getByRole('checkbox', { name: /^Plan K-RAS3 \(Wave \d: planned\)$/ }).waitFor();
    await page.getByRole('rowheader', { name: 'K-RAS3' }).dblclick();
    await page.getByRole('button', { name: 'Decide…', exact: true }).click();
    await page
      .getByRole('dialog', { name: 'Decide about K-RAS3' })
      .getByLabel('Report as done')
      .check();
    await page.getByText('It is about 1 machine.').waitFor();
    await page.getByRole('button', { name: 'Decide', exact: true }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page
      .getByRole('checkbox', { name: /^Plan K-RAS3 \(Wave \d: reported, not seen\)$/ })
      .waitFor();
    const log = await exported(page, 'Decision log (CSV)');
    expect(log.text).toMatch(/,reported-done,K-RAS3,/);
    await page.getByRole('tab', { name: /^Plan/ }).click();
    await overview(page).getByRole('button', { name: '2 reported, not seen' }).waitFor();

    await page.getByRole('button', { name: 'New inventory' }).click();
    await page
      .getByRole('dialog')
      .getByLabel('Inventory CSV', { exact: true })
      .setInputFiles(csvFile('next-month.csv', nextMonth(done)));
    await page.getByRole('button', { name: 'Newer inventory of this fleet' }).click();
    await page.getByRole('tab', { name: /^Changes/ }).waitFor();
    await page.getByRole('tab', { name: /^Plan/ }).click();
    await overview(page)
      .getByRole('button', { name: `${done.length} seen` })
      .waitFor();
    expect(await wave(page, FIRST).textContent()).toContain(String(done.length));
    await overview(page).getByRole('button', { name: '2 reported, not seen' }).click();
    await expect.poll(() => rowCount(page, 'Plan')).toBe(2);
    await page.getByRole('rowheader', { name: reported ?? '' }).waitFor();
    await page.getByRole('rowheader', { name: 'K-RAS3' }).waitFor();
  });

  it('takes machines from the servers and from the reason of a machine', async () => {
    const { page } = await openPlan();
    await page.getByRole('tab', { name: /^Servers/ }).click();
    await selectMachine(page, 'K-RAS3');
    await moveTo(page, 'a new wave at the end');
    await page.getByRole('tab', { name: /^Plan/ }).click();
    await expect.poll(() => countOn(page, 'Plan')).toBe(81);
    await waves(page).getByRole('button', { name: '4', exact: true }).click();
    await expect.poll(() => rowCount(page, 'Plan')).toBe(1);
    await page.getByRole('button', { name: 'More', exact: true }).first().click();
    const drawer = page.getByRole('dialog').filter({ hasText: 'Wave 4: Upgrade. Planned.' });
    await drawer.getByRole('button', { name: 'Plan…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Plan K-RAS3' });
    await dialog.getByLabel('Take out of the plan').check();
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expect.poll(() => countOn(page, 'Plan')).toBe(80);
  });

  it('takes a tick in Servers and Clients, by pointer and by keyboard, until that is undone', async () => {
    const { page, errors } = await openPlan();
    const before = await sentence(page);
    await page.getByRole('tab', { name: /^Servers/ }).click();
    await page.getByRole('checkbox', { name: 'Plan K-RAS3', exact: true }).click();
    const box = page.getByRole('checkbox', { name: /^Plan K-RAS3 \(Wave \d+: planned\)$/ });
    await box.waitFor();
    expect(await box.isChecked()).toBe(true);
    expect(await countOn(page, 'Plan')).toBe(81);
    const { text } = await exported(page, 'This list (CSV)');
    expect(text).toMatch(/\nK-RAS3,SP4,Wave 3: planned,/);

    await page.getByRole('tab', { name: /^Clients/ }).click();
    await page.getByRole('columnheader', { name: 'Plan' }).getByRole('button').click();
    const first = page
      .getByRole('row')
      .nth(1)
      .getByRole('checkbox', { name: /^Plan / });
    await expect.poll(() => first.getAttribute('aria-label')).toMatch(/Wave 1: planned/);
    const name = /^Plan (.*) \(/.exec((await first.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await first.press('Escape');
    await page.keyboard.press('F2');
    await page.keyboard.press('Space');
    await page.getByRole('status').getByText(`Took ${name} out of the plan.`).waitFor();
    expect(await countOn(page, 'Plan')).toBe(80);
    await page.getByRole('tab', { name: /^Plan/ }).click();
    // Raising K-RAS3 waits for that client, too.
    await expect
      .poll(() => sentence(page))
      .toMatch(/80 machines: .* flagged pairings; 1 step would make up to \d+ pairings worse\.$/);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => sentence(page)).toBe(before);
    expect(errors).toEqual([]);
  });
});
