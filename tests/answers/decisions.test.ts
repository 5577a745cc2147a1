import { describe, expect, it } from 'vitest';
import type { Takes } from '../../src/answers/requests.ts';
import type { TableRow } from '../../src/answers/rows.ts';
import {
  choice,
  filterOf,
  NO_FILTER,
  type TableQuery,
  valueOfText,
} from '../../src/answers/table-query.ts';
import { NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import type { DecisionAct } from '../../src/remediation/decisions.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import type { AuditClient } from '../../src/worker/audit-client.ts';
import { audited } from './drawn-audit.ts';
import { TAKES } from './import-takes.ts';
import { clientsWith, decide } from './made-decisions.ts';

/** WS-1 is exposed and WS-2 at risk; WS-4 lacks its service pack, and WS-3 needs nothing. */
const ALL = clientsWith();
const named = (name: string) =>
  clientsWith(filterOf({ kind: 'text', column: 'client', text: name }));
const ACCEPT: DecisionAct = { kind: 'accept', reason: 'kiosk', until: '2027-01-31' };

async function reread(client: AuditClient, takes: Partial<Takes<'reread'>>) {
  const outcome = await client.ask('reread', { ...TAKES, withoutAsking: true, ...takes });
  if (outcome.kind !== 'audit') throw new Error(outcome.kind);
  return outcome.summary;
}

function nameOf(row: TableRow): string {
  return row.table === 'clients' ? row.client.name : '';
}

/** The names of the clients that a query gives, in order. */
async function clientsOf(client: AuditClient, query: Partial<TableQuery>) {
  const { first } = await client.ask('openTable', {
    table: 'clients',
    filter: NO_FILTER,
    sort: [],
    ...query,
  } as TableQuery);
  return first.map(nameOf);
}

describe('a decision', () => {
  it('reaches only clients for which it means something, grouped by what they are', async () => {
    const client = await audited();
    const reach = (kind: DecisionAct['kind']) =>
      client.ask('decisionReach', { subject: ALL, kind });
    expect(await reach('owner')).toMatchObject({ machines: 4, leftOut: 0 });
    expect(await reach('reopen')).toEqual({ on: [], machines: 0, leftOut: 4 });
    const accepted = await reach('accept');
    expect(accepted).toMatchObject({ machines: 3, leftOut: 1 });
    expect(accepted.on).toEqual([
      {
        ground: {
          action: 'upgrade',
          verdict: 'exposed',
          exposed: 1,
          atRisk: 0,
          servicePack: 'SP3',
          encryption: 'optional',
          sectionSign: 'yes',
        },
        machines: [{ source: 0, lines: Uint32Array.of(2, 3) }],
      },
      {
        ground: expect.objectContaining({ verdict: 'at-risk', sectionSign: 'unknown' }),
        machines: [{ source: 0, lines: Uint32Array.of(3, 4) }],
      },
      {
        ground: expect.objectContaining({ action: 'verify', verdict: 'undecided' }),
        machines: [{ source: 0, lines: Uint32Array.of(5, 6) }],
      },
    ]);
  });

  it('changes no verdict and no count', async () => {
    const client = await audited();
    const before = await reread(client, { decisions: [] });
    const decisions = await decide(client, [ALL, ACCEPT], [ALL, { kind: 'owner', owner: 'Berg' }]);
    const after = await reread(client, { decisions });
    expect(before.decided).toBeNull();
    expect(after.decided).toEqual({
      joined: 0,
      today: '2026-11-29',
      states: { overtaken: 0, ended: 0, accepted: 3, 'reported-done': 0, reopened: 0, open: 1 },
      accepted: {
        upgrade: { clients: 2, firstEnd: '2027-01-31', lastEnd: '2027-01-31' },
        'change-password': null,
      },
      log: [
        {
          made: { ...ACCEPT, id: '1', at: '2026-11-29T12:00:00.000Z', by: 'A. Berg' },
          machines: 3,
        },
        {
          made: {
            kind: 'owner',
            owner: 'Berg',
            id: '2',
            at: '2026-11-29T12:00:00.000Z',
            by: 'A. Berg',
          },
          machines: 4,
        },
      ],
    });
    expect({ ...after, decided: null }).toEqual(before);
    expect(await clientsOf(client, {})).toHaveLength(4);
  });

  it('about a row that a corrected name joins to another machine counts for nobody, which is told', async () => {
    const client = await audited();
    const owner = { kind: 'owner', owner: 'Ada' } as const;
    const decisions = await decide(client, [named('WS-2'), ACCEPT], [named('WS-2'), owner]);
    const [line = 0] = decisions[0]?.on[0]?.machines[0]?.lines ?? [];
    const entries = [{ source: 0, line, fact: 'name', text: 'WS-1' }] as const;
    const cellChoices = { ...NO_CELL_CHOICES, entries };
    const joined = await reread(client, { decisions, cellChoices });
    expect(joined.decided).toMatchObject({ joined: 1, states: { accepted: 0 } });
    const apart = await reread(client, { decisions });
    expect(apart.decided).toMatchObject({ joined: 0, states: { accepted: 1 } });
  });

  it('is shown, found, sorted and filtered like any cell', async () => {
    const client = await audited();
    const decisions = await decide(
      client,
      [named('WS-2'), ACCEPT],
      [named('WS-1'), { ...ACCEPT, until: '2026-12-24' }],
      [named('WS-4'), { kind: 'owner', owner: '=cmd|calc' }],
      [named('WS-2'), { kind: 'owner', owner: 'Anna Berg' }],
    );
    await reread(client, { decisions });
    const sorted = (column: 'until' | 'owner' | 'decision', descending = false) =>
      clientsOf(client, { sort: [{ column, descending }] });
    expect(await sorted('until')).toEqual(['WS-1', 'WS-2', 'WS-4', 'WS-3']);
    expect(await sorted('until', true)).toEqual(['WS-2', 'WS-1', 'WS-4', 'WS-3']);
    expect(await sorted('owner')).toEqual(['WS-4', 'WS-2', 'WS-1', 'WS-3']);
    expect(await sorted('decision')).toEqual(['WS-1', 'WS-2', 'WS-4', 'WS-3']);
    const searched = (search: string) => clientsOf(client, { filter: { parts: [], search } });
    expect(await searched('anna')).toEqual(['WS-2']);
    expect(await searched('accepted')).toEqual(['WS-1', 'WS-2']);
    expect(await searched('"31 Jan 2027"')).toEqual(['WS-2']);
    expect(await searched('empty')).toEqual([]);
    const chosen = (column: 'until' | 'owner' | 'decision', value: string) =>
      clientsOf(client, { filter: filterOf(choice(column, [value])) });
    expect(await chosen('decision', 'accepted')).toEqual(['WS-1', 'WS-2']);
    expect(await chosen('owner', valueOfText('=cmd|calc'))).toEqual(['WS-4']);
    expect(await chosen('owner', '=cmd|calc')).toEqual([]);
    expect(await chosen('until', '')).toEqual(['WS-4', 'WS-3']);
    const query = { table: 'clients', filter: NO_FILTER, sort: [] } as const;
    const { choices } = await client.ask('facet', { query, column: 'until' });
    expect(choices).toEqual([
      { value: '2026-12-24', count: 1 },
      { value: '2027-01-31', count: 1 },
      { value: '', count: 2 },
    ]);
  });

  it('that is undone leaves a filter for it empty', async () => {
    const client = await audited();
    await reread(client, { decisions: await decide(client, [ALL, ACCEPT]) });
    await reread(client, { decisions: [] });
    const filter = filterOf(choice('decision', ['accepted']));
    expect(await clientsOf(client, { filter })).toEqual([]);
  });

  it('ends with its last day without any other change', async () => {
    const client = await audited();
    const decisions = await decide(client, [ALL, ACCEPT]);
    const statesOn = async (today: string) => (await reread(client, { decisions, today })).decided;
    expect(await statesOn('2027-01-31')).toMatchObject({ states: { accepted: 3, ended: 0 } });
    expect(await statesOn('2027-02-01')).toMatchObject({ states: { accepted: 0, ended: 3 } });
    const filter = filterOf(choice('decision', ['ended']));
    expect(await clientsOf(client, { filter })).toHaveLength(3);
  });

  it('is overtaken when a correction makes its client worse', async () => {
    const client = await audited();
    const decisions = await decide(client, [named('WS-2'), ACCEPT]);
    const entry = { source: 0, line: 3, fact: 'sectionSign', text: 'yes' } as const;
    const cellChoices = { ...NO_CELL_CHOICES, entries: [entry] };
    const { decided } = await reread(client, { decisions, cellChoices });
    expect(decided).toMatchObject({ states: { overtaken: 1, accepted: 0 } });
  });

  it('stays with its client under other rules', async () => {
    const client = await audited();
    const decisions = await decide(client, [named('WS-2'), ACCEPT]);
    const scope = { kind: 'group', column: 0, emptyMeans: 'alone' } as const;
    const rules = { ...FIRST_RULES, scope };
    await reread(client, { decisions, rules });
    const filter = filterOf(choice('decision', ['accepted']));
    expect(await clientsOf(client, { filter })).toEqual(['WS-2']);
  });

  it('is in the history of its machine', async () => {
    const client = await audited();
    const decisions = await decide(
      client,
      [named('WS-2'), ACCEPT],
      [named('WS-1'), { kind: 'note', note: 'not WS-2' }],
      [ALL, { kind: 'owner', owner: 'Berg' }],
    );
    await reread(client, { decisions });
    const { first } = await client.ask('openTable', {
      table: 'clients',
      filter: filterOf({ kind: 'text', column: 'client', text: 'WS-2' }),
      sort: [],
    });
    const [row] = first;
    const machine = row?.table === 'clients' ? row.client.machine : -1;
    const reason = await client.ask('whyMachine', { machine });
    expect(reason.decisions).toMatchObject([
      { decision: { id: '1', kind: 'accept', reason: 'kiosk' }, ground: { verdict: 'at-risk' } },
      { decision: { id: '3', kind: 'owner', owner: 'Berg' }, ground: { atRisk: 1 } },
    ]);
    expect(reason.client?.decision).toMatchObject({ state: 'accepted', owner: 'Berg' });
  });
});
