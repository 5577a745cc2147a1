import { type Headcount, makeCounter } from './headcount.ts';
import type { Layout } from './layout.ts';
import { CLIENT, type End, otherEnd, type PairTable, SERVER } from './pair-table.ts';
import { type Part, type SortedLayout, spanOf } from './part.ts';
import { NOWHERE, type Side } from './side.ts';

/**
 * How many partners each machine of one end has in a part, itself counted where the blocks meet: the
 * same for all machines of one block and sort. Good until the next question about that end.
 */
export interface Weights {
  /** By `block * sorts + sort`. */
  readonly partners: Float64Array;
  /** Blocks of which some machine may have partners. */
  readonly blocks: readonly number[];
}

/** Counts partners for the machines of a layout. */
export interface Weigher {
  readonly weigh: (part: Part, end: End) => Weights;
  /** Pairings of a part under each of some tables that share nothing. */
  readonly countUnder: (part: Part, tables: readonly PairTable[]) => Float64Array;
}

/** Position at the other end of the same machine where it must not stand with itself; else NOWHERE. */
export function twinOf(layout: Layout, end: End, position: number): number {
  const machine = layout.sides[end].order[position] ?? 0;
  if (layout.selfMeetings[machine] !== 1) return NOWHERE;
  return layout.sides[otherEnd(end)].positionOf[machine] ?? NOWHERE;
}

/** True where a table lets two positions stand together, whatever their blocks. */
export function allows(
  layout: Layout,
  table: PairTable,
  end: End,
  position: number,
  partner: number,
): boolean {
  const other = otherEnd(end);
  const sort = layout.sides[end].sortAt[position] ?? 0;
  const partnerSort = layout.sides[other].sortAt[partner] ?? 0;
  return table.allowed[end][sort * table.sorts[other] + partnerSort] === 1;
}

/** Weights of one end, to be filled and emptied again without going over all blocks. */
class WeightTable implements Weights {
  readonly partners: Float64Array;
  readonly blocks: number[] = [];
  readonly #isListed: Uint8Array;
  readonly #sorts: number;

  constructor(side: Side) {
    this.#sorts = side.sorts;
    this.partners = new Float64Array(side.blocks * side.sorts);
    this.#isListed = new Uint8Array(side.blocks);
  }

  clear(): void {
    for (const block of this.blocks) {
      this.#isListed[block] = 0;
      this.partners.fill(0, block * this.#sorts, (block + 1) * this.#sorts);
    }
    this.blocks.length = 0;
  }

  /** Adds partners for the machines of a block that are of these sorts. */
  add(block: number, sorts: readonly number[], partners: number): void {
    if (this.#isListed[block] === 0) {
      this.#isListed[block] = 1;
      this.blocks.push(block);
    }
    for (const sort of sorts) {
      const cell = block * this.#sorts + sort;
      this.partners[cell] = (this.partners[cell] ?? 0) + partners;
    }
  }
}

/** For each sort of the other end the sorts of this end that it may stand with. */
function partnerSorts(table: PairTable, end: End): readonly (readonly number[])[] {
  const other = otherEnd(end);
  const ours = [...Array(table.sorts[end]).keys()];
  return [...Array(table.sorts[other]).keys()].map((theirs) =>
    ours.filter((sort) => table.allowed[other][theirs * ours.length + sort] === 1),
  );
}

function spread(
  weights: WeightTable,
  head: Headcount,
  from: Side,
  sortsFor: readonly (readonly number[])[],
): void {
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
}

export function makeWeigher(layout: SortedLayout): Weigher {
  const [clients, servers] = layout.sides;
  const weightTables = [new WeightTable(clients), new WeightTable(servers)] as const;
  const counters = [makeCounter(clients), makeCounter(servers)] as const;
  const countHeads = (part: Part, end: End) => counters[end](part.from[end], part.to[end]);

  const weighUnder = (part: Part, end: End, table: PairTable) => {
    const other = otherEnd(end);
    const weights = weightTables[end];
    weights.clear();
    spread(weights, countHeads(part, other), layout.sides[other], partnerSorts(table, end));
    return weights;
  };

  const countUnder = (part: Part, tables: readonly PairTable[]) => {
    const wide = spanOf(part, CLIENT) > spanOf(part, SERVER) ? CLIENT : SERVER;
    const { counts } = countHeads(part, wide);
    const totals = Float64Array.from(tables, (table) =>
      sumPairings(weighUnder(part, wide, table), counts, layout.sides[wide].sorts),
    );
    takeOffTwins(layout, part, otherEnd(wide), tables, totals);
    return totals;
  };
  return { weigh: (part, end) => weighUnder(part, end, part.table), countUnder };
}

function sumPairings(weights: Weights, heads: Float64Array, sorts: number): number {
  let sum = 0;
  for (const block of weights.blocks) {
    for (let cell = block * sorts; cell < (block + 1) * sorts; cell += 1) {
      sum += (weights.partners[cell] ?? 0) * (heads[cell] ?? 0);
    }
  }
  return sum;
}

/** Takes off the pairings of machines with themselves, going over the shorter stretch of a part. */
function takeOffTwins(
  layout: SortedLayout,
  part: Part,
  short: End,
  tables: readonly PairTable[],
  totals: Float64Array,
): void {
  const other = otherEnd(short);
  for (let position = part.from[short]; position < part.to[short]; position += 1) {
    const twin = twinOf(layout, short, position);
    if (twin === NOWHERE || twin < part.from[other] || twin >= part.to[other]) continue;
    const index = tables.findIndex((table) => allows(layout, table, short, position, twin));
    if (index >= 0) totals[index] = (totals[index] ?? 0) - 1;
  }
}
