import { lookOf } from '../cells.ts';
import { once } from '../kept.ts';
import { derive, lengthOfRun, type Runs, runAt, runsByKey } from '../runs.ts';
import type { KeyOf, SortedSide } from './order.ts';
import { NO_SORT } from './sorts.ts';

/** The position of a machine that is not in an order. */
export const NOWHERE = 0xffffffff;

/** Consecutive positions that have equal sort keys. */
export interface Buckets {
  /** The bucket of each position. */
  readonly bucketAt: Uint32Array;
  /** The first position of each bucket; one more entry holds the end of the last. */
  readonly starts: Uint32Array;
}

/** The machines of one end in order, with the sort and the block of each. Indexed by position. */
export interface Picks {
  readonly order: Uint32Array;
  readonly sortAt: Uint16Array;
  readonly blockAt: Uint32Array;
}

/** One end of a view: its machines in order, and what decides which partners they have. */
export interface Side extends Picks {
  /** The number of machines. */
  readonly size: number;
  /** The same lists, filled at least before position `to`: the first rows of a view need no more. */
  readonly upTo: (to: number) => Picks;
  /** The sort keys of a machine of the fleet. */
  readonly keysOf: readonly KeyOf[];
  readonly sorts: number;
  readonly blocks: number;
  /** The blocks of the other end that each block of this end meets. */
  readonly meets: Runs;
  /** The position of a machine of the fleet; NOWHERE if it is not in the view. */
  readonly positionOf: (machine: number) => number;
  /** The positions of each block, ascending. */
  readonly members: () => Runs;
}

/** The meetings, as seen from one end. */
export interface SideMeetings {
  readonly blockOf: Uint32Array;
  readonly blocks: number;
  readonly meets: Runs;
}

/** What decides whether a machine is in a view, and as which sort. */
interface Looks {
  readonly classOf: Uint8Array;
  /** The set of terms found in each machine of the fleet; null without a search. */
  readonly found: Uint8Array | null;
  /** The sort of each look (see `lookOf`), or NO_SORT. */
  readonly sortOf: Uint16Array;
  /** 1 for each machine that may be in the view; null if all may. */
  readonly isIncluded: Uint8Array | null;
  /** The number of machines that may be in the view and have a sort. */
  readonly count: number;
}

/** Lays out one end of a view: picks the machines that are in it from the sorted side, when somebody asks for them. */
export function makeSide(
  sorted: SortedSide,
  meetings: SideMeetings,
  looks: Looks,
  sorts: number,
): Side {
  const size = looks.count;
  const upTo = pickMachines(sorted.order, meetings, looks);
  const positions = once(() => findPositions(upTo(size).order, meetings.blockOf.length));
  return {
    size,
    upTo,
    get order() {
      return upTo(size).order;
    },
    get sortAt() {
      return upTo(size).sortAt;
    },
    get blockAt() {
      return upTo(size).blockAt;
    },
    keysOf: sorted.keysOf,
    sorts,
    blocks: meetings.blocks,
    meets: meetings.meets,
    positionOf: (machine) => positions()[machine] ?? NOWHERE,
    members: once(() => runsByKey(upTo(size).blockAt, meetings.blocks)),
  };
}

/** Picks machines from all of a side, in order, as far as somebody asks. */
function pickMachines(
  all: Uint32Array,
  { blockOf, blocks }: SideMeetings,
  { classOf, found, sortOf, isIncluded, count }: Looks,
): Side['upTo'] {
  const isAll = count === all.length;
  const picks = {
    order: isAll ? all : new Uint32Array(count),
    sortAt: new Uint16Array(count),
    // In one block, all positions are in block 0, as all machines are.
    blockAt: blocks === 1 ? blockOf.subarray(0, count) : new Uint32Array(count),
  };
  let place = 0;
  let picked = 0;

  const pick = (to: number) => {
    const { order, sortAt, blockAt } = picks;
    // Without a condition: which machines are picked is random, and a wrong guess costs more than writing them.
    while (picked < to && place < all.length) {
      const machine = all[place] ?? 0;
      const look = lookOf(classOf[machine] ?? 0, found === null ? 0 : (found[machine] ?? 0));
      const sort = sortOf[look] ?? NO_SORT;
      if (!isAll) order[picked] = machine;
      if (blocks !== 1) blockAt[picked] = blockOf[machine] ?? 0;
      sortAt[picked] = sort;
      // The sign of the difference: 1 below NO_SORT, else 0.
      const hasSort = (sort - NO_SORT) >>> 31;
      picked += hasSort & (isIncluded === null ? 1 : (isIncluded[machine] ?? 0));
      place += 1;
    }
  };
  return (to) => {
    if (to > picked) pick(to);
    return picks;
  };
}

function findPositions(order: Uint32Array, fleetSize: number): Uint32Array {
  const positions = new Uint32Array(fleetSize).fill(NOWHERE);
  for (let position = 0; position < order.length; position += 1) {
    positions[order[position] ?? 0] = position;
  }
  return positions;
}

/** Groups positions with equal values in the first `depth` sort keys; null if no two positions share them. */
export function bucketsOf(side: Side, depth: number): Buckets | null {
  const keys = side.keysOf.slice(0, depth).map((keyOf) => derive(side.order, keyOf));
  const { size } = side;
  const bucketAt = new Uint32Array(size);
  const starts = new Uint32Array(size + 1);
  let bucket = -1;
  for (let position = 0; position < size; position += 1) {
    const isNew = position === 0 || keys.some((key) => key[position] !== key[position - 1]);
    if (isNew) {
      bucket += 1;
      starts[bucket] = position;
    }
    bucketAt[position] = bucket;
  }
  if (bucket + 1 === size) return null;
  starts[bucket + 1] = size;
  return { bucketAt, starts: starts.slice(0, bucket + 2) };
}

/** All positions of a block, ascending, of any sort. */
export function membersOf(side: Side, block: number): Uint32Array {
  return runAt(side.members(), block);
}

export function countMembers(side: Side, block: number): number {
  return lengthOfRun(side.members(), block);
}
