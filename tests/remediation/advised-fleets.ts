import fc from 'fast-check';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import type { Action } from '../../src/remediation/client-action.ts';
import { type ClientNeeds, needOf } from '../../src/remediation/client-needs.ts';
import type { MachineSketch } from '../fixtures/fleets.ts';
import { randomMachine } from '../fixtures/random-fleets.ts';
import { randomRules } from '../pairing/random-queries.ts';
import { slowPeers } from '../pairing/slow-peers.ts';
import { type SlowPairing, slowPairings } from '../pairing/slow-twin.ts';
import { isWorse } from './slow-needs.ts';

export const EVERY = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;

/** A random word, by weight. */
function weighted(words: Readonly<Record<string, number>>): fc.Arbitrary<string> {
  return fc.oneof(
    ...Object.entries(words).map(([word, weight]) => ({ weight, arbitrary: fc.constant(word) })),
  );
}

/** Random machines, many of them client and server at SP4 or earlier, so that many wait and form rings. */
const gateway: fc.Arbitrary<MachineSketch> = fc
  .record({
    machine: randomMachine,
    role: weighted({ both: 6, client: 2, server: 2 }),
    servicePack: weighted({ SP4: 6, SP3: 2, SP6a: 2, '': 1, '?SP9': 1 }),
    encryption: weighted({ required: 5, optional: 4, '': 1, '?odd': 1 }),
    sectionSign: weighted({ yes: 5, '': 3, no: 1, '?odd': 1 }),
    architecture: weighted({ x86: 8, '': 2, mips: 1, powerpc: 1, '?Z80': 1 }),
  })
  .map(({ machine, ...facts }) => ({ ...machine, facts: { ...facts, product: '' } }));

const withArchitecture = fc
  .record({ machine: randomMachine, architecture: weighted({ '': 4, alpha: 1, mips: 1 }) })
  .map(({ machine, architecture }) => ({ ...machine, facts: { ...machine.facts, architecture } }));

/** Small fleets of such machines and of others. */
export const fleetsThatWait = fc.array(
  fc.oneof({ weight: 4, arbitrary: gateway }, { weight: 1, arbitrary: withArchitecture }),
  { minLength: 3, maxLength: 12, size: 'max' },
);

/** Any scope. Assumptions only in one of three runs, because they rule out many cases. */
export const rulesOfFleets = randomRules().chain((rules) =>
  weighted({ nothing: 2, some: 1 }).map((assumed) =>
    assumed === 'some' ? rules : { ...rules, assumptions: NO_ASSUMPTIONS },
  ),
);

/** All pairings by the numbers of client and server, found by two loops. */
export function verdictsOf(fleet: Fleet, rules: PairingRules): ReadonlyMap<string, SlowPairing> {
  const pairings = slowPairings(fleet, rules, slowPeers(fleet));
  return new Map(pairings.map((pairing) => [`${pairing.client} ${pairing.server}`, pairing]));
}

/** The pairings whose verdict is worse than before. */
export function worsened(
  before: ReadonlyMap<string, SlowPairing>,
  after: ReadonlyMap<string, SlowPairing>,
): readonly string[] {
  return [...after].flatMap(([key, { verdict }]) => {
    const old = before.get(key)?.verdict ?? 'not-exposed';
    return isWorse(verdict, old) ? [`${key}: ${old} → ${verdict}`] : [];
  });
}

/** The actions that change a machine. */
export const DUE: readonly Action[] = ['upgrade', 'upgrade-first', 'change-password'];

/** What the page says can be done now: machines with their actions. */
export function readyOf(needs: ClientNeeds) {
  return [...needs.space.clients]
    .map((machine) => needOf(needs, machine))
    .filter(({ action, waitsFor }) => DUE.includes(action) && waitsFor === 0);
}

/** A machine after an action. */
export function applyTo(
  machine: MachineSketch,
  action: Action,
  servicePack: string,
): MachineSketch {
  const done = action === 'change-password' ? { sectionSign: 'no' } : { servicePack };
  return { ...machine, facts: { ...machine.facts, ...done } };
}

/** Returns the numbers, each from 0 to 1, one after the other in a loop. */
export function drawer(numbers: readonly number[]): () => number {
  let turn = 0;
  return () => {
    turn += 1;
    return numbers[turn % numbers.length] ?? 0;
  };
}
