/** What sets cells apart: `,` for English spreadsheets, `;` for German ones. */
export type Delimiter = ',' | ';';

/** Tells spreadsheets that a text is UTF-8. First in every export but the JSON, which must not have it (RFC 8259). */
export const BYTE_ORDER_MARK = '\uFEFF';
export const LINE_END = '\r\n';

/** What a spreadsheet takes for the start of a formula, full-width forms of = + - @ included. */
const FORMULA_START = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
/** Numbers as either language writes them: -12, +3.5, 1e5, -1,5, -1.234,56. */
const PLAIN_NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)*|[.,]\d+)(?:e[+-]?\d+)?$/i;

/** Puts `'` before a text that a spreadsheet would run as a formula. Plain numbers stay as they are. */
export function guardFormula(text: string): string {
  return FORMULA_START.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

/** Most cells hold none of these: they are written as they are, after this one test. */
const NEEDS_CARE = /[",;\r\n]|^[\s=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|\s$/;
const NEEDS_QUOTES: { readonly [D in Delimiter]: RegExp } = {
  ',': /[",\r\n]|^\s|\s$/,
  ';': /[";\r\n]|^\s|\s$/,
};

/** One cell as RFC 4180 writes it, guarded against formulas. Blanks at its ends are kept by quotes. */
export function formatCell(text: string, delimiter: Delimiter): string {
  if (!NEEDS_CARE.test(text)) return text;
  const guarded = guardFormula(text);
  return NEEDS_QUOTES[delimiter].test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** One row with its line end. */
export function formatRow(cells: readonly string[], delimiter: Delimiter): string {
  return cells.map((cell) => formatCell(cell, delimiter)).join(delimiter) + LINE_END;
}
