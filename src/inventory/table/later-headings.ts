import { headingTextOf } from '../columns/heading-text.ts';
import { looksLikeValue, sureFieldOf } from '../columns/looks-like-heading.ts';
import { sectionSignHeadingOf } from '../columns/section-sign-heading.ts';
import type { Field } from '../inventory.ts';
import { type RawColumn, type RawTable, textAt } from '../raw-table.ts';
import type { SourceText } from './byte-text.ts';
import { cutLine } from './cut-line.ts';
import type { LineEnd } from './line-ends.ts';

/** A heading row below the first one: its line, and the table column of each of its cells. */
export interface LaterHeading {
  readonly line: number;
  readonly columns: readonly number[];
}

/** The heading rows of files that were concatenated, and the headings of all of them. */
export interface LaterHeadings {
  /** How many of the headings come from the first heading row. */
  readonly own: number;
  readonly headings: readonly string[];
  readonly rows: readonly LaterHeading[];
}

/** A text of lines. */
interface LinesOfText {
  readonly text: SourceText;
  readonly lineEnd: LineEnd;
}

type HeadingTest = (cell: string) => boolean;

/** Columns with more distinct texts are skipped: the other columns are enough to find heading rows. */
const MOST_TEXTS = 5000;

/** Whether a text is certainly a heading: one of the table's own, or one in the spelling tables. */
function isHeading(cell: string, own: ReadonlySet<string>): boolean {
  return own.has(headingTextOf(cell).compact) || sureFieldOf(cell) !== null;
}

/**
 * Whether a text is a value. "password without §" and "No." (number) would be values too, but here they count as
 * headings.
 */
function isAnswer(cell: string): boolean {
  if (cell.trim().toLowerCase() === 'no.') return false;
  return looksLikeValue(cell) && sectionSignHeadingOf(cell) !== 'lacks';
}

/**
 * Returns a test for rows that contain a value. Each distinct text is judged once, when a row first needs it.
 * Columns with very many texts are skipped.
 */
function answerFinder(columns: readonly RawColumn[], own: ReadonlySet<string>) {
  const judged = columns
    .filter(({ texts }) => texts.length <= MOST_TEXTS)
    .map((column) => ({ column, answers: new Map<number, boolean>() }));
  return (row: number): boolean =>
    judged.some(({ column: { texts, codes }, answers }) => {
      const code = codes[row] ?? -1;
      const text = texts.at(code) ?? '';
      const answer =
        answers.get(code) ?? (text.trim() !== '' && !isHeading(text, own) && isAnswer(text));
      answers.set(code, answer);
      return answer;
    });
}

/** Whether a row holds headings: at least two certain ones, more than half of the cells likely ones, and no value. */
function isHeadingRow(
  cells: readonly string[],
  own: ReadonlySet<string>,
  looksLikeHeading: HeadingTest,
): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const certain = filled.filter((cell) => isHeading(cell, own));
  if (new Set(certain.map((cell) => headingTextOf(cell).compact)).size < 2) return false;
  const others = filled.filter((cell) => !certain.includes(cell));
  if (others.some(isAnswer)) return false;
  return (certain.length + others.filter(looksLikeHeading).length) * 2 > filled.length;
}

/** Marks the rows whose cell in this column is a heading. */
function markHeadings(marked: Uint8Array, { texts, codes }: RawColumn, own: ReadonlySet<string>) {
  if (texts.length > MOST_TEXTS) return;
  const marks = Uint8Array.from(texts, (text) => Number(isHeading(text, own)));
  if (!marks.includes(1)) return;
  for (let row = 0; row < codes.length; row += 1) if (marks[codes[row] ?? 0] === 1) marked[row] = 1;
}

/** The lines with the given numbers, which must be ascending. One pass through the text. */
function linesOf({ text, lineEnd }: LinesOfText, numbers: readonly number[]): readonly string[] {
  let at = 0;
  let line = 1;
  return numbers.map((number) => {
    for (; line < number; line += 1) at = text.indexOf(lineEnd, at) + lineEnd.length;
    const end = text.indexOf(lineEnd, at);
    return text.slice(at, end < 0 ? text.length : end);
  });
}

/** Fields that may have several columns with different meanings: a site and an owner are both groups. */
const MANY: ReadonlySet<Field> = new Set(['group', 'domain', 'address', 'peers', 'password']);

/** Finds the column with the same heading, else one with the same meaning, else adds a column. */
function columnOf(cell: string, headings: string[], taken: ReadonlySet<number>): number {
  const { compact } = headingTextOf(cell);
  const field = sureFieldOf(cell);
  const isFact = field !== null && !MANY.has(field);
  const isFree = (_: string, column: number) => !taken.has(column);
  const same = headings.findIndex(
    (heading, column) => isFree(heading, column) && headingTextOf(heading).compact === compact,
  );
  if (same >= 0) return same;
  const alike = headings.findIndex(
    (heading, column) => isFree(heading, column) && isFact && sureFieldOf(heading) === field,
  );
  if (alike >= 0) return alike;
  headings.push(cell.trim());
  return headings.length - 1;
}

function columnsOf(cells: readonly string[], headings: string[]): readonly number[] {
  const taken = new Set<number>();
  return cells.map((cell) => {
    const column = columnOf(cell, headings, taken);
    taken.add(column);
    return column;
  });
}

/**
 * Finds heading rows with other headings, or the same in another order, among the rows of a table. Concatenated files
 * have them. Null if there are none: rows that repeat the first headings unchanged do not count.
 */
export function findLaterHeadings(
  table: RawTable,
  even: LinesOfText,
  delimiter: string,
  looksLikeHeading: HeadingTest,
): LaterHeadings | null {
  const first = table.columns.map(({ heading }) => heading);
  const own = first.findLastIndex((heading) => heading.trim() !== '') + 1;
  const headings = first.slice(0, own);
  // A data row may have been chosen as the heading row. Its values head no column of another file.
  const names = headings.filter((heading) => !isAnswer(heading));
  const known = new Set(names.map((heading) => headingTextOf(heading).compact));
  known.delete('');
  const marked = new Uint8Array(table.rowCount);
  for (const column of table.columns) markHeadings(marked, column, known);
  const holdsAnswer = answerFinder(table.columns, known);
  const rows: number[] = [];
  for (let row = marked.indexOf(1); row >= 0; row = marked.indexOf(1, row + 1)) {
    if (holdsAnswer(row)) continue;
    const cells = table.columns.map((column) => textAt(column, row));
    if (isHeadingRow(cells, known, looksLikeHeading)) rows.push(row);
  }
  if (rows.length === 0) return null;
  const numbers = rows.map((row) => table.rowLines[row] ?? 0);
  const cut = linesOf(even, numbers).map((line) => cutLine(line, delimiter).cells);
  const repeats = (cells: readonly string[]) =>
    cells.every((cell, column) => cell.trim() === (headings[column] ?? '').trim());
  if (cut.every(repeats)) return null;
  const later = cut.map((cells, index) => ({
    line: numbers[index] ?? 0,
    columns: columnsOf(cells, headings),
  }));
  return { own, headings, rows: later };
}
