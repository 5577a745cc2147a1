import { PackedTexts, type Texts } from '../../fleet/texts.ts';
import type { Steps } from '../kept.ts';

/** Sort keys of plain texts: byte strings that sort in the collator's order. */
interface SortKeys {
  readonly bytes: Uint8Array;
  /** Where each text's key starts; one more entry than texts. Texts that are not plain have an empty key. */
  readonly starts: Uint32Array;
  /** A hash of each key. */
  readonly hashes: Uint32Array;
  /** Indices of the texts that have a key, and of those that the collator must compare. */
  readonly plain: Uint32Array;
  readonly others: number[];
  readonly isPlain: Uint8Array;
}

/**
 * Languages that sort Latin letters one by one in the order of the Unicode root collation. Other languages
 * have letters of two characters (Danish aa, Czech ch), for which keys made letter by letter are wrong.
 */
const LETTER_BY_LETTER = /^(?:en|de)\b/;

function sortsLetterByLetter(collator: Intl.Collator): boolean {
  const { locale, collation } = collator.resolvedOptions();
  return collation === 'default' && LETTER_BY_LETTER.test(locale);
}

/** Characters above this have no key. */
const LAST_KEYED = 0x17f;
const FIRST_PRINTABLE = 0x20;
const LAST_ASCII = 0x7e;
const ZERO = 0x30;
const NINE = 0x39;
/**
 * Longer numbers have no key: their length must fit into a byte, and collators truncate numbers of hundreds
 * of digits.
 */
const LONGEST_NUMBER = 200;

/** Returned instead of the end of a key. */
const NO_KEY = -1;

/** The longest key of one character is that of a single digit: a digit marker, the length, the digit. */
const BYTES_FOR_CHARACTER = 3;

/** The first key byte of each character (0: it has no key) and the second (0: there is none). */
interface KeyTable {
  readonly first: Uint8Array;
  readonly second: Uint8Array;
}

function tabulateKeys(collator: Intl.Collator): KeyTable {
  const first = new Uint8Array(LAST_KEYED + 1);
  const second = new Uint8Array(LAST_KEYED + 1);
  const ascii = Array.from({ length: LAST_ASCII - FIRST_PRINTABLE + 1 }, (_, index) =>
    String.fromCharCode(FIRST_PRINTABLE + index),
  ).sort(collator.compare);
  let rank = 1;
  ascii.forEach((character, place) => {
    if (collator.compare(ascii[place - 1] ?? character, character) !== 0) rank += 1;
    first[character.charCodeAt(0)] = rank;
  });
  for (let code = LAST_ASCII + 1; code <= LAST_KEYED; code += 1) {
    const spelling = findSpelling(String.fromCharCode(code), collator);
    first[code] = first[spelling.charCodeAt(0)] ?? 0;
    second[code] = first[spelling.charCodeAt(1)] ?? 0;
  }
  return { first, second };
}

/**
 * The plain letters that the collator treats as equal, such as a for ä or ss for ß; empty if there are
 * none.
 */
function findSpelling(character: string, collator: Intl.Collator): string {
  const letter = character.normalize('NFD').charAt(0).toLowerCase();
  const candidates = [letter, 'ss', 'ae', 'oe'].filter((text) => /^[a-z]+$/.test(text));
  return candidates.find((text) => collator.compare(text, character) === 0) ?? '';
}

/** Texts between two pauses: some ms. */
const TEXTS_A_STEP = 10_000;

/** The character codes of texts, one text after the other. */
interface CodesOfTexts {
  /** At least as many as all texts have characters. */
  readonly characters: number;
  /** The codes of a text, from `from` up to `to`. Valid until the next call. */
  readonly of: (index: number) => CodeRange;
}

interface CodeRange {
  readonly codes: Uint8Array | Uint16Array;
  readonly from: number;
  readonly to: number;
}

/** The codes of texts of which each byte is a character: no text becomes a string. */
function codesOfBytes(texts: PackedTexts): CodesOfTexts {
  const range = { codes: texts.bytes, from: 0, to: 0 };
  return {
    characters: texts.bytes.length,
    of(index) {
      range.from = texts.startOf(index);
      range.to = texts.ends[index] ?? 0;
      return range;
    },
  };
}

/**
 * How many characters (UTF-16 units) each text has at most. It has no more than bytes in UTF-8, and nothing has to be
 * decoded to count those.
 */
function* mostCharacters(texts: Texts): Generator<number> {
  if (texts instanceof PackedTexts) {
    for (let index = 0; index < texts.length; index += 1) {
      yield (texts.ends[index] ?? 0) - texts.startOf(index);
    }
  } else for (const { length } of texts) yield length;
}

function codesOfStrings(texts: Texts): CodesOfTexts {
  let characters = 0;
  let longest = 0;
  for (const most of mostCharacters(texts)) {
    characters += most;
    longest = Math.max(longest, most);
  }
  const range = { codes: new Uint16Array(longest), from: 0, to: 0 };
  const written = texts[Symbol.iterator]();
  return {
    characters,
    // Asked one after another.
    of() {
      const text: string = written.next().value ?? '';
      for (let at = 0; at < text.length; at += 1) range.codes[at] = text.charCodeAt(at);
      range.to = text.length;
      return range;
    },
  };
}

/** Builds keys for all texts that can have one. */
export function* buildSortKeys(texts: Texts, collator: Intl.Collator): Steps<SortKeys> {
  const starts = new Uint32Array(texts.length + 1);
  const hashes = new Uint32Array(texts.length);
  const isPlain = new Uint8Array(texts.length);
  const plain = new Uint32Array(texts.length);
  const others: number[] = [];
  if (!sortsLetterByLetter(collator)) {
    for (let index = 0; index < texts.length; index += 1) others.push(index);
    return { bytes: new Uint8Array(), starts, hashes, plain: new Uint32Array(), others, isPlain };
  }
  const table = tabulateKeys(collator);
  yield;
  const isAscii = texts instanceof PackedTexts && texts.isAscii;
  const codesOf = isAscii ? codesOfBytes(texts) : codesOfStrings(texts);
  const bytes = new Uint8Array(BYTES_FOR_CHARACTER * codesOf.characters);
  yield;
  let end = 0;
  for (let index = 0; index < texts.length; index += 1) {
    if (index % TEXTS_A_STEP === TEXTS_A_STEP - 1) yield;
    const keyEnd = writeKey(codesOf.of(index), table, bytes, end);
    if (keyEnd === NO_KEY) others.push(index);
    else {
      plain[index - others.length] = index;
      isPlain[index] = 1;
      hashes[index] = hashOf(bytes, end, keyEnd);
      end = keyEnd;
    }
    starts[index + 1] = end;
  }
  const all = plain.subarray(0, texts.length - others.length);
  return { bytes, starts, hashes, plain: all, others, isPlain };
}

function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Writes the key of a text at `start`. Returns its end, or NO_KEY. */
function writeKey(range: CodeRange, table: KeyTable, bytes: Uint8Array, start: number): number {
  const { codes, from, to } = range;
  let end = start;
  for (let at = from; at < to; ) {
    const code = codes[at] ?? 0;
    if (isDigit(code)) {
      let after = at + 1;
      while (after < to && isDigit(codes[after] ?? 0)) after += 1;
      end = writeNumber(codes, at, after, table, bytes, end);
      if (end === NO_KEY) return NO_KEY;
      at = after;
      continue;
    }
    const first = table.first[code] ?? 0;
    if (first === 0) return NO_KEY;
    bytes[end] = first;
    end += 1;
    const second = table.second[code] ?? 0;
    if (second !== 0) {
      bytes[end] = second;
      end += 1;
    }
    at += 1;
  }
  return end;
}

/** Writes a number as a digit marker, its length without leading zeros, and its digits. */
function writeNumber(
  codes: Uint8Array | Uint16Array,
  from: number,
  to: number,
  table: KeyTable,
  bytes: Uint8Array,
  start: number,
): number {
  let first = from;
  while (first + 1 < to && codes[first] === ZERO) first += 1;
  if (to - first > LONGEST_NUMBER) return NO_KEY;
  bytes[start] = table.first[ZERO] ?? 0;
  bytes[start + 1] = to - first;
  for (let at = first; at < to; at += 1) bytes[start + 2 + at - first] = codes[at] ?? 0;
  return start + 2 + to - first;
}
