/** One stretch of an export's text, with how many rows are written by its end. */
export interface ExportPiece {
  readonly text: string;
  readonly rowsDone: number;
}

/** An export before it is written. Nothing is held in memory but the piece at hand. */
export interface ExportText {
  /** Rows that will be written, heading and remarks not counted; null where rows mean nothing (JSON). */
  readonly rows: number | null;
  /** Size in UTF-8, judged by some of the rows. */
  readonly estimatedBytes: number;
  /** Writes the text piece by piece; stop asking to give it up. */
  pieces(): Generator<ExportPiece, void, undefined>;
}

/** Length of a piece in characters: large enough that handing it over costs nothing, small enough to stop soon. */
const PIECE_LENGTH = 128 * 1024;

/** How many rows an estimate looks at. */
const ROWS_SAMPLED = 48;

/** Rows by number, each with its line end. */
export interface ExportRows {
  readonly count: number;
  readonly rowAt: (row: number) => string;
}

function sizeInBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** The size of a heading and its rows, from rows taken evenly. */
export function estimateBytes(head: string, { count, rowAt }: ExportRows): number {
  const sampled = Math.min(count, ROWS_SAMPLED);
  let bytes = 0;
  for (let sample = 0; sample < sampled; sample += 1) {
    bytes += sizeInBytes(rowAt(Math.floor((sample * count) / sampled)));
  }
  return sizeInBytes(head) + (sampled === 0 ? 0 : Math.round((bytes / sampled) * count));
}

function* pour(
  head: string,
  { count, rowAt }: ExportRows,
  tail: string,
): Generator<ExportPiece, void, undefined> {
  let text = head;
  for (let row = 0; row < count; row += 1) {
    text += rowAt(row);
    if (text.length < PIECE_LENGTH) continue;
    yield { text, rowsDone: row + 1 };
    text = '';
  }
  if (text + tail !== '') yield { text: text + tail, rowsDone: count };
}

/** An export that is a heading, rows, and what closes them. */
export function exportOfRows(head: string, rows: ExportRows, tail = ''): ExportText {
  return {
    rows: rows.count,
    estimatedBytes: estimateBytes(head + tail, rows),
    pieces: () => pour(head, rows, tail),
  };
}

/** What stands between cells. Which one a spreadsheet expects depends on its language. */
export type Delimiter = ',' | ';';

/** Tells spreadsheets that a text is UTF-8. First in every CSV; the JSON must not have it (RFC 8259), and the host list is for scripts. */
export const BYTE_ORDER_MARK = '\uFEFF';
export const LINE_END = '\r\n';

/**
 * What a spreadsheet takes for the start of a formula: = + - @ and their full-width and small forms, with any white
 * space, control or invisible character before them, which some programs drop. A tab or line break alone counts too.
 */
const FORMULA_START =
  /^(?:[ \p{Cf}]*[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B])/u;
/** Numbers as either language writes them: -12, +3.5, 1e5, -1,5, -1.234,56. */
const PLAIN_NUMBER = /^\s*[+-]?(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:e[+-]?\d+)?\s*$/i;

/** Puts `'` before a text that a spreadsheet would run as a formula. Plain numbers stay as they are. */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** Most cells hold none of these: they are written as they are, after this one test. */
const NEEDS_CARE =
  /[",;|\t\r\n]|^[\s\p{Cc}\p{Cf}=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]|\s$/u;
const NEEDS_QUOTES: { readonly [D in Delimiter]: RegExp } = {
  ',': /[",\r\n]|^\s|\s$/,
  ';': /[";\r\n]|^\s|\s$/,
};
/** A spreadsheet set to another language cuts at these, whatever the file was written with. */
const ANY_SEPARATOR = /[,;|\t]/;

function needsQuotes(text: string, delimiter: Delimiter): boolean {
  if (NEEDS_QUOTES[delimiter].test(text)) return true;
  return ANY_SEPARATOR.test(text) && !PLAIN_NUMBER.test(text);
}

/**
 * One cell as RFC 4180 writes it, guarded against formulas. Quotes keep blanks at its ends, and every usual separator,
 * so that `a;=1+1` in a comma file cannot start a formula where a spreadsheet cuts at `;`.
 */
export function formatCell(text: string, delimiter: Delimiter): string {
  if (!NEEDS_CARE.test(text)) return text;
  const guarded = guardFormula(text);
  return needsQuotes(guarded, delimiter) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** One row with its line end. */
export function formatRow(cells: readonly string[], delimiter: Delimiter): string {
  return cells.map((cell) => formatCell(cell, delimiter)).join(delimiter) + LINE_END;
}
