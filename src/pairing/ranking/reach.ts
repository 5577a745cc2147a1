import { Recent } from '../kept.ts';
import { keep, runAt } from '../runs.ts';
import { type End, otherEnd, type PairTable } from './pair-table.ts';
import type { SortedLayout } from './part.ts';
import { membersOf, type Side } from './side.ts';

/** Lists shorter than this are made again rather than kept: that costs less than finding them. */
const WORTH_KEEPING = 32;

/** Positions kept in lists: 32 MB. */
const POSITIONS_KEPT = 8_000_000;

/**
 * Lists of positions, ascending: the machines of one end that a machine of the other may stand with,
 * and the members of a block that are of some sorts. Views ask for the same few again and again.
 */
export interface Reach {
  /** Positions at the other end that a machine may stand with under a table. It may be among them itself. */
  readonly partnersOf: (end: End, position: number, table: PairTable) => Uint32Array;
  /** Members of a block of one end that are of sorts marked 1; short lists hold all sorts. */
  readonly membersOfSorts: (end: End, block: number, isOfSort: Uint8Array) => Uint32Array;
}

export function makeReach(layout: SortedLayout): Reach {
  const lists = new Recent<Uint32Array>(POSITIONS_KEPT, (list) => list.length + WORTH_KEEPING);
  const membersOfSorts = (end: End, block: number, isOfSort: Uint8Array) => {
    const side = layout.sides[end];
    const members = membersOf(side, block);
    if (members.length < WORTH_KEEPING || !isOfSort.includes(0)) return members;
    return lists.take(`members ${end} ${block} ${isOfSort.join('')}`, () =>
      keep(members, (position) => isOfSort[side.sortAt[position] ?? 0] === 1),
    );
  };
  const partnersOf = (end: End, position: number, table: PairTable) => {
    const side = layout.sides[end];
    const block = side.blockAt[position] ?? 0;
    const sort = side.sortAt[position] ?? 0;
    const other = otherEnd(end);
    const sorts = table.sorts[other];
    const isOfSort = table.allowed[end].subarray(sort * sorts, (sort + 1) * sorts);
    const blocks = runAt(side.meets, block);
    const make = () => {
      const parts = [...blocks].map((met) => membersOfSorts(other, met, isOfSort));
      return joinMembers(layout.sides[other], parts, isOfSort);
    };
    const total = blocks.length < WORTH_KEEPING ? countAll(layout.sides[other], blocks) : Infinity;
    return total < WORTH_KEEPING
      ? make()
      : lists.take(`partners ${end} ${block} ${isOfSort.join('')}`, make);
  };
  return { partnersOf, membersOfSorts };
}

function countAll(side: Side, blocks: Uint32Array): number {
  let total = 0;
  for (const block of blocks) total += membersOf(side, block).length;
  return total;
}

function joinMembers(side: Side, parts: readonly Uint32Array[], isOfSort: Uint8Array): Uint32Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && !isOfSort.includes(0)) return only;
  const total = parts.reduce((sum, part) => sum + part.length, 0);
  const joined = new Uint32Array(total);
  let count = 0;
  for (const part of parts) {
    for (const position of part) {
      if (isOfSort[side.sortAt[position] ?? 0] !== 1) continue;
      joined[count] = position;
      count += 1;
    }
  }
  const list = joined.slice(0, count);
  return parts.length > 1 ? list.sort() : list;
}
