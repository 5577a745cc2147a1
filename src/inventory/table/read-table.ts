import type { RawTable } from '../raw-table.ts';
import { cutRows } from './cut-rows.ts';
import { type DelimiterReason, delimiterOfSepLine, findDelimiter } from './delimiter.ts';
import { findHeading, type HeadingReason, isRemark } from './heading-row.ts';
import { type EvenText, evenOutLineEnds } from './line-ends.ts';
import { isBlank, type SampleRow, sampleRows, usualWidth } from './sample.ts';
import { TableBuilder } from './table-builder.ts';

/** How a text was cut into a table, and why so. */
export interface TableDialect {
  readonly delimiter: string;
  readonly delimiterReason: DelimiterReason;
  /** 1-based file line of the heading row. */
  readonly headingLine: number;
  readonly headingReason: HeadingReason;
  /** The first rows of the file, blank ones left out: for moving the heading row. */
  readonly firstLines: readonly SampleRow[];
}

/** What the person chose; null: find out. */
export interface TableChoices {
  readonly delimiter: string | null;
  readonly headingLine: number | null;
  /** True for a cell that is a heading in a language that the columns know. */
  readonly looksLikeHeading: (cell: string) => boolean;
}

export type RefusalReason = 'empty-file' | 'binary-file' | 'headings-only' | 'no-table';

export type TableOutcome =
  | { readonly kind: 'table'; readonly table: RawTable; readonly dialect: TableDialect }
  | {
      readonly kind: 'refused';
      readonly reason: RefusalReason;
      readonly details: readonly string[];
    };

/** Rows shown for moving the heading row. */
const FIRST_LINES = 25;

/** Characters looked at for telling a binary file. */
const LOOKED_AT = 64 * 1024;

/** Control codes that texts hold: tab, line ends, form feed, § of CP437, end of file of DOS. */
const TEXT_CONTROLS: readonly number[] = [9, 10, 11, 12, 13, 0x15, 0x1a];

/** Share of control characters from which a file is no text. */
const BINARY_SHARE = 0.02;

/** NULs are rarer evidence: some tools pad cells with them. */
const NUL_SHARE = 0.3;

function isBinary(text: string): boolean {
  const end = Math.min(text.length, LOOKED_AT);
  let controls = 0;
  let nuls = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0) nuls += 1;
    else if (code < 32 && !TEXT_CONTROLS.includes(code)) controls += 1;
  }
  return controls > end * BINARY_SHARE || nuls > end * NUL_SHARE;
}

/** The text without NUL characters, and the line of the first one; null where there is none. */
function withoutNuls(text: string): { readonly text: string; readonly line: number | null } {
  const first = text.indexOf('\0');
  if (first < 0) return { text, line: null };
  const line = text.slice(0, first).split(/\r\n|\r|\n/).length;
  return { text: text.replaceAll('\0', ''), line };
}

interface Layout {
  readonly dialect: TableDialect;
  readonly headings: readonly string[];
}

function chooseDelimiter({ text, lineEnd }: EvenText, choices: TableChoices) {
  if (choices.delimiter !== null)
    return { delimiter: choices.delimiter, reason: 'chosen' } as const;
  const end = text.indexOf(lineEnd);
  const named = delimiterOfSepLine(end < 0 ? text : text.slice(0, end));
  if (named !== null) return { delimiter: named, reason: 'sep-line' } as const;
  return findDelimiter(text, lineEnd, choices.looksLikeHeading);
}

function isSepLine({ cells, line }: SampleRow, delimiter: string): boolean {
  return line === 1 && delimiterOfSepLine(cells.join(delimiter)) !== null;
}

/** Finds delimiter and heading row; null where there is no row to be one. */
function layOut(even: EvenText, choices: TableChoices): Layout | null {
  const { delimiter, reason } = chooseDelimiter(even, choices);
  const rows = sampleRows(even.text, { delimiter, lineEnd: even.lineEnd }).filter(
    (row) => !isSepLine(row, delimiter),
  );
  const chosen = rows.find(({ line }) => line === choices.headingLine);
  const found =
    chosen === undefined
      ? findHeading(rows, choices.looksLikeHeading)
      : ({ row: chosen, reason: 'chosen' } as const);
  if (found === null) return null;
  const below = rows.filter(({ line }) => line > found.row.line);
  const width = Math.max(found.row.cells.length, usualWidth(below));
  return {
    headings: Array.from({ length: width }, (_, column) => found.row.cells[column] ?? ''),
    dialect: {
      delimiter,
      delimiterReason: reason,
      headingLine: found.row.line,
      headingReason: found.reason,
      firstLines: rows.filter(({ cells }) => !isBlank(cells)).slice(0, FIRST_LINES),
    },
  };
}

/** An excerpt that identifies a spot. */
function excerpt(cells: readonly string[], delimiter: string): string {
  return cells.join(delimiter).slice(0, 80);
}

function fill(even: EvenText, { dialect, headings }: Layout, onProgress: (done: number) => void) {
  const { delimiter, headingLine } = dialect;
  const builder = new TableBuilder(headings);
  const cut = { delimiter, lineEnd: even.lineEnd, width: headings.length };
  const hasReplacements = even.text.includes('\uFFFD');
  cutRows(
    even.text,
    cut,
    (cells, line, fault) => {
      if (line <= headingLine || isBlank(cells) || isRemark(cells)) return;
      if (fault !== null) builder.note(fault, line, excerpt(cells, delimiter), builder.rowCount);
      if (hasReplacements && cells.some((cell) => cell.includes('\uFFFD'))) {
        builder.note('replacement-character', line, excerpt(cells, delimiter), builder.rowCount);
      }
      builder.add(cells, line);
    },
    onProgress,
  );
  return builder;
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

/**
 * Cuts a text into a table: delimiter and heading row are found or taken as chosen. Total: every text
 * gives a table or a refusal, and every row below the headings in which something stands is a data row
 * (remarks behind `#` are not).
 * @param onProgress is told how many characters are done.
 */
export function readTable(
  text: string,
  choices: TableChoices,
  onProgress: (done: number) => void,
): TableOutcome {
  const refuse = (reason: RefusalReason): TableOutcome => ({
    kind: 'refused',
    reason,
    details: [],
  });
  if (text.trim() === '') return refuse('empty-file');
  if (isBinary(text)) return refuse('binary-file');
  const clean = withoutNuls(text);
  const even = evenOutLineEnds(clean.text);
  const looksLikeHeading = remembered(choices.looksLikeHeading);
  const layout = layOut(even, { ...choices, looksLikeHeading });
  if (layout === null) return refuse('no-table');
  const builder = fill(even, layout, onProgress);
  if (builder.rowCount === 0) return refuse('headings-only');
  if (clean.line !== null) builder.note('nul-bytes', clean.line, '', null);
  return { kind: 'table', table: builder.build(), dialect: layout.dialect };
}
