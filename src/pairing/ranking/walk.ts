import { Recent } from '../kept.ts';
import { countBelow } from '../runs.ts';
import { type Branch, childOf, type Splitter, splitPart } from './branch.ts';
import type { Layout } from './layout.ts';
import { CLIENT, type End, otherEnd, SERVER } from './pair-table.ts';
import { type Part, planSort, type SortedLayout, singleEnd, wholeOf } from './part.ts';
import { makeReach } from './reach.ts';
import { NOWHERE } from './side.ts';
import { allows, makeWeigher, twinOf } from './weights.ts';

/** Total length of the cached branches: 50 MB. */
const NUMBERS_KEPT = 8_000_000;

/** Finds pairings by rank and ranks by pairing, in a layout that has some. Ranks are doubles from 0. */
interface Walker {
  /** Visits pairings in order, starting at rank `skip`, at most `take` of them. */
  readonly walk: (skip: number, take: number, visit: Visit) => void;
  /** The rank of the pairing at two positions. It must be in the layout. */
  readonly rankOf: (positions: readonly [number, number]) => number;
}

export type Visit = (client: number, server: number) => void;

interface Ground extends Splitter {
  readonly branches: Recent<Branch>;
}

/** @param judgements the number of pairings of the layout by `judgementIndex`. */
export function makeWalker(layout: Layout, judgements: Float64Array): Walker {
  const sorted = planSort(layout);
  const whole = wholeOf(sorted);
  const ground: Ground = {
    layout: sorted,
    reach: makeReach(sorted),
    weigher: makeWeigher(sorted),
    whole: { part: whole, judgements },
    branches: new Recent(NUMBERS_KEPT, ({ before }) => 3 * before.length + 64),
  };
  return {
    walk: (skip, take, visit) => walkPart(ground, whole, skip, take, visit),
    rankOf: (positions) => rankWithin(ground, whole, positions),
  };
}

/** The fewest and the most pairings of a branch that breaks off. For rows behind them it is made whole. */
const LEAST_FIRST = 64;
const MOST_FIRST = 4_096;

/** How many pairings a branch needs to hold these rows: a power of two, so that nearby rows share a branch, or all. */
function enoughFor(rows: number): number {
  if (rows > MOST_FIRST) return Number.POSITIVE_INFINITY;
  let enough = LEAST_FIRST;
  while (enough < rows) enough *= 2;
  return enough;
}

/** @param rows how many of the part's pairings the branch must hold; by default all. */
function branchOf(ground: Ground, part: Part, rows: number = Number.POSITIVE_INFINITY): Branch {
  const { level, from, to, table } = part;
  const enough = enoughFor(rows);
  const identity = `${level} ${table.id} ${from[CLIENT]} ${to[CLIENT]} ${from[SERVER]} ${to[SERVER]} ${enough}`;
  return ground.branches.take(identity, () => splitPart(ground, part, enough));
}

function walkPart(ground: Ground, part: Part, skip: number, take: number, visit: Visit): void {
  const single = singleEnd(ground.layout, part);
  if (single !== null) {
    walkLine(ground, part, single, skip, take, visit);
    return;
  }
  const branch = branchOf(ground, part, skip + take);
  const { before } = branch;
  let rank = skip;
  const end = Math.min(skip + take, before.at(-1) ?? 0);
  for (let index = lastAtOrBelow(before, skip); rank < end; index += 1) {
    const start = before[index] ?? 0;
    const next = Math.min(end, before[index + 1] ?? 0);
    const child = childOf(ground.layout, part, branch, index);
    walkPart(ground, child, rank - start, next - rank, visit);
    rank = next;
  }
}

/** Index of the last entry that is not above `rank`. */
function lastAtOrBelow(before: Float64Array, rank: number): number {
  let low = 0;
  let high = before.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((before[middle] ?? 0) <= rank) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * The partners of a part's only machine at one end, and which stretch of that list is in the part. `self`
 * is the place of the machine itself in the list; NOWHERE if it is not in the stretch or in what follows.
 */
function lineOf({ layout, reach }: Ground, part: Part, single: End) {
  const other = otherEnd(single);
  const position = part.from[single];
  const list = reach.partnersOf(single, position, part.table);
  const from = countBelow(list, part.from[other]);
  const to = countBelow(list, part.to[other]);
  const twin = twinOf(layout, single, position);
  const isWithSelf = twin !== NOWHERE && allows(layout, part.table, single, position, twin);
  const self = isWithSelf ? countBelow(list, twin) : NOWHERE;
  return { list, from, to, self: self >= from ? self : NOWHERE };
}

function walkLine(
  ground: Ground,
  part: Part,
  single: End,
  skip: number,
  take: number,
  visit: Visit,
): void {
  const { list, from, to, self } = lineOf(ground, part, single);
  const others = ground.layout.sides[otherEnd(single)].order;
  const machine = ground.layout.sides[single].upTo(part.to[single]).order[part.from[single]] ?? 0;
  let at = from + skip;
  let left = take;
  if (at >= self) at += 1;
  for (; left > 0 && at < to; at += 1) {
    if (at === self) continue;
    const other = others[list[at] ?? 0] ?? 0;
    if (single === CLIENT) visit(machine, other);
    else visit(other, machine);
    left -= 1;
  }
}

function rankWithin(ground: Ground, part: Part, positions: readonly [number, number]): number {
  const single = singleEnd(ground.layout, part);
  if (single !== null) {
    const { list, from, self } = lineOf(ground, part, single);
    const at = countBelow(list, positions[otherEnd(single)]);
    return at - from - (self < at ? 1 : 0);
  }
  const branch = branchOf(ground, part);
  const index = childHolding(ground.layout, branch, positions);
  const child = childOf(ground.layout, part, branch, index);
  return (branch.before[index] ?? 0) + rankWithin(ground, child, positions);
}

function childHolding(
  layout: SortedLayout,
  { split }: Branch,
  positions: readonly [number, number],
): number {
  if (split.kind === 'pair') {
    return split.tables.findIndex((table) =>
      allows(layout, table, CLIENT, positions[CLIENT], positions[SERVER]),
    );
  }
  return countBelow(split.from, positions[split.end] + 1) - 1;
}
