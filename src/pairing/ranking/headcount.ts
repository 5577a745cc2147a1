import type { Side } from './side.ts';

/** How many machines of each block and sort a stretch of one end holds. Good until the next count of that end. */
export interface Headcount {
  /** Those that occur, as `block * sorts + sort`. */
  readonly cells: readonly number[];
  /** By cell. */
  readonly counts: Uint32Array;
}

function countInto(counts: Uint32Array, side: Side, from: number, to: number): number[] {
  const cells: number[] = [];
  for (let position = from; position < to; position += 1) {
    const cell = (side.blockAt[position] ?? 0) * side.sorts + (side.sortAt[position] ?? 0);
    const count = counts[cell] ?? 0;
    if (count === 0) cells.push(cell);
    counts[cell] = count + 1;
  }
  return cells;
}

/** Counts stretches of one end; the whole end, asked for most often, is counted once. */
export function makeCounter(side: Side): (from: number, to: number) => Headcount {
  const size = side.blocks * side.sorts;
  let whole: Headcount | null = null;
  let stretch: Headcount | null = null;

  const countWhole = (): Headcount => {
    const counts = new Uint32Array(size);
    return { cells: countInto(counts, side, 0, side.order.length), counts };
  };
  const countStretch = (from: number, to: number): Headcount => {
    const counts = stretch?.counts ?? new Uint32Array(size);
    for (const cell of stretch?.cells ?? []) counts[cell] = 0;
    return { cells: countInto(counts, side, from, to), counts };
  };
  return (from, to) => {
    if (from === 0 && to === side.order.length) {
      whole ??= countWhole();
      return whole;
    }
    stretch = countStretch(from, to);
    return stretch;
  };
}
