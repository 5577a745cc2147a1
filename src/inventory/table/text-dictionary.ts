import { doubled, FREE, firstSlots, HASH_START, hashOn, moreSlots, spread } from '../hash-slots.ts';
import type { TextUnits } from './text-units.ts';

function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}

/** Stands for the place of a text that was given by itself. */
const NOWHERE = -1;

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
  #slots = firstSlots();

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
    if (code === this.#hashes.length) {
      this.#hashes = doubled(this.#hashes, Int32Array);
      this.#places = doubled(this.#places, Int32Array);
    }
    this.#hashes[code] = hash;
    this.#places[code] = place;
    this.#slots[slot] = code;
    const entries = this.texts.length;
    const slots = this.#slots.length;
    if (entries * 2 > slots) this.#slots = moreSlots(slots, this.#hashes, entries);
    return code;
  }
}
