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
