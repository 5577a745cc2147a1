import { looksLikeValue, sureFieldOf } from '../columns/looks-like-heading.ts';
import { beginsWithHash, isPlainRemark, isRuler } from './layout-lines.ts';
import { isBlank, type SampleRow, usualWidth } from './sample.ts';

/** Why a row was taken for the heading row, or none. */
export type HeadingReason =
  | 'chosen'
  | 'known-headings'
  | 'first-full-row'
  | 'first-row'
  | 'no-heading-row';

/** The heading row: its 1-based line and its cells. Line 0 and no cells: the table has none, its first row is data. */
export interface FoundHeading extends SampleRow {
  readonly reason: HeadingReason;
  /** The line of the upper row where the headings stand in two rows; `line` is that of the lower one. */
  readonly upperLine?: number;
}

type HeadingTest = (cell: string) => boolean;

/** Rows above which no heading row is looked for: title pages are short. */
export const DEEPEST = 60;

/** Cells of a row that are looked at: among thousands of columns the known ones stand in front, or the look takes seconds. */
const WIDEST = 500;

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** How many different headings a row holds that are known: the same word in several cells is one. */
export function countHeadings(cells: readonly string[], looksLikeHeading: HeadingTest): number {
  return new Set(cells.slice(0, WIDEST).filter(looksLikeHeading)).size;
}

/** True for a row in which more cells say something of a machine than are headings: a remark in it may hold such a word. */
function isRowOfValues(cells: readonly string[], looksLikeHeading: HeadingTest): boolean {
  const some = cells.slice(0, WIDEST);
  const headings = countHeadings(some, looksLikeHeading);
  return (
    headings > 0 && some.filter((cell) => cell.length > 1 && looksLikeValue(cell)).length > headings
  );
}

/** A row further down must know so many headings more: cells such as `PPTP server` are headings elsewhere. */
const CLEARLY_MORE = 2;

interface KnownRow {
  readonly row: SampleRow | null;
  readonly known: number;
}

/** The first row that knows a heading, unless one further down knows clearly more (a title may hold such a word). */
function rowOfKnownHeadings(
  rows: readonly SampleRow[],
  looksLikeHeading: HeadingTest,
  start: KnownRow = { row: null, known: 1 - CLEARLY_MORE },
): KnownRow {
  return rows.reduce((best, row) => {
    const known = isRowOfValues(row.cells, looksLikeHeading)
      ? 0
      : countHeadings(row.cells, looksLikeHeading);
    return known >= best.known + CLEARLY_MORE ? { row, known } : best;
  }, start);
}

/** Headings stand in rows that are at least half full; where none knows a heading, in others; behind `#` only where clearly more do. */
function findKnown(
  rows: readonly SampleRow[],
  width: number,
  looksLikeHeading: HeadingTest,
): SampleRow | null {
  const plain = rows.filter(({ cells }) => !beginsWithHash(cells));
  const full = plain.filter(({ cells }) => filled(cells) * 2 >= width);
  const ofFull = rowOfKnownHeadings(full, looksLikeHeading);
  const ofPlain = ofFull.row === null ? rowOfKnownHeadings(plain, looksLikeHeading) : ofFull;
  const behindHash = rows.filter(({ cells }) => beginsWithHash(cells));
  return rowOfKnownHeadings(behindHash, looksLikeHeading, {
    row: ofPlain.row,
    known: Math.max(0, ofPlain.known),
  }).row;
}

/** True where cells of a row stand again below it in two columns at least, in rows that are not the same throughout. */
function isData(row: SampleRow, rows: readonly SampleRow[]): boolean {
  const below = rows.filter(
    ({ line, cells }) =>
      line > row.line && cells.some((cell, column) => cell !== row.cells[column]),
  );
  const repeated = row.cells
    .slice(0, WIDEST)
    .filter(
      (cell, column) => cell.trim() !== '' && below.some(({ cells }) => cells[column] === cell),
    );
  return repeated.length >= 2;
}

/**
 * Finds the heading row among the first rows; null where every row is blank or a remark. A row without a
 * known heading whose cells stand again below it is data, and the table has no heading row.
 */
export function findHeading(
  rows: readonly SampleRow[],
  looksLikeHeading: HeadingTest,
): FoundHeading | null {
  const candidates = rows
    .slice(0, DEEPEST)
    .filter(({ cells }) => !isBlank(cells) && !isPlainRemark(cells) && !isRuler(cells));
  const width = usualWidth(rows);
  const known = findKnown(candidates, width, looksLikeHeading);
  if (known !== null) return { ...known, reason: 'known-headings' };
  const plain = candidates.filter(({ cells }) => !beginsWithHash(cells));
  const full = plain.find(({ cells }) => width > 1 && filled(cells) >= width * 0.6);
  if (full !== undefined) {
    if (isData(full, rows)) return { line: 0, cells: [], reason: 'no-heading-row' };
    return { ...full, reason: 'first-full-row' };
  }
  const [first] = plain;
  return first === undefined ? null : { ...first, reason: 'first-row' };
}

/** The heading over a column whose headings stand in two rows: what is a heading by itself, else both together. */
function joinHeadings(upper: string, lower: string, looksLikeHeading: HeadingTest): string {
  const [one, other] = [upper.trim(), lower.trim()];
  if (one === '' || other === '') return one === '' ? other : one;
  const both = `${one} ${other}`;
  if (sureFieldOf(both) !== null) return both;
  return sureFieldOf(other) !== null || looksLikeHeading(other) ? other : both;
}

/** How many columns of a row of headings mean a field for certain. */
function countSure(cells: readonly string[]): number {
  return new Set(
    cells
      .slice(0, WIDEST)
      .map(sureFieldOf)
      .filter((field) => field !== null),
  ).size;
}

/** The upper and the lower row as one heading row, where together they know more fields than each of them alone. */
function joinRows(
  upper: SampleRow,
  lower: SampleRow,
  looksLikeHeading: HeadingTest,
): SampleRow | null {
  const width = Math.max(upper.cells.length, lower.cells.length);
  const holdsValues = lower.cells.some((cell) => /[\d\r\n]/.test(cell)) || filled(lower.cells) < 2;
  if (width > WIDEST || width < 2 || holdsValues || isRowOfValues(lower.cells, looksLikeHeading)) {
    return null;
  }
  const cells = Array.from({ length: width }, (_, column) =>
    joinHeadings(upper.cells[column] ?? '', lower.cells[column] ?? '', looksLikeHeading),
  );
  const together = countSure(cells);
  const alone = Math.max(countSure(upper.cells), countSure(lower.cells));
  return together > alone ? { line: lower.line, cells } : null;
}

/**
 * The heading row together with the row above or below it, where headings stand in two rows: merged cells of a
 * spreadsheet over the real headings, or headings whose words go over two rows. `Hostname` then stands in the
 * upper row alone, `Service Pack` in the lower one.
 */
export function withSecondRow(
  heading: FoundHeading,
  rows: readonly SampleRow[],
  looksLikeHeading: HeadingTest,
): FoundHeading {
  const { line, reason } = heading;
  if (line === 0) return heading;
  const place = rows.findIndex((row) => row.line === line);
  const [above, below] = [rows[place - 1], rows[place + 1]];
  const pairs = [
    [heading, below],
    [above, heading],
  ] as const;
  for (const [upper, lower] of pairs) {
    if (upper === undefined || lower === undefined || lower.line !== upper.line + 1) continue;
    const joined = joinRows(upper, lower, looksLikeHeading);
    if (joined !== null) return { ...joined, reason, upperLine: upper.line };
  }
  return heading;
}
