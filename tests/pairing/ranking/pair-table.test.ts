import { describe, expect, it } from 'vitest';
import {
  CLIENT,
  makePairTable,
  otherEnd,
  SERVER,
} from '../../../src/pairing/ranking/pair-table.ts';

/** Two sorts of client and three of server; all but one pair are allowed. */
function makeTable() {
  return makePairTable([2, 3], Uint8Array.of(1, 1, 0, 1, 1, 1), [
    Uint8Array.of(10, 2, 7, 2, 10, 2),
    Uint8Array.of(4, 4, 9, 4, 4, 4),
  ]);
}

describe('a pair table', () => {
  it('can be read from either end', () => {
    const { allowed } = makeTable();
    expect([...allowed[CLIENT]]).toEqual([1, 1, 0, 1, 1, 1]);
    expect([...allowed[SERVER]]).toEqual([1, 1, 1, 1, 0, 1]);
    expect([otherEnd(CLIENT), otherEnd(SERVER)]).toEqual([SERVER, CLIENT]);
  });

  it('is narrowed to each value that an allowed pair has, smallest first', () => {
    const narrowed = makeTable().narrowed(0);
    expect(narrowed.map(({ value }) => value)).toEqual([2, 10]);
    expect(narrowed.map(({ table }) => [...table.allowed[CLIENT]])).toEqual([
      [0, 1, 0, 1, 0, 1],
      [1, 0, 0, 0, 1, 0],
    ]);
    expect(
      makeTable()
        .narrowed(1)
        .map(({ value }) => value),
    ).toEqual([4]);
  });

  it('can be narrowed again by another key', () => {
    const [first] = makeTable().narrowed(0);
    const again = first?.table.narrowed(1) ?? [];
    expect(again.map(({ value, table }) => [value, ...table.allowed[CLIENT]])).toEqual([
      [4, 0, 1, 0, 1, 0, 1],
    ]);
    expect(first?.table.narrowed(0)).toHaveLength(1);
  });

  it('is narrowed once by each key, and each table has an id of its own', () => {
    const table = makeTable();
    expect(table.narrowed(0)).toBe(table.narrowed(0));
    const tables = [table, ...[0, 1].flatMap((key) => table.narrowed(key).map((one) => one.table))];
    expect(new Set(tables.map(({ id }) => id)).size).toBe(4);
  });

  it('has no values under a key that does not exist', () => {
    expect(makePairTable([0, 0], new Uint8Array(), []).narrowed(0)).toEqual([]);
  });
});
