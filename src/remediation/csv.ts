/** A piece of an export's text, and how many rows are written by the end of it. */
export interface ExportPiece {
  readonly text: string;
  readonly rowsDone: number;
}

/** An export that is generated lazily. Only the current piece is in memory. */
export interface ExportText {
  /** Number of rows, without headings and remarks; null if rows mean nothing (JSON). */
  readonly rows: number | null;
  /** Size in UTF-8, estimated from a sample of the rows. */
  readonly estimatedBytes: number;
  /** Generates the text piece by piece. To cancel, stop pulling. */
  pieces(): Generator<ExportPiece, void, undefined>;
}

/**
 * Length of a piece in characters: large enough to make the cost of sending it negligible, small enough to
 * cancel quickly.
 */
const PIECE_LENGTH = 128 * 1024;

/** Number of rows that an estimate samples. */
const ROWS_SAMPLED = 48;

/** Rows by number, each with its line end. */
export interface ExportRows {
  readonly count: number;
  readonly rowAt: (row: number) => string;
  /**
   * All rows once, in any order: for rows whose order takes long to find, and which are measured before they are
   * written. Default: `rowAt`.
   */
  readonly sampleAt?: ((row: number) => string) | undefined;
}

function sizeInBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** Estimates the size of a heading and its rows from evenly spaced rows. */
export function estimateBytes(
  head: string,
  { count, rowAt, sampleAt = rowAt }: ExportRows,
): number {
  const sampled = Math.min(count, ROWS_SAMPLED);
  let bytes = 0;
  for (let sample = 0; sample < sampled; sample += 1) {
    bytes += sizeInBytes(sampleAt(Math.floor((sample * count) / sampled)));
  }
  return sizeInBytes(head) + (sampled === 0 ? 0 : Math.round((bytes / sampled) * count));
}

function* generatePieces(
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

/** An export that consists of a heading, rows and a closing text. */
export function exportOfRows(head: string, rows: ExportRows, tail = ''): ExportText {
  return {
    rows: rows.count,
    estimatedBytes: estimateBytes(head + tail, rows),
    pieces: () => generatePieces(head, rows, tail),
  };
}

/** Rows by number, several at a time: for rows that cost less together than one by one. */
export interface ExportSlices extends Pick<ExportRows, 'count' | 'sampleAt'> {
  /** Rows `start` to `start + length - 1`, each with its line end; fewer at the end. */
  readonly textOf: (start: number, length: number) => string;
}

function* generateSlices(
  head: string,
  { count, textOf }: ExportSlices,
  rowsAPiece: number,
): Generator<ExportPiece, void, undefined> {
  if (count === 0) yield { text: head, rowsDone: 0 };
  for (let start = 0; start < count; start += rowsAPiece) {
    const text = textOf(start, rowsAPiece);
    yield { text: start === 0 ? head + text : text, rowsDone: Math.min(start + rowsAPiece, count) };
  }
}

/** An export that consists of a heading and rows, generated `rowsAPiece` at a time. */
export function exportOfSlices(head: string, rows: ExportSlices, rowsAPiece: number): ExportText {
  const rowAt = (row: number) => rows.textOf(row, 1);
  return {
    rows: rows.count,
    estimatedBytes: estimateBytes(head, { ...rows, rowAt }),
    pieces: () => generateSlices(head, rows, rowsAPiece),
  };
}

/** The cell delimiter. Which one a spreadsheet expects depends on its language. */
export type Delimiter = ',' | ';';

/**
 * Tells spreadsheets that a text is UTF-8. Starts every CSV. Not used for JSON, which must not have one
 * (RFC 8259), or for the host list, which scripts read.
 */
const BYTE_ORDER_MARK = '\uFEFF';

/** The first line of a CSV file, behind a byte-order mark. */
export function csvHead(headings: readonly string[], delimiter: Delimiter): string {
  return BYTE_ORDER_MARK + formatRow(headings, delimiter);
}

/** The cells of a row by its number. */
type CellsAt = (row: number) => readonly string[];

/**
 * A CSV file that consists of headings and `count` rows of cells.
 * @param samplesAt see `ExportRows.sampleAt`.
 */
export function csvOfRows(
  headings: readonly string[],
  count: number,
  cellsAt: CellsAt,
  delimiter: Delimiter,
  samplesAt: CellsAt = cellsAt,
): ExportText {
  return exportOfRows(csvHead(headings, delimiter), {
    count,
    rowAt: (row) => formatRow(cellsAt(row), delimiter),
    sampleAt: (row) => formatRow(samplesAt(row), delimiter),
  });
}
export const LINE_END = '\r\n';

/**
 * What a spreadsheet treats as the start of a formula: = + - @, including their full-width and small forms,
 * after any white space, control or invisible characters, which some programs drop. A leading tab or line
 * break alone counts too.
 */
const FORMULA_START =
  /^(?:[ \p{Cf}]*[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B])/u;
/** Numbers as either language writes them: -12, +3.5, 1e5, -1,5, -1.234,56. */
const PLAIN_NUMBER = /^\s*[+-]?(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:e[+-]?\d+)?\s*$/i;

/** Puts `'` before a text that a spreadsheet would run as a formula. Plain numbers are left alone. */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** A quick test: most cells contain none of these and are written unchanged. */
const NEEDS_CARE =
  /[",;|\t\r\n]|^[\s\p{Cc}\p{Cf}=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B]|\s$/u;
const NEEDS_QUOTES: { readonly [D in Delimiter]: RegExp } = {
  ',': /[",\r\n]|^\s|\s$/,
  ';': /[";\r\n]|^\s|\s$/,
};
/** A spreadsheet set to another language splits at any of these, whatever the file was written with. */
const ANY_SEPARATOR = /[,;|\t]/;

function needsQuotes(text: string, delimiter: Delimiter): boolean {
  if (NEEDS_QUOTES[delimiter].test(text)) return true;
  return ANY_SEPARATOR.test(text) && !PLAIN_NUMBER.test(text);
}

/**
 * Writes one cell as in RFC 4180, protected against formulas. Cells with outer blanks or any usual
 * separator are quoted too: otherwise `a;=1+1` in a comma file would start a formula in a spreadsheet that
 * splits at `;`.
 */
export function formatCell(text: string, delimiter: Delimiter): string {
  if (!NEEDS_CARE.test(text)) return text;
  const guarded = guardFormula(text);
  return needsQuotes(guarded, delimiter) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Writes one row with its line end. */
export function formatRow(cells: readonly string[], delimiter: Delimiter): string {
  return cells.map((cell) => formatCell(cell, delimiter)).join(delimiter) + LINE_END;
}
