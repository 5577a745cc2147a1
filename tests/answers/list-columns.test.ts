import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberListColumn } from '../../src/answers/list-columns.ts';

/** Line numbers are close together, pairing counts far apart. */
const numbers = fc
  .constantFrom(9, 40, 3_000_000_000)
  .chain((max) => fc.array(fc.nat({ max }), { maxLength: 30 }));

describe('a column of numbers', () => {
  it('holds the number of every row and ranks the numbers in ascending order', () => {
    fc.assert(
      fc.property(numbers, (rows) => {
        const { codes, ranks, texts } = numberListColumn('pairings', Float64Array.from(rows));
        expect(Array.from(codes, (code) => Number(texts[code]))).toEqual(rows);
        const ascending = [...new Set(rows)].sort((a, b) => a - b);
        expect(Array.from(ranks(), (rank) => ascending[rank])).toEqual(texts.map(Number));
      }),
    );
  });
});
