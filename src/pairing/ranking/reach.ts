import { Recent } from '../kept.ts';
import { keep, type Runs, runAt } from '../runs.ts';
import { type End, otherEnd, type PairTable } from './pair-table.ts';
import type { SortedLayout } from './part.ts';
import { countMembers, membersOf, type Side } from './side.ts';

/** Lists shorter than this are rebuilt each time: that costs less than a cache look-up. */
const WORTH_KEEPING = 32;

/** Total length of the cached lists: 32 MB. */
const POSITIONS_KEPT = 8_000_000;

/**
 * Ascending lists of positions: the possible partners of a machine, and the members of a block that are of
 * certain sorts. Cached, because a view asks for the same few again and again.
 */
export interface Reach {
  /**
   * The positions at the other end that a machine may be paired with under a table; may include the machine
   * itself. The list is valid until the next call.
   */
  readonly partnersOf: (end: End, position: number, table: PairTable) => Uint32Array;
  /** The members of a block that are of the sorts marked 1. A short list may contain other sorts too. */
  readonly membersOfSorts: (end: End, block: number, marks: () => Uint8Array) => Uint32Array;
}

export function makeReach(layout: SortedLayout): Reach {
  const lists = new Recent<Uint32Array>(POSITIONS_KEPT, (list) => list.length + WORTH_KEEPING);
  const shortList = new Uint32Array(WORTH_KEEPING);

  const membersOfSorts = (end: End, block: number, marks: () => Uint8Array) => {
    const side = layout.sides[end];
    const members = membersOf(side, block);
    if (members.length < WORTH_KEEPING) return members;
    const isOfSort = marks();
    if (!isOfSort.includes(0)) return members;
    return lists.take(`members ${end} ${block} ${isOfSort.join()}`, () =>
      keepSorts(side, members, isOfSort),
    );
  };

  const partnersOf = (end: End, position: number, table: PairTable) => {
    const side = layout.sides[end];
    const { blockAt, sortAt } = side.upTo(position + 1);
    const block = blockAt[position] ?? 0;
    const other = layout.sides[otherEnd(end)];
    const sort = sortAt[position] ?? 0;
    const isOfSort = table.allowed[end].subarray(sort * other.sorts, (sort + 1) * other.sorts);
    const count = collectShort(shortList, other, side.meets, block, isOfSort);
    if (count !== TOO_LONG) return shortList.subarray(0, count);
    return lists.take(`partners ${end} ${block} ${isOfSort.join()}`, () =>
      joinMembers(
        other,
        Array.from(runAt(side.meets, block), (met) =>
          membersOfSorts(otherEnd(end), met, () => isOfSort),
        ),
        isOfSort,
      ),
    );
  };
  return { partnersOf, membersOfSorts };
}

const TOO_LONG = -1;

/**
 * Fills `list` with the members, of the given sorts, of all blocks that a block meets. Returns their
 * number, or TOO_LONG if they might not fit.
 */
function collectShort(
  list: Uint32Array,
  other: Side,
  meets: Runs,
  block: number,
  isOfSort: Uint8Array,
): number {
  const first = meets.starts[block] ?? 0;
  const end = meets.starts[block + 1] ?? 0;
  let total = 0;
  for (let at = first; at < end; at += 1) {
    total += countMembers(other, meets.values[at] ?? 0);
    if (total > list.length) return TOO_LONG;
  }
  const { starts, values } = other.members();
  const { sortAt } = other;
  let count = 0;
  for (let at = first; at < end; at += 1) {
    const met = meets.values[at] ?? 0;
    const last = starts[met + 1] ?? 0;
    for (let place = starts[met] ?? 0; place < last; place += 1) {
      const position = values[place] ?? 0;
      if (isOfSort[sortAt[position] ?? 0] !== 1) continue;
      insert(list, count, position);
      count += 1;
    }
  }
  return count;
}

/** Inserts a position into a short ascending list. */
function insert(list: Uint32Array, count: number, position: number): void {
  let place = count;
  for (; place > 0 && (list[place - 1] ?? 0) > position; place -= 1) {
    list[place] = list[place - 1] ?? 0;
  }
  list[place] = position;
}

/** The positions that are of the sorts marked 1. */
function keepSorts({ sortAt }: Side, positions: Uint32Array, isOfSort: Uint8Array): Uint32Array {
  return keep(positions, (position) => isOfSort[sortAt[position] ?? 0] === 1);
}

function joinMembers(side: Side, parts: readonly Uint32Array[], isOfSort: Uint8Array): Uint32Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) {
    return keepSorts(side, only, isOfSort);
  }
  const joined = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  const { sortAt } = side;
  let count = 0;
  for (const part of parts) {
    for (const position of part) {
      if (isOfSort[sortAt[position] ?? 0] !== 1) continue;
      joined[count] = position;
      count += 1;
    }
  }
  return joined.slice(0, count).sort();
}
