import type { LineAccount } from '../../fleet/line-account.ts';
import type { RawTable } from '../raw-table.ts';
import { DataRows, EXCERPT, type RowLayout } from './data-rows.ts';
import { type DelimiterReason, delimiterOfSepLine, findDelimiter } from './delimiter.ts';
import { fromFixedWidth } from './fixed-width.ts';
import {
  countHeadings,
  type FoundHeading,
  findHeading,
  type HeadingReason,
  withSecondRow,
} from './heading-row.ts';
import { findLaterHeadings, type LaterHeadings } from './later-headings.ts';
import { kindAboveHeadings, LineList } from './layout-lines.ts';
import { type EvenText, evenOutLineEnds } from './line-ends.ts';
import { inUsualQuotes, withoutRecordSeparators } from './other-quoting.ts';
import { type LineStart, linesWithin, RowCutter } from './row-cutter.ts';
import { isBlank, type SampleRow, sampleRows } from './sample.ts';
import { TableBuilder, type TextUnits, unitsOf } from './table-builder.ts';
import { isHashRemark, meanLength, rowsAbove, tableWidth } from './table-shape.ts';
import { foreignFormatOf, isBinary, type UnreadLayout, unreadLayoutOf } from './unread-layout.ts';

/** How a text was cut into a table, and why so. */
export interface TableDialect {
  readonly delimiter: string;
  readonly delimiterReason: DelimiterReason;
  /** 1-based file line of the heading row; 0 where the table has none. */
  readonly headingLine: number;
  readonly headingReason: HeadingReason;
  /** The line of the upper row where the headings stand in two rows: `headingLine` is that of the lower one. */
  readonly upperHeadingLine: number | null;
  /** The first rows of the file, blank ones left out: for moving the heading row. */
  readonly firstLines: readonly SampleRow[];
  /** How the cells seem to be told apart where the table has a single column and its headings are not known. */
  readonly unread: UnreadLayout | null;
  /** What each line of the file is. */
  readonly account: LineAccount;
}

/** What the person chose; null: find out. */
export interface TableChoices {
  readonly delimiter: string | null;
  /** 1-based line of the heading row; 0: the table has none. */
  readonly headingLine: number | null;
  /** True for a cell that is a heading in a language that the columns know. */
  readonly looksLikeHeading: (cell: string) => boolean;
}

type RefusalReason = 'empty-file' | 'binary-file' | 'other-format' | 'headings-only' | 'no-table';

type TableOutcome =
  | { readonly kind: 'table'; readonly table: RawTable; readonly dialect: TableDialect }
  | {
      readonly kind: 'refused';
      readonly reason: RefusalReason;
      /** The format's name where the file is of another format. */
      readonly details: readonly string[];
    };

/** Rows shown for moving the heading row. */
const FIRST_LINES = 25;

/** The text without NUL characters, and the line of the first one; null where there is none. */
function withoutNuls(text: string): { readonly text: string; readonly line: number | null } {
  const first = text.indexOf('\0');
  if (first < 0) return { text, line: null };
  const line = text.slice(0, first).split(/\r\n|\r|\n/).length;
  return { text: text.replaceAll('\0', ''), line };
}

/**
 * The marks of a file's beginning and of its end (^Z) that stand before something at the beginning of a line. The
 * three bytes of a UTF-8 mark are letters where the rest of the file is in Windows-1252 or CP850.
 */
const MARKS: readonly string[] = ['\uFEFF', '\u001A', 'ï»¿', '´╗┐'];

const MARKS_BEFORE = new RegExp(
  `(^|[\\r\\n])(?:${MARKS.join('|')})+(?=[^\\r\\n\uFEFF\u001A])`,
  'g',
);

/** A text of files that were put together, without their marks. */
interface UnmarkedText {
  readonly text: string;
  /** Lines behind whose row the first line stood once more: the file above ended without a line end. */
  readonly gluedLines: readonly number[];
}

/** The text without the marks that files leave when they are copied together. */
function withoutMarks(marked: string): UnmarkedText {
  if (!MARKS.some((mark) => marked.includes(mark))) return { text: marked, gluedLines: [] };
  const text = marked.replace(MARKS_BEFORE, '$1');
  const [first = ''] = text.split(/[\r\n]/, 1);
  const gluedLines: number[] = [];
  if (first.trim() === '') return { text, gluedLines };
  const cut = text.split('\n').map((line, index) => {
    const mark = MARKS.find((each) => line.trimEnd().endsWith(each + first));
    if (mark === undefined) return line;
    gluedLines.push(index + 1);
    return line.slice(0, line.lastIndexOf(mark + first)).replaceAll('\u001A', '');
  });
  return gluedLines.length === 0 ? { text, gluedLines } : { text: cut.join('\n'), gluedLines };
}

interface Layout {
  readonly rows: RowLayout;
  readonly heading: FoundHeading;
  /** All rows above the headings, and those of them that may be rows of a table. */
  readonly above: readonly SampleRow[];
  readonly rowsAbove: readonly SampleRow[];
  /** Characters of a usual row. */
  readonly rowLength: number;
  readonly dialect: Omit<TableDialect, 'account'>;
}

/** Rewrites other ways of telling cells apart, line by line: columns of fixed width, other quotes, backslashes. */
function inUsualForm(even: EvenText, { delimiter, looksLikeHeading }: TableChoices) {
  const table = delimiter === null ? fromFixedWidth(even, looksLikeHeading) : null;
  return { even: table ?? inUsualQuotes(even), hasRuler: table !== null };
}

function chooseDelimiter({ text, lineEnd }: EvenText, choices: TableChoices, hasRuler: boolean) {
  if (hasRuler) return { delimiter: '\t', reason: 'ruler' } as const;
  if (choices.delimiter !== null)
    return { delimiter: choices.delimiter, reason: 'chosen' } as const;
  const end = text.indexOf(lineEnd);
  const named = delimiterOfSepLine(end < 0 ? text : text.slice(0, end));
  if (named !== null && text.includes(named, end)) {
    return { delimiter: named, reason: 'sep-line' } as const;
  }
  return findDelimiter(text, lineEnd, choices.looksLikeHeading);
}

function isSepLine({ cells, line }: SampleRow, delimiter: string): boolean {
  return line === 1 && delimiterOfSepLine(cells.join(delimiter)) !== null;
}

function chooseHeading(
  rows: readonly SampleRow[],
  { headingLine, looksLikeHeading }: TableChoices,
): FoundHeading | null {
  if (headingLine === 0) return { line: 0, cells: [], reason: 'chosen' };
  const chosen = rows.find(({ line }) => line === headingLine);
  return chosen === undefined
    ? findHeading(rows, looksLikeHeading)
    : { ...chosen, reason: 'chosen' };
}

/** True for rows of which few have several cells, with fewer headings that are known than name a machine and its role. */
function isSingleColumn(
  rows: readonly SampleRow[],
  { cells }: FoundHeading,
  { looksLikeHeading }: TableChoices,
): boolean {
  const full = rows.filter((row) => !isBlank(row.cells));
  const cut = full.filter((row) => row.cells.length > 1).length;
  return cut * 2 < full.length && countHeadings(cells, looksLikeHeading) < 2;
}

/** Finds delimiter and heading row; null where there is no row to be one. */
function layOut(even: EvenText, choices: TableChoices, hasRuler: boolean): Layout | null {
  const { delimiter, reason } = chooseDelimiter(even, choices, hasRuler);
  const all = sampleRows(even.text, { delimiter, lineEnd: even.lineEnd });
  const rows = all.filter((row) => !isSepLine(row, delimiter));
  const chosen = chooseHeading(rows, choices);
  if (chosen === null) return null;
  const heading = withSecondRow(chosen, rows, choices.looksLikeHeading);
  const below = rows.filter(({ line }) => line > heading.line);
  const width = tableWidth(heading.cells.length, below);
  const headings = Array.from({ length: width }, (_, column) => heading.cells[column] ?? '');
  const hashIsRemark = isHashRemark(heading, below);
  return {
    rows: { delimiter, lineEnd: even.lineEnd, headings, hashIsRemark },
    heading,
    above: all.filter(({ line }) => line < (heading.upperLine ?? heading.line)),
    rowsAbove: rowsAbove(heading, rows),
    rowLength: meanLength(below, even.lineEnd.length),
    dialect: {
      delimiter,
      delimiterReason: reason,
      headingLine: heading.line,
      headingReason: heading.reason,
      upperHeadingLine: heading.upperLine ?? null,
      unread:
        choices.delimiter === null && isSingleColumn(rows, heading, choices)
          ? unreadLayoutOf(even)
          : null,
      firstLines: rows.filter(({ cells }) => !isBlank(cells)).slice(0, FIRST_LINES),
    },
  };
}

/** Where the rows of data begin: behind the last line of the headings, as these were cut. */
function behindHeading({ text, lineEnd }: EvenText, { line, cells }: FoundHeading): LineStart {
  if (line === 0) return { at: 0, line: 1 };
  const last = line + linesWithin(cells, lineEnd);
  let at = 0;
  for (let passed = 0; passed < last && at < text.length; passed += 1) {
    const end = text.indexOf(lineEnd, at);
    at = end < 0 ? text.length : end + lineEnd.length;
  }
  return { at, line: last + 1 };
}

/** Lists the lines above the headings. Of lines that may be rows of another table no text is kept. */
function listAbove({ above, rows: { delimiter, lineEnd } }: Layout, listed: LineList): void {
  for (const row of above) {
    const { cells, line } = row;
    const isAlone = isBlank(cells.slice(1));
    const kind = isSepLine(row, delimiter) ? 'separator' : kindAboveHeadings(cells);
    listed.add(kind, line, 1 + linesWithin(cells, lineEnd), isAlone ? cells[0] : '');
  }
}

/** The number of lines of a text. What stands behind the last line end is a line if it is anything. */
function countLines({ text, lineEnd }: EvenText): number {
  let count = 0;
  let from = 0;
  for (let end = text.indexOf(lineEnd); end >= 0; end = text.indexOf(lineEnd, from)) {
    count += 1;
    from = end + lineEnd.length;
  }
  return from < text.length ? count + 1 : count;
}

/** A test of cells that is made once for each text: the same cells are looked at under every delimiter. */
function remembered(test: (cell: string) => boolean): (cell: string) => boolean {
  const known = new Map<string, boolean>();
  return (cell) => {
    const answer = known.get(cell) ?? test(cell);
    known.set(cell, answer);
    return answer;
  };
}

/** A text that is to be cut. */
interface Source {
  readonly even: EvenText;
  readonly units: TextUnits;
  /** The line of the first NUL character. */
  readonly nulLine: number | null;
  /** Lines behind whose row the headings of a file that was appended stood. */
  readonly gluedLines: readonly number[];
}

/** Cuts the rows below the headings; null where there are none. */
function cutRows(
  { even, units, nulLine, gluedLines }: Source,
  layout: Layout,
  later: LaterHeadings | null,
  onProgress: (done: number) => void,
): { readonly table: RawTable; readonly account: LineAccount } | null {
  const { delimiter, headings } = layout.rows;
  const builder = new TableBuilder(even.text, units, {
    headings: later?.headings ?? headings,
    own: later?.own ?? headings.length,
    rowLength: layout.rowLength,
  });
  const listed = new LineList();
  listAbove(layout, listed);
  const dataRows = new DataRows(even.text, layout.rows, builder, listed, later);
  for (const { line } of layout.rowsAbove) builder.note('row-above-headings', line, '', null);
  const { line, cells, fault = null, upperLine = line } = layout.heading;
  if (fault !== null) builder.note(fault, line, cells.join(delimiter).slice(0, EXCERPT), null);
  const unread = cells.slice(headings.length, headings.length + EXCERPT).join(' · ');
  if (cells.length > headings.length) builder.note('row-too-long', line, unread, null);
  const cut = { delimiter, lineEnd: even.lineEnd, width: headings.length };
  new RowCutter(even.text, cut, dataRows, onProgress, behindHeading(even, layout.heading)).run();
  if (builder.rowCount === 0) return null;
  for (const glued of gluedLines) builder.note('repeated-heading-row', glued, '', null);
  if (nulLine !== null) builder.note('nul-bytes', nulLine, '', null);
  const account = {
    lines: countLines(even),
    headingLines: line === 0 ? 0 : 1 + line - upperLine + linesWithin(cells, even.lineEnd),
    dataRows: builder.rowCount,
    furtherLines: dataRows.furtherLines,
    ...listed.lines,
  };
  return { table: builder.build(), account };
}

/**
 * Cuts a text into a table: delimiter and heading row are found or taken as chosen. Total: every text
 * gives a table or a refusal, and every row below the headings in which something stands is a data row,
 * remarks (`#`) and rulers (`-----`) apart. The account says what each line of the text is.
 * @param onProgress is told how many characters are done.
 * @param units the characters of the text, where the caller has them: the bytes of a text that is all ASCII.
 */
export function readTable(
  text: string,
  choices: TableChoices,
  onProgress: (done: number) => void,
  units: TextUnits | null = null,
): TableOutcome {
  const refuse = (reason: RefusalReason, ...details: readonly string[]): TableOutcome => ({
    kind: 'refused',
    reason,
    details,
  });
  if (text.trim() === '') return refuse('empty-file');
  const foreign = foreignFormatOf(text);
  if (foreign !== null) return refuse('other-format', foreign);
  if (isBinary(text)) return refuse('binary-file');
  const clean = withoutNuls(text);
  const { text: unmarked, gluedLines } = withoutMarks(clean.text);
  const looksLikeHeading = remembered(choices.looksLikeHeading);
  const { even, hasRuler } = inUsualForm(evenOutLineEnds(withoutRecordSeparators(unmarked)), {
    ...choices,
    looksLikeHeading,
  });
  const layout = layOut(even, { ...choices, looksLikeHeading }, hasRuler);
  if (layout === null) return refuse('no-table');
  const source: Source = {
    even,
    units: units !== null && even.text === text ? units : unitsOf(even.text),
    nulLine: clean.line,
    gluedLines,
  };
  const first = cutRows(source, layout, null, onProgress);
  if (first === null) return refuse('headings-only');
  const later = findLaterHeadings(first.table, even, layout.rows.delimiter, looksLikeHeading);
  const cut = later === null ? first : cutRows(source, layout, later, onProgress);
  if (cut === null) return refuse('headings-only');
  return { kind: 'table', table: cut.table, dialect: { ...layout.dialect, account: cut.account } };
}
