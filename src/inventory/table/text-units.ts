import { HASH_FACTOR, HASH_START, spread } from '../hash-slots.ts';

/** The characters (UTF-16 units) of a text as numbers, so that cells can be compared without creating strings. */
export type TextUnits = Uint8Array | Uint16Array;

/** The units of a text in one byte each; null if one of them does not fit. */
function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0xff) return null;
    bytes[at] = unit;
  }
  return bytes;
}

/** The units of a text, in one byte each if all of them fit, as in most Western European texts. */
export function unitsOf(text: string): TextUnits {
  const bytes = bytesOf(text);
  if (bytes !== null) return bytes;
  const units = new Uint16Array(text.length);
  for (let at = 0; at < units.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

/** Units of a word, which is hashed at once. */
export const WORD = 4;

const BITS_OF_UNIT = 8;

/** Adds a word of four units to a hash, the first unit in its lowest bits. */
export function hashWord(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, HASH_FACTOR);
  return mixed ^ (mixed >>> 15);
}

/** The hash of the cell [`from`, `to`), from its units. */
export function hashOfUnits(units: TextUnits, from: number, to: number): number {
  let hash = HASH_START;
  for (let at = from; at < to; at += WORD) {
    let word = 0;
    const end = Math.min(at + WORD, to);
    for (let unit = end - 1; unit >= at; unit -= 1) {
      word = (word << BITS_OF_UNIT) | (units[unit] ?? 0);
    }
    hash = hashWord(hash, word);
  }
  return spread(hash);
}

/** The hash of a cell, from its text. */
export function hashOfText(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at += WORD) {
    let word = 0;
    const end = Math.min(at + WORD, text.length);
    for (let unit = end - 1; unit >= at; unit -= 1) {
      word = (word << BITS_OF_UNIT) | text.charCodeAt(unit);
    }
    hash = hashWord(hash, word);
  }
  return spread(hash);
}
