import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addRange,
  allRows,
  containsRow,
  countRows,
  extendRange,
  NO_ROWS,
  type RowRange,
  type RowRanges,
  rangeBetween,
  removeRange,
  sliceRows,
  toggleRow,
} from '../../src/pairing/row-ranges.ts';

const ROWS = 40;
const row = fc.nat(ROWS - 1);
const range = fc.tuple(row, row).map(([one, other]) => rangeBetween(one, other));

type Change = { readonly kind: 'add' | 'remove'; readonly range: RowRange };
const changes = fc.array(
  fc.record({ kind: fc.constantFrom<Change['kind']>('add', 'remove'), range }),
  { maxLength: 12 },
);

/** The slow twin: a set of rows. */
function asSet(list: readonly Change[]): Set<number> {
  const rows = new Set<number>();
  for (const { kind, range } of list) {
    for (let at = range.start; at < range.end; at += 1) {
      if (kind === 'add') rows.add(at);
      else rows.delete(at);
    }
  }
  return rows;
}

function asRanges(list: readonly Change[]): RowRanges {
  return list.reduce(
    (ranges, { kind, range }) => (kind === 'add' ? addRange : removeRange)(ranges, range),
    NO_ROWS,
  );
}

const members = (ranges: RowRanges) =>
  Array.from({ length: ROWS }, (_, at) => at).filter((at) => containsRow(ranges, at));
const sorted = (rows: Set<number>) => [...rows].sort((a, b) => a - b);

describe('row ranges', () => {
  it('contain the same rows as a set', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const ranges = asRanges(list);
        expect(members(ranges)).toEqual(sorted(asSet(list)));
        expect(countRows(ranges)).toBe(asSet(list).size);
      }),
    );
  });

  it('are ascending and neither touch nor overlap', () => {
    fc.assert(
      fc.property(changes, (list) => {
        const ranges = asRanges(list);
        for (const [index, { start, end }] of ranges.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(ranges[index - 1]?.end ?? -1);
        }
      }),
    );
  });

  it('toggle only one row', () => {
    fc.assert(
      fc.property(changes, row, (list, at) => {
        const rows = asSet(list);
        if (!rows.delete(at)) rows.add(at);
        expect(members(toggleRow(asRanges(list), at))).toEqual(sorted(rows));
      }),
    );
  });

  it('extend from an anchor: the new range replaces the old one', () => {
    fc.assert(
      fc.property(changes, row, row, row, (list, anchor, from, to) => {
        const rows = asSet([
          ...list,
          { kind: 'remove', range: rangeBetween(anchor, from) },
          { kind: 'add', range: rangeBetween(anchor, to) },
        ]);
        expect(members(extendRange(asRanges(list), anchor, from, to))).toEqual(sorted(rows));
      }),
    );
  });

  it('can be cut to the rows at some places', () => {
    fc.assert(
      fc.property(changes, fc.nat(ROWS), fc.nat(ROWS), (list, start, length) => {
        const sliced = sliceRows(asRanges(list), start, length);
        expect(members(sliced)).toEqual(sorted(asSet(list)).slice(start, start + length));
      }),
    );
  });

  it('store 47 billion rows as one range', () => {
    const all = allRows(47_000_000_000);
    expect(all).toHaveLength(1);
    expect(countRows(all)).toBe(47_000_000_000);
    expect(containsRow(all, 46_999_999_999)).toBe(true);
    expect(containsRow(all, 47_000_000_000)).toBe(false);
    expect(toggleRow(all, 5_000_000_000)).toHaveLength(2);
    expect(countRows(toggleRow(all, 5_000_000_000))).toBe(46_999_999_999);
  });

  it('are empty for a table without rows', () => {
    expect(allRows(0)).toBe(NO_ROWS);
  });
});
