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
    const known = countHeadings(row.cells, looksLikeHeading);
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
