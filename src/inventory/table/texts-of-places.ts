import { FEW_TEXTS, FIRST_BEYOND_ASCII, PackedTexts, type Texts } from '../../fleet/texts.ts';
import type { SourceText } from './byte-text.ts';
import { ownTexts } from './own-texts.ts';
import type { TextUnits } from './text-units.ts';

/** Places of texts in a source. */
export interface Places {
  /** Offsets; negative for texts that are not part of the source. */
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
}

/** The most bytes of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/** Half a surrogate pair, which UTF-8 cannot express. */
const HALF_PAIR = /\p{Surrogate}/u;

const encoder = new TextEncoder();

/** Packs texts one after another. */
class TextPacker {
  #bytes: Uint8Array<ArrayBuffer>;
  #end = 0;

  /** @param room for so many bytes. It grows. */
  constructor(room: number) {
    this.#bytes = new Uint8Array(room);
  }

  get end(): number {
    return this.#end;
  }

  /** Appends units that are all ASCII. Returns whether they are. */
  addAscii(units: TextUnits, from: number, to: number): boolean {
    this.#reserve(to - from);
    const bytes = this.#bytes;
    let end = this.#end;
    for (let at = from; at < to; at += 1) {
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
  }
}

/** Makes one of the texts a string. */
type TextOfPlace = (text: number) => string;

/** The texts as bytes; null if UTF-8 cannot express one of them. */
function packedTexts(
  units: TextUnits,
  { starts, lengths }: Places,
  textOf: TextOfPlace,
): PackedTexts | null {
  const ends = new Uint32Array(starts.length);
  const packer = new TextPacker(lengths.reduce((sum, length) => sum + length, 0));
  for (let text = 0; text < starts.length; text += 1) {
    const start = starts[text] ?? 0;
    const isWithin = start >= 0;
    const isAdded =
      (isWithin && packer.addAscii(units, start, start + (lengths[text] ?? 0))) ||
      packer.add(textOf(text));
    if (!isAdded) return null;
    ends[text] = packer.end;
  }
  return new PackedTexts(packer.finish(), ends);
}

/**
 * The texts at some places of a source, without keeping the whole source in memory: as strings if they are few, else as
 * bytes.
 * @param others the texts that are not part of the source.
 */
export function textsOfPlaces(
  source: SourceText,
  units: TextUnits,
  places: Places,
  others: ReadonlyMap<number, string>,
): Texts {
  const { starts, lengths } = places;
  const textOf = (text: number) => {
    const start = starts[text] ?? 0;
    return start < 0 ? (others.get(text) ?? '') : source.slice(start, start + (lengths[text] ?? 0));
  };
  const packed = starts.length > FEW_TEXTS ? packedTexts(units, places, textOf) : null;
  return packed ?? ownTexts(Array.from(starts, (_, text) => textOf(text)));
}
