/** Normalizes cells for the readers: removes what spreadsheets, consoles and dialogs add around a text. */

/**
 * Invisible characters: control characters, byte-order mark, zero-width and direction marks, soft hyphen and other
 * format characters (`\p{Cf}`), variation selectors, and the Hangul and Braille fillers. Does not match tabs and line
 * breaks.
 */
const INVISIBLE =
  /[\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]|\u034F|[\uFE00-\uFE0F]|(?![\t\r\n])\p{Cc}/gu;
const ASCII = /^[\x20-\x7e]*$/;
const OTHER_SPACES = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
/** Our exports put an apostrophe before cells that a spreadsheet would execute as a formula. */
const FORMULA_GUARD =
  /^'(?=[ \p{Cf}]*[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B])/u;
/** Spreadsheet exports write `="SP4"` to keep a text from being converted. */
const FORMULA_TEXT = /^="(.*)"$/s;
/** A leading apostrophe marks a spreadsheet cell as text: `'SP4`. Does not match Dutch names: `'t Hart`. */
const TEXT_MARK = /^['’‘ʼʻ´`′＇](?![a-z]{1,2}\s)(?=[^\s'’‘ʼʻ´`′＇])/i;
/** Most texts: no guard, mark or quote begins like this. */
const BEGINS_PLAINLY = /^[a-z0-9]/i;
const QUOTE_PAIRS: ReadonlySet<string> = new Set([
  '""',
  "''",
  '“”',
  '„“',
  '„”',
  '””',
  '‘’',
  '‚‘',
  '’’',
  '´´',
  '``',
  '`´',
  "`'",
  '«»',
  '»«',
  '‹›',
  '›‹',
]);

function withoutQuotes(text: string): string {
  const isQuoted = text.length > 1 && QUOTE_PAIRS.has(`${text[0]}${text.at(-1)}`);
  return isQuoted ? text.slice(1, -1).trim() : text;
}

/** Removes invisible characters, replaces every kind of space by an ASCII space, and trims. */
export function visibleText(text: string): string {
  if (ASCII.test(text)) return text.trim();
  return text.replace(INVISIBLE, '').replace(OTHER_SPACES, ' ').trim();
}

/**
 * The text that the author meant: trimmed, without invisible characters, formula guard, a spreadsheet's text mark and
 * quotes around the whole cell. Keeps case and spelling.
 */
export function cleanText(text: string): string {
  const visible = visibleText(text);
  if (BEGINS_PLAINLY.test(visible)) return visible;
  const unguarded = visible.replace(FORMULA_GUARD, '');
  const unquoted = withoutQuotes(unguarded.replace(FORMULA_TEXT, '$1').trim());
  return unquoted.replace(TEXT_MARK, '');
}

const HYPHENS = /[\u058A\u2010-\u2015\u2043\u2212\uFE58\uFE63\uFF0D]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Replaces full-width letters, digits and signs, and all hyphen look-alikes, by their ASCII equivalents. */
export function plainForms(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .replace(HYPHENS, '-')
    .replace(FULL_WIDTH, (character) =>
      String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET),
    );
}

const GERMAN_LETTERS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * Folds all spellings of a word into one: full-width forms and hyphen look-alikes become ASCII, letters lower case,
 * ä ö ü ß become ae oe ue ss, and white space single spaces. Other accents stay: a lone `ñ` may be a § read in the
 * wrong encoding, not an "n". So do compatibility forms: `nº` and `№` mean "number", not "no".
 */
export function foldSpelling(text: string): string {
  return plainForms(cleanText(text))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => GERMAN_LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ');
}

/** No cell or heading that says something in known words is longer. */
const LONGEST = 1000;

/** Stands for the rest of a text that is too long: a word that no table knows. */
const REST = ' \uA66E';

/** Whether a text is too long to be read. White space around it does not count. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST && text.trim().length > LONGEST;
}

/** The text, or its beginning and an unknown word if it is too long to be read. */
export function beginningOf(text: string): string {
  return isTooLong(text) ? text.trim().slice(0, LONGEST) + REST : text;
}

/**
 * Like `foldSpelling`, but also removes accents. For finding words, never for deciding what the cell of a fact says. Of
 * a text that is too long it folds the beginning.
 */
export function foldWord(text: string): string {
  return foldSpelling(beginningOf(text))
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

/** Splits a folded text into words, numbers (`4.0.1381` is one) and other single characters. */
export function tokensOf(folded: string): readonly string[] {
  return folded.match(/\p{L}+|\d+(?:\.\d+)*|[^\s\p{L}\d]/gu) ?? [];
}
