import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Lookahead } from '../../../src/inventory/table/lookahead.ts';

/** Finds the first place from `from` on, as the search behind a look-ahead does. */
function firstFrom(places: readonly number[], from: number): number {
  return places.find((place) => place >= from) ?? Infinity;
}

it('finds the same places as the search, in whatever order it is asked', () => {
  const places = fc
    .uniqueArray(fc.nat(60), { maxLength: 20 })
    .map((all) => all.sort((one, other) => one - other));
  fc.assert(
    fc.property(places, fc.array(fc.nat(70), { maxLength: 30 }), (all, asked) => {
      const lookahead = new Lookahead((from) => firstFrom(all, from));
      for (const from of asked) expect(lookahead.from(from)).toBe(firstFrom(all, from));
    }),
    { numRuns: 300 },
  );
});

it('searches a stretch of the text once', () => {
  const searched: number[] = [];
  const places = [3, 8, 9, 20];
  const lookahead = new Lookahead((from) => {
    searched.push(from);
    return firstFrom(places, from);
  });
  const found = [1, 2, 4, 2, 9, 3, 10, 21, 1, 5].map((from) => lookahead.from(from));
  expect(found).toEqual([3, 3, 8, 3, 9, 3, 20, Infinity, 3, 8]);
  expect(searched).toEqual([1, 4, 9, 10, 21]);
});

it('does not search the text before the place that it is asked about', () => {
  const searched: number[] = [];
  const lookahead = new Lookahead((from) => {
    searched.push(from);
    return from + 5;
  });
  expect([0, 100, 50].map((from) => lookahead.from(from))).toEqual([5, 105, 55]);
  expect(searched).toEqual([0, 100, 50]);
});
