import fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupAlike } from '../../src/pairing/alike-machines.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import { forEachJudgement, type TallySide } from '../../src/pairing/machine-tallies.ts';
import { buildPairingSpace, type PairingSpace } from '../../src/pairing/space.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { LOCALE } from './both-views.ts';
import { randomRules } from './random-queries.ts';

/** The judgements that the pairings of a machine have, as a text. */
function judgementsOf(space: PairingSpace, side: TallySide, machine: number): string {
  const found: number[] = [];
  forEachJudgement(space, side, machine, (judgement) => found.push(judgement));
  return found.join();
}

it('groups the machines of a side that have the same judgements', () => {
  fc.assert(
    fc.property(randomFleets(), randomRules(), (fleet, rules) => {
      const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
      for (const side of ['client', 'server'] as const) {
        const machines = side === 'client' ? space.clients : space.servers;
        const one = Array.from(machines, (machine) => judgementsOf(space, side, machine));
        const grouped = groupAlike(space, side).flatMap((alike) =>
          Array.from({ length: alike.machines }, () => alike.judgements.join()),
        );
        expect(grouped.sort()).toEqual(one.sort());
      }
    }),
    { numRuns: 200 },
  );
});
