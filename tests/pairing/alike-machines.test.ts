import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forEachAlike } from '../../src/pairing/alike-machines.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import { forEachJudgement, type TallySide } from '../../src/pairing/machine-tallies.ts';
import { buildPairingSpace, type PairingSpace } from '../../src/pairing/space.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { LOCALE } from './both-views.ts';
import { randomRules } from './random-queries.ts';

/** The judgements of a machine and how often it has each, as a text. */
function judgementsOf(space: PairingSpace, side: TallySide, machine: number): string {
  const found: string[] = [];
  forEachJudgement(space, side, machine, (judgement, count) => found.push(`${judgement}:${count}`));
  return found.join();
}

it('groups the machines of a side that have the same judgements equally often', () => {
  fc.assert(
    fc.property(randomFleets(), randomRules(), (fleet, rules) => {
      const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
      for (const side of ['client', 'server'] as const) {
        const machines = side === 'client' ? space.clients : space.servers;
        const one = Array.from(machines, (machine) => judgementsOf(space, side, machine));
        const grouped: string[] = [];
        forEachAlike(space, side, (machine, size) => {
          const judgements = judgementsOf(space, side, machine);
          grouped.push(...Array.from({ length: size }, () => judgements));
        });
        expect(grouped.sort()).toEqual(one.sort());
      }
    }),
    { numRuns: 200 },
  );
});
