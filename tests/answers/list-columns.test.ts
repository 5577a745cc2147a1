import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_NUMBER, numberListColumn } from '../../src/answers/list-columns.ts';
import { inOrder, openListing } from '../../src/answers/listing.ts';
import { NO_FILTER, withLimits } from '../../src/answers/table-query.ts';

/** Line numbers are close together, pairing counts far apart. */
const numbers = fc
  .constantFrom(9, 40, 3_000_000_000)
  .chain((max) => fc.array(fc.nat({ max }), { maxLength: 30 }));

describe('a column of numbers', () => {
  it('sorts missing numbers last in both directions and keeps them out of all limits', () => {
    const column = numberListColumn('line', Float64Array.of(7, NO_NUMBER, 0, 3));
    const rows = inOrder(Uint32Array.of(0, 1, 2, 3));
    const lazy = { id: 'line', isWritten: false, column: () => column };
    const sorted = (descending: boolean) =>
      openListing(rows, null, [lazy], () => [], NO_FILTER, [
        { column: 'line', descending },
      ]).order();
    expect([...sorted(false)]).toEqual([2, 3, 0, 1]);
    expect([...sorted(true)]).toEqual([0, 3, 2, 1]);
    const within = (least: number | null, most: number | null) =>
      openListing(
        rows,
        null,
        [lazy],
        () => [],
        withLimits(NO_FILTER, 'line', { least, most }),
        [],
      ).order();
    expect([...within(null, 3)]).toEqual([2, 3]);
    expect([...within(3, null)]).toEqual([0, 3]);
  });

  it('holds the number of every row and ranks the numbers in ascending order', () => {
    fc.assert(
      fc.property(numbers, (rows) => {
        const { codes, ranks, texts } = numberListColumn('pairings', Float64Array.from(rows));
        expect(Array.from(codes, (code) => Number(texts.at(code)))).toEqual(rows);
        const ascending = [...new Set(rows)].sort((a, b) => a - b);
        expect(Array.from(ranks(), (rank) => ascending[rank])).toEqual(texts.map(Number));
      }),
    );
  });
});
