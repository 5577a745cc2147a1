/** A cell as its readers see it: what spreadsheets and consoles put around a text taken off again. */

/** Characters that stand for nothing: control characters, byte-order mark, zero-width space and joiners, soft hyphen. Tab and line breaks stay. */
const INVISIBLE = /[\uFEFF\u200B-\u200D\u2060\u00AD]|(?![\t\r\n])\p{Cc}/gu;
/** Our own exports put an apostrophe before what a spreadsheet would run as a formula. */
const FORMULA_GUARD = /^'(?=[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20])/;
/** Spreadsheets keep a text a text by writing `="SP4"`. */
const FORMULA_TEXT = /^="(.*)"$/s;
const QUOTE_PAIRS: readonly string[] = ['""', "''", '“”', '„“', '„”', '‘’', '‚‘', '«»', '»«'];

function withoutQuotes(text: string): string {
  const isQuoted = text.length > 1 && QUOTE_PAIRS.includes(`${text[0]}${text.at(-1)}`);
  return isQuoted ? text.slice(1, -1).trim() : text;
}

/** The text a person meant: trimmed, without invisible characters, formula guard and quotes around the whole. Case and spelling stay. */
export function cleanText(text: string): string {
  const visible = text
    .replace(INVISIBLE, '')
    .replace(/\u00A0/g, ' ')
    .trim();
  const unguarded = visible.replace(FORMULA_GUARD, '');
  return withoutQuotes(unguarded.replace(FORMULA_TEXT, '$1').trim());
}

const GERMAN_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * The one spelling that all spellings of a text share: NFKC (full-width digits, decomposed umlauts), lower
 * case, ä ö ü ß as ae oe ue ss, other accents dropped, white space single.
 */
export function foldText(text: string): string {
  return cleanText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => GERMAN_LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A folded text cut into words, numbers (`4.0.1381` is one), and single other characters. */
export function tokensOf(folded: string): readonly string[] {
  return folded.match(/\p{L}+|\d+(?:\.\d+)*|[^\s\p{L}\d]/gu) ?? [];
}
