/** What a reading of a text beyond ASCII is worth. */
export interface Plausibility {
  /** The higher, the more the letters and signs stand where people write them. Below 0 the reading is hardly right. */
  readonly score: number;
  /** Characters that no file holds: lost ones, control codes, unassigned ones. */
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

const GERMAN = new Set('äöüÄÖÜß');
const WESTERN = new Set('éèêëàâáíóúñÑçÇãôåÅøØæÆîïûùìòÉ');
const CENTRAL = new Set('őűŐŰąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůžýČĎĚŇŘŠŤŮŽÝľĺŕÁÍÓÚÀÈÊôâășțşţŞŢÂÎđĐ');

const OPENING = new Set('„“«»');
const CLOSING = new Set('“”«»');
const SPACES_AND_DASHES = new Set('\u00a0–—…');
/** Signs that follow or precede a number, or stand alone. */
const ORDINALS = new Set('°²³µ½¼¾±€£®©™·•×');

/** A micrometre, and a square or cubic metre, behind the number before a blank. */
const UNITS = /^(?:.?µ[A-Za-z]|m[²³])/;

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

/** Vowels with or without marks. Two with marks side by side are in hardly any word. */
function isVowel(letter: string): boolean {
  return VOWELS.has(letter.normalize('NFD').charAt(0));
}

/** The characters around one; empty at the ends. */
interface Neighbours {
  readonly before: string;
  readonly after: string;
}

function scoreLatin(letter: string, { before, after }: Neighbours): number {
  const follows = isLetter(before);
  const precedes = isLetter(after);
  if (!follows && !precedes) return -0.25;
  // The dotless i is Turkish, and no encoding is taken for Turkish unless the person chooses it.
  if (letter === 'ı') return -3;
  if ((follows && !isLatin(before)) || (precedes && !isLatin(after))) return -2;
  if (before > '\u007f' && after > '\u007f' && follows && precedes) return -1;
  if (before > '\u007f' && isVowel(before) && isVowel(letter)) return -1;
  if (UPPER.test(letter)) {
    if (follows && (LOWER.test(before) || (precedes && LOWER.test(after)))) return -1;
  } else if (letter !== 'ß' && precedes && UPPER.test(after)) return -1;
  if (letter === 'ß' && !VOWELS.has(before)) return -1;
  if (letter === 'õ') return precedes ? (after === 'e' ? 1 : 0.1) : -0.5;
  if (letter === before) return -0.5;
  // Behind a vowel, á is rather ß read wrongly; behind another a it always is.
  if (letter === 'á' && VOWELS.has(before)) return before === 'a' ? -0.5 : 0;
  if (letter === 'æ') return 0.6;
  if (GERMAN.has(letter)) return 1.5;
  if (WESTERN.has(letter)) return 1;
  return CENTRAL.has(letter) ? 0.4 : 0.2;
}

/** Cyrillic letters of Serbian and Macedonian alone: umlauts of CP850 read as Windows-1251 become them. */
const RARE_CYRILLIC = new Set('ЂЃЉЊЌЋЏЅђѓљњќћџѕ');

/** Letters of another script make words of their own. */
function scoreOther(letter: string, { before, after }: Neighbours): number {
  if (isLatin(before) || isLatin(after)) return -2;
  const follows = isLetter(before);
  if (UPPER.test(letter) && follows && LOWER.test(before)) return -1;
  return (follows || isLetter(after)) && !RARE_CYRILLIC.has(letter) ? 0.6 : 0;
}

/** A lone ideograph inside a Latin word is an accented letter that swallowed the letter behind it. */
function scoreIdeograph({ before, after }: Neighbours): number {
  const isIn = (neighbour: string) => neighbour > '\u007f' && kindOf(neighbour) === 'ideograph';
  if (isIn(before) || isIn(after)) return 1;
  return ASCII_LETTER.test(before) || ASCII_LETTER.test(after) ? -2 : 0.3;
}

/** A § beside another sign beyond ASCII is rather one of many signs of a wrong reading. */
function scoreSectionSign({ before, after }: Neighbours): number {
  const strangers = [before, after].filter((each) => each > '\u007f' && !isLetter(each));
  if (strangers.length === 0) return 1;
  return strangers.every((each) => each === '§') ? 0 : -1;
}

/** What a quotation mark is worth: marks of which a cell holds an odd number are rather letters read wrongly. */
function scoreQuotation(mark: string, { before, after }: Neighbours, isPaired: boolean): number {
  const follows = isLetter(before);
  const precedes = isLetter(after);
  if (follows && precedes) return -2;
  if ([before, after].some((each) => OPENING.has(each) || CLOSING.has(each))) return -0.5;
  const isAtWord = (precedes && OPENING.has(mark)) || (follows && CLOSING.has(mark));
  return isAtWord && isPaired ? 1.2 : 0.2;
}

function scoreOf(kind: Kind, character: string, around: Neighbours, isPaired: boolean): number {
  const follows = isLetter(around.before);
  const precedes = isLetter(around.after);
  const isInside = follows && precedes;
  switch (kind) {
    case 'broken':
      return -10;
    case 'section-sign':
      return isInside ? -1 : scoreSectionSign(around);
    case 'latin':
      return scoreLatin(character, around);
    case 'other-letter':
      return scoreOther(character, around);
    case 'ideograph':
      return scoreIdeograph(around);
    case 'half-kana':
      return ASCII_LETTER.test(around.before) || ASCII_LETTER.test(around.after) ? -2 : -0.5;
    case 'quotation':
      return scoreQuotation(character, around, isPaired);
    case 'apostrophe':
      return isInside ? 0.5 : 0;
    case 'space-or-dash':
      return isInside ? -0.2 : 0;
    case 'ordinal':
      if (isInside) return -2;
      if (UNITS.test(around.before + character + around.after)) return 0.6;
      return DIGIT.test(around.before) ? 0.2 : -0.2;
    case 'sign':
      return follows || precedes ? -2 : -1;
  }
}

/** True where quotation marks stand in pairs, as they do around words. */
export function hasPairedQuotation(text: string): boolean {
  let marks = 0;
  for (const character of text) if (OPENING.has(character) || CLOSING.has(character)) marks += 1;
  return marks % 2 === 0;
}

/**
 * Judges every character beyond ASCII of a text by those around it.
 * @param isPaired whether the quotation marks of the cell, of which the text is a part, stand in pairs.
 */
export function judgeText(text: string, isPaired: boolean): Plausibility {
  const characters = Array.from(text);
  let score = 0;
  let broken = 0;
  for (const [at, character] of characters.entries()) {
    if (character <= '\u007f' && character >= ' ') continue;
    if (character === '\t' || character === '\r' || character === '\n') continue;
    const kind = kindOf(character);
    if (kind === 'broken') broken += 1;
    const around = { before: characters[at - 1] ?? '', after: characters[at + 1] ?? '' };
    score += scoreOf(kind, character, around, isPaired);
  }
  return { score, broken };
}
