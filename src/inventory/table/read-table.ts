import type { LineAccount } from '../../fleet/line-account.ts';
import { BETWEEN_SURPLUS_CELLS, type RawTable } from '../raw-table.ts';
import type { SourceText } from './byte-text.ts';
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
import { TableBuilder } from './table-builder.ts';
import { isHashRemark, meanLength, rowsAbove, tableWidth } from './table-shape.ts';
import { type TextUnits, unitsOf } from './text-units.ts';
import { foreignFormatOf, isBinary, type UnreadLayout, unreadLayoutOf } from './unread-layout.ts';

/** How a text was cut into a table, and why. */
export interface TableDialect {
  readonly delimiter: string;
  readonly delimiterReason: DelimiterReason;
  /** 1-based file line of the heading row; 0 if the table has none. */
  readonly headingLine: number;
  readonly headingReason: HeadingReason;
  /** The line of the upper row if the headings take two rows; `headingLine` is the lower one. Else null. */
  readonly upperHeadingLine: number | null;
  /** The first rows of the file without blank ones, for choosing another heading row. */
  readonly firstLines: readonly SampleRow[];
  /** How the cells seem to be separated if the table has a single column and its headings are not known. */
  readonly unread: UnreadLayout | null;
  readonly account: LineAccount;
}

/** What the person chose; null means to detect it. */
export interface TableChoices {
  readonly delimiter: string | null;
  /** 1-based line of the heading row; 0 if the table has none. */
  readonly headingLine: number | null;
  /** Whether a cell is a heading in a language that the columns know. */
  readonly looksLikeHeading: (cell: string) => boolean;
}

type RefusalReason = 'empty-file' | 'binary-file' | 'other-format' | 'headings-only' | 'no-table';

export type TableOutcome =
  | { readonly kind: 'table'; readonly table: RawTable; readonly dialect: TableDialect }
  | {
      readonly kind: 'refused';
      readonly reason: RefusalReason;
      /** The name of the format for `other-format`; else empty. */
      readonly details: readonly string[];
    };

/** What the cells in the text of a sheet are separated by. A cell that contains it is in quotes. */
export const SHEET_DELIMITER = '\t';

/** Rows shown for choosing another heading row. */
const FIRST_LINES = 25;

/** The text without NUL characters, and the line of the first one, or null. */
function withoutNuls(text: string): { readonly text: string; readonly line: number | null } {
  const first = text.indexOf('\0');
  if (first < 0) return { text, line: null };
  const line = text.slice(0, first).split(/\r\r\n|\r\n|\r|\n/).length;
  return { text: text.replaceAll('\0', ''), line };
}

/**
 * Byte order marks and end-of-file marks (^Z) that end up at the beginning of a line when files are concatenated.
 * The three bytes of a UTF-8 mark are letters if the rest of the file is in Windows-1252 or CP850.
 */
const MARKS: readonly string[] = ['\uFEFF', '\u001A', 'ï»¿', '´╗┐'];

const MARKS_BEFORE = new RegExp(
  `(^|[\\r\\n])(?:${MARKS.join('|')})+(?=[^\\r\\n\uFEFF\u001A])`,
  'g',
);

/** A text of concatenated files, without their marks. */
interface UnmarkedText {
  readonly even: EvenText;
  /** Lines to whose end the first line was glued again, because the file above ended without a line end. */
  readonly gluedLines: readonly number[];
}

/** Removes the marks that files leave when they are concatenated. */
function withoutMarks(marked: EvenText): UnmarkedText {
  if (!MARKS.some((mark) => marked.text.includes(mark))) return { even: marked, gluedLines: [] };
  const { lineEnd } = marked;
  const text = marked.text.replace(MARKS_BEFORE, '$1');
  const lines = text.split(lineEnd);
  const [first = ''] = lines;
  const gluedLines: number[] = [];
  if (first.trim() === '') return { even: { text, lineEnd }, gluedLines };
  const cut = lines.map((line, index) => {
    const mark = MARKS.find((each) => line.trimEnd().endsWith(each + first));
    if (mark === undefined) return line;
    gluedLines.push(index + 1);
    return line.slice(0, line.lastIndexOf(mark + first)).replaceAll('\u001A', '');
  });
  return { even: { text: cut.join(lineEnd), lineEnd }, gluedLines };
}

/** How a text is laid out. */
export interface Layout {
  readonly rows: RowLayout;
  readonly heading: FoundHeading;
  /** All rows above the headings, and those of them that may be data. */
  readonly above: readonly SampleRow[];
  readonly rowsAbove: readonly SampleRow[];
  /** The mean number of characters of a row. */
  readonly rowLength: number;
  readonly dialect: Omit<TableDialect, 'account'>;
}

/** Rewrites fixed-width columns, other quotes and backslashes into quotes and delimiters, line by line. */
export function inUsualForm(even: EvenText, { delimiter, looksLikeHeading }: TableChoices) {
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

/** Whether few rows have several cells and fewer than two headings are known: a name and a role take two. */
function isSingleColumn(
  rows: readonly SampleRow[],
  { cells }: FoundHeading,
  { looksLikeHeading }: TableChoices,
): boolean {
  const full = rows.filter((row) => !isBlank(row.cells));
  const cut = full.filter((row) => row.cells.length > 1).length;
  return cut * 2 < full.length && countHeadings(cells, looksLikeHeading) < 2;
}

/** Finds the delimiter and the heading row; null if no row can be the heading row. */
export function layOut(even: EvenText, choices: TableChoices, hasRuler: boolean): Layout | null {
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
    rowsAbove: rowsAbove(heading, rows, delimiter),
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

/** Where the data rows begin: after the last line of the headings, whose cells may span several lines. */
function afterHeading({ text, lineEnd }: EvenText, { line, cells }: FoundHeading): LineStart {
  if (line === 0) return { at: 0, line: 1 };
  const last = line + linesWithin(cells, lineEnd);
  let at = 0;
  for (let passed = 0; passed < last && at < text.length; passed += 1) {
    const end = text.indexOf(lineEnd, at);
    at = end < 0 ? text.length : end + lineEnd.length;
  }
  return { at, line: last + 1 };
}

/** Lists the lines above the headings. The text of a line that may be a row of another table is not kept. */
function listAbove({ above, rows: { delimiter, lineEnd } }: Layout, listed: LineList): void {
  for (const row of above) {
    const { cells, line } = row;
    const isAlone = isBlank(cells.slice(1));
    const kind = isSepLine(row, delimiter) ? 'separator' : kindAboveHeadings(cells);
    listed.add(kind, line, 1 + linesWithin(cells, lineEnd), isAlone ? cells[0] : '');
  }
}

/** A table and what each line of its text is. */
export interface CutTable {
  readonly table: RawTable;
  readonly account: LineAccount;
}

/** A text to be cut. */
export interface Source {
  readonly text: SourceText;
  /** The text itself, or its beginning if that shows how the text is laid out. */
  readonly beginning: EvenText;
  readonly units: TextUnits;
  /** The line of the first NUL character, or null. */
  readonly nulLine: number | null;
  /** Lines to whose end the headings of an appended file were glued. */
  readonly gluedLines: readonly number[];
}

/** The rows of a text, or of its first piece, before the table of them is made. */
export interface RowsSoFar {
  readonly builder: TableBuilder;
  readonly listed: LineList;
  /** The number of lines. */
  readonly lines: number;
  readonly furtherLines: number;
}

/**
 * Cuts the rows below the headings.
 * @param textLength the number of characters of the whole text, of which the source may be the first piece.
 */
export function cutRows(
  { text, beginning, units }: Source,
  layout: Layout,
  later: LaterHeadings | null,
  onProgress: (done: number) => void,
  textLength = text.length,
): RowsSoFar {
  const { delimiter, headings } = layout.rows;
  const builder = new TableBuilder(text, units, {
    headings: later?.headings ?? headings,
    own: later?.own ?? headings.length,
    rowLength: layout.rowLength,
    textLength,
  });
  const listed = new LineList();
  listAbove(layout, listed);
  const dataRows = new DataRows(text, layout.rows, builder, listed, later);
  for (const { line } of layout.rowsAbove) builder.note('row-above-headings', line, '', null);
  const { line, cells, fault = null } = layout.heading;
  if (fault !== null) builder.note(fault, line, cells.join(delimiter).slice(0, EXCERPT), null);
  const unread = cells
    .slice(headings.length, headings.length + EXCERPT)
    .join(BETWEEN_SURPLUS_CELLS);
  if (cells.length > headings.length) builder.note('row-too-long', line, unread, null);
  const cut = { delimiter, lineEnd: beginning.lineEnd, width: headings.length };
  const start = afterHeading(beginning, layout.heading);
  const lines = new RowCutter(text, cut, dataRows, onProgress, start).run();
  return { builder, listed, lines, furtherLines: dataRows.furtherLines };
}

/** The table of all rows; null if there are none. */
export function tableOfRows(
  { builder, listed, lines, furtherLines }: RowsSoFar,
  { heading: { line, cells, upperLine = line } }: Layout,
  { beginning, nulLine, gluedLines }: Source,
): CutTable | null {
  if (builder.rowCount === 0) return null;
  for (const glued of gluedLines) builder.note('repeated-heading-row', glued, '', null);
  if (nulLine !== null) builder.note('nul-bytes', nulLine, '', null);
  const account = {
    lines,
    headingLines: line === 0 ? 0 : 1 + line - upperLine + linesWithin(cells, beginning.lineEnd),
    dataRows: builder.rowCount,
    furtherLines,
    ...listed.lines,
  };
  return { table: builder.build(), account };
}

const refuse = (reason: RefusalReason, ...details: readonly string[]): TableOutcome => ({
  kind: 'refused',
  reason,
  details,
});

/** Why a text is no table, by its beginning; null if it may be one. */
export function refusalOf(text: string): TableOutcome | null {
  if (text.trim() === '') return refuse('empty-file');
  const foreign = foreignFormatOf(text);
  if (foreign !== null) return refuse('other-format', foreign);
  return isBinary(text) ? refuse('binary-file') : null;
}

/** Lays out and cuts a text that is in its usual form. */
export function cutTable(
  source: Source,
  choices: TableChoices,
  hasRuler: boolean,
  onProgress: (done: number) => void,
): TableOutcome {
  const { text, beginning } = source;
  const layout = layOut(beginning, choices, hasRuler);
  if (layout === null) return refuse('no-table');
  const cutAll = (later: LaterHeadings | null) =>
    tableOfRows(cutRows(source, layout, later, onProgress), layout, source);
  const first = cutAll(null);
  if (first === null) return refuse('headings-only');
  const later = findLaterHeadings(
    first.table,
    { text, lineEnd: beginning.lineEnd },
    layout.rows.delimiter,
    choices.looksLikeHeading,
  );
  const cut = later === null ? first : cutAll(later);
  return cut === null ? refuse('headings-only') : outcomeOf(cut, layout);
}

/** The outcome of a text that gives a table. */
export function outcomeOf({ table, account }: CutTable, { dialect }: Layout): TableOutcome {
  return { kind: 'table', table, dialect: { ...dialect, account } };
}

/**
 * Cuts a text into a table. The delimiter and the heading row are detected, unless they were chosen. Total: every
 * text gives a table or a refusal, and every row below the headings is a data row, unless it is blank, a remark
 * (`#`) or a ruler (`-----`). The account says what each line of the text is.
 * @param onProgress receives the number of characters done.
 * @param units the characters of the text, if the caller has them: the bytes of a text that is all ASCII.
 */
export function readTable(
  text: string,
  choices: TableChoices,
  onProgress: (done: number) => void,
  units: TextUnits | null = null,
): TableOutcome {
  const refusal = refusalOf(text);
  if (refusal !== null) return refusal;
  const clean = withoutNuls(text);
  const unmarked = withoutMarks(evenOutLineEnds(withoutRecordSeparators(clean.text)));
  const { even, hasRuler } = inUsualForm(unmarked.even, choices);
  const source: Source = {
    text: even.text,
    beginning: even,
    units: units !== null && even.text === text ? units : unitsOf(even.text),
    nulLine: clean.line,
    gluedLines: unmarked.gluedLines,
  };
  return cutTable(source, choices, hasRuler, onProgress);
}

/**
 * Cuts the text of a sheet into a table, like `readTable`. What only text files need is left out: the cells of a sheet
 * are certain.
 */
export function readSheetTable(
  even: EvenText,
  choices: Omit<TableChoices, 'delimiter'>,
  onProgress: (done: number) => void,
): TableOutcome {
  if (even.text.trim() === '') return refuse('empty-file');
  const known = { ...choices, delimiter: SHEET_DELIMITER };
  const { text } = even;
  const source = { text, beginning: even, units: unitsOf(text), nulLine: null, gluedLines: [] };
  return cutTable(source, known, false, onProgress);
}
