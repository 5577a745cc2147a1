import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Takes } from '../../src/answers/requests.ts';
import type { AuditSummary } from '../../src/answers/summary.ts';
import { type Assumptions, NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { flaggedOf } from '../../src/article/verdict.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import { LISTED_PEERS, type PairingRules, type PairingScope } from '../../src/pairing/query.ts';
import { EMPTY_PLAN } from '../../src/remediation/plan-edits.ts';
import type { Plan } from '../../src/remediation/plan-waves.ts';
import { comparedWith } from '../../src/session/continued-fleet.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import type { AuditClient } from '../../src/worker/audit-client.ts';
import { everyLine, planWith, stepsFor } from '../remediation/random-plans.ts';
import { audited } from './drawn-audit.ts';
import { TAKES } from './import-takes.ts';

const HEADINGS =
  'Hostname;PPTP role;Service Pack;Encryption required;§ in password;Site;RAS servers';

const word = (...words: readonly string[]) => fc.constantFrom(...words);

/** One row of an inventory, as cells. */
const row = fc.tuple(
  word('client', 'server', 'both', 'both'),
  word('SP3', 'SP4', 'SP4', 'SP6a', '', 'SP?'),
  word('yes', 'yes', 'no', ''),
  word('yes', 'yes', 'no', ''),
  word('Bonn', 'Wien', ''),
  word('', 'M1', 'M2, M3', 'M0;M4'),
);

/** An inventory in which C0 with S0 is exposed under any rules. */
const rows = fc
  .array(row, { minLength: 1, maxLength: 9 })
  .map((drawn): readonly (readonly string[])[] => [
    ['S0', 'server', 'SP6a', 'yes', '', 'Bonn', ''],
    ['C0', 'client', 'SP4', 'yes', 'yes', 'Bonn', 'S0'],
    ['GW', 'both', 'SP4', 'yes', 'yes', 'Bonn', ''],
    ...drawn.map((cells, index) => [`M${index}`, ...cells]),
  ]);

const scopes = fc.constantFrom<PairingScope>(
  FIRST_RULES.scope,
  { kind: 'group', column: 1, emptyMeans: 'everyone' },
  { kind: 'group', column: 1, emptyMeans: 'alone' },
  LISTED_PEERS,
);

const assumptions = fc.constantFrom<Assumptions>(
  NO_ASSUMPTIONS,
  NO_ASSUMPTIONS,
  { ...NO_ASSUMPTIONS, servicePack: 'SP4' },
  { ...NO_ASSUMPTIONS, clientEncryption: 'required', serverEncryption: 'required' },
  { ...NO_ASSUMPTIONS, servicePack: 'SP6a', serverEncryption: 'optional' },
);

const SERVICE_PACK = 2;
const SECTION_SIGN = 4;

/** The inventory after the first waves of a plan. The headings are on line 1. */
function textAfter(cells: readonly (readonly string[])[], plan: Plan, waves: number) {
  const changed = cells.map((each) => [...each]);
  for (const { steps } of plan.waves.slice(0, waves)) {
    const lineOf = (place: string) => Number(place.split(':')[1]) - 2;
    for (const place of everyLine(steps.upgrade.machines)) {
      changed[lineOf(place)]?.splice(SERVICE_PACK, 1, 'SP6a');
    }
    for (const place of everyLine(steps.password.machines)) {
      changed[lineOf(place)]?.splice(SECTION_SIGN, 1, 'no');
    }
  }
  return [HEADINGS, ...changed.map((each) => each.join(';'))].join('\r\n');
}

async function count(client: AuditClient, takes: Partial<Takes<'reread'>>): Promise<AuditSummary> {
  const outcome = await client.ask('reread', { ...TAKES, withoutAsking: true, ...takes });
  if (outcome.kind !== 'audit') throw new Error(outcome.kind);
  return outcome.summary;
}

/** What the page counts if it reads an inventory anew. */
async function countAnew(text: string, rules: PairingRules): Promise<AuditSummary> {
  return count(await audited(text), { rules });
}

describe('a suggested plan that is carried out', () => {
  it('leaves after each wave what a new audit of the changed inventory counts, and nothing at last', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        scopes,
        assumptions,
        fc.constantFrom(null, 1, 2),
        fc.constantFrom(null, 1),
        async (cells, scope, assumed, most, groupBy) => {
          const rules = { scope, assumptions: assumed };
          const client = await audited(textAfter(cells, EMPTY_PLAN, 0));
          await count(client, { rules });
          const suggested = await client.ask('suggestPlan', { groupBy, most, mostWaves: null });
          if (suggested.kind !== 'plan') throw new Error('too many waves');
          const { plan } = suggested;
          const { plan: summary } = await count(client, { rules, plan });
          if (summary === null) throw new Error('no plan');
          expect(summary.notPlanned).toBe(0);
          for (const [wave, { remaining, worsening }] of summary.waves.entries()) {
            const anew = await countAnew(textAfter(cells, plan, wave + 1), rules);
            expect([wave, remaining, worsening]).toEqual([wave, flaggedOf(anew.verdicts), 0]);
          }
          expect(summary.flagged).toBeGreaterThan(0);
          expect(summary.waves.at(-1)?.remaining).toBe(0);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);
});

describe('a fleet in which every machine is client and server', () => {
  it.each([null, 1, 7])(
    'is planned to the end with at most %s machines in a wave',
    async (most) => {
      const cells = Array.from({ length: 20 }, (_, index) => {
        const encryption = index % 3 === 0 ? 'no' : 'yes';
        const servicePack = index === 0 ? 'SP6a' : index % 4 === 1 ? '' : 'SP4';
        return [`M${index}`, 'both', servicePack, encryption, 'yes', 'Bonn', ''];
      });
      const client = await audited(textAfter(cells, EMPTY_PLAN, 0));
      const suggested = await client.ask('suggestPlan', { groupBy: null, most, mostWaves: null });
      if (suggested.kind !== 'plan') throw new Error('too many waves');
      const { plan } = suggested;
      const { plan: summary } = await count(client, { plan });
      expect(summary?.flagged).toBeGreaterThan(0);
      expect(summary?.waves.map(({ worsening }) => worsening)).toEqual(plan.waves.map(() => 0));
      expect(summary?.waves.at(-1)?.remaining).toBe(0);
      const anew = await countAnew(textAfter(cells, plan, plan.waves.length), FIRST_RULES);
      expect(flaggedOf(anew.verdicts)).toBe(0);
    },
  );
});

/** GW is client and server and waits for WS-1 and WS-2. */
const OCTOBER = [
  HEADINGS,
  'RAS-1;server;SP6a;yes;;Bonn;',
  'WS-1;client;SP4;yes;yes;Bonn;',
  'WS-2;client;SP4;yes;yes;Bonn;',
  'WS-3;client;SP4;yes;yes;Wien;',
  'GW;both;SP4;yes;yes;Wien;',
].join('\r\n');

/** WS-1 is upgraded, WS-2 is gone, WS-3 has another name, and WS-9 is new. */
const NOVEMBER = [
  HEADINGS,
  'GW;both;SP4;yes;yes;Wien;',
  'WS-9;client;SP4;yes;yes;Bonn;',
  'WS-30;client;SP6a;yes;yes;Wien;',
  'WS-1;client;SP6a;yes;yes;Bonn;',
  'RAS-1;server;SP6a;yes;;Bonn;',
].join('\r\n');

/** The November inventory, with the plan of October taken along. */
async function november(text = NOVEMBER) {
  const october = await audited(OCTOBER);
  await count(october, {});
  const suggested = await october.ask('suggestPlan', {
    groupBy: null,
    most: null,
    mostWaves: null,
  });
  if (suggested.kind !== 'plan') throw new Error('too many waves');
  const { earlier } = await october.ask('earlier', { at: '2026-10-31T12:00:00.000Z' });
  const client = await audited(text);
  const nothing = { corrections: [], decisions: [], renames: [] };
  const { plan } = await client.ask('fit', { ...nothing, plan: suggested.plan, earlier });
  return { client, plan, compared: comparedWith(earlier) };
}

describe('a plan in the next month', () => {
  it('shows what is seen, gone and new, and opens a gate for what is seen alone', async () => {
    const { client, plan, compared } = await november();
    const { plan: summary } = await count(client, { plan, compared });
    expect(summary).toMatchObject({
      machines: 2,
      flagged: 2,
      absent: 2,
      firstAbsent: [
        { wave: 0, name: 'WS-2', place: null },
        { wave: 0, name: 'WS-3', place: null },
      ],
      notPlanned: 1,
    });
    expect(summary?.waves).toMatchObject([
      { machines: 1, states: { seen: 1, planned: 0 }, absent: 2, worsening: 0 },
      // GW still waits, now for the new machine.
      { machines: 1, states: { seen: 0, planned: 1 }, absent: 0, worsening: 1, worsened: 1 },
    ]);
  });

  it('finds a machine whose new name was confirmed', async () => {
    const { client, plan, compared } = await november();
    const renames = [{ from: 'ws-3', to: 'ws-30', at: '2026-11-29T12:00:00.000Z' }];
    const { plan: summary } = await count(client, { plan, compared: { ...compared, renames } });
    expect(summary?.waves[0]).toMatchObject({ machines: 2, states: { seen: 2 }, absent: 1 });
  });

  it('keeps a row by its name that a corrected name has joined to another machine', async () => {
    const october = await audited(OCTOBER);
    // WS-2, on line 4, was planned before it was found to be WS-1.
    const entries = [{ source: 0, line: 4, fact: 'name', text: 'WS-1' }] as const;
    const cellChoices = { ...NO_CELL_CHOICES, entries };
    const plan = planWith(stepsFor([3]), stepsFor([4, 6]));
    const { plan: joined } = await count(october, { plan, cellChoices });
    expect(joined).toMatchObject({ machines: 2, absent: 1 });
    expect(joined?.firstAbsent).toEqual([{ wave: 1, name: '', place: { source: 0, line: 4 } }]);
    const { earlier, lostRows } = await october.ask('earlier', { at: '2026-10-31T12:00:00.000Z' });
    expect(lostRows).toEqual([{ source: 0, line: 4, name: 'WS-2' }]);
    const client = await audited(NOVEMBER);
    const takes = { corrections: [], decisions: [], renames: [], plan, earlier, lostRows };
    const fitted = await client.ask('fit', takes);
    const { plan: summary } = await count(client, { plan: fitted.plan });
    expect(summary).toMatchObject({
      machines: 2,
      absent: 1,
      firstAbsent: [{ wave: 1, name: 'WS-2', place: null }],
    });
  });

  it('of another fleet has no machine here', async () => {
    const other = NOVEMBER.replaceAll('WS-', 'PC-').replaceAll('RAS-', 'VPN-').replace('GW', 'HUB');
    const { client, plan, compared } = await november(other);
    const { plan: summary } = await count(client, { plan, compared });
    expect(summary).toMatchObject({ machines: 0, absent: 4 });
  });

  it('is checked again when scope or assumptions change, and stays as it is', async () => {
    const { client, plan, compared } = await november();
    const scope = { kind: 'group', column: 1, emptyMeans: 'alone' } as const;
    const rules = { ...FIRST_RULES, scope };
    const { plan: summary } = await count(client, { plan, compared, rules });
    // WS-9 is at another site than GW.
    expect(summary?.waves.map(({ machines, worsening }) => [machines, worsening])).toEqual([
      [1, 0],
      [1, 0],
    ]);
    const unknown = NOVEMBER.replace('WS-9;client;SP4', 'WS-9;client;');
    const other = await november(unknown);
    const assumed = {
      ...FIRST_RULES,
      assumptions: { ...NO_ASSUMPTIONS, servicePack: 'SP6a' },
    } as const;
    const lastWave = async (under: PairingRules) => {
      const { plan: checked } = await count(other.client, { ...other, rules: under });
      return checked?.waves.at(-1);
    };
    expect(await lastWave(FIRST_RULES)).toMatchObject({ worsening: 1, states: { planned: 1 } });
    // What is assumed opens a gate in the numbers, and shows no step as done.
    expect(await lastWave(assumed)).toMatchObject({ worsening: 0, states: { planned: 1 } });
  });
});
