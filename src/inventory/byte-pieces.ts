import { damaged } from '../fleet/from-json.ts';

/** Bytes in several pieces, one after another. */
export type Pieces = readonly Uint8Array<ArrayBuffer>[];

/** How many bytes there are. */
export function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** Some bytes in one piece, which is a copy. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Some bytes in one piece, which is a copy if they come in several. */
export function inOnePiece(pieces: Pieces): Uint8Array<ArrayBuffer> {
  const [only, ...others] = pieces;
  return only !== undefined && others.length === 0 ? only : joined(pieces);
}

/** Whether some bytes are the same as others. */
export function areSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}

const LINE_FEED = 10;

/**
 * Reads bytes one after another. They stay in the pieces in which they came, because memory for a copy takes as long as
 * unpacking them. Every method gives up with `damaged` where bytes are missing.
 */
export class PieceReader {
  readonly #pieces: Pieces;
  #piece = 0;
  #at = 0;
  #left: number;

  constructor(pieces: Pieces) {
    this.#pieces = pieces;
    this.#left = lengthOf(pieces);
  }

  /** How many bytes are left. */
  get left(): number {
    return this.#left;
  }

  /** The next bytes, in the pieces in which they came. */
  takePieces(length: number): Pieces {
    if (length > this.#left) return damaged();
    const taken: Uint8Array<ArrayBuffer>[] = [];
    let wanted = length;
    while (wanted > 0) {
      const piece = this.#pieces[this.#piece];
      if (piece === undefined) return damaged();
      const part = piece.subarray(this.#at, this.#at + wanted);
      taken.push(part);
      wanted -= part.length;
      this.#at += part.length;
      if (this.#at < piece.length) continue;
      this.#piece += 1;
      this.#at = 0;
    }
    this.#left -= length;
    return taken;
  }

  /** The next bytes in one piece, which is a copy if they came in several. */
  take(length: number): Uint8Array<ArrayBuffer> {
    return inOnePiece(this.takePieces(length));
  }

  /** The bytes before the next line feed, which is skipped. */
  takeLine(): Uint8Array<ArrayBuffer> {
    let length = 0;
    let from = this.#at;
    for (const piece of this.#pieces.slice(this.#piece)) {
      const end = piece.indexOf(LINE_FEED, from);
      if (end >= 0) {
        const line = this.take(length + end - from);
        this.take(1);
        return line;
      }
      length += piece.length - from;
      from = 0;
    }
    return damaged();
  }
}
