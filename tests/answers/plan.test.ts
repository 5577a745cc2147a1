import { describe, expect, it } from 'vitest';
import type { PlanSubject, PlanWish } from '../../src/answers/explanations.ts';
import type { Takes } from '../../src/answers/requests.ts';
import type { AuditSummary } from '../../src/answers/summary.ts';
import { choice, filterOf, NO_FILTER, type TableQuery } from '../../src/answers/table-query.ts';
import { MOST_WAVES } from '../../src/remediation/plan.ts';
import { EMPTY_PLAN, withoutSteps, withSteps, withWave } from '../../src/remediation/plan-edits.ts';
import { countSteps, type Plan } from '../../src/remediation/plan-waves.ts';
import type { AuditClient } from '../../src/worker/audit-client.ts';
import { planWith, stepsFor } from '../remediation/random-plans.ts';
import { audited } from './drawn-audit.ts';
import { TAKES } from './import-takes.ts';

/**
 * GW is client and server: upgrading it exposes WS-1 to WS-3, so it waits for them. MIPS-1 can only change its
 * password, and WS-9 needs nothing.
 */
const FLEET = [
  'Computer;Role;Service Pack;Encryption required;Section sign in password;Site;Architecture;Encryption strength',
  'RAS-1;server;SP6a;yes;;Bonn;x86;128-bit',
  'WS-1;client;SP3;yes;yes;Bonn;x86;',
  'WS-2;client;SP4;yes;yes;bonn ;x86;128-bit',
  'WS-3;client;SP4;yes;yes;Wien;x86;40-bit',
  'GW;both;SP4;yes;yes;Bonn;x86;40-bit',
  'MIPS-1;client;none;yes;yes;Wien;MIPS;40-bit',
  'WS-9;client;SP6a;yes;yes;Wien;x86;40-bit',
].join('\r\n');

async function reread(client: AuditClient, takes: Partial<Takes<'reread'>>): Promise<AuditSummary> {
  const outcome = await client.ask('reread', { ...TAKES, withoutAsking: true, ...takes });
  if (outcome.kind !== 'audit') throw new Error(outcome.kind);
  return outcome.summary;
}

async function planOf(client: AuditClient, order: Takes<'suggestPlan'>): Promise<Plan> {
  const suggested = await client.ask('suggestPlan', order);
  if (suggested.kind !== 'plan') throw new Error('too many waves');
  return suggested.plan;
}

const rowsOf = (table: 'clients' | 'servers'): PlanSubject => {
  const query: TableQuery = { table, filter: NO_FILTER, sort: [] };
  return { kind: 'rows', machines: { query, rows: null } };
};

describe('a suggested plan', () => {
  it('holds everything that the clients need, by the lines of its machines', async () => {
    const client = await audited(FLEET);
    expect(await planOf(client, { groupBy: null, most: null, mostWaves: null })).toMatchObject({
      groupBy: null,
      most: null,
      waves: [
        {
          steps: {
            upgrade: { machines: [{ source: 0, lines: Uint32Array.of(3, 6) }] },
            password: { machines: [{ source: 0, lines: Uint32Array.of(7, 8) }] },
          },
        },
        { steps: { upgrade: { machines: [{ source: 0, lines: Uint32Array.of(6, 7) }] } } },
      ],
    });
  });

  it('is summarised by wave', async () => {
    const client = await audited(FLEET);
    const plan = await planOf(client, { groupBy: null, most: null, mostWaves: null });
    const { plan: summary } = await reread(client, { plan });
    expect(summary).toMatchObject({ machines: 5, flagged: 5, absent: 0, notPlanned: 0 });
    expect(summary?.waves).toMatchObject([
      {
        machines: 4,
        steps: { upgrade: 3, password: 1 },
        states: { planned: 4, seen: 0 },
        preflights: { 'strength-not-recorded': 1, '128-bit': 1, ready: 1, 'no-sp5': 0 },
        remaining: 1,
        worsening: 0,
      },
      { machines: 1, remaining: 0, worsening: 0 },
    ]);
  });

  it('has waves of one group, which have its name', async () => {
    const client = await audited(FLEET);
    const column = (await reread(client, {})).extras.findIndex(({ heading }) => heading === 'Site');
    const plan = await planOf(client, { groupBy: column, most: null, mostWaves: null });
    expect(plan.groupBy).toBe('Site');
    expect(plan.waves.map(({ name }) => name)).toEqual(['Bonn', 'Wien', 'Bonn']);
  });

  it('has whole groups in a wave if it may hold so many, and is called like them', async () => {
    const client = await audited(FLEET);
    const groupBy = (await reread(client, {})).extras.findIndex(
      ({ heading }) => heading === 'Site',
    );
    const plan = await planOf(client, { groupBy, most: 4, mostWaves: null });
    expect(plan).toMatchObject({ groupBy: 'Site', most: 4, mostWaves: null });
    expect(plan.waves.map(({ name }) => name)).toEqual(['Bonn, Wien', 'Bonn']);
  });

  it('has no more waves than it may, or says how many it needs', async () => {
    const client = await audited(FLEET);
    const plan = await planOf(client, { groupBy: null, most: null, mostWaves: 3 });
    expect(plan.waves.map(({ steps }) => countSteps(steps))).toEqual([2, 2, 1]);
    expect(plan.mostWaves).toBe(3);
    const order = { groupBy: null, most: null, mostWaves: 1 };
    expect(await client.ask('suggestPlan', order)).toEqual({ kind: 'too-few', least: 2 });
  });

  it('has one machine in each wave, if it may have no more', async () => {
    const client = await audited(FLEET);
    const plan = await planOf(client, { groupBy: null, most: 1, mostWaves: null });
    expect(plan.waves).toHaveLength(5);
  });

  it('with too many waves is none, and says how large its waves would have to be', async () => {
    const clients = Array.from(
      { length: 600 },
      (_, each) => `PC-${each};client;SP4;yes;yes;S${each}`,
    );
    const text = ['Computer;Role;Service Pack;Encryption required;Section sign in password;Site'];
    const client = await audited([...text, 'RAS-1;server;SP6a;yes;;Bonn', ...clients].join('\r\n'));
    const suggest = (order: Takes<'suggestPlan'>) => client.ask('suggestPlan', order);
    expect(await suggest({ groupBy: null, most: 1, mostWaves: null })).toEqual({
      kind: 'too-many',
      most: MOST_WAVES,
      fits: 2,
    });
    const { extras } = await reread(client, {});
    const groupBy = extras.findIndex(({ heading }) => heading === 'Site');
    // Sites may share waves of two.
    for (const most of [null, 1]) {
      expect(await suggest({ groupBy, most, mostWaves: null })).toMatchObject({
        kind: 'too-many',
        fits: 2,
      });
    }
    const order = { groupBy: null, most: 100, mostWaves: 5 };
    expect(await suggest(order)).toMatchObject({ kind: 'too-many', most: 5, fits: 120 });
    const { waves } = await planOf(client, { groupBy: null, most: 2, mostWaves: null });
    expect(waves).toHaveLength(300);
  });
});

const linesOf = (...lines: readonly number[]) => [{ source: 0, lines: Uint32Array.from(lines) }];

describe('a change of the plan', () => {
  const reach = (client: AuditClient, subject: PlanSubject, wish: PlanWish) =>
    client.ask('planReach', { subject, wish });

  it('reaches the machines for which its step means something', async () => {
    const client = await audited(FLEET);
    expect(await reach(client, rowsOf('clients'), 'due')).toEqual({
      on: {
        upgrade: { machines: linesOf(3, 7), absent: [] },
        password: { machines: linesOf(7, 8), absent: [] },
      },
      machines: 5,
      leftOut: 1,
    });
    expect(await reach(client, rowsOf('servers'), 'due')).toMatchObject({
      on: { upgrade: { machines: linesOf(6, 7) } },
      machines: 1,
      leftOut: 1,
    });
    expect(await reach(client, rowsOf('servers'), 'password')).toMatchObject({ machines: 1 });
    expect(await reach(client, rowsOf('clients'), 'as-planned')).toMatchObject({ leftOut: 6 });
  });

  it('reaches the machines that the files lack, to take them out', async () => {
    const client = await audited(FLEET);
    const plan = planWith(stepsFor([3, 50], [60]), stepsFor([51], [], ['LAB\\WS-7']));
    expect(await reread(client, { plan })).toMatchObject({ plan: { machines: 1, absent: 4 } });
    const { on, machines } = await reach(client, { kind: 'absent' }, 'as-planned');
    expect(machines).toBe(4);
    expect(withoutSteps(plan, on)).toEqual(planWith(stepsFor([3]), stepsFor([])));
  });

  it('marks an upgrade that was moved before those for which it waits', async () => {
    const client = await audited(FLEET);
    const first = await planOf(client, { groupBy: null, most: null, mostWaves: null });
    await reread(client, { plan: first });
    const { on, machines } = await reach(client, rowsOf('servers'), 'as-planned');
    expect(machines).toBe(1);
    const plan = withSteps(withWave(first, 0), 0, on);
    const { plan: summary } = await reread(client, { plan });
    expect(summary?.waves).toMatchObject([
      { machines: 1, worsening: 1, worsened: 4 },
      { machines: 4, worsening: 0, remaining: 0 },
      { machines: 0, remaining: 0 },
    ]);
  });

  it('by a tick puts a machine into the first wave in which it makes nothing worse', async () => {
    const client = await audited(FLEET);
    const tick = async (name: string) => {
      const query: TableQuery = { table: 'inventory', filter: NO_FILTER, sort: [] };
      const rows = await client.ask('rows', { query, start: 0, length: 10 });
      const row = rows.find((one) => one.table === 'inventory' && one.machine.name === name);
      const machine = row?.table === 'inventory' ? row.machine.machine : -1;
      return client.ask('planTick', { machine });
    };
    // The plan has no wave yet, and gets one.
    await reread(client, { plan: EMPTY_PLAN });
    expect(await tick('GW')).toEqual({ on: stepsFor([6]), wave: 0 });
    // Lines 3 to 7 are WS-1, WS-2, WS-3, GW and MIPS-1.
    await reread(client, { plan: planWith(stepsFor([3]), stepsFor([4, 5], [7]), stepsFor([])) });
    expect(await tick('GW')).toEqual({ on: stepsFor([6]), wave: 2 });
    expect(await tick('WS-2')).toEqual({ on: stepsFor([4]), wave: null });
    await reread(client, { plan: planWith(stepsFor([3]), stepsFor([4])) });
    // It waits for WS-3, too, which is in no wave.
    expect(await tick('GW')).toEqual({ on: stepsFor([6]), wave: 1 });
    // All for whom it waits are in the last wave.
    await reread(client, { plan: planWith(stepsFor([3, 4, 5], [7])) });
    expect(await tick('GW')).toEqual({ on: stepsFor([6]), wave: 1 });
    await reread(client, { plan: planWith(stepsFor([3]), stepsFor([4])) });
    expect(await tick('MIPS-1')).toEqual({ on: stepsFor([], [7]), wave: 0 });
    // A wave of which everything is seen is over: WS-9 on line 8 is at SP6a.
    await reread(client, { plan: planWith(stepsFor([8]), stepsFor([4])) });
    expect(await tick('WS-1')).toEqual({ on: stepsFor([3]), wave: 1 });
    expect(await tick('MIPS-1')).toEqual({ on: stepsFor([], [7]), wave: 1 });
    await reread(client, { plan: planWith(stepsFor([3])) });
    // The files show it at SP6a already.
    expect(await tick('WS-9')).toMatchObject({ on: stepsFor([]) });
  });

  it('by a tick leaves full waves as they are', async () => {
    const client = await audited(FLEET);
    const waveOf = async (machine: number, plan: Plan) => {
      await reread(client, { plan });
      return (await client.ask('planTick', { machine })).wave;
    };
    // WS-1 is machine 1, and GW waits for others that are in no wave.
    const [ws1, gw] = [1, 4];
    const plan = planWith(stepsFor([4], [], ['LAB\\WS-7']), stepsFor([5]));
    expect(await waveOf(ws1, { ...plan, most: 3 })).toBe(0);
    expect(await waveOf(ws1, { ...plan, most: 2 })).toBe(1);
    expect(await waveOf(gw, { ...plan, most: 2 })).toBe(1);
    expect(await waveOf(ws1, { ...plan, most: 1 })).toBe(2);
    expect(await waveOf(gw, { ...plan, most: 1 })).toBe(2);
    const waves = Array.from({ length: MOST_WAVES }, () => stepsFor([4]));
    const whole = { ...planWith(...waves), most: 1 };
    expect(await waveOf(gw, whole)).toBe(MOST_WAVES - 1);
  });

  it('is in the rows of clients and servers, which can be filtered and sorted by it', async () => {
    const client = await audited(FLEET);
    const rows = async (query: TableQuery) => {
      const found = await client.ask('rows', { query, start: 0, length: 10 });
      return found.map((row) => {
        if (row.table !== 'clients' && row.table !== 'servers') throw new TypeError(row.table);
        const { name } = row.table === 'clients' ? row.client : row.server;
        const { planned, canBePlanned } = row;
        return `${name} ${planned === null ? '-' : planned.wave + 1}${canBePlanned ? '' : ' no box'}`;
      });
    };
    const servers: TableQuery = { table: 'servers', filter: NO_FILTER, sort: [] };
    expect(await rows(servers)).toEqual(['RAS-1 - no box', 'GW - no box']);
    await reread(client, { plan: planWith(stepsFor([4]), stepsFor([6, 3])) });
    expect(await rows(servers)).toEqual(['RAS-1 - no box', 'GW 2']);
    const sort = [{ column: 'planned', descending: false }] as const;
    const clients: TableQuery = { table: 'clients', filter: NO_FILTER, sort };
    const sorted = await rows(clients);
    expect(sorted[0]).toBe('WS-2 1');
    expect(sorted.slice(1, 3).sort()).toEqual(['GW 2', 'WS-1 2']);
    expect(sorted.slice(3).sort()).toEqual(['MIPS-1 -', 'WS-3 -', 'WS-9 - no box']);
    const filter = filterOf(choice('planned', ['', '2 planned']));
    expect(await rows({ ...servers, filter })).toEqual(['RAS-1 - no box', 'GW 2']);
    const { choices } = await client.ask('facet', { query: servers, column: 'planned' });
    expect(choices.filter(({ count }) => count > 0)).toEqual([
      { value: '2 planned', count: 1 },
      { value: '', count: 1 },
    ]);
  });
});
