import { FEW_TEXTS, FIRST_BEYOND_ASCII, PackedTexts, type Texts } from '../../fleet/texts.ts';
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

/** Half a surrogate pair, which UTF-8 cannot express. */
const HALF_PAIR = /\p{Surrogate}/u;

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

  /** The bytes of all texts. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#end === this.#bytes.length ? this.#bytes : this.#bytes.slice(0, this.#end);
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

/** The texts as bytes; null if UTF-8 cannot express one of them. */
function packedTexts(
  pieceOf: (place: number) => TextPiece,
  { starts, lengths }: Places,
  textOf: TextOfPlace,
): PackedTexts | null {
  const ends = new Uint32Array(starts.length);
  let total = 0;
  for (let text = 0; text < lengths.length; text += 1) total += lengths[text] ?? 0;
  const packer = new TextPacker(total);
  for (let text = 0; text < starts.length; text += 1) {
    const start = starts[text] ?? 0;
    const isWithin = start >= 0;
    const isAdded =
      (isWithin && packer.addAscii(pieceOf(start), start, lengths[text] ?? 0)) ||
      packer.add(textOf(text));
    if (!isAdded) return null;
    ends[text] = packer.end;
  }
  return new PackedTexts(packer.finish(), ends);
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
  const { starts, lengths } = places;
  const pieceOf = (place: number) => (behind !== null && place >= behind.from ? behind : first);
  const textOf = (text: number) => {
    const start = starts[text] ?? 0;
    return start < 0
      ? (others.get(text) ?? '')
      : textAtPlace(pieceOf(start), start, lengths[text] ?? 0);
  };
  const packed = starts.length > FEW_TEXTS ? packedTexts(pieceOf, places, textOf) : null;
  return packed ?? ownTexts(Array.from(starts, (_, text) => textOf(text)));
}
