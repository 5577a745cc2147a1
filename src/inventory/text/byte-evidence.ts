import { SECTION_SIGN_CP437 } from './code-pages.ts';
import { strictUtf8, utf8LengthAt } from './utf8-text.ts';

/** A stretch of bytes between separators that holds a byte beyond ASCII: about one cell. Each text stands here once. */
export interface Stretch {
  readonly bytes: Uint8Array;
  /** Where it begins in the file. */
  readonly at: number;
  /** Its line, where that is one of the first of the file, among which the headings are; else null. */
  readonly headLine: Uint8Array | null;
  /** Its text where it is UTF-8. */
  readonly utf8: string | null;
}

/** Lines in which headings are looked for. */
const HEAD_LINES = 30;
/** Looked at for each byte beyond ASCII: more of the same tell nothing. A rare byte is seen wherever it stands. */
const MOST_OF_A_BYTE = 400;
/** Bytes of a stretch to either side of the byte that it is taken for. */
const REACH = 200;

const LONGEST_HEAD_LINE = 4000;

const LF = 10;
const CR = 13;

/** Tab, line ends, quotation mark, comma, semicolon. The vertical bar is no separator here: it is the second byte of letters in Shift-JIS. */
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

/** The line in which an offset stands, as far as it can hold headings. */
function lineAround(bytes: Uint8Array, at: number): Uint8Array {
  let from = at;
  while (from > 0 && at - from < LONGEST_HEAD_LINE && !isLineEnd(bytes[from - 1])) from -= 1;
  let to = at;
  while (to < bytes.length && to - from < LONGEST_HEAD_LINE && !isLineEnd(bytes[to])) to += 1;
  return bytes.subarray(from, to);
}

/**
 * Collects the distinct stretches that tell encodings apart: those with a byte beyond ASCII, or with the control code
 * that is § in CP437. One pass over all bytes; the number of stretches has a limit for each byte.
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
