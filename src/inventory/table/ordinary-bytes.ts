import { DELIMITERS } from './cut-line.ts';
import type { LineEnd } from './line-ends.ts';

const LF = 10;
const CR = 13;
const TAB = 9;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LOWEST_PRINTABLE = 0x20;
const DELETE = 0x7f;

const DELIMITER_CODES = DELIMITERS.map((delimiter) => delimiter.charCodeAt(0));

/** The same byte four times. */
const FOUR_TIMES = 0x01010101;
/** The highest bit of each of four bytes. */
const HIGH = 0x80808080 | 0;
/** Taken from four bytes, it sets the highest bit of those below a blank. */
const BLANKS = 0x20202020;

/** Whether a unit is in an ordinary text, apart from line ends. */
function isOrdinary(byte: number): boolean {
  return byte === TAB || (byte >= LOWEST_PRINTABLE && byte < DELETE);
}

/** The line end of a text by its first one. */
function firstLineEnd(bytes: Uint8Array): LineEnd {
  const at = bytes.indexOf(LF);
  return at > 0 && bytes[at - 1] === CR ? '\r\n' : '\n';
}

/** Bytes, four at a time. The first few may stand before a whole word, and the last few behind. */
function wordsOf({ buffer, byteOffset, length }: Uint8Array) {
  const first = Math.min(length, -byteOffset & 3);
  const count = (length - first) >> 2;
  const words = count === 0 ? new Int32Array() : new Int32Array(buffer, byteOffset + first, count);
  return { first, words };
}

/** What is known of an ordinary text once all of it was looked at. */
export interface OrdinaryText {
  readonly lineEnd: LineEnd;
  /** Where the first quotation mark is, or the length of the text. */
  readonly firstQuote: number;
}

/**
 * Looks in one pass whether bytes are an ordinary text: printable ASCII and tabs, with one kind of line end, and without
 * escapes. All encodings read it alike, and nothing has to be changed before it is cut. Null for all other bytes.
 */
export function findOrdinary(bytes: Uint8Array): OrdinaryText | null {
  const lineEnd = firstLineEnd(bytes);
  const isCrLf = lineEnd === '\r\n';
  let firstQuote = bytes.length;
  /**
   * Whether the bytes in a range are ordinary, the line feeds and their carriage returns belong together, and no backslash
   * stands before a delimiter, which it may escape.
   */
  const areOrdinary = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === LF && (!isCrLf || bytes[at - 1] === CR)) continue;
      if (byte === CR && isCrLf && bytes[at + 1] === LF) continue;
      if (!isOrdinary(byte)) return false;
      if (byte === QUOTE && at < firstQuote) firstQuote = at;
      if (byte === BACKSLASH && DELIMITER_CODES.includes(bytes[at + 1] ?? 0)) return false;
    }
    return true;
  };
  const { first, words } = wordsOf(bytes);
  if (!areOrdinary(0, first)) return null;
  const backslashes = BACKSLASH * FOUR_TIMES;
  // Behind the first quotation mark nobody looks for another.
  let quotes = firstQuote < first ? backslashes : QUOTE * FOUR_TIMES;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    // Some byte is 0x7f or above, below a blank, a backslash or a quotation mark.
    const isOdd =
      ((word + FOUR_TIMES) |
        word |
        (word - BLANKS) |
        ((word ^ backslashes) - FOUR_TIMES) |
        ((word ^ quotes) - FOUR_TIMES)) &
      HIGH;
    if (isOdd === 0) continue;
    const from = first + at * 4;
    if (!areOrdinary(from, from + 4)) return null;
    if (firstQuote < from + 4) quotes = backslashes;
  }
  if (!areOrdinary(first + words.length * 4, bytes.length)) return null;
  return { lineEnd, firstQuote };
}
