import { looksLikeValue, sureFieldOf } from '../columns/looks-like-heading.ts';
import { beginsWithHash, isPlainRemark, isRuler } from './layout-lines.ts';
import { isBlank, type SampleRow, usualWidth } from './sample.ts';

/** Why a row, or no row, was taken as the heading row. */
export type HeadingReason =
  | 'chosen'
  | 'known-headings'
  | 'first-full-row'
  | 'first-row'
  | 'no-heading-row';

/**
 * The heading row: its 1-based line and its cells. Line 0 and no cells mean that the table has none: its first
 * row is data.
 */
export interface FoundHeading extends SampleRow {
  readonly reason: HeadingReason;
  /** The line of the upper row if the headings take two rows; `line` is the lower one. */
  readonly upperLine?: number;
}

type HeadingTest = (cell: string) => boolean;

/** How many rows are searched for the heading row: title pages are short. */
export const DEEPEST = 60;

/** How many cells of a row are searched. Thousands of columns would take seconds, and the known ones come first. */
const WIDEST = 500;

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** Counts the distinct known headings of a row: the same word in several cells counts once. */
export function countHeadings(cells: readonly string[], looksLikeHeading: HeadingTest): number {
  return new Set(cells.slice(0, WIDEST).filter(looksLikeHeading)).size;
}

/** Whether a row has more values than headings. A remark in a data row may contain a heading's word. */
function isRowOfValues(cells: readonly string[], looksLikeHeading: HeadingTest): boolean {
  const some = cells.slice(0, WIDEST);
  const headings = countHeadings(some, looksLikeHeading);
  return (
    headings > 0 && some.filter((cell) => cell.length > 1 && looksLikeValue(cell)).length > headings
  );
}

/** How many more known headings a later row must have: cells such as `PPTP server` are headings elsewhere. */
const CLEARLY_MORE = 2;

interface KnownRow {
  readonly row: SampleRow | null;
  readonly known: number;
}

/** The first row with a known heading, unless a later row has clearly more (a title may contain such a word). */
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

/**
 * Searches the rows that are at least half full, then the emptier ones. A row that begins with `#` wins only with
 * clearly more known headings.
 */
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

/** Whether at least two columns repeat the row's cell further down, in rows that are not copies of the whole row. */
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
 * Finds the heading row among the first rows; null if every row is blank, a remark or a ruler. A row without known
 * headings whose cells are repeated below is data, so the table has no heading row.
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

/** The heading of a column whose headings take two rows: both together, unless only the lower one is known. */
function joinHeadings(upper: string, lower: string, looksLikeHeading: HeadingTest): string {
  const [one, other] = [upper.trim(), lower.trim()];
  if (one === '' || other === '') return one === '' ? other : one;
  const both = `${one} ${other}`;
  if (sureFieldOf(both) !== null) return both;
  return sureFieldOf(other) !== null || looksLikeHeading(other) ? other : both;
}

/** How many distinct fields the headings of a row certainly mean. */
function countSure(cells: readonly string[]): number {
  return new Set(
    cells
      .slice(0, WIDEST)
      .map(sureFieldOf)
      .filter((field) => field !== null),
  ).size;
}

/** Joins two rows into one heading row if together they name more fields than either alone; else null. */
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
 * Joins the heading row with the row above or below it if the headings take two rows: merged spreadsheet cells
 * above the real headings, or headings split over two rows. `Hostname` may then be in the upper row only, and
 * `Service Pack` in the lower one.
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
