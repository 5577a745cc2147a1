import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildRuns,
  countBelow,
  invertRuns,
  keep,
  lengthOfRun,
  runAt,
  runHolds,
  runsByKey,
  sortByKey,
} from '../../src/pairing/runs.ts';

const LIMIT = 7;
const lists = fc.array(fc.array(fc.nat(LIMIT - 1), { maxLength: 9 }), { maxLength: 9 });

function runsOf(rows: readonly (readonly number[])[]) {
  return buildRuns(rows.length, (row, add) => {
    for (const value of rows[row] ?? []) add(value);
  });
}

describe('runs', () => {
  it('contain each value of a row once, in insertion order', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const runs = runsOf(rows);
        rows.forEach((row, index) => {
          const distinct = [...new Set(row)];
          expect([...runAt(runs, index)]).toEqual(distinct);
          expect(lengthOfRun(runs, index)).toBe(distinct.length);
        });
      }),
    );
  });

  it('inverted contain the rows of each value, ascending', () => {
    fc.assert(
      fc.property(lists, (rows) => {
        const turned = invertRuns(runsOf(rows), LIMIT);
        for (let value = 0; value < LIMIT; value += 1) {
          const holding = [...rows.keys()].filter((row) => rows[row]?.includes(value));
          expect([...runAt(turned, value)]).toEqual(holding);
          for (const row of rows.keys()) {
            expect(runHolds(turned, value, row)).toBe(holding.includes(row));
          }
        }
      }),
    );
  });

  it('by key contain the indices of each key, ascending', () => {
    const runs = runsByKey(Uint32Array.of(2, 0, 2, 2), 3);
    expect([0, 1, 2].map((key) => [...runAt(runs, key)])).toEqual([[1], [], [0, 2, 3]]);
  });
});

describe('sorting by key', () => {
  it('orders items by key and keeps the order of equal keys', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(6))), (pairs) => {
        const items = Uint32Array.from(pairs, ([item]) => item);
        const keys = Uint32Array.from(pairs, ([, key]) => key);
        const slow = [...pairs].sort(([, a], [, b]) => a - b).map(([item]) => item);
        expect([...sortByKey(items, keys, 7)]).toEqual(slow);
      }),
    );
  });
});

describe('countBelow', () => {
  it('returns the number of smaller entries', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(21), (entries, value) => {
        const ascending = Uint32Array.from(entries).sort();
        expect(countBelow(ascending, value)).toBe(entries.filter((entry) => entry < value).length);
      }),
    );
  });
});

describe('keep', () => {
  it('returns the entries that pass, in their order', () => {
    const kept = keep(Uint32Array.of(5, 2, 9, 4), (entry) => entry > 3);
    expect([...kept]).toEqual([5, 9, 4]);
  });

  it('returns the entries themselves if all of them pass', () => {
    const entries = Uint32Array.of(5, 2);
    expect(keep(entries, () => true)).toBe(entries);
    expect([...keep(entries, () => false)]).toEqual([]);
  });
});
