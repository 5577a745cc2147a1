import { once } from '../kept.ts';
import { lengthOfRun } from '../runs.ts';
import type { Layout } from './layout.ts';
import { CLIENT, type End, otherEnd, type PairTable, SERVER } from './pair-table.ts';
import { type Part, type SortedLayout, spanOf } from './part.ts';
import { NOWHERE, type Side } from './side.ts';

/**
 * How many machines of each block and sort a stretch of one end has. Valid until the next count of that
 * end.
 */
interface Headcount {
  /** The cells that occur, as `block * sorts + sort`. */
  readonly cells: readonly number[];
  /** Number of machines, by cell. */
  readonly counts: Uint32Array;
}

function countInto(counts: Uint32Array, side: Side, from: number, to: number): number[] {
  const cells: number[] = [];
  const { blockAt, sortAt } = side.upTo(to);
  for (let position = from; position < to; position += 1) {
    const cell = (blockAt[position] ?? 0) * side.sorts + (sortAt[position] ?? 0);
    const count = counts[cell] ?? 0;
    if (count === 0) cells.push(cell);
    counts[cell] = count + 1;
  }
  return cells;
}

/** Counts stretches of one end. The count of the whole end, which is needed most often, is cached. */
function makeCounter(side: Side): (from: number, to: number) => Headcount {
  const size = side.blocks * side.sorts;
  let whole: Headcount | null = null;
  let stretch: Headcount | null = null;

  const countWhole = (): Headcount => {
    const counts = new Uint32Array(size);
    return { cells: countInto(counts, side, 0, side.size), counts };
  };
  const countStretch = (from: number, to: number): Headcount => {
    const counts = stretch?.counts ?? new Uint32Array(size);
    for (const cell of stretch?.cells ?? []) counts[cell] = 0;
    return { cells: countInto(counts, side, from, to), counts };
  };
  return (from, to) => {
    if (from === 0 && to === side.size) {
      whole ??= countWhole();
      return whole;
    }
    stretch = countStretch(from, to);
    return stretch;
  };
}

/**
 * How many partners each machine of one end has in a part. All machines of one block and sort have the same
 * number. If the blocks meet, the machine itself is still counted. Valid until the next call for that end.
 */
export interface Weights {
  /** Indexed by `block * sorts + sort`. */
  readonly partners: Uint32Array;
  /**
   * The blocks whose machines may have partners; null if they are so many that visiting all machines is
   * cheaper.
   */
  readonly blocks: readonly number[] | null;
}

/** Counts partners in a layout. */
export interface Weigher {
  readonly weigh: (part: Part, end: End) => Weights;
  /** The number of pairings of a part under each table. The tables must be disjoint. */
  readonly countUnder: (part: Part, tables: readonly PairTable[]) => Float64Array;
}

/** The position of the same machine at the other end, if the two must not be paired; else NOWHERE. */
export function twinOf(layout: Layout, end: End, position: number): number {
  const machine = layout.sides[end].upTo(position + 1).order[position] ?? 0;
  if (layout.selfMeetings[machine] !== 1) return NOWHERE;
  return layout.sides[otherEnd(end)].positionOf(machine);
}

/** Whether a table allows the pair of two positions, regardless of their blocks. */
export function allows(
  layout: Layout,
  table: PairTable,
  end: End,
  position: number,
  partner: number,
): boolean {
  const other = otherEnd(end);
  const sort = layout.sides[end].upTo(position + 1).sortAt[position] ?? 0;
  const partnerSort = layout.sides[other].upTo(partner + 1).sortAt[partner] ?? 0;
  return table.allowed[end][sort * table.sorts[other] + partnerSort] === 1;
}

/** The weights of one end. Can be cleared and refilled without visiting all blocks. */
class WeightTable {
  readonly partners: Uint32Array;
  readonly #isListed: Uint8Array;
  readonly #sorts: number;
  #blocks: number[] = [];
  #cells: readonly number[] = [];

  constructor(side: Side) {
    this.#sorts = side.sorts;
    this.partners = new Uint32Array(side.blocks * side.sorts);
    this.#isListed = new Uint8Array(side.blocks);
  }

  clear(): void {
    for (const block of this.#blocks) {
      this.#isListed[block] = 0;
      this.partners.fill(0, block * this.#sorts, (block + 1) * this.#sorts);
    }
    const cells = this.#cells;
    for (let at = 0; at < cells.length; at += 1) this.partners[cells[at] ?? 0] = 0;
    this.#blocks = [];
    this.#cells = [];
  }

  /** The weights that were added block by block. */
  ofBlocks(): Weights {
    return { partners: this.partners, blocks: this.#blocks };
  }

  /** The weights of some cells, which the caller sets. */
  ofCells(cells: readonly number[]): Weights {
    this.#cells = cells;
    return { partners: this.partners, blocks: null };
  }

  /** Adds partners for the machines of a block that are of these sorts. */
  add(block: number, sorts: readonly number[], partners: number): void {
    if (this.#isListed[block] === 0) {
      this.#isListed[block] = 1;
      this.#blocks.push(block);
    }
    for (const sort of sorts) {
      const cell = block * this.#sorts + sort;
      this.partners[cell] = (this.partners[cell] ?? 0) + partners;
    }
  }
}

/** For each sort of the other end, the sorts of this end that it may be paired with. */
function partnerSorts(table: PairTable, end: End): readonly (readonly number[])[] {
  const other = otherEnd(end);
  const ours = [...Array(table.sorts[end]).keys()];
  return [...Array(table.sorts[other]).keys()].map((theirs) =>
    ours.filter((sort) => table.allowed[other][theirs * ours.length + sort] === 1),
  );
}

/** Pushes counts from the machines of one end to the blocks they meet. Fast if few machines meet few blocks. */
function spread(
  weights: WeightTable,
  head: Headcount,
  from: Side,
  sortsFor: readonly (readonly number[])[],
): Weights {
  const { starts, values } = from.meets;
  for (const cell of head.cells) {
    const sorts = sortsFor[cell % from.sorts] ?? [];
    if (sorts.length === 0) continue;
    const block = Math.floor(cell / from.sorts);
    const end = starts[block + 1] ?? 0;
    const count = head.counts[cell] ?? 0;
    for (let at = starts[block] ?? 0; at < end; at += 1) {
      weights.add(values[at] ?? 0, sorts, count);
    }
  }
  return weights.ofBlocks();
}

/**
 * Pulls, for each occurring machine, the counts of the blocks it meets. Three times faster than `spread` if
 * many meet many.
 */
function gather(
  weights: WeightTable,
  occurring: Headcount,
  to: Side,
  head: Headcount,
  from: Side,
  sortsFor: readonly (readonly number[])[],
): Weights {
  const { sorts, meets } = to;
  const offered = new Uint32Array(from.blocks * sorts);
  for (const cell of head.cells) {
    const first = Math.floor(cell / from.sorts) * sorts;
    for (const sort of sortsFor[cell % from.sorts] ?? []) {
      offered[first + sort] = (offered[first + sort] ?? 0) + (head.counts[cell] ?? 0);
    }
  }
  const { cells } = occurring;
  const { starts, values } = meets;
  const { partners } = weights;
  // Written out: with listed servers nearly every client is a cell of its own.
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index] ?? 0;
    const sort = cell % sorts;
    const block = (cell - sort) / sorts;
    const end = starts[block + 1] ?? 0;
    let sum = 0;
    for (let at = starts[block] ?? 0; at < end; at += 1) {
      sum += offered[(values[at] ?? 0) * sorts + sort] ?? 0;
    }
    partners[cell] = sum;
  }
  return weights.ofCells(cells);
}

/** Whether the counted cells meet more than `limit` blocks in total. */
function meetMoreThan(limit: number, { cells }: Headcount, { sorts, meets }: Side): boolean {
  let met = 0;
  for (const cell of cells) {
    met += lengthOfRun(meets, Math.floor(cell / sorts));
    if (met > limit) return true;
  }
  return false;
}

export function makeWeigher(layout: SortedLayout): Weigher {
  const [clients, servers] = layout.sides;
  const weightTables = [
    once(() => new WeightTable(clients)),
    once(() => new WeightTable(servers)),
  ] as const;
  const counters = [makeCounter(clients), makeCounter(servers)] as const;
  const countHeads = (part: Part, end: End) => counters[end](part.from[end], part.to[end]);

  const weighUnder = (part: Part, end: End, table: PairTable) => {
    const other = otherEnd(end);
    const side = layout.sides[end];
    const from = layout.sides[other];
    const weights = weightTables[end]();
    const head = countHeads(part, other);
    const sortsFor = partnerSorts(table, end);
    weights.clear();
    if (!meetMoreThan(spanOf(part, end), head, from)) return spread(weights, head, from, sortsFor);
    return gather(weights, countHeads(part, end), side, head, from, sortsFor);
  };

  const countUnder = (part: Part, tables: readonly PairTable[]) => {
    const wide = spanOf(part, CLIENT) > spanOf(part, SERVER) ? CLIENT : SERVER;
    const head = countHeads(part, wide);
    const totals = Float64Array.from(tables, (table) =>
      sumPairings(weighUnder(part, wide, table), head, layout.sides[wide].sorts),
    );
    subtractTwins(layout, part, otherEnd(wide), tables, totals);
    return totals;
  };
  return { weigh: (part, end) => weighUnder(part, end, part.table), countUnder };
}

function sumPairings({ partners, blocks }: Weights, heads: Headcount, sorts: number): number {
  const { cells, counts } = heads;
  let sum = 0;
  if (blocks === null) {
    for (let at = 0; at < cells.length; at += 1) {
      const cell = cells[at] ?? 0;
      sum += (partners[cell] ?? 0) * (counts[cell] ?? 0);
    }
    return sum;
  }
  for (const block of blocks) {
    for (let cell = block * sorts; cell < (block + 1) * sorts; cell += 1) {
      sum += (partners[cell] ?? 0) * (counts[cell] ?? 0);
    }
  }
  return sum;
}

/** Subtracts the pairings of machines with themselves. Visits the shorter stretch of the part. */
function subtractTwins(
  layout: SortedLayout,
  part: Part,
  short: End,
  tables: readonly PairTable[],
  totals: Float64Array,
): void {
  const other = otherEnd(short);
  for (let position = part.from[short]; position < part.to[short]; position += 1) {
    const twin = twinOf(layout, short, position);
    if (twin < part.from[other] || twin >= part.to[other]) continue;
    tables.forEach((table, index) => {
      if (allows(layout, table, short, position, twin)) totals[index] = (totals[index] ?? 0) - 1;
    });
  }
}
