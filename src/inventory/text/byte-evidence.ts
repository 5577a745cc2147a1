import { SECTION_SIGN_CP437 } from './code-pages.ts';
import { strictUtf8, utf8LengthAt } from './utf8-text.ts';

/**
 * The bytes between two separators, about one cell, if there is a non-ASCII byte among them. Duplicates are left
 * out.
 */
export interface Stretch {
  readonly bytes: Uint8Array;
  /** Its offset in the file. */
  readonly at: number;
  /** Its whole line, if that is one of the first lines, which may contain the headings; else null. */
  readonly headLine: Uint8Array | null;
  /** Its text if it is valid UTF-8, else null. */
  readonly utf8: string | null;
}

/** How many lines are searched for headings. */
const HEAD_LINES = 30;
/** How often each non-ASCII byte is examined: more add nothing. A rare byte is found anywhere in the file. */
const MOST_OF_A_BYTE = 400;
/** How far a stretch extends to either side of its non-ASCII byte, in bytes. */
const REACH = 200;

const LONGEST_HEAD_LINE = 4000;

const LF = 10;
const CR = 13;

/**
 * Tab, line ends, quotation mark, comma, semicolon. Not the vertical bar: in Shift-JIS it is the second byte of
 * letters.
 */
function isSeparator(byte: number): boolean {
  return (
    byte === 9 || byte === LF || byte === CR || byte === 0x22 || byte === 0x2c || byte === 0x3b
  );
}

function endOfHead(bytes: Uint8Array): number {
  let lines = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) lines += 1;
    if (lines === HEAD_LINES) return at;
  }
  return bytes.length;
}

function stretchAround(bytes: Uint8Array, at: number): readonly [number, number] {
  let from = at;
  while (from > 0 && at - from < REACH && !isSeparator(bytes[from - 1] ?? 0)) from -= 1;
  let to = at + 1;
  while (to < bytes.length && to - at < REACH && !isSeparator(bytes[to] ?? 0)) to += 1;
  return [from, to];
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === LF || byte === CR;
}

/** The line that contains an offset, up to a maximum length. */
function lineAround(bytes: Uint8Array, at: number): Uint8Array {
  let from = at;
  while (from > 0 && at - from < LONGEST_HEAD_LINE && !isLineEnd(bytes[from - 1])) from -= 1;
  let to = at;
  while (to < bytes.length && to - from < LONGEST_HEAD_LINE && !isLineEnd(bytes[to])) to += 1;
  return bytes.subarray(from, to);
}

/**
 * Collects the distinct stretches that distinguish encodings: those with a non-ASCII byte, or with the control code
 * that is § in CP437. One pass over all bytes. The number of stretches per byte value is limited.
 */
export function collectEvidence(bytes: Uint8Array): readonly Stretch[] {
  const endOfHeadAt = endOfHead(bytes);
  const timesOf = new Uint16Array(512);
  const known = new Set<string>();
  const stretches: Stretch[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 && byte !== SECTION_SIGN_CP437) continue;
    const length = utf8LengthAt(bytes, at);
    const slot = byte + (length === 0 ? 0 : 256);
    const times = timesOf[slot] ?? 0;
    if (times < MOST_OF_A_BYTE || at < endOfHeadAt) {
      timesOf[slot] = Math.min(times + 1, MOST_OF_A_BYTE);
      const [from, to] = stretchAround(bytes, at);
      const stretch = bytes.subarray(from, to);
      const key = String.fromCharCode(...stretch);
      if (!known.has(key)) {
        known.add(key);
        stretches.push({
          bytes: stretch,
          at: from,
          headLine: from < endOfHeadAt ? lineAround(bytes, from) : null,
          utf8: strictUtf8(stretch),
        });
      }
    }
    if (length > 0) at += length - 1;
  }
  return stretches;
}
