import { ASCII, noteCharacters } from '../known-characters.ts';
import type { SourceText } from './byte-text.ts';
import { ownTexts } from './own-texts.ts';
import type { TextUnits } from './text-units.ts';

/** Places of texts in a source. */
export interface Places {
  /** Offsets; negative for texts that are not part of the source. */
  readonly starts: Int32Array;
  readonly lengths: Int32Array;
}

const LINE_FEED = 10;

/**
 * The texts in one piece, each with a line feed behind it, and the characters that occur in them. Null if one of them is
 * not part of the source, or not ASCII.
 */
function joinedBytes(units: Uint8Array, { starts, lengths }: Places) {
  let total = 0;
  for (let text = 0; text < starts.length; text += 1) {
    if ((starts[text] ?? 0) < 0) return null;
    total += (lengths[text] ?? 0) + 1;
  }
  const joined = new Uint8Array(total);
  const occurs = new Uint8Array(0x100);
  let end = 0;
  for (let text = 0; text < starts.length; text += 1) {
    let at = starts[text] ?? 0;
    const stop = at + (lengths[text] ?? 0);
    for (; at < stop; at += 1) {
      const unit = units[at] ?? 0;
      occurs[unit] = 1;
      joined[end] = unit;
      end += 1;
    }
    joined[end] = LINE_FEED;
    end += 1;
  }
  return occurs.includes(1, ASCII) ? null : { joined, occurs };
}

/**
 * The texts at some places of a source, as strings that do not keep the whole source in memory. Those of ASCII sources
 * are cut from one string: a million take a third of the time of a million slices.
 * @param others the texts that are not part of the source.
 */
export function textsOfPlaces(
  source: SourceText,
  units: TextUnits,
  places: Places,
  others: ReadonlyMap<number, string>,
): readonly string[] {
  const { starts, lengths } = places;
  const bytes = units instanceof Uint8Array ? joinedBytes(units, places) : null;
  if (bytes !== null && starts.length > 0) {
    const texts = new TextDecoder().decode(bytes.joined.subarray(0, -1)).split('\n');
    // More texts than places: one of them contains a line feed.
    if (texts.length === starts.length) {
      noteCharacters(texts, bytes.occurs);
      return texts;
    }
  }
  const parts = Array.from(starts, (start, text) =>
    start < 0 ? (others.get(text) ?? '') : source.slice(start, start + (lengths[text] ?? 0)),
  );
  return ownTexts(parts);
}
