/** How plausible a reading of a non-ASCII text is. */
export interface Plausibility {
  /** Higher if letters and signs are where people write them. A reading below 0 is probably wrong. */
  readonly score: number;
  /** The number of characters that no real file contains: replacement characters, control codes, unassigned ones. */
  readonly broken: number;
}

type Kind =
  | 'broken'
  | 'section-sign'
  | 'latin'
  | 'other-letter'
  | 'ideograph'
  | 'half-kana'
  | 'quotation'
  | 'apostrophe'
  | 'space-or-dash'
  | 'ordinal'
  | 'sign';

/** A language, described by its non-ASCII letters. */
export interface Language {
  readonly letters: ReadonlySet<string>;
  /** The penalty for a reading in this language: higher for languages that are rarer in this audit. */
  readonly cost: number;
  /** The score of one of its letters next to another letter. */
  readonly worth: number;
}

const OTHER_LANGUAGE = 1.5;

function others(worth: number, ...alphabets: readonly string[]): readonly Language[] {
  return alphabets.map((letters) => ({ letters: new Set(letters), cost: OTHER_LANGUAGE, worth }));
}

/**
 * The score of a letter in a word of its language. Central European code pages have so many letters that each
 * proves less.
 */
const OWN_LETTER = 1.5;
const CENTRAL_LETTER = 0.6;

const GERMAN: Language = { letters: new Set('äöüÄÖÜß'), cost: 0, worth: OWN_LETTER };

/** Languages that can be written in Western code pages: French, Spanish, Portuguese, Italian, Nordic ones, Dutch. */
const WESTERN_LANGUAGES: readonly Language[] = [
  GERMAN,
  ...others(
    OWN_LETTER,
    'àâæçéèêëîïôœùûÀÂÇÉÈÊÎÔŒ',
    'áéíóúñüÁÉÍÓÚÑÜ',
    'ãõáâàçéêíóôúÃÁÂÀÇÉÍÓÔÚ',
    'àèéìòùÀÈÉÌÒÙ',
    'åäöøæéÅÄÖØÆ',
    'ëïéèöü',
  ),
];

/** Languages of Central European code pages: German, Polish, Czech and Slovak, Hungarian, Romanian, Croatian. */
const CENTRAL_LANGUAGES: readonly Language[] = [
  GERMAN,
  ...others(
    CENTRAL_LETTER,
    'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ',
    'áčďéěíňóřšťúůýžľĺŕôäÁČĎÉĚÍŇÓŘŠŤÚŮÝŽĽ',
    'áéíóöőúüűÁÉÍÓÖŐÚÜŰ',
    'ăâîșțşţĂÂÎȘȚŞŢ',
    'čćđšžČĆĐŠŽ',
  ),
];

/** The score of a letter of another language: a Western letter, which occurs in names anywhere, and any other. */
const WESTERN_LETTER = 0.6;
const FOREIGN_LETTER = -0.3;
const WESTERN = new Set('éèêëàâáíóúñÑçÇãôåÅøØæÆîïûùìòÉäöüÄÖÜß');

const OPENING = new Set('„“«»');
const CLOSING = new Set('“”«»');
const SPACES_AND_DASHES = new Set('\u00a0–—…');
/** Signs that follow or precede a number, or stand alone. */
const ORDINALS = new Set('°²³µ½¼¾±€£®©™·•×');

/** A word that is a unit, with or without its number: `m²`, `15cm³`, `3µm`, `°C`. */
const UNIT = /^\(?\d*[.,]?\d*(?:[cdkm]?m[²³]|µ[A-Za-z]{1,2}|°[CF]?)[).,:]?$/;

/** Signs that follow a number or a name. No word begins with them. */
const BEHIND_WORDS = new Set('°²³½¼¾®™');
const BEHIND_NAMES = new Set('®™©');
const BEFORE_NUMBERS = new Set('±€£©×');

const VOWELS = new Set('aeiouyäöüAEIOUYÄÖÜ');

const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const LETTER = /\p{L}/u;
const DIGIT = /\p{N}/u;
const ASCII_LETTER = /[A-Za-z]/;
const LATIN = /\p{Script=Latin}/u;
const IDEOGRAPH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\u30fb\u30fc\uff01-\uff60]/u;
const BROKEN = /[\ufffd\p{Cc}\p{Co}\p{Cn}\p{Cs}]/u;

function findKind(character: string): Kind {
  if (character === '§') return 'section-sign';
  if (BROKEN.test(character)) return 'broken';
  if (character >= '\uff61' && character <= '\uff9f') return 'half-kana';
  if (IDEOGRAPH.test(character)) return 'ideograph';
  if (OPENING.has(character) || CLOSING.has(character)) return 'quotation';
  if (character === '’') return 'apostrophe';
  if (SPACES_AND_DASHES.has(character)) return 'space-or-dash';
  if (ORDINALS.has(character)) return 'ordinal';
  if (!LETTER.test(character) || character === 'ƒ') return 'sign';
  // ª, º, ﬁ, ﬂ, ⁿ and modifier letters are written like signs.
  if (character.normalize('NFKC') !== character || /\p{Lm}/u.test(character)) return 'sign';
  return LATIN.test(character) ? 'latin' : 'other-letter';
}

const KINDS = new Map<string, Kind>();

function kindOf(character: string): Kind {
  const known = KINDS.get(character);
  if (known !== undefined) return known;
  const kind = findKind(character);
  KINDS.set(character, kind);
  return kind;
}

function isLetter(character: string): boolean {
  return character !== '' && LETTER.test(character);
}

function isLatin(character: string): boolean {
  return ASCII_LETTER.test(character) || (character > '\u007f' && kindOf(character) === 'latin');
}

/** Whether a letter is a vowel, with or without a diacritic. */
function isVowel(letter: string): boolean {
  return VOWELS.has(letter.normalize('NFD').charAt(0));
}

/** The characters before and after a character; empty at the ends of the word. */
interface Neighbours {
  readonly before: string;
  readonly after: string;
}

function scoreLatin(
  letter: string,
  { before, after }: Neighbours,
  { letters, worth }: Language,
): number {
  const follows = isLetter(before);
  const precedes = isLetter(after);
  // UTF-8 read as Windows-1252 has Â before § and every other sign.
  if (letter === 'Â' && after >= '\u0080' && after <= '\u00bf') return -3;
  if (!follows && !precedes) return -0.25;
  // The dotless i is Turkish, and no encoding is taken for Turkish unless the person chooses it.
  if (letter === 'ı') return -3;
  if ((follows && !isLatin(before)) || (precedes && !isLatin(after))) return -2;
  if (before > '\u007f' && after > '\u007f' && follows && precedes) return -1;
  // Hardly any word has two vowels with diacritics side by side.
  if (before > '\u007f' && isVowel(before) && isVowel(letter)) return -1;
  if (UPPER.test(letter)) {
    if (follows && (LOWER.test(before) || (precedes && LOWER.test(after)))) return -1;
  } else if (letter !== 'ß' && precedes && UPPER.test(after)) return -1;
  if (letter === 'ß' && !VOWELS.has(before)) return -1;
  // Portuguese has õ only before e; Hungarian names have it instead of ő. ç comes before vowels.
  if (letter === 'õ' && !precedes) return -0.5;
  if (letter === 'õ' && (!follows || after !== 'e')) return follows ? 0.1 : FOREIGN_LETTER;
  if (letter === 'ç' && precedes && !VOWELS.has(after.normalize('NFD').charAt(0))) return -1;
  if (letter === before) return -0.5;
  // After a vowel, á is probably a misread ß; after another a it always is.
  if (letter === 'á' && VOWELS.has(before)) return before === 'a' ? -0.5 : 0;
  if (letters.has(letter)) return worth;
  return WESTERN.has(letter) ? WESTERN_LETTER : FOREIGN_LETTER;
}

/** Counts the non-ASCII Latin letters that are next to a Latin letter. */
function countLetters(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (character <= '\u007f' || kindOf(character) !== 'latin') continue;
      if (!isLatin(text.charAt(at - 1)) && !isLatin(text.charAt(at + 1))) continue;
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * The language that best explains the letters of some texts; German (which includes plain English) if none is better.
 * @param isCentral whether the texts were read in a Central European code page.
 */
export function languageOf(texts: readonly string[], isCentral: boolean): Language {
  const counts = [...countLetters(texts)];
  const sumOf = ({ letters, cost, worth }: Language) =>
    counts.reduce((sum, [letter, count]) => sum + (letters.has(letter) ? count * worth : 0), -cost);
  const languages = isCentral ? CENTRAL_LANGUAGES : WESTERN_LANGUAGES;
  return languages.reduce((best, language) => (sumOf(language) > sumOf(best) ? language : best));
}

/** Cyrillic letters used only in Serbian and Macedonian: CP850 umlauts become them if read as Windows-1251. */
const RARE_CYRILLIC = new Set('ЂЃЉЊЌЋЏЅђѓљњќћџѕ');

/** Letters of another script form their own words. */
function scoreOther(letter: string, { before, after }: Neighbours): number {
  if (isLatin(before) || isLatin(after)) return -2;
  const follows = isLetter(before);
  if (UPPER.test(letter) && follows && LOWER.test(before)) return -1;
  return (follows || isLetter(after)) && !RARE_CYRILLIC.has(letter) ? 0.6 : 0;
}

/** A single ideograph in a Latin word is an accented letter that swallowed the letter after it. */
function scoreIdeograph({ before, after }: Neighbours): number {
  const isIn = (neighbour: string) => neighbour > '\u007f' && kindOf(neighbour) === 'ideograph';
  if (isIn(before) || isIn(after)) return 1;
  return ASCII_LETTER.test(before) || ASCII_LETTER.test(after) ? -2 : 0.3;
}

/** A § next to another non-ASCII sign probably comes from a wrong reading. */
function scoreSectionSign({ before, after }: Neighbours): number {
  const strangers = [before, after].filter((each) => each > '\u007f' && !isLetter(each));
  if (strangers.length === 0) return 1;
  return strangers.every((each) => each === '§') ? 0 : -1;
}

/** The score of a quotation mark. Unpaired marks in a cell are probably misread letters. */
function scoreQuotation(mark: string, { before, after }: Neighbours, isPaired: boolean): number {
  const follows = isLetter(before);
  const precedes = isLetter(after);
  if (follows && precedes) return -2;
  if ([before, after].some((each) => OPENING.has(each) || CLOSING.has(each))) return -0.5;
  if (!isPaired) return -0.3;
  return (precedes && OPENING.has(mark)) || (follows && CLOSING.has(mark)) ? 1.2 : 0.2;
}

/** The score of a sign such as ², ® or ½: most follow a number or a name, and only units have one inside a word. */
function scoreOrdinal(sign: string, { before, after }: Neighbours, word: string): number {
  const follows = isLetter(before);
  const precedes = isLetter(after);
  if (UNIT.test(word)) return OWN_LETTER;
  if (follows && precedes) return -2;
  if (precedes && BEHIND_WORDS.has(sign)) return -1.5;
  if (follows) return BEHIND_NAMES.has(sign) ? 0.3 : -0.5;
  if (DIGIT.test(before) && !BEFORE_NUMBERS.has(sign)) return 0.2;
  return DIGIT.test(after) && BEFORE_NUMBERS.has(sign) ? 0.2 : 0;
}

/** The position of a character and what is known about its surroundings. */
interface Place extends Neighbours {
  readonly word: string;
  /** Whether the quotation marks of the cell are paired. */
  readonly isPaired: boolean;
  readonly language: Language;
}

function scoreOf(kind: Kind, character: string, around: Place): number {
  const follows = isLetter(around.before);
  const precedes = isLetter(around.after);
  const isInside = follows && precedes;
  switch (kind) {
    case 'broken':
      return -10;
    case 'section-sign':
      return isInside ? -0.5 : scoreSectionSign(around);
    case 'latin':
      return scoreLatin(character, around, around.language);
    case 'other-letter':
      return scoreOther(character, around);
    case 'ideograph':
      return scoreIdeograph(around);
    case 'half-kana':
      return ASCII_LETTER.test(around.before) || ASCII_LETTER.test(around.after) ? -2 : -0.5;
    case 'quotation':
      return scoreQuotation(character, around, around.isPaired);
    case 'apostrophe':
      return isInside ? 0.5 : 0;
    case 'space-or-dash':
      return isInside ? -0.2 : 0;
    case 'ordinal':
      return scoreOrdinal(character, around, around.word);
    case 'sign':
      return follows || precedes ? -2 : -1;
  }
}

/** Whether quotation marks are in pairs around words: one that opens, then one that closes. */
export function hasPairedQuotation(text: string): boolean {
  let isOpen = false;
  let before = '';
  for (const character of text) {
    if (OPENING.has(character) || CLOSING.has(character)) {
      const closes = before !== '' && !/[\s([/-]/.test(before);
      if (closes !== isOpen) return false;
      isOpen = !isOpen;
    }
    before = character;
  }
  return !isOpen;
}

const BEYOND_ASCII = /[^\t\r\n -\u007f]/;
const PLAIN: Plausibility = { score: 0, broken: 0 };

/** What is known about the text that contains a word. */
export interface Surroundings {
  /** Whether the quotation marks of the cell are paired. */
  readonly isPaired: boolean;
  /** The language in which the whole file seems to be written. */
  readonly language: Language;
}

/** Judges every non-ASCII character of a word by its neighbours. */
export function judgeText(word: string, { isPaired, language }: Surroundings): Plausibility {
  if (!BEYOND_ASCII.test(word)) return PLAIN;
  const characters = Array.from(word);
  let score = 0;
  let broken = 0;
  for (const [at, character] of characters.entries()) {
    if (character <= '\u007f' && character >= ' ') continue;
    if (character === '\t' || character === '\r' || character === '\n') continue;
    const kind = kindOf(character);
    if (kind === 'broken') broken += 1;
    const before = characters[at - 1] ?? '';
    const after = characters[at + 1] ?? '';
    score += scoreOf(kind, character, { before, after, word, isPaired, language });
  }
  return { score, broken };
}
