import { PAIRING_FACTS, type PairingFact } from '../article/missing-facts.ts';
import { VERDICTS } from '../article/verdict.ts';
import { isClient, isServer } from './classes.ts';
import { DECISIVE_TABLE, MISSING_TABLE, VERDICT_TABLE } from './kinds.ts';
import { forEachJudgement, type TallySide } from './machine-tallies.ts';
import { runsByKey } from './runs.ts';
import type { PairingSpace } from './space.ts';

/** A missing fact of undecided pairings: how many it concerns, and how many recording it alone would decide. */
export interface MissingCount {
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

function listMissing(space: PairingSpace, side: TallySide, machine: number) {
  const counts = emptyCounts();
  countInto(counts, space, side, machine);
  return PAIRING_FACTS.flatMap((fact, index): readonly MissingCount[] => {
    const pairings = counts.pairings[index] ?? 0;
    return pairings === 0 ? [] : [{ fact, pairings, alone: counts.alone[index] ?? 0 }];
  });
}

/** The facts, its own and its servers', that keep pairings of a client undecided, in the order of `PAIRING_FACTS`. */
export function missingFactsOfClient(space: PairingSpace, client: number): readonly MissingCount[] {
  return listMissing(space, 'client', client);
}

/** The facts, its own and its clients', that keep pairings of a server undecided, in the order of `PAIRING_FACTS`. */
export function missingFactsOfServer(space: PairingSpace, server: number): readonly MissingCount[] {
  return listMissing(space, 'server', server);
}

/**
 * Every missing fact of every machine that keeps pairings undecided, in columns: what to record
 * first comes first (what it alone decides, then what it concerns, then inventory order).
 */
export interface MissingRanking {
  readonly size: number;
  readonly machines: Uint32Array;
  /** Indices in `PAIRING_FACTS`. */
  readonly facts: Uint32Array;
  readonly pairings: Float64Array;
  readonly alone: Float64Array;
}

/** As a client a machine answers for its client facts, as a server for its server facts. */
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
 * The missing facts of a machine on one side. Machines of one block and class have the same, so each such
 * group is counted once. A machine that would meet itself is without that pairing, which depends on its
 * class on the other side as well.
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
    const found = known.get(key) ?? count(machine);
    known.set(key, found);
    return found;
  };
}

/** Ranks the missing facts of the fleet. */
export function rankMissingFacts(space: PairingSpace): MissingRanking {
  const found = {
    machines: [] as number[],
    facts: [] as number[],
    pairings: [] as number[],
    alone: [] as number[],
  };
  const sides = SIDES.map(({ side, prefix }) => countAlike(space, side, prefix));
  for (let machine = 0; machine < space.index.fleet.size; machine += 1) {
    for (const countsOf of sides) {
      for (const { fact, pairings, alone } of countsOf(machine)) {
        found.machines.push(machine);
        found.facts.push(fact);
        found.pairings.push(pairings);
        found.alone.push(alone);
      }
    }
  }
  const order = orderByWorth(found.alone, found.pairings);
  const inOrder = (values: readonly number[]) => Array.from(order, (row) => values[row] ?? 0);
  return {
    size: order.length,
    machines: Uint32Array.from(inOrder(found.machines)),
    facts: Uint32Array.from(inOrder(found.facts)),
    pairings: Float64Array.from(inOrder(found.pairings)),
    alone: Float64Array.from(inOrder(found.alone)),
  };
}

/** Above any number of pairings that one machine has. */
const ONE_ALONE = 2 ** 26;

/** Most decided first, then most concerned; ties in their order. Few values are distinct, so they are sorted, not the rows. */
function orderByWorth(alone: readonly number[], pairings: readonly number[]): Uint32Array {
  const worths = alone.map((count, row) => count * ONE_ALONE + (pairings[row] ?? 0));
  const distinct = [...new Set(worths)].sort((left, right) => right - left);
  const rankOf = new Map(distinct.map((worth, rank) => [worth, rank]));
  const ranks = Uint32Array.from(worths, (worth) => rankOf.get(worth) ?? 0);
  return runsByKey(ranks, distinct.length).values;
}
