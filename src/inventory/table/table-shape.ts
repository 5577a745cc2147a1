import type { FoundHeading } from './heading-row.ts';
import { beginsWithHash, isRuler } from './layout-lines.ts';
import { isBlank, type SampleRow, usualWidth } from './sample.ts';

/**
 * Whether `#` begins a remark: not if it is the heading of the first column, or if most data rows begin with it.
 * Even then a row that looks like data is not a remark (see `isRowBehindHash`).
 */
export function isHashRemark(heading: FoundHeading, below: readonly SampleRow[]): boolean {
  if (heading.cells[0]?.trim() === '#') return false;
  const width = usualWidth(below);
  const full = below.filter(({ cells }) => cells.length === width && !isBlank(cells.slice(1)));
  return full.filter(({ cells }) => beginsWithHash(cells)).length * 2 <= full.length;
}

/** The limit of an Excel sheet. Each column takes memory, and a line of a megabyte may hold half a million cells. */
export const MOST_COLUMNS = 16_384;

/**
 * The number of columns: that of the headings, or more if more than half of the rows have more. A single row cannot
 * widen a table that has headings: it is reported as too long.
 */
export function tableWidth(headings: number, below: readonly SampleRow[]): number {
  const usual = usualWidth(below);
  const full = below.filter(({ cells }) => !isBlank(cells));
  const wide = full.filter(({ cells }) => cells.length === usual).length;
  const isUsual = wide * 2 > full.length && (wide > 1 || headings === 0);
  return Math.min(MOST_COLUMNS, usual > headings && isUsual ? usual : headings);
}

/** Rows above detected headings that may be data: as wide as the headings and mostly filled, unlike titles. */
export function rowsAbove(heading: FoundHeading, rows: readonly SampleRow[]): readonly SampleRow[] {
  const width = heading.cells.length;
  if (heading.reason === 'chosen' || width < 2) return [];
  return rows.filter(
    ({ line, cells }) =>
      line < heading.line &&
      cells.length === width &&
      cells.filter((cell) => cell.trim() !== '').length * 2 > width &&
      !beginsWithHash(cells) &&
      !isRuler(cells),
  );
}

/** The mean number of characters of a row, including delimiters and line end; 0 if there are no rows. */
export function meanLength(rows: readonly SampleRow[], lineEnd: number): number {
  const lengths = rows.map(
    ({ cells }) => lineEnd - 1 + cells.reduce((sum, cell) => sum + cell.length + 1, 0),
  );
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length);
}
