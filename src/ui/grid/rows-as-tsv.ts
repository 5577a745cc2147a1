import { guardFormula } from '../../remediation/csv.ts';

const NEEDS_QUOTES = /[\t\r\n"]/;

/** A cell as spreadsheets take it from the clipboard: guarded as in every export, quoted where it holds a separator. */
export function tsvCell(text: string): string {
  const guarded = guardFormula(text);
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Rows as lines of tab-separated cells, without a heading; every line ends in CR LF. */
export function rowsAsTsv<Row>(
  rows: readonly Row[],
  columns: readonly { text(row: Row): string }[],
): string {
  const lines = rows.map((row) => columns.map((column) => tsvCell(column.text(row))).join('\t'));
  return lines.map((line) => `${line}\r\n`).join('');
}
