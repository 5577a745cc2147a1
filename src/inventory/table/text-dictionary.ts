import type { TextUnits } from './text-units.ts';

/** Where every hash begins (FNV-1a). */
export const HASH_START = 0x811c9dc5 | 0;

/** The hash of what was read so far and one character more. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}

/** Spreads the bits of a hash, so that its lower ones tell texts apart. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

const FREE = -1;

/** Stands for the place of a text that was given by itself. */
const NOWHERE = -1;

function withRoomFor(values: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  if (index < values.length) return values;
  const larger = new Int32Array(index * 2);
  larger.set(values);
  return larger;
}

/**
 * The distinct texts of a column in the order in which they are met. Finds a text by its characters where it
 * stands in the file, so that a repeated cell never becomes a string of its own; on columns of all-distinct
 * texts this costs a third of a `Map`.
 */
export class TextDictionary {
  readonly texts: string[] = [];
  readonly #source: string;
  readonly #units: TextUnits;
  #hashes = new Int32Array(32);
  /** Where each text stands in the source, or NOWHERE. */
  #places = new Int32Array(32);
  #slots = new Int32Array(64).fill(FREE);

  /** @param units the characters of `source`. */
  constructor(source: string, units: TextUnits) {
    this.#source = source;
    this.#units = units;
  }

  /** The code of a text, wherever it comes from. */
  codeOf(text: string): number {
    const wanted = spread(hashOf(text));
    const mask = this.#slots.length - 1;
    let slot = wanted & mask;
    for (;;) {
      const code = this.#slots[slot] ?? FREE;
      if (code === FREE) return this.#add(text, wanted, slot, NOWHERE);
      if (this.#hashes[code] === wanted && this.texts[code] === text) return code;
      slot = (slot + 1) & mask;
    }
  }

  /** The code of the characters of the source from `from` to before `to`, whose hash the caller has. */
  codeOfPart(from: number, to: number, hash: number): number {
    const wanted = spread(hash);
    const mask = this.#slots.length - 1;
    let slot = wanted & mask;
    for (;;) {
      const code = this.#slots[slot] ?? FREE;
      if (code === FREE) return this.#add(this.#source.slice(from, to), wanted, slot, from);
      if (this.#hashes[code] === wanted && this.#isAt(code, from, to)) return code;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(code: number, from: number, to: number): boolean {
    const length = to - from;
    const text = this.texts[code] ?? '';
    if (text.length !== length) return false;
    const place = this.#places[code] ?? NOWHERE;
    if (place === NOWHERE) return this.#source.startsWith(text, from);
    const units = this.#units;
    for (let at = 0; at < length; at += 1) {
      if (units[place + at] !== units[from + at]) return false;
    }
    return true;
  }

  #add(text: string, hash: number, slot: number, place: number): number {
    const code = this.texts.length;
    this.texts.push(text);
    this.#hashes = withRoomFor(this.#hashes, code);
    this.#places = withRoomFor(this.#places, code);
    this.#hashes[code] = hash;
    this.#places[code] = place;
    this.#slots[slot] = code;
    if (this.texts.length * 2 > this.#slots.length) this.#grow();
    return code;
  }

  #grow(): void {
    const mask = this.#slots.length * 4 - 1;
    const slots = new Int32Array(mask + 1).fill(FREE);
    for (let code = 0; code < this.texts.length; code += 1) {
      let slot = (this.#hashes[code] ?? 0) & mask;
      while (slots[slot] !== FREE) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.#slots = slots;
  }
}
