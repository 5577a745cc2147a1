import { lengthOfRun, type Runs, runAt, runsByKey } from '../runs.ts';
import type { SortedSide } from './order.ts';

/** Stands where a machine has no position in an order. */
export const NOWHERE = 0xffffffff;

/** Neighbours in an order that agree in some sorting keys. */
export interface Buckets {
  /** The bucket of each position. */
  readonly bucketAt: Uint32Array;
  /** Where each bucket starts, and the end of the last. */
  readonly starts: Uint32Array;
}

/** One end of a view: its machines in order, and what of them decides whom they stand with. By position. */
export interface Side {
  readonly order: Uint32Array;
  readonly keys: readonly Uint32Array[];
  readonly sortAt: Uint8Array;
  readonly sorts: number;
  readonly blockAt: Uint32Array;
  readonly blocks: number;
  /** The other end's blocks that each block of this end meets. */
  readonly meets: Runs;
  /** Position of each machine of the fleet; NOWHERE where it is not in the view. */
  readonly positionOf: Uint32Array;
  /** The positions of each block, ascending. */
  readonly members: () => Runs;
}

/** The meetings of one end, from that end. */
export interface SideMeetings {
  readonly blockOf: Uint32Array;
  readonly blocks: number;
  readonly meets: Runs;
}

/** Lays out one end of a view. `sortOf` gives the sort of a machine. */
export function makeSide(
  sorted: SortedSide,
  meetings: SideMeetings,
  sortOf: (machine: number) => number,
  sorts: number,
): Side {
  const { order } = sorted;
  const positionOf = new Uint32Array(meetings.blockOf.length).fill(NOWHERE);
  const sortAt = new Uint8Array(order.length);
  const blockAt = new Uint32Array(order.length);
  for (let position = 0; position < order.length; position += 1) {
    const machine = order[position] ?? 0;
    positionOf[machine] = position;
    sortAt[position] = sortOf(machine);
    blockAt[position] = meetings.blockOf[machine] ?? 0;
  }
  let members: Runs | null = null;
  return {
    order,
    keys: sorted.keys,
    sortAt,
    sorts,
    blockAt,
    blocks: meetings.blocks,
    meets: meetings.meets,
    positionOf,
    members: () => {
      members ??= runsByKey(blockAt, meetings.blocks);
      return members;
    },
  };
}

/** Buckets of positions that agree in the first `depth` sorting keys; null where each position is alone. */
export function bucketsOf(side: Side, depth: number): Buckets | null {
  const keys = side.keys.slice(0, depth);
  const size = side.order.length;
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

/** All positions of a block, ascending, whatever their sort. */
export function membersOf(side: Side, block: number): Uint32Array {
  return runAt(side.members(), block);
}

export function countMembers(side: Side, block: number): number {
  return lengthOfRun(side.members(), block);
}
