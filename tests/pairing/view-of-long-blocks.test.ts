import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { bothViews } from './both-views.ts';
import { randomQueries, randomRules } from './random-queries.ts';

/** Blocks of some dozens of machines are kept as lists; smaller ones are gone over again each time. */
describe('a view of long blocks', () => {
  it('agrees with the slow twin', () => {
    fc.assert(
      fc.property(randomLargeFleets(), randomRules(), randomQueries, (fleet, rules, query) => {
        const { rows, view } = bothViews(fleet, rules, query);
        expect(view.count).toBe(rows.length);
        const middle = Math.floor(rows.length / 2);
        expect(view.window(middle, 40)).toEqual(rows.slice(middle, middle + 40));
        expect(view.window(0, rows.length)).toEqual(rows);
        for (const row of rows.slice(middle, middle + 5)) {
          expect(view.window(view.rankOf(row) ?? -1, 1)).toEqual([row]);
        }
      }),
      { numRuns: 20 },
    );
  }, 20_000);
});

/** Fleets of a hundred machines and more, drawn from a few sketches, most of them of one group. */
function randomLargeFleets(): fc.Arbitrary<Fleet> {
  return fc
    .tuple(randomFleets(14), fc.integer({ min: 80, max: 120 }))
    .filter(([fleet]) => fleet.size > 3)
    .map(([fleet, size]) => repeatMachines(fleet, size));
}

/** The machines of a fleet over and over, scattered. */
function repeatMachines(fleet: Fleet, size: number): Fleet {
  const origin = Uint32Array.from({ length: size }, (_, at) => (at * 7 + (at >> 3)) % fleet.size);
  const spread = (codes: Uint32Array) => origin.map((machine) => codes[machine] ?? 0);
  const spreadFact = <C extends { readonly codes: Uint32Array }>(column: C): C => ({
    ...column,
    codes: spread(column.codes),
  });
  const { facts } = fleet;
  return {
    ...fleet,
    size,
    names: [...origin].map((machine, at) =>
      at % 3 === 0 ? `n${at}` : (fleet.names[machine] ?? ''),
    ),
    rowSources: new Uint16Array(size),
    rowLines: origin.map((_, at) => at + 2),
    facts: {
      ...facts,
      role: spreadFact(facts.role),
      product: spreadFact(facts.product),
      servicePack: spreadFact(facts.servicePack),
      encryption: spreadFact(facts.encryption),
      sectionSign: spreadFact(facts.sectionSign),
      architecture: spreadFact(facts.architecture),
      strength: spreadFact(facts.strength),
      lastSeen: spreadFact(facts.lastSeen),
    },
    extras: fleet.extras.map((column) => spreadFact(column)),
  };
}
