import { describe, expect, it } from 'vitest';
import type { RowKeys } from '../../src/answers/row-keys.ts';
import { filterOf, NO_FILTER, type TableQuery } from '../../src/answers/table-query.ts';
import { type EnteredCell, NO_CELL_CHOICES } from '../../src/inventory/inventory.ts';
import type { AuditClient } from '../../src/worker/audit-client.ts';
import { audited } from './drawn-audit.ts';
import { TAKES } from './import-takes.ts';

const MACHINES: TableQuery = { table: 'inventory', filter: NO_FILTER, sort: [] };
const PAIRINGS: TableQuery = { table: 'pairings', filter: NO_FILTER, sort: [] };
const PROBLEMS: TableQuery = { table: 'problems', filter: NO_FILTER, sort: [] };

/** A name for the row without one becomes a machine before the last row of the file. */
const LATE = [
  'Computer;Role;Service Pack;Encryption required;Section sign in password',
  'WS-1;client;SP3;no;yes',
  ';client;SP4;no;yes',
  'WS-3;client;SP4;no;yes',
  'RAS-1;server;SP6a;yes;',
].join('\n');
const NAMED: EnteredCell = { source: 0, line: 3, fact: 'name', text: 'WS-2' };

async function keysOf(client: AuditClient, query: TableQuery, ...rows: readonly number[]) {
  const ranges = rows.map((row) => ({ start: row, end: row + 1 }));
  const keys = await client.ask('rowKeys', { query, rows: ranges });
  if (keys === null) throw new Error('too many rows');
  return keys;
}

async function found(client: AuditClient, query: TableQuery, keys: RowKeys) {
  const ranges = await client.ask('findRows', { query, keys });
  return ranges.flatMap(({ start, end }) =>
    Array.from({ length: end - start }, (_, place) => start + place),
  );
}

async function enter(client: AuditClient, ...entries: readonly EnteredCell[]) {
  await client.ask('reread', { ...TAKES, cellChoices: { ...NO_CELL_CHOICES, entries } });
}

describe('the keys of rows', () => {
  it.each([MACHINES, PAIRINGS, PROBLEMS])('find the same rows again in $table', async (query) => {
    const client = await audited();
    const { count } = await client.ask('openTable', query);
    const rows = [0, count - 1];
    expect(await found(client, query, await keysOf(client, query, ...rows))).toEqual(rows);
  });

  it('find machines and pairings in another order, and none that a filter hides', async () => {
    const client = await audited();
    const machines = await keysOf(client, MACHINES, 0, 1);
    const backwards = { ...MACHINES, sort: [{ column: 'machine', descending: true }] } as const;
    expect(await found(client, backwards, machines)).toEqual([2, 3]);
    const one = {
      ...MACHINES,
      filter: filterOf({ kind: 'text', column: 'machine', text: 'WS-2' }),
    };
    expect(await found(client, one as TableQuery, machines)).toEqual([0]);
    const pairings = await keysOf(client, PAIRINGS, 0);
    const turned = { ...PAIRINGS, sort: [{ column: 'client', descending: true }] } as const;
    const [rank = -1] = await found(client, turned, pairings);
    const [before] = await client.ask('rows', { query: PAIRINGS, start: 0, length: 1 });
    const [after] = await client.ask('rows', { query: turned, start: rank, length: 1 });
    expect(after).toEqual(before);
  });

  it('find the same machines and pairings after another row became a machine, and after undo', async () => {
    const client = await audited(LATE);
    const machines = await keysOf(client, MACHINES, 0, 2);
    const pairings = await keysOf(client, PAIRINGS, 1);
    await enter(client, NAMED);
    expect(await found(client, MACHINES, machines)).toEqual([0, 3]);
    expect(await found(client, PAIRINGS, pairings)).toEqual([2]);
    await enter(client);
    expect(await found(client, MACHINES, machines)).toEqual([0, 2]);
    expect(await found(client, PAIRINGS, pairings)).toEqual([1]);
  });

  it('find nothing that no longer exists', async () => {
    const client = await audited(LATE);
    const problems = await keysOf(client, PROBLEMS, 0);
    const pairings = await keysOf(client, PAIRINGS, 1);
    await enter(client, NAMED, { source: 0, line: 4, fact: 'role', text: 'none' });
    expect(await found(client, PROBLEMS, problems)).toEqual([]);
    expect(await found(client, PAIRINGS, pairings)).toEqual([]);
  });

  it('are not made for more rows than can be followed', async () => {
    const clients = Array.from({ length: 400 }, (_, at) => `C${at};client;SP4;no;yes`);
    const servers = Array.from({ length: 300 }, (_, at) => `S${at};server;SP6a;no;`);
    const client = await audited(
      ['Computer;Role;Service Pack;Encryption;§', ...clients, ...servers].join('\n'),
    );
    expect(await client.ask('rowKeys', { query: PAIRINGS, rows: null })).toBeNull();
    const some = { query: PAIRINGS, rows: [{ start: 0, end: 100_000 }] };
    expect(await client.ask('rowKeys', some)).toHaveLength(100_000);
  });
});
