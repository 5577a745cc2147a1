import type { FoundHeading } from './heading-row.ts';
import { beginsWithHash, isRuler } from './layout-lines.ts';
import { isBlank, type SampleRow, usualWidth } from './sample.ts';

/** `#` begins a remark where nothing looks like data (see `isRowBehindHash`), unless it is the heading of the first column or most rows of data begin with it. */
export function isHashRemark(heading: FoundHeading, below: readonly SampleRow[]): boolean {
  if (heading.cells[0]?.trim() === '#') return false;
  const width = usualWidth(below);
  const full = below.filter(({ cells }) => cells.length === width && !isBlank(cells.slice(1)));
  return full.filter(({ cells }) => beginsWithHash(cells)).length * 2 <= full.length;
}

/** A table has no more columns than a sheet of Excel: each costs room, and a line of a megabyte may hold half a million cells. */
export const MOST_COLUMNS = 16_384;

/**
 * Columns of a table: those of its headings, or more where more than half of its rows have them. One row alone
 * widens no table that has headings: what it has beyond them is told as too long.
 */
export function tableWidth(headings: number, below: readonly SampleRow[]): number {
  const usual = usualWidth(below);
  const full = below.filter(({ cells }) => !isBlank(cells));
  const wide = full.filter(({ cells }) => cells.length === usual).length;
  const isUsual = wide * 2 > full.length && (wide > 1 || headings === 0);
  return Math.min(MOST_COLUMNS, usual > headings && isUsual ? usual : headings);
}

/** Rows above headings that were found, not chosen: as wide as these and mostly filled. Titles are not. */
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

/** The mean number of characters of rows with what stands between and behind their cells; 0 where there are none. */
export function meanLength(rows: readonly SampleRow[], lineEnd: number): number {
  const lengths = rows.map(
    ({ cells }) => lineEnd - 1 + cells.reduce((sum, cell) => sum + cell.length + 1, 0),
  );
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length);
}
