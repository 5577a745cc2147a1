import { subjectOf } from '../columns.ts';
import { countBelow } from '../runs.ts';
import { type End, type NarrowedTable, otherEnd, type PairTable } from './pair-table.ts';
import { narrowEnd, narrowTable, type Part, type SortedLayout, spanOf, stretchOf } from './part.ts';
import type { Reach } from './reach.ts';
import { type Buckets, countMembers, type Picks, type Side } from './side.ts';
import { sumByValue } from './sorts.ts';
import { allows, twinOf, type Weigher, type Weights } from './weights.ts';

/**
 * A part split at its level into smaller parts, in order; parts without pairings are left out. It may break off after
 * its first pairings.
 */
export interface Branch {
  /** Number of pairings before each smaller part; the last entry is their total, as far as the branch goes. */
  readonly before: Float64Array;
  readonly split:
    | {
        readonly kind: 'end';
        readonly end: End;
        /**
         * First position of each smaller part, and the position after its last one. `to` is null if each
         * part is a single machine.
         */
        readonly from: Uint32Array;
        readonly to: Uint32Array | null;
      }
    | { readonly kind: 'pair'; readonly tables: readonly PairTable[] };
}

/** What splitting the parts of a layout needs. */
export interface Splitter {
  readonly layout: SortedLayout;
  readonly reach: Reach;
  readonly weigher: Weigher;
  /** The part that is the whole view, and the number of its pairings by `judgementIndex`. */
  readonly whole: { readonly part: Part; readonly judgements: Float64Array };
}

/**
 * Splits a part at its level.
 * @param enough the branch may break off once it holds so many pairings, which must be at least 1: the first rows
 * of a large view need no more. By default it holds all.
 * @throws RangeError if the sort has no such level.
 */
export function splitPart(
  splitter: Splitter,
  part: Part,
  enough: number = Number.POSITIVE_INFINITY,
): Branch {
  const level = splitter.layout.levels[part.level];
  if (level === undefined) throw new RangeError(`no level ${part.level}`);
  return level.kind === 'pair'
    ? splitByKey(splitter, part, level.key)
    : beginByEnd(splitter, part, level.end, level.buckets, enough);
}

/** One of a branch's smaller parts, by index. */
export function childOf(layout: SortedLayout, part: Part, branch: Branch, index: number): Part {
  const { split } = branch;
  if (split.kind === 'pair') {
    return narrowTable(layout, part, split.tables[index] ?? part.table);
  }
  const from = split.from[index] ?? 0;
  return narrowEnd(layout, part, split.end, from, split.to?.[index] ?? from + 1);
}

/** The number of pairings of a part under each of the tables into which a sort key of pairings splits its own. */
function countEach(
  { layout, weigher, whole }: Splitter,
  part: Part,
  key: number,
  narrowed: readonly NarrowedTable[],
): Float64Array {
  const sortKey = layout.sort.filter(({ column }) => subjectOf(column) === 'pairing')[key];
  if (part !== whole.part || sortKey === undefined) {
    return weigher.countUnder(
      part,
      narrowed.map(({ table }) => table),
    );
  }
  // The pairings of the whole view are counted already.
  const sums = sumByValue(sortKey, whole.judgements);
  return Float64Array.from(narrowed, ({ value }) => sums[value] ?? 0);
}

function splitByKey(splitter: Splitter, part: Part, key: number): Branch {
  const narrowed = part.table.narrowed(key);
  const totals = countEach(splitter, part, key, narrowed);
  const tables = narrowed.flatMap(({ table }, index) => (totals[index] === 0 ? [] : table));
  const before = new Float64Array(tables.length + 1);
  totals
    .filter((total) => total !== 0)
    .forEach((total, index) => {
      before[index + 1] = (before[index] ?? 0) + total;
    });
  return { before, split: { kind: 'pair', tables } };
}

/** The length of the first beginning of a part that is split, and how many times longer each next one is. */
const FIRST_LENGTH = 1_024;
const LONGER = 16;

/** Splits a beginning of a part that has enough pairings, else all of the part. */
function beginByEnd(
  splitter: Splitter,
  part: Part,
  end: End,
  buckets: Buckets | null,
  enough: number,
): Branch {
  const from = part.from[end];
  const most = enough === Number.POSITIVE_INFINITY ? 0 : spanOf(part, end);
  for (let length = FIRST_LENGTH; length < most; length *= LONGER) {
    const beginning = { ...part, ...stretchOf(part, end, from, from + length) };
    const branch = splitByEnd(splitter, beginning, end, buckets);
    if ((branch.before.at(-1) ?? 0) >= enough) return branch;
  }
  return splitByEnd(splitter, part, end, buckets);
}

function splitByEnd(splitter: Splitter, part: Part, end: End, buckets: Buckets | null): Branch {
  const weights = splitter.weigher.weigh(part, end);
  const candidates = findCandidates(splitter, part, end, weights);
  const first = part.from[end];
  const count = candidates?.length ?? spanOf(part, end);
  const most =
    candidates?.length ?? countWithPartners(splitter.layout.sides[end], part, end, weights);
  const from = new Uint32Array(most);
  const to = buckets === null ? null : new Uint32Array(most);
  const before = new Float64Array(most + 1);
  const picks = splitter.layout.sides[end].upTo(part.to[end]);
  let children = 0;
  let sum = 0;
  let bucketEnd = 0;
  for (let at = 0; at < count; at += 1) {
    const position = candidates === null ? first + at : (candidates[at] ?? 0);
    const partners = countPartners(splitter.layout, part, end, position, picks, weights);
    if (partners === 0) continue;
    if (position >= bucketEnd) {
      bucketEnd = endOfBucket(buckets, position);
      from[children] = position;
      if (to !== null) to[children] = bucketEnd;
      before[children] = sum;
      children += 1;
    }
    sum += partners;
  }
  before[children] = sum;
  const isFull = children === most;
  return {
    before: isFull ? before : before.slice(0, children + 1),
    split: {
      kind: 'end',
      end,
      from: isFull ? from : from.slice(0, children),
      to: isFull ? to : (to?.slice(0, children) ?? null),
    },
  };
}

/** How many positions of a part's stretch have partners; one whose only partner is itself counts, too. */
function countWithPartners(
  { upTo, sorts }: Side,
  part: Part,
  end: End,
  { partners }: Weights,
): number {
  const { blockAt, sortAt } = upTo(part.to[end]);
  let count = 0;
  for (let position = part.from[end]; position < part.to[end]; position += 1) {
    const cell = (blockAt[position] ?? 0) * sorts + (sortAt[position] ?? 0);
    if (partners[cell] !== 0) count += 1;
  }
  return count;
}

function endOfBucket(buckets: Buckets | null, position: number): number {
  if (buckets === null) return position + 1;
  return buckets.starts[(buckets.bucketAt[position] ?? 0) + 1] ?? 0;
}

function countPartners(
  layout: SortedLayout,
  part: Part,
  end: End,
  position: number,
  { order, blockAt, sortAt }: Picks,
  weights: Weights,
): number {
  const cell = (blockAt[position] ?? 0) * layout.sides[end].sorts + (sortAt[position] ?? 0);
  const partners = weights.partners[cell] ?? 0;
  if (partners === 0 || layout.selfMeetings[order[position] ?? 0] !== 1) return partners;
  const twin = twinOf(layout, end, position);
  const other = otherEnd(end);
  const isWithSelf =
    twin >= part.from[other] &&
    twin < part.to[other] &&
    allows(layout, part.table, end, position, twin);
  return isWithSelf ? partners - 1 : partners;
}

/** Collecting and sorting one position costs as much as visiting this many in order. */
const COLLECTING_COST = 16;

/**
 * The positions of a part's stretch that may have partners, ascending; null if it is cheaper to visit all
 * of them.
 */
function findCandidates(
  { layout, reach }: Splitter,
  part: Part,
  end: End,
  weights: Weights,
): Uint32Array | null {
  const side = layout.sides[end];
  const within = (list: Uint32Array) =>
    list.subarray(countBelow(list, part.from[end]), countBelow(list, part.to[end]));
  const membersWithPartners = (block: number) =>
    within(reach.membersOfSorts(end, block, () => sortsWithPartners(side, block, weights)));
  const { blocks } = weights;
  if (blocks === null || side.blocks === 1) return null;
  const [only] = blocks;
  if (blocks.length === 1 && only !== undefined) return membersWithPartners(only);
  const worthwhile = Math.floor(spanOf(part, end) / COLLECTING_COST);
  if (countUpTo(side, blocks, worthwhile) >= worthwhile) return null;
  return join(blocks.map(membersWithPartners)).sort();
}

function sortsWithPartners(side: Side, block: number, weights: Weights): Uint8Array {
  return Uint8Array.from(
    weights.partners.subarray(block * side.sorts, (block + 1) * side.sorts),
    (partners) => (partners > 0 ? 1 : 0),
  );
}

/** Number of members of some blocks, but no more than `limit`. */
function countUpTo(side: Side, blocks: readonly number[], limit: number): number {
  let total = 0;
  for (const block of blocks) {
    total += countMembers(side, block);
    if (total >= limit) return limit;
  }
  return total;
}

function join(lists: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(lists.reduce((total, list) => total + list.length, 0));
  let end = 0;
  for (const list of lists) {
    joined.set(list, end);
    end += list.length;
  }
  return joined;
}
