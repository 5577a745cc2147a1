/** A cell as its readers see it: what spreadsheets, consoles and dialogs put around a text taken off again. */

/**
 * Characters that show nothing: control characters, byte-order mark, zero-width and direction marks, soft hyphen
 * and other format characters (`\p{Cf}`), variation selectors, and the fillers of Hangul and Braille. Tab and line
 * breaks stay.
 */
const INVISIBLE =
  /[\p{Cf}\u115F\u1160\u2800\u3164\uFFA0]|\u034F|[\uFE00-\uFE0F]|(?![\t\r\n])\p{Cc}/gu;
const ASCII = /^[\x20-\x7e]*$/;
const OTHER_SPACES = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/g;
/** Our own exports put an apostrophe before what a spreadsheet would run as a formula. */
const FORMULA_GUARD =
  /^'(?=[ \p{Cf}]*[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B])/u;
/** Spreadsheets keep a text a text by writing `="SP4"`. */
const FORMULA_TEXT = /^="(.*)"$/s;
/** A spreadsheet marks a cell as text with an apostrophe in front: `'SP4`. Dutch names begin with one too: `'t Hart`. */
const TEXT_MARK = /^['’‘´`′＇](?![a-z]{1,2}\s)(?=[^\s'’‘´`′＇])/i;
const QUOTE_PAIRS: readonly string[] = [
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
];

function withoutQuotes(text: string): string {
  const isQuoted = text.length > 1 && QUOTE_PAIRS.includes(`${text[0]}${text.at(-1)}`);
  return isQuoted ? text.slice(1, -1).trim() : text;
}

/** A text without the characters that show nothing, every kind of blank as the blank of ASCII, trimmed. */
export function visibleText(text: string): string {
  if (ASCII.test(text)) return text.trim();
  return text.replace(INVISIBLE, '').replace(OTHER_SPACES, ' ').trim();
}

/**
 * The text a person meant: trimmed, without invisible characters, formula guard, a spreadsheet's text mark and
 * quotes around the whole. Case and spelling stay.
 */
export function cleanText(text: string): string {
  const unguarded = visibleText(text).replace(FORMULA_GUARD, '');
  const unquoted = withoutQuotes(unguarded.replace(FORMULA_TEXT, '$1').trim());
  return unquoted.replace(TEXT_MARK, '');
}

const HYPHENS = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Full-width letters, digits and signs as ASCII, and every look-alike of the hyphen as the hyphen of ASCII. */
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
 * The one spelling that all spellings of a word share: full-width forms and look-alike hyphens as ASCII, lower
 * case, ä ö ü ß as ae oe ue ss, white space single. Other accents stay: `ñ` alone may be a § read in the wrong
 * encoding and is no "n". Compatibility forms stay too: `nº` and `№` say "number", not "no".
 */
export function foldSpelling(text: string): string {
  return plainForms(cleanText(text))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => GERMAN_LETTERS[letter] ?? letter)
    .replace(/\s+/g, ' ');
}

/** A folded spelling without accents as well: for finding words, never for deciding what a fact's cell says. */
export function foldText(text: string): string {
  return foldSpelling(text)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

/** A folded text cut into words, numbers (`4.0.1381` is one), and single other characters. */
export function tokensOf(folded: string): readonly string[] {
  return folded.match(/\p{L}+|\d+(?:\.\d+)*|[^\s\p{L}\d]/gu) ?? [];
}
