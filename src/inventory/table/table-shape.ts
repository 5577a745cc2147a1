import { cutLine, DELIMITERS } from './cut-line.ts';
import type { FoundHeading } from './heading-row.ts';
import { beginsWithHash, isRuler } from './layout-lines.ts';
import { mostFrequent } from './row-profile.ts';
import { isBlank, type SampleRow, usualWidth } from './sample.ts';

/**
 * Whether `#` begins a remark: not if it is the heading of the first column, or if most data rows begin with it, or all
 * that have a first cell.
 * Even then a row that looks like data is not a remark (see `isRowBehindHash`).
 */
export function isHashRemark(heading: FoundHeading, below: readonly SampleRow[]): boolean {
  if (heading.cells[0]?.trim() === '#') return false;
  const width = usualWidth(below);
  const full = below.filter(({ cells }) => cells.length === width && !isBlank(cells.slice(1)));
  // Nothing else is in the column, so nobody commented out a value of it: `#red` is one.
  if (full.every(({ cells }) => isBlank(cells.slice(0, 1)) || beginsWithHash(cells))) return false;
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

/** A title has fewer cells, whatever the delimiter. */
const FEWEST_CELLS = 3;

/** The rows that another delimiter cuts into equally many cells, at least two of them. */
function rowsOfOtherDelimiter(rows: readonly SampleRow[], delimiter: string) {
  return DELIMITERS.filter((other) => other !== delimiter).flatMap((other) => {
    const widths = rows.map(({ cells }) => cutLine(cells.join(delimiter), other).cells.length);
    const usual = mostFrequent(widths.filter((width) => width >= FEWEST_CELLS));
    const cut = rows.filter((_, row) => widths[row] === usual);
    return cut.length > 1 ? cut : [];
  });
}

/**
 * Rows above detected headings that may be data: as wide as the headings and mostly filled, unlike titles, or several
 * of equal width with another delimiter.
 */
export function rowsAbove(
  heading: FoundHeading,
  rows: readonly SampleRow[],
  delimiter: string,
): readonly SampleRow[] {
  const width = heading.cells.length;
  if (heading.reason === 'chosen' || width < 2) return [];
  const above = rows.filter(
    ({ line, cells }) => line < heading.line && !beginsWithHash(cells) && !isRuler(cells),
  );
  const ofOther = new Set(
    rowsOfOtherDelimiter(
      above.filter(({ cells }) => isBlank(cells.slice(1))),
      delimiter,
    ),
  );
  return above.filter(
    (row) =>
      ofOther.has(row) ||
      (row.cells.length === width &&
        row.cells.filter((cell) => cell.trim() !== '').length * 2 > width),
  );
}

/** The mean number of characters of a row, including delimiters and line end; 0 if there are no rows. */
export function meanLength(rows: readonly SampleRow[], lineEnd: number): number {
  const lengths = rows.map(
    ({ cells }) => lineEnd - 1 + cells.reduce((sum, cell) => sum + cell.length + 1, 0),
  );
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length);
}
