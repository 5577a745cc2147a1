const NEEDS_QUOTES = /[\t\r\n"]/;
const RUNS_AS_FORMULA = /^[=+\-@＝＋－＠]/;
const PLAIN_NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** A cell as spreadsheets take it from the clipboard: never run as a formula, quoted where it holds a separator. */
export function tsvCell(text: string): string {
  const inert = RUNS_AS_FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** Rows as lines of tab-separated cells, without a heading; every line ends in CR LF. */
export function rowsAsTsv<Row>(
  rows: readonly Row[],
  columns: readonly { text(row: Row): string }[],
): string {
  const lines = rows.map((row) => columns.map((column) => tsvCell(column.text(row))).join('\t'));
  return lines.map((line) => `${line}\r\n`).join('');
}
