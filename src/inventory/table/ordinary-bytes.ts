import { DELIMITERS } from './cut-line.ts';
import type { LineEnd } from './line-ends.ts';

const LF = 10;
const CR = 13;
const TAB = 9;
const BACKSLASH = 0x5c;
const LOWEST_PRINTABLE = 0x20;
const DELETE = 0x7f;

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

/** Whether a backslash stands before a delimiter: it may escape it. */
function maySpellEscapes(bytes: Uint8Array): boolean {
  const codes = DELIMITERS.map((delimiter) => delimiter.charCodeAt(0));
  for (let at = bytes.indexOf(BACKSLASH); at >= 0; at = bytes.indexOf(BACKSLASH, at + 1)) {
    if (codes.includes(bytes[at + 1] ?? 0)) return true;
  }
  return false;
}

/** Bytes, four at a time. The first few may stand before a whole word, and the last few behind. */
function wordsOf({ buffer, byteOffset, length }: Uint8Array) {
  const first = Math.min(length, -byteOffset & 3);
  const count = (length - first) >> 2;
  const words = count === 0 ? new Int32Array() : new Int32Array(buffer, byteOffset + first, count);
  return { first, words };
}

/**
 * The line end of bytes that are an ordinary text: printable ASCII and tabs, with one kind of line end, and without
 * escapes. All encodings read it alike, and nothing has to be changed before it is cut. Null for all other bytes.
 */
export function ordinaryLineEnd(bytes: Uint8Array): LineEnd | null {
  const lineEnd = firstLineEnd(bytes);
  const isCrLf = lineEnd === '\r\n';
  /** Whether the bytes in a range are ordinary, and the line feeds and their carriage returns belong together. */
  const areOrdinary = (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (isOrdinary(byte)) continue;
      if (byte === LF && (!isCrLf || bytes[at - 1] === CR)) continue;
      if (byte === CR && isCrLf && bytes[at + 1] === LF) continue;
      return false;
    }
    return true;
  };
  const { first, words } = wordsOf(bytes);
  if (!areOrdinary(0, first)) return null;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? 0;
    // Some byte is 0x7f or above, or below a blank.
    const isOdd = ((word + 0x01010101) | word | (word - BLANKS)) & HIGH;
    if (isOdd !== 0 && !areOrdinary(first + at * 4, first + at * 4 + 4)) return null;
  }
  if (!areOrdinary(first + words.length * 4, bytes.length)) return null;
  return maySpellEscapes(bytes) ? null : lineEnd;
}
