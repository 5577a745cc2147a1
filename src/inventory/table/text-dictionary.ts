import { type Codes, roomOf } from '../../fleet/codes.ts';
import type { Texts } from '../../fleet/texts.ts';
import { FREE, firstSlots, moreSlots } from '../hash-slots.ts';
import type { SourceText } from './byte-text.ts';
import { hasEqual } from './equal-cells.ts';
import type { CutCells } from './plain-lines.ts';
import { type TextPiece, textAtPlace, textPiece } from './text-piece.ts';
import { hashOfText, type TextUnits, WORD } from './text-units.ts';
import {
  finishPacked,
  type PackedSoFar,
  packAhead,
  packedTogether,
  textsOfPlaces,
} from './texts-of-places.ts';

/** The code of a text that has none yet. */
export const NO_CODE = -1;

/** The place of a text that is not part of the source. */
const NOWHERE = -1;

/** The texts of a dictionary, by code. They can be sent to another thread. */
export interface TextPart {
  readonly hashes: Int32Array<ArrayBuffer>;
  /** The offset of each text in the source of the dictionary; negative for the others. */
  readonly places: Int32Array<ArrayBuffer>;
  readonly lengths: Int32Array<ArrayBuffer>;
  /** The texts that are not part of the source, by code. */
  readonly others: ReadonlyMap<number, string>;
}

function roomier(numbers: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(numbers);
  return larger;
}

/**
 * The distinct texts of a column in order of first occurrence. Looks a text up by its characters in the source, so
 * that a cell never becomes a string before the table is complete, and then only once for each distinct text.
 */
export class TextDictionary {
  readonly #source: TextPiece;
  /** The piece of the text behind the source, once texts from there are taken in. */
  #behind: TextPiece | null = null;
  /** All texts, if they were packed ahead. */
  #packed: PackedSoFar | null = null;
  #size = 0;
  #hashes = new Int32Array(32);
  /** The offset of each text in the source, or NOWHERE. */
  #places = new Int32Array(32);
  #lengths = new Int32Array(32);
  /** The texts that are not part of the source, by code. */
  readonly #others = new Map<number, string>();
  #slots = firstSlots();

  /** @param units the characters of `source`. */
  constructor(source: SourceText, units: TextUnits) {
    this.#source = textPiece(source, units, 0);
  }

  /** The number of texts, or of cells while they are appended. */
  get size(): number {
    return this.#size;
  }

  /** The code of a text, which need not be part of the source. */
  codeOf(text: string): number {
    const wanted = hashOfText(text);
    const mask = this.#slots.length - 1;
    let slot = wanted & mask;
    for (;;) {
      const code = this.#slots[slot] ?? FREE;
      if (code === FREE) {
        this.#others.set(this.#size, text);
        return this.#add(NOWHERE, text.length, wanted, slot);
      }
      if (this.#hashes[code] === wanted && this.#textOf(code) === text) return code;
      slot = (slot + 1) & mask;
    }
  }

  /** The code of [`from`, `to`) in the source. The caller has computed its hash. */
  codeOfPart(from: number, to: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const code = this.#slots[slot] ?? FREE;
      if (code === FREE) return this.#add(from, to - from, hash, slot);
      if (this.#hashes[code] === hash && this.#isAt(code, from, to - from)) return code;
      slot = (slot + 1) & mask;
    }
  }

  /** Makes room for so many texts at once. */
  reserve(texts: number): void {
    if (texts <= this.#hashes.length) return;
    this.#hashes = roomier(this.#hashes, texts);
    this.#places = roomier(this.#places, texts);
    this.#lengths = roomier(this.#lengths, texts);
  }

  /** Appends [`from`, `to`) of the source without looking it up. `settle` must follow. */
  append(from: number, to: number, hash: number): void {
    this.#push(from, to - from, hash);
  }

  /** Appends cells [`from`, `to`) like `append`, up to the first empty one. Returns its number. */
  appendAll({ starts, ends, hashes }: CutCells, from: number, to: number): number {
    const most = this.#size + to - from;
    if (most > this.#hashes.length) this.reserve(most * 2);
    const [allHashes, places, lengths] = [this.#hashes, this.#places, this.#lengths];
    let code = this.#size;
    let at = from;
    for (; at < to; at += 1) {
      const start = starts[at] ?? 0;
      const length = (ends[at] ?? 0) - start;
      if (length === 0) break;
      allHashes[code] = hashes[at] ?? 0;
      places[code] = start;
      lengths[code] = length;
      code += 1;
    }
    this.#size = code;
    return at;
  }

  /**
   * Looks up cells like `codeOfPart`, from number `from` on, up to the first empty one if there is no code for empty cells,
   * and up to the first code for which `codes` has no room. Returns the number of that cell.
   * @param codes receives the code of each cell under its number. There are no more cells.
   */
  codeAll(
    { starts, ends, hashes }: CutCells,
    from: number,
    emptyCode: number,
    codes: Codes,
  ): number {
    const room = roomOf(codes);
    for (let at = from; at < codes.length; at += 1) {
      const start = starts[at] ?? 0;
      const end = ends[at] ?? 0;
      const hash = hashes[at] ?? 0;
      if (start === end) {
        if (emptyCode === NO_CODE) return at;
        codes[at] = emptyCode;
        continue;
      }
      const slots = this.#slots;
      // Nearly every cell is a known text, and in the first slot.
      const code = slots[hash & (slots.length - 1)] ?? FREE;
      const isFound =
        code !== FREE && this.#hashes[code] === hash && this.#isAt(code, start, end - start);
      const own = isFound ? code : this.codeOfPart(start, end, hash);
      if (own >= room) return at;
      codes[at] = own;
    }
    return codes.length;
  }

  /** Packs the cells that were appended so far, with room for `room` of them. Only `appendPart` may append more. */
  packAhead(room: number): void {
    const places = {
      starts: this.#places.subarray(0, this.#size),
      lengths: this.#lengths.subarray(0, this.#size),
    };
    this.#packed = packAhead(this.#source, places, this.#others, room);
  }

  /** What was packed ahead. */
  get packed(): PackedSoFar | null {
    return this.#packed;
  }

  /** The texts, or all cells while they are appended. */
  part(): TextPart {
    return {
      hashes: this.#hashes.subarray(0, this.#size),
      places: this.#places.subarray(0, this.#size),
      lengths: this.#lengths.subarray(0, this.#size),
      others: this.#others,
    };
  }

  /**
   * Appends the cells that another dictionary has appended, without looking them up.
   * @param packed their texts, if they were packed ahead.
   * @param behind the source of that dictionary. It stands directly behind this source.
   */
  appendPart(
    { hashes, places, lengths, others }: TextPart,
    packed: PackedSoFar | null,
    behind: TextPiece,
  ): void {
    this.#behind = behind;
    const own = this.#packed;
    this.#packed = own === null || packed === null ? null : packedTogether(own, packed);
    const before = this.#size;
    this.reserve(before + places.length);
    this.#hashes.set(hashes, before);
    this.#lengths.set(lengths, before);
    const all = this.#places;
    for (let at = 0; at < places.length; at += 1) {
      const place = places[at] ?? NOWHERE;
      all[before + at] = place === NOWHERE ? NOWHERE : place + behind.from;
    }
    for (const [code, text] of others) this.#others.set(before + code, text);
    this.#size = before + places.length;
  }

  /** The code of each text of another dictionary. See `appendPart`. */
  codesOfPart({ hashes, places, lengths, others }: TextPart, behind: TextPiece) {
    this.#behind = behind;
    const codes = new Uint32Array(places.length);
    for (let text = 0; text < codes.length; text += 1) {
      const from = (places[text] ?? 0) + behind.from;
      const to = from + (lengths[text] ?? 0);
      codes[text] = this.#codeOfAny(from, to, hashes[text] ?? 0, others.get(text));
    }
    return codes;
  }

  /**
   * Gives each distinct text among the cells appended so far a code. Returns the code of each cell, or null if the
   * cells are all different and keep their own.
   * @param isComplete whether no text will be looked up afterwards.
   */
  settle(isComplete: boolean): Uint32Array<ArrayBuffer> | null {
    const cells = this.#size;
    const hashes = this.#hashes;
    if (!hasEqual(hashes.subarray(0, cells), (one, other) => this.#areSame(one, other))) {
      if (!isComplete) this.#enterAll();
      return null;
    }
    this.#packed = null;
    const codes = new Uint32Array(cells);
    const others = new Map(this.#others);
    this.#others.clear();
    this.#size = 0;
    this.#slots = firstSlots();
    // A code is never larger than the number of its cell: the entries that are still to come stay as they are.
    for (let cell = 0; cell < cells; cell += 1) {
      const from = this.#places[cell] ?? 0;
      const to = from + (this.#lengths[cell] ?? 0);
      codes[cell] = this.#codeOfAny(from, to, this.#hashes[cell] ?? 0, others.get(cell));
    }
    return codes;
  }

  /** The code of [`from`, `to`) in the source, or of the text that stands in for it. */
  #codeOfAny(from: number, to: number, hash: number, other: string | undefined): number {
    return other === undefined ? this.codeOfPart(from, to, hash) : this.codeOf(other);
  }

  /** All texts, by code. */
  texts(): Texts {
    if (this.#packed !== null) return finishPacked(this.#packed);
    const starts = this.#places.subarray(0, this.#size);
    const lengths = this.#lengths.subarray(0, this.#size);
    return textsOfPlaces(this.#source, this.#behind, { starts, lengths }, this.#others);
  }

  /** The piece in which a place is. */
  #pieceOf(place: number): TextPiece {
    const behind = this.#behind;
    return behind !== null && place >= behind.from ? behind : this.#source;
  }

  #textOf(code: number): string {
    const place = this.#places[code] ?? NOWHERE;
    if (place === NOWHERE) return this.#others.get(code) ?? '';
    return textAtPlace(this.#pieceOf(place), place, this.#lengths[code] ?? 0);
  }

  #areSame(one: number, other: number): boolean {
    const place = this.#places[other] ?? NOWHERE;
    if (place === NOWHERE) return this.#textOf(one) === this.#textOf(other);
    return this.#isAt(one, place, this.#lengths[other] ?? 0);
  }

  #isAt(code: number, from: number, length: number): boolean {
    if (this.#lengths[code] !== length) return false;
    const place = this.#places[code] ?? NOWHERE;
    const here = this.#pieceOf(from);
    if (place === NOWHERE) return textAtPlace(here, from, length) === this.#textOf(code);
    const there = this.#pieceOf(place);
    const start = from - here.from;
    const other = place - there.from;
    let at = 0;
    if (here.words !== null && there.words !== null) {
      for (; at + WORD <= length; at += WORD) {
        const word = here.words.getInt32(start + at, true);
        if (word !== there.words.getInt32(other + at, true)) return false;
      }
    }
    for (; at < length; at += 1) {
      if (here.units[start + at] !== there.units[other + at]) return false;
    }
    return true;
  }

  /** Enters all texts in slots. */
  #enterAll(): void {
    this.#packed = null;
    let before = this.#slots.length;
    while (this.#size > before * 2) before *= 2;
    this.#slots = moreSlots(before, this.#hashes, this.#size);
  }

  #push(place: number, length: number, hash: number): number {
    const code = this.#size;
    if (code === this.#hashes.length) this.reserve(code * 2);
    this.#hashes[code] = hash;
    this.#places[code] = place;
    this.#lengths[code] = length;
    this.#size = code + 1;
    return code;
  }

  #add(place: number, length: number, hash: number, slot: number): number {
    const code = this.#push(place, length, hash);
    this.#slots[slot] = code;
    const slots = this.#slots.length;
    if (this.#size * 2 > slots) this.#slots = moreSlots(slots, this.#hashes, this.#size);
    return code;
  }
}
