import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHOICES } from '../../src/pairing/choices.ts';
import type { ChoiceColumn } from '../../src/pairing/columns.ts';
import type { PairingFilter } from '../../src/pairing/query.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { bothViews } from './both-views.ts';
import { randomFilters, randomRules } from './random-queries.ts';
import { slowPeers } from './slow-peers.ts';
import { slowPairings } from './slow-twin.ts';
import { slowlyPasses } from './slow-view.ts';

/** The filter with one column set to a single choice, whatever it was before. */
function choosing(filter: PairingFilter, column: ChoiceColumn, value: string): PairingFilter {
  return { ...filter, [column]: [value] };
}

describe('facets', () => {
  it('count what each choice would leave given all other filters', () => {
    fc.assert(
      fc.property(randomFleets(9), randomRules(), randomFilters, (fleet, rules, filter) => {
        const { view } = bothViews(fleet, rules, { filter, sort: [] });
        const pairings = slowPairings(fleet, rules, slowPeers(fleet));
        for (const { column, choices } of view.facets()) {
          for (const { value, count } of choices) {
            const narrowed = choosing(filter, column, value);
            const left = pairings.filter((pairing) => slowlyPasses(fleet, narrowed, pairing));
            expect(`${column} ${value} ${count}`).toBe(`${column} ${value} ${left.length}`);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('offer all choices of all columns, in order', () => {
    fc.assert(
      fc.property(randomFleets(3), randomRules(), (fleet, rules) => {
        const { view } = bothViews(fleet, rules, { filter: {}, sort: [] });
        const offered = view
          .facets()
          .map(({ column, choices }) => [column, choices.map(({ value }) => value)]);
        expect(Object.fromEntries(offered)).toEqual(CHOICES);
      }),
      { numRuns: 3 },
    );
  });
});
