import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { PlanRow } from '../../src/answers/rows.ts';
import { choice, filterOf, NO_FILTER, type TableQuery } from '../../src/answers/table-query.ts';
import { EMPTY_PLAN, withSteps, withWave, withWords } from '../../src/remediation/plan-edits.ts';
import type { Plan } from '../../src/remediation/plan-waves.ts';
import type { AuditClient } from '../../src/worker/audit-client.ts';
import { exportedText } from './exported-text.ts';
import { planned } from './planned-audit.ts';

const STEPS: TableQuery = { table: 'plan', filter: NO_FILTER, sort: [] };
const NO_LIMITS = { groupBy: null, most: null, mostWaves: null };

async function rowsOf(client: AuditClient, query: TableQuery = STEPS): Promise<readonly PlanRow[]> {
  const rows = await client.ask('rows', { query, start: 0, length: 100 });
  return rows.filter((row) => row.table === 'plan');
}

/** Puts the machine of a name into a wave. */
async function moved(plan: Plan, client: AuditClient, name: string, wave: number): Promise<Plan> {
  const query: TableQuery = { table: 'inventory', filter: NO_FILTER, sort: [] };
  const rows = await client.ask('rows', { query, start: 0, length: 100 });
  const found = rows.find((row) => row.table === 'inventory' && row.machine.name === name);
  if (found?.table !== 'inventory') throw new Error(name);
  const subject = { kind: 'machine', machine: found.machine.machine } as const;
  const { on } = await client.ask('planReach', { subject, wish: 'due' });
  return withSteps(plan, wave, on);
}

describe('the table of the plan', () => {
  it('has a row for each step, by waves, those that clear most first', async () => {
    const { client } = await planned(NO_LIMITS);
    const rows = await rowsOf(client);
    expect(
      rows.map(({ machine, wave, step, clears, waitsFor, worsens, preflight }) => [
        machine.name,
        wave,
        step,
        clears,
        waitsFor,
        worsens,
        preflight,
      ]),
    ).toEqual([
      ['C1', 0, 'upgrade', 1, 0, 0, '128-bit'],
      ['C2', 0, 'upgrade', 1, 0, 0, 'strength-not-recorded'],
      ['ODD', 0, 'password', 1, 0, 0, null],
      ['HUB', 1, 'upgrade', 1, 3, 0, 'strength-not-recorded'],
    ]);
  });

  it('says which steps would worsen pairings when their wave begins', async () => {
    const { client, summary } = await planned(NO_LIMITS, (plan, opened) =>
      moved(plan, opened, 'HUB', 0),
    );
    const hub = (await rowsOf(client)).find(({ machine }) => machine.name === 'HUB');
    expect(hub).toMatchObject({ wave: 0, waitsFor: 3, worsens: 3 });
    expect(summary.plan?.waves[0]).toMatchObject({ worsening: 1, worsened: 3 });
  });

  it('filters by wave and by state, and finds names of waves', async () => {
    const { client } = await planned(NO_LIMITS, (plan) => withWords(plan, 1, { name: 'Second' }));
    const names = async (filter: TableQuery['filter']) =>
      (await rowsOf(client, { table: 'plan', filter, sort: [] })).map(
        ({ machine }) => machine.name,
      );
    expect(await names(filterOf(choice('wave', ['2'])))).toEqual(['HUB']);
    expect(await names({ parts: [], search: 'second' })).toEqual(['HUB']);
    expect(await names(filterOf(choice('planState', ['seen'])))).toEqual([]);
    const facet = await client.ask('facet', { query: STEPS, column: 'wave' });
    expect(facet.choices).toEqual([
      { value: '1', count: 3 },
      { value: '2', count: 1 },
    ]);
  });

  it('is empty without a plan', async () => {
    const { client } = await planned(NO_LIMITS, () => EMPTY_PLAN);
    expect(await rowsOf(client)).toEqual([]);
  });
});

describe('the plan CSV', () => {
  it('has a row for each step and for each wave without one, in words of no language', async () => {
    const { client } = await planned(NO_LIMITS, (plan) =>
      withWave(
        withWords(plan, 0, { name: '=1', from: '2026-12-01', owner: '@me', note: 'a;b' }),
        plan.waves.length,
      ),
    );
    const text = await exportedText(client, { kind: 'plan' }, ';');
    const { data } = Papa.parse<Readonly<Record<string, string>>>(text.slice(1), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map((row) => [row.plan_wave, row.machine, row.plan_step, row.check_first])).toEqual(
      [
        ['1', 'C1', 'upgrade', '128-bit'],
        ['1', 'C2', 'upgrade', 'strength-not-recorded'],
        ['1', 'ODD', 'password', ''],
        ['2', 'HUB', 'upgrade', 'strength-not-recorded'],
        ['3', '', '', ''],
      ],
    );
    expect(data[0]).toMatchObject({
      wave_name: "'=1",
      wave_from: '2026-12-01',
      wave_to: '',
      wave_owner: "'@me",
      wave_note: 'a;b',
      plan_state: 'planned',
      clears_pairings: '1',
      waits_for: '0',
      would_worsen_pairings: '0',
      role: 'client',
      service_pack: 'SP4',
      encryption: 'required',
      section_sign_in_password: 'yes',
      architecture: 'x86',
      encryption_strength: '128-bit',
      line: '3',
      Site: 'Bonn',
    });
    expect(data[1]).toMatchObject({ section_sign_in_password: 'unknown', Site: "'=Wien" });
  });
});

describe('the host list of a wave', () => {
  it('holds back what waits for a wave that no inventory shows as done', async () => {
    const { client } = await planned(NO_LIMITS);
    const hostsOf = async (wave: number) => {
      const text = await exportedText(client, { kind: 'wave-host-list', wave });
      return [text, await client.ask('waveHosts', { wave })] as const;
    };
    expect(await hostsOf(0)).toEqual(['C1\r\nC2\r\n', { ready: 2, waiting: 0, withoutSp5: 0 }]);
    expect(await hostsOf(1)).toEqual(['', { ready: 0, waiting: 1, withoutSp5: 0 }]);
  });
});
