import fc from 'fast-check';
import { type ComparedSide, compare, judgeEarlier } from '../../src/compare/compare.ts';
import { type EarlierAudit, keysOfEarlier, takeEarlier } from '../../src/compare/earlier-audit.ts';
import { factCodesOf } from '../../src/compare/fact-codes.ts';
import { writtenKeysOf } from '../../src/compare/machine-keys.ts';
import { matchMachines, type Rename } from '../../src/compare/matching.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { needsOf } from '../../src/remediation/client-needs.ts';
import type { Decision } from '../../src/remediation/decisions.ts';
import { fleetOf, type MachineSketch } from '../fixtures/fleets.ts';
import { GROUND } from '../fixtures/grounds.ts';
import { RANDOM_HEADINGS, randomMachine } from '../fixtures/random-fleets.ts';

/** When the earlier audits of the tests were taken. */
export const TAKEN_AT = '2026-10-31T12:00:00.000Z';

/** An earlier audit of a fleet. */
export function earlierOf(fleet: Fleet, rules: PairingRules): EarlierAudit {
  const files = fleet.sources.map((fileName) => ({ fileName, sha256: `hash of ${fileName}` }));
  return takeEarlier({ fleet, files, rules, clientsToUpgrade: 0, at: TAKEN_AT });
}

/** A note about the machines between some lines; its id is the first line. */
export function noteAbout(...lines: readonly number[]): Decision {
  const machines = [{ source: 0, lines: Uint32Array.from(lines) }];
  const on = [{ ground: GROUND, machines }];
  return { id: String(lines[0]), at: '2026-10-31T12:00:00Z', by: '', kind: 'note', note: 'x', on };
}

/** The side of a comparison that a fleet makes today. */
export function laterSide(fleet: Fleet, rules: PairingRules) {
  const needs = needsOf(buildPairingSpace(indexFleet(fleet, 'en'), rules));
  return { keys: writtenKeysOf(fleet), facts: factCodesOf(fleet), needs };
}

/** The side that a fleet makes when it is kept and judged again. */
export function earlierSide(fleet: Fleet, rules: PairingRules, columns = fleet.extras) {
  const earlier = earlierOf(fleet, rules);
  return judgeEarlier(earlier, keysOfEarlier(earlier), rules, columns);
}

/** Compares two sides whose machines are found by their keys. */
export function compareSides(
  earlier: ComparedSide,
  later: ComparedSide,
  renames: readonly Rename[] = [],
) {
  return compare(earlier, later, matchMachines(earlier.keys, later.keys, renames));
}

/** Machines of which no two have one key. */
const distinctMachines = (prefix: string): fc.Arbitrary<readonly MachineSketch[]> =>
  fc.uniqueArray(randomMachine, {
    maxLength: 12,
    selector: ({ name }) => `${prefix}${name}`.toLowerCase().normalize('NFC'),
  });

/** Two fleets of one network in random order: most machines are in both, with some facts changed. */
export const fleetPairs: fc.Arbitrary<readonly [Fleet, Fleet]> = fc
  .tuple(distinctMachines('a'), distinctMachines('b'))
  .chain(([before, fresh]) =>
    fc
      .tuple(
        fc.array(fc.constantFrom('keep', 'keep', 'change', 'drop'), {
          minLength: before.length,
          maxLength: before.length,
        }),
        fc.array(randomMachine, { minLength: before.length, maxLength: before.length }),
        fc.shuffledSubarray([...fresh], { minLength: 0 }),
      )
      .map(([fates, other, added]) => {
        const names = new Set(before.map(({ name }) => name.toLowerCase()));
        const kept = before.flatMap((machine, index) => {
          const { facts, extras = [] } = other[index] ?? machine;
          const fate = fates[index];
          if (fate === 'drop') return [];
          return fate === 'change' ? [{ ...machine, facts, extras }] : [machine];
        });
        const after = [...added.filter(({ name }) => !names.has(name.toLowerCase())), ...kept];
        return [fleetOf(before, RANDOM_HEADINGS), fleetOf(after, RANDOM_HEADINGS)] as const;
      }),
  );
