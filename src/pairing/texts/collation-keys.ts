/** Sort keys of plain texts: byte strings whose order is the collator's order of the texts. */
interface SortKeys {
  readonly bytes: Uint8Array;
  /** Where the key of each text starts; one entry more than texts. Texts that are not plain have an empty key. */
  readonly starts: Uint32Array;
  /** Indices of the texts that have a key, and of those that must be compared by the collator. */
  readonly plain: Uint32Array;
  readonly others: number[];
  readonly isPlain: Uint8Array;
}

/**
 * Languages that sort Latin letters one by one, in the order of the Unicode root collation. Others
 * have letters of two characters (Danish aa, Czech ch), which keys made letter by letter miss.
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
/** A longer number has no key: its length must fit a byte, and collators cut numbers of hundreds of digits. */
const LONGEST_NUMBER = 200;

/** Stands where the end of a key would. */
const NO_KEY = -1;

/** A digit alone is the longest key of a character: "a digit", its length, itself. */
const BYTES_FOR_CHARACTER = 3;

/** For each character its first key byte (0: no key) and its second (0: none). */
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

/** The plain letters that the collator takes for equal: a for ä, ss for ß; empty where there are none. */
function findSpelling(character: string, collator: Intl.Collator): string {
  const letter = character.normalize('NFD').charAt(0).toLowerCase();
  const candidates = [letter, 'ss', 'ae', 'oe'].filter((text) => /^[a-z]+$/.test(text));
  return candidates.find((text) => collator.compare(text, character) === 0) ?? '';
}

/** Makes keys for all texts that can have one. */
export function buildSortKeys(texts: readonly string[], collator: Intl.Collator): SortKeys {
  const starts = new Uint32Array(texts.length + 1);
  const isPlain = new Uint8Array(texts.length);
  const isKeyed = sortsLetterByLetter(collator);
  const table = isKeyed
    ? tabulateKeys(collator)
    : { first: new Uint8Array(), second: new Uint8Array() };
  const characters = texts.reduce((total, text) => total + text.length, 0);
  const bytes = new Uint8Array(isKeyed ? BYTES_FOR_CHARACTER * characters : 0);
  const plain = new Uint32Array(texts.length);
  const others: number[] = [];
  let end = 0;
  texts.forEach((text, index) => {
    const keyEnd = isKeyed ? writeKey(text, table, bytes, end) : NO_KEY;
    if (keyEnd === NO_KEY) others.push(index);
    else {
      plain[index - others.length] = index;
      isPlain[index] = 1;
      end = keyEnd;
    }
    starts[index + 1] = end;
  });
  return { bytes, starts, plain: plain.subarray(0, texts.length - others.length), others, isPlain };
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

/** Writes the key of a text from `start` on; returns its end, or NO_KEY. */
function writeKey(text: string, table: KeyTable, bytes: Uint8Array, start: number): number {
  let end = start;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      const afterNumber = endOfNumber(text, at);
      const written = writeNumber(text, at, afterNumber, table, bytes, end);
      if (written === NO_KEY) return NO_KEY;
      end = written;
      at = afterNumber;
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

function endOfNumber(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/** A number is written as "a digit stands here", its length without leading zeros, its digits. */
function writeNumber(
  text: string,
  from: number,
  to: number,
  table: KeyTable,
  bytes: Uint8Array,
  start: number,
): number {
  let first = from;
  while (first + 1 < to && text.charCodeAt(first) === ZERO) first += 1;
  if (to - first > LONGEST_NUMBER) return NO_KEY;
  bytes[start] = table.first[ZERO] ?? 0;
  bytes[start + 1] = to - first;
  for (let at = first; at < to; at += 1) bytes[start + 2 + at - first] = text.charCodeAt(at);
  return start + 2 + to - first;
}
