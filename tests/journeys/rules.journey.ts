import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { LISTED_PEERS } from '../../src/pairing/query.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { download, launchBrowser, openPage } from './browser.ts';
import { auditByHand } from './by-hand.ts';
import { giveSample, SAMPLE } from './reading-steps.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function openSample() {
  const open = await openPage(browser);
  await giveSample(open.page);
  return open;
}

/** The numbers of flagged and undecided pairings on the tabs. */
async function counted(page: Page): Promise<readonly number[]> {
  const numbers = ['At-risk pairings', 'Undecided'].map(async (name) => {
    const text = await page.getByRole('tab', { name }).textContent();
    return Number((text ?? '').replace(/\D/g, ''));
  });
  return Promise.all(numbers);
}

function expected(rules: Parameters<typeof auditByHand>[1]): readonly number[] {
  const { verdicts } = auditByHand(SAMPLE, rules);
  return [verdicts.exposed + verdicts['at-risk'], verdicts.undecided];
}

function extraNamed(fleet: Fleet, heading: string): number {
  return fleet.extras.findIndex((extra) => extra.heading === heading);
}

describe('who meets whom', () => {
  it('switches to the listed servers with one click', async () => {
    const { page, context } = await openSample();
    const rules = () => ({ ...FIRST_RULES, scope: LISTED_PEERS });
    const before = auditByHand(SAMPLE).toUpgrade;
    const after = auditByHand(SAMPLE, rules).toUpgrade;
    await page.getByText(`clients to upgrade: ${before} → ${after}`).waitFor();
    await page.getByRole('button', { name: /use the listed servers/ }).click();
    await expect.poll(() => counted(page)).toEqual(expected(rules));
    await context.close();
  });

  it('links to the clients whose servers are not recorded', async () => {
    const { page, context } = await openSample();
    const naming = page.getByText(/name no server and meet every server/);
    const link = naming.getByRole('button', { name: /^\d+ clients$/ });
    const clients = Number.parseInt((await link.textContent()) ?? '', 10);
    expect(clients).toBeGreaterThan(1);
    await link.click();
    await page.getByRole('tab', { name: 'Clients to upgrade', selected: true }).waitFor();
    const grid = page.getByRole('grid', { name: 'Clients to upgrade' });
    await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe(`${clients + 1}`);
    await context.close();
  });

  it('can be the same group in a column, and appears in the exports', async () => {
    const { page, context } = await openSample();
    await page.getByRole('button', { name: 'Who meets whom: change' }).click();
    await page.getByRole('radio', { name: 'Same group' }).check();
    await page.getByLabel('Column of the group').selectOption({ label: 'Standort' });
    await page.getByRole('button', { name: 'Done' }).click();
    const rules = (fleet: Fleet) => {
      const column = extraNamed(fleet, 'Standort');
      return { ...FIRST_RULES, scope: { kind: 'group', column, emptyMeans: 'alone' } as const };
    };
    await expect.poll(() => counted(page)).toEqual(expected(rules));
    const list = await download(page, async () => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('button', { name: 'Remediation list (CSV)' }).click();
    });
    expect(list.text.split('\r\n')[0]).toContain('pairing_scope');
    expect(list.text).toContain('column=Standort');
    await context.close();
  });
});

describe('assumptions', () => {
  it('apply only to missing facts, appear in a strip, and are dropped with one click', async () => {
    const { page, context } = await openSample();
    const before = await counted(page);
    await page.getByRole('button', { name: 'Assumptions: set' }).click();
    await page.getByLabel('Encryption of servers').selectOption({ label: 'required' });
    await page.getByLabel('Service pack', { exact: true }).selectOption({ label: 'SP4' });
    await page.getByRole('button', { name: 'Done' }).click();
    const assumptions = {
      ...NO_ASSUMPTIONS,
      serverEncryption: 'required',
      servicePack: 'SP4',
    } as const;
    const under = expected(() => ({ ...FIRST_RULES, assumptions }));
    await expect.poll(() => counted(page)).toEqual(under);
    const strip = page.getByRole('region', { name: 'Assumptions in force' });
    await strip.getByText('Encryption of servers').waitFor();
    await strip.getByRole('button', { name: 'Drop the assumptions' }).click();
    await expect.poll(() => counted(page)).toEqual(before);
    expect(await strip.count()).toBe(0);
    await context.close();
  });
});
