import {
  FEW_TEXTS,
  FIRST_BEYOND_ASCII,
  HALF_PAIR,
  PackedTexts,
  type Texts,
} from '../../fleet/texts.ts';
import { cutToLength } from './cut-to-length.ts';
import { ownTexts } from './own-texts.ts';
import { type TextPiece, textAtPlace } from './text-piece.ts';
import { WORD } from './text-units.ts';

/** Places of texts in a text. */
export interface Places {
  /** Offsets; negative for texts that are not part of it. */
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
}

/** The most bytes of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

const encoder = new TextEncoder();

/** The highest bit of each of four bytes. */
const HIGH = 0x80808080 | 0;

/** Packs texts one after another. */
class TextPacker {
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView;
  #end = 0;

  /** @param room for so many bytes. It grows. */
  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
    this.#view = new DataView(this.#bytes.buffer);
  }

  get end(): number {
    return this.#end;
  }

  /** Appends the units at a place of the whole text if they are all ASCII. Returns whether they are. */
  addAscii({ units, words, from: first }: TextPiece, place: number, length: number): boolean {
    this.#reserve(length);
    const from = place - first;
    const to = from + length;
    const bytes = this.#bytes;
    const view = this.#view;
    let end = this.#end;
    let at = from;
    for (; words !== null && at + WORD <= to; at += WORD) {
      const word = words.getInt32(at, true);
      if ((word & HIGH) !== 0) return false;
      view.setInt32(end, word, true);
      end += WORD;
    }
    for (; at < to; at += 1) {
      const unit = units[at] ?? 0;
      if (unit >= FIRST_BEYOND_ASCII) return false;
      bytes[end] = unit;
      end += 1;
    }
    this.#end = end;
    return true;
  }

  /** Appends a text. Returns whether UTF-8 can express it. */
  add(text: string): boolean {
    if (HALF_PAIR.test(text)) return false;
    this.#reserve(text.length * MOST_BYTES);
    this.#end += encoder.encodeInto(text, this.#bytes.subarray(this.#end)).written;
    return true;
  }

  /** The bytes, with room for more. */
  get bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes;
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const larger = new Uint8Array((this.#end + more) * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}

/** Makes one of the texts a string. */
type TextOfPlace = (text: number) => string;

/** Texts as bytes one after another, with room for more. Can be sent to another thread. */
export interface PackedSoFar {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each text ends among the bytes. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** The number of texts. */
  readonly count: number;
}

/** A little more room than what the first texts need on average. */
const ROOM_TO_SPARE = 1.02;

/**
 * The texts at some places as bytes; null if UTF-8 cannot express one of them.
 * @param room for so many texts.
 */
function packedSoFar(
  pieceOf: (place: number) => TextPiece,
  { starts, lengths }: Places,
  textOf: TextOfPlace,
  room: number,
): PackedSoFar | null {
  const count = starts.length;
  const ends = new Uint32Array(Math.max(count, room));
  let total = 0;
  for (let text = 0; text < count; text += 1) total += lengths[text] ?? 0;
  const more = room > count ? Math.ceil((total / count) * (room - count) * ROOM_TO_SPARE) : 0;
  const packer = new TextPacker(total + more);
  for (let text = 0; text < count; text += 1) {
    const start = starts[text] ?? 0;
    const isWithin = start >= 0;
    const isAdded =
      (isWithin && packer.addAscii(pieceOf(start), start, lengths[text] ?? 0)) ||
      packer.add(textOf(text));
    if (!isAdded) return null;
    ends[text] = packer.end;
  }
  return { bytes: packer.bytes, ends, count };
}

/** The number of bytes of packed texts. */
function usedBytes({ ends, count }: PackedSoFar): number {
  return count === 0 ? 0 : (ends[count - 1] ?? 0);
}

/** Some texts followed by others. The first ones may be changed. */
export function packedTogether(first: PackedSoFar, second: PackedSoFar): PackedSoFar {
  const before = usedBytes(first);
  const more = usedBytes(second);
  const count = first.count + second.count;
  let { bytes, ends } = first;
  if (before + more > bytes.length) {
    bytes = new Uint8Array(before + more);
    bytes.set(first.bytes.subarray(0, before));
  }
  if (count > ends.length) {
    ends = new Uint32Array(count);
    ends.set(first.ends.subarray(0, first.count));
  }
  bytes.set(second.bytes.subarray(0, more), before);
  for (let text = 0; text < second.count; text += 1) {
    ends[first.count + text] = (second.ends[text] ?? 0) + before;
  }
  return { bytes, ends, count };
}

/** Packed texts, to which nothing more is added. */
export function finishPacked(packed: PackedSoFar): PackedTexts {
  const { bytes, ends, count } = packed;
  return new PackedTexts(cutToLength(bytes, usedBytes(packed)), cutToLength(ends, count));
}

/** Where to find texts that are not strings yet. */
interface PlacedTexts {
  readonly pieceOf: (place: number) => TextPiece;
  readonly textOf: TextOfPlace;
}

function placedTexts(
  first: TextPiece,
  behind: TextPiece | null,
  { starts, lengths }: Places,
  others: ReadonlyMap<number, string>,
): PlacedTexts {
  const pieceOf = (place: number) => (behind !== null && place >= behind.from ? behind : first);
  const textOf = (text: number) => {
    const start = starts[text] ?? 0;
    return start < 0
      ? (others.get(text) ?? '')
      : textAtPlace(pieceOf(start), start, lengths[text] ?? 0);
  };
  return { pieceOf, textOf };
}

/**
 * Packs the texts at some places of a text ahead, if they are many.
 * @param others the texts that are not part of it.
 * @param room for so many texts.
 */
export function packAhead(
  first: TextPiece,
  places: Places,
  others: ReadonlyMap<number, string>,
  room: number,
): PackedSoFar | null {
  if (places.starts.length <= FEW_TEXTS) return null;
  const { pieceOf, textOf } = placedTexts(first, null, places, others);
  return packedSoFar(pieceOf, places, textOf, room);
}

/**
 * The texts at some places of a text, without keeping the whole text in memory: as strings if they are few, else as
 * bytes.
 * @param behind the second piece of the text; null if the first is all of it.
 * @param others the texts that are not part of it.
 */
export function textsOfPlaces(
  first: TextPiece,
  behind: TextPiece | null,
  places: Places,
  others: ReadonlyMap<number, string>,
): Texts {
  const { starts } = places;
  const { pieceOf, textOf } = placedTexts(first, behind, places, others);
  const isMany = starts.length > FEW_TEXTS;
  const packed = isMany ? packedSoFar(pieceOf, places, textOf, starts.length) : null;
  return packed === null
    ? ownTexts(Array.from(starts, (_, text) => textOf(text)))
    : finishPacked(packed);
}
