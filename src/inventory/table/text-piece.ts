import type { SourceText } from './byte-text.ts';
import type { TextUnits } from './text-units.ts';

/** A piece of a text that is cut into cells, or all of it. */
export interface TextPiece {
  readonly text: SourceText;
  /** Its characters. */
  readonly units: TextUnits;
  /** The units if each is a byte, to read several at once. */
  readonly words: DataView | null;
  /** Where it begins in the whole text. */
  readonly from: number;
}

/** A piece that begins at `from` in the whole text. */
export function textPiece(text: SourceText, units: TextUnits, from: number): TextPiece {
  const isBytes = units instanceof Uint8Array;
  const words = isBytes ? new DataView(units.buffer, units.byteOffset, units.length) : null;
  return { text, units, words, from };
}

/** The text at a place of the whole text, which is within the piece. */
export function textAtPlace({ text, from }: TextPiece, place: number, length: number): string {
  return text.slice(place - from, place - from + length);
}
