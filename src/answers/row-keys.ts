import type { Fleet } from '../fleet/fleet.ts';
import type { Pairing } from '../pairing/query.ts';
import { allRows, countRows, type RowRanges, rangesOf } from '../pairing/row-ranges.ts';
import { isPairing } from '../pairing/space.ts';
import { machineAtLine } from '../remediation/line-ranges.ts';
import type { ListName } from './columns.ts';
import type { OpenAudit } from './exports.ts';
import { type Excerpt, isPairingQuery, type TableQuery } from './table-query.ts';

/**
 * What a row stands for, so that it can be found again in another order, or after the audit was recounted. A machine is
 * known by the row of the file that it was read from, because its number shifts when another row becomes a machine. A
 * pairing is known by its two machines, a problem by what it says.
 */
type RowKey = number | readonly [client: number, server: number] | string;
export type RowKeys = readonly RowKey[];

/** The most rows that get keys. */
const MOST_KEYS = 100_000;

/** More lines than any file has. */
const LINES = 2 ** 32;

function keyOfMachine({ rowSources, rowLines }: Fleet, machine: number): number {
  return (rowSources[machine] ?? 0) * LINES + (rowLines[machine] ?? 0);
}

/** The key of a row of a list, by its number in the list without filter and sort. */
function keyOfRow({ state, tables }: OpenAudit, table: ListName) {
  const { fleet } = state.index;
  const machines = tables.machinesOf(table);
  return (row: number): RowKey => {
    if (machines !== null) return keyOfMachine(fleet, machines[row] ?? 0);
    const own = tables.keyOf(table, row);
    if (own !== null) return own;
    const { source, line, kind, column, value } = state.problems.at(row);
    return JSON.stringify([source, line, kind, column, value]);
  };
}

/** The keys of the rows of an excerpt; null if there are too many. */
export function keysOf(audit: OpenAudit, { query, rows }: Excerpt): RowKeys | null {
  const { state, tables } = audit;
  const ranges = rows ?? allRows(tables.count(query));
  if (countRows(ranges) > MOST_KEYS) return null;
  if (!isPairingQuery(query)) {
    return Array.from(tables.numbersOf({ query, rows }), keyOfRow(audit, query.table));
  }
  const { fleet } = state.index;
  const keys: RowKey[] = [];
  for (const { start, end } of ranges) {
    state.view(query).forEachFrom(start, end - start, (client, server) => {
      keys.push([keyOfMachine(fleet, client), keyOfMachine(fleet, server)]);
    });
  }
  return keys;
}

/** The rows of a table that have one of the keys. */
export function findRows(audit: OpenAudit, query: TableQuery, keys: RowKeys): RowRanges {
  const { state, tables } = audit;
  if (!isPairingQuery(query)) {
    const wanted = new Set(keys);
    const keyOf = keyOfRow(audit, query.table);
    const order = tables.numbersOf({ query, rows: null });
    const found: number[] = [];
    order.forEach((row, place) => {
      if (wanted.has(keyOf(row))) found.push(place);
    });
    return rangesOf(found);
  }
  const view = state.view(query);
  const ranks = pairingsOf(audit, keys).flatMap((pairing) => view.rankOf(pairing) ?? []);
  return rangesOf(ranks.sort((one, other) => one - other));
}

/** The pairings that still exist. */
function pairingsOf({ state }: OpenAudit, keys: RowKeys): readonly Pairing[] {
  const { space, index } = state;
  const machineOf = (key: number) =>
    machineAtLine(index.fleet, Math.floor(key / LINES), key % LINES) ?? -1;
  return keys
    .filter((key) => typeof key === 'object')
    .map(([client, server]) => ({ client: machineOf(client), server: machineOf(server) }))
    .filter((pairing) => isPairing(space, pairing));
}
