import { firstRows, type RowRanges } from './row-ranges.ts';
import type { HeldRows } from './row-window.ts';
import { heldRow } from './row-window.ts';

/** Most rows that are copied at once: about 10 MB of text, which spreadsheets still take. */
export const COPY_LIMIT = 100_000;
/** Rows asked for at once, so that no answer is large. */
const COPY_SLICE = 5_000;

/** Fetches the first `COPY_LIMIT` rows of a selection, in slices. */
export async function rowsToCopy<Row>(
  selection: RowRanges,
  take: (start: number, length: number) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { start, end } of firstRows(selection, COPY_LIMIT)) {
    for (let at = start; at < end; at += COPY_SLICE) {
      const slice = await take(at, Math.min(COPY_SLICE, end - at));
      for (const row of slice) rows.push(row);
    }
  }
  return rows;
}

/** The rows of a selection if all of them are at hand, else null. */
export function heldSelection<Row>(
  selection: RowRanges,
  held: HeldRows<Row> | null,
): readonly Row[] | null {
  const rows: Row[] = [];
  for (const { start, end } of selection) {
    if (held === null || start < held.start || end > held.start + held.rows.length) return null;
    for (let at = start; at < end; at += 1) {
      const row = heldRow(held, at);
      if (row !== undefined) rows.push(row);
    }
  }
  return rows;
}
