import { PAIRING_FACTS, type PairingFact } from '../article/missing-facts.ts';
import { VERDICTS } from '../article/verdict.ts';
import { groupAlike } from './alike-machines.ts';
import { isClient, isServer } from './classes.ts';
import { DECISIVE_TABLE, MISSING_TABLE, VERDICT_TABLE } from './kinds.ts';
import { largestFirst } from './largest-first.ts';
import { forEachJudgement, type TallySide } from './machine-tallies.ts';
import { derive } from './runs.ts';
import type { PairingSpace } from './space.ts';

/** A missing fact: how many undecided pairings it affects, and how many it would decide on its own. */
interface MissingCount {
  readonly fact: PairingFact;
  readonly pairings: number;
  readonly alone: number;
}

const UNDECIDED = VERDICTS.indexOf('undecided');

/** Counts by fact, in the order of `PAIRING_FACTS`. */
interface FactCounts {
  readonly pairings: Float64Array;
  readonly alone: Float64Array;
}

function countInto(
  { pairings, alone }: FactCounts,
  space: PairingSpace,
  side: TallySide,
  machine: number,
): void {
  pairings.fill(0);
  alone.fill(0);
  forEachJudgement(space, side, machine, (judgement, count) => {
    if (VERDICT_TABLE[judgement] !== UNDECIDED) return;
    for (let fact = 0; fact < PAIRING_FACTS.length; fact += 1) {
      const bit = 1 << fact;
      if (((MISSING_TABLE[judgement] ?? 0) & bit) === 0) continue;
      pairings[fact] = (pairings[fact] ?? 0) + count;
      if (((DECISIVE_TABLE[judgement] ?? 0) & bit) !== 0) alone[fact] = (alone[fact] ?? 0) + count;
    }
  });
}

function emptyCounts(): FactCounts {
  return {
    pairings: new Float64Array(PAIRING_FACTS.length),
    alone: new Float64Array(PAIRING_FACTS.length),
  };
}

/**
 * The client's own and its servers' missing facts that keep its pairings undecided, in the order of
 * `PAIRING_FACTS`.
 */
export function missingFactsOfClient(space: PairingSpace, client: number): readonly MissingCount[] {
  const counts = emptyCounts();
  countInto(counts, space, 'client', client);
  return PAIRING_FACTS.flatMap((fact, index): readonly MissingCount[] => {
    const pairings = counts.pairings[index] ?? 0;
    return pairings === 0 ? [] : [{ fact, pairings, alone: counts.alone[index] ?? 0 }];
  });
}

/**
 * Every missing fact of every machine that keeps pairings undecided, as parallel arrays. What should be
 * recorded first comes first: most pairings decided on its own, then most pairings affected, then inventory
 * order.
 */
export interface MissingRanking {
  readonly size: number;
  readonly machines: Uint32Array;
  /** Indices in `PAIRING_FACTS`. */
  readonly facts: Uint32Array;
  readonly pairings: Float64Array;
  readonly alone: Float64Array;
}

/** A machine provides client facts as a client and server facts as a server. */
const SIDES: readonly { readonly side: TallySide; readonly prefix: string }[] = [
  { side: 'client', prefix: 'client.' },
  { side: 'server', prefix: 'server.' },
];

interface CountedFact {
  /** Index in `PAIRING_FACTS`. */
  readonly fact: number;
  readonly pairings: number;
  readonly alone: number;
}

/**
 * The missing facts of a machine on one side. All machines of one block and class have the same ones, so
 * each such group is counted once. A machine that would meet itself forms a separate group: its count lacks
 * that one pairing, which depends on its class on the other side too.
 */
function countAlike(space: PairingSpace, side: TallySide, prefix: string) {
  const { meetings, selfMeetings } = space;
  const isClients = side === 'client';
  const blocks = isClients ? meetings.blockOfClient : meetings.blockOfServer;
  const classes = isClients ? space.clientClass : space.serverClass;
  const otherClasses = isClients ? space.serverClass : space.clientClass;
  const isOfSide = isClients ? isClient : isServer;
  const known = new Map<number, readonly CountedFact[]>();
  const counts = emptyCounts();
  const count = (machine: number): readonly CountedFact[] => {
    countInto(counts, space, side, machine);
    return PAIRING_FACTS.flatMap((name, fact) => {
      const pairings = counts.pairings[fact] ?? 0;
      if (pairings === 0 || !name.startsWith(prefix)) return [];
      return [{ fact, pairings, alone: counts.alone[fact] ?? 0 }];
    });
  };
  return (machine: number): readonly CountedFact[] => {
    if (!isOfSide(space, machine)) return [];
    const block = blocks[machine] ?? 0;
    const self = selfMeetings[machine] === 1 ? 1 + (otherClasses[machine] ?? 0) : 0;
    const key = (block * 256 + (classes[machine] ?? 0)) * 257 + self;
    const found = known.get(key);
    if (found !== undefined) return found;
    const counted = count(machine);
    known.set(key, counted);
    return counted;
  };
}

type BothSides = readonly ReturnType<typeof countAlike>[];

function countBothSides(space: PairingSpace): BothSides {
  return SIDES.map(({ side, prefix }) => countAlike(space, side, prefix));
}

function sizeOf(sides: BothSides, machines: number): number {
  let total = 0;
  for (const countsOf of sides) {
    for (let machine = 0; machine < machines; machine += 1) total += countsOf(machine).length;
  }
  return total;
}

/** How many facts a set of them has, by the set: bit `i` stands for `PAIRING_FACTS[i]`. */
const FACTS_IN = Uint8Array.from({ length: 1 << PAIRING_FACTS.length }, (_, set) =>
  PAIRING_FACTS.reduce((facts, __, fact) => facts + ((set >> fact) & 1), 0),
);

/** The facts of one side, as a set. */
function factsOfSide(prefix: string): number {
  return PAIRING_FACTS.reduce(
    (set, name, fact) => (name.startsWith(prefix) ? set | (1 << fact) : set),
    0,
  );
}

/** Length of `rankMissingFacts`, without ranking. */
export function countMissingFacts(space: PairingSpace): number {
  let total = 0;
  for (const { side, prefix } of SIDES) {
    const own = factsOfSide(prefix);
    for (const { machines, judgements } of groupAlike(space, side)) {
      let missing = 0;
      for (const judgement of judgements) {
        if (VERDICT_TABLE[judgement] === UNDECIDED) missing |= MISSING_TABLE[judgement] ?? 0;
      }
      total += (FACTS_IN[missing & own] ?? 0) * machines;
    }
  }
  return total;
}

/** Ranks the missing facts of the fleet. */
export function rankMissingFacts(space: PairingSpace): MissingRanking {
  const sides = countBothSides(space);
  const size = sizeOf(sides, space.index.fleet.size);
  const machines = new Uint32Array(size);
  const facts = new Uint32Array(size);
  const pairings = new Float64Array(size);
  const alone = new Float64Array(size);
  let row = 0;
  for (let machine = 0; machine < space.index.fleet.size; machine += 1) {
    for (const countsOf of sides) {
      for (const counted of countsOf(machine)) {
        machines[row] = machine;
        facts[row] = counted.fact;
        pairings[row] = counted.pairings;
        alone[row] = counted.alone;
        row += 1;
      }
    }
  }
  const order = orderByWorth(alone, pairings);
  return {
    size,
    machines: derive(order, (at) => machines[at] ?? 0),
    facts: derive(order, (at) => facts[at] ?? 0),
    pairings: Float64Array.from(order, (at) => pairings[at] ?? 0),
    alone: Float64Array.from(order, (at) => alone[at] ?? 0),
  };
}

/** More pairings than any one machine has, so that two sort keys fit into one number. */
const KEY_BASE = 2 ** 26;

/** Most pairings decided first, then most affected; ties keep their order. */
function orderByWorth(alone: Float64Array, pairings: Float64Array): Uint32Array {
  const worths = new Float64Array(alone.length);
  for (let row = 0; row < worths.length; row += 1) {
    worths[row] = (alone[row] ?? 0) * KEY_BASE + (pairings[row] ?? 0);
  }
  return largestFirst(worths);
}
