import { HASH_START, hashOn, spread } from '../hash-slots.ts';

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

/** The hash of a cell, from its units. */
export function hashOfText(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  return spread(hash);
}
