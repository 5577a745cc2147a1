/** Rows `start` to `end` - 1. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** Selected rows as ascending ranges that neither touch nor overlap. A billion adjacent rows are one range. */
export type RowRanges = readonly RowRange[];

export const NO_ROWS: RowRanges = [];

/** The first `count` rows. */
export function allRows(count: number): RowRanges {
  return count > 0 ? [{ start: 0, end: count }] : NO_ROWS;
}

/** The ranges of some rows, given in ascending order. */
export function rangesOf(rows: readonly number[]): RowRanges {
  const ranges: { start: number; end: number }[] = [];
  for (const row of rows) {
    const last = ranges.at(-1);
    if (last?.end === row) last.end = row + 1;
    else ranges.push({ start: row, end: row + 1 });
  }
  return ranges;
}

/** The rows from `one` to `other`, inclusive. Either may be the larger. */
export function rangeBetween(one: number, other: number): RowRange {
  return { start: Math.min(one, other), end: Math.max(one, other) + 1 };
}

/** The union of `ranges` and `range`. */
export function addRange(ranges: RowRanges, range: RowRange): RowRanges {
  if (range.end <= range.start) return ranges;
  const before = ranges.filter(({ end }) => end < range.start);
  const after = ranges.filter(({ start }) => start > range.end);
  const met = ranges.slice(before.length, ranges.length - after.length);
  const start = Math.min(range.start, met[0]?.start ?? range.start);
  const end = Math.max(range.end, met.at(-1)?.end ?? range.end);
  return [...before, { start, end }, ...after];
}

/** `ranges` without the rows of `range`. */
export function removeRange(ranges: RowRanges, range: RowRange): RowRanges {
  if (range.end <= range.start) return ranges;
  return ranges.flatMap(({ start, end }) => {
    const parts = [
      { start, end: Math.min(end, range.start) },
      { start: Math.max(start, range.end), end },
    ];
    return parts.filter((part) => part.start < part.end);
  });
}

/** Selects a row, or deselects it if it was selected. */
export function toggleRow(ranges: RowRanges, row: number): RowRanges {
  const range = rangeBetween(row, row);
  return containsRow(ranges, row) ? removeRange(ranges, range) : addRange(ranges, range);
}

/** Moves the free end of the range that starts at `anchor` from `from` to `to`. Other ranges stay selected. */
export function extendRange(
  ranges: RowRanges,
  anchor: number,
  from: number,
  to: number,
): RowRanges {
  return addRange(removeRange(ranges, rangeBetween(anchor, from)), rangeBetween(anchor, to));
}

/** How many rows are selected. */
export function countRows(ranges: RowRanges): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Whether a row is selected. Takes O(log n) for n ranges. */
export function containsRow(ranges: RowRanges, row: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const range = ranges[middle];
    if (range !== undefined && range.end <= row) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range.start <= row;
}

/** Of the selected rows, counted from 0, those from `start` on, at most `length`. */
export function sliceRows(ranges: RowRanges, start: number, length: number): RowRanges {
  const sliced: RowRange[] = [];
  let before = 0;
  for (const range of ranges) {
    if (before >= start + length) break;
    const from = range.start + Math.max(0, start - before);
    const to = Math.min(range.end, range.start + start + length - before);
    if (from < to) sliced.push({ start: from, end: to });
    before += range.end - range.start;
  }
  return sliced;
}
