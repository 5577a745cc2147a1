import { HASH_FACTOR, HASH_START, spread } from '../hash-slots.ts';
import type { LineEnd } from './line-ends.ts';
import type { TextUnits } from './text-units.ts';

/** The cells of a line, as places in a text, with their hashes. */
export interface CutCells {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
}

/** How plain lines are cut. */
export interface PlainCut {
  readonly delimiter: string;
  readonly lineEnd: LineEnd;
  /** The number of cells in a line. */
  readonly width: number;
  /** Marks the units (below 256) with which a plain line does not begin. */
  readonly oddStarts: Uint8Array;
  /** A text with which a plain line does not begin; may be empty. */
  readonly firstHeading: string;
}

/** A line is not plain, or cannot be told to be. */
export const NOT_PLAIN = -1;

const [LOWER_E, CAPITAL_R, LOWER_R] = ['e', 'R', 'r'].map((letter) => letter.charCodeAt(0));
const LINE_FEED = 10;

/** Turns a capital letter into a lower-case one. */
const LOWER = 0x20;

/**
 * Cuts the plain lines of a text whose units are bytes: lines without quotes that have one cell for each column and are
 * data for certain. Cuts and hashes in one pass and creates no string. Every other line is left to the careful way,
 * which reads a plain line alike.
 */
export class PlainLines implements CutCells {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  /** Null if no line can be cut. The loop below stays fast as long as it sees one type of array. */
  readonly #bytes: Uint8Array | null;
  readonly #cut: PlainCut;
  readonly #delimiter: number;
  readonly #stop: number;
  readonly #headingStart: number;

  constructor(units: TextUnits, cut: PlainCut) {
    this.starts = new Int32Array(cut.width);
    this.ends = new Int32Array(cut.width);
    this.hashes = new Int32Array(cut.width);
    const isCut = cut.delimiter.length === 1 && cut.width > 0;
    this.#bytes = isCut && units instanceof Uint8Array ? units : null;
    this.#cut = cut;
    this.#delimiter = cut.delimiter.charCodeAt(0);
    this.#stop = cut.lineEnd.charCodeAt(0);
    this.#headingStart = cut.firstHeading === '' ? NOT_PLAIN : cut.firstHeading.charCodeAt(0);
  }

  /**
   * Cuts the line that begins at `from` and returns its end, or NOT_PLAIN.
   * @param limit an offset in the text. The line is only plain if it ends before it.
   */
  cutAt(from: number, limit: number): number {
    const bytes = this.#bytes;
    if (bytes === null || !this.#beginsPlainly(bytes, from)) return NOT_PLAIN;
    const { starts, ends, hashes } = this;
    const delimiter = this.#delimiter;
    const stop = this.#stop;
    const last = starts.length - 1;
    let at = from;
    for (let column = 0; ; column += 1) {
      starts[column] = at;
      let hash = HASH_START;
      let unit = delimiter;
      for (; at < limit; at += 1) {
        unit = bytes[at] ?? 0;
        if (unit === delimiter || unit === stop) break;
        // `hashOn`, written out: too many calls are not inlined.
        hash = Math.imul(hash ^ unit, HASH_FACTOR);
      }
      if (at >= limit) return NOT_PLAIN;
      ends[column] = at;
      hashes[column] = spread(hash);
      if (unit === stop) return column === last && this.#isLineEnd(bytes, at) ? at : NOT_PLAIN;
      if (column === last) return NOT_PLAIN;
      at += 1;
    }
  }

  /** Whether a line begins like a data row. */
  #beginsPlainly(bytes: Uint8Array, from: number): boolean {
    const first = bytes[from] ?? 0;
    if (this.#cut.oddStarts[first] !== 0) return false;
    // It may be a remark (`REM`).
    const mayBeRemark = first === CAPITAL_R || first === LOWER_R;
    if (mayBeRemark && ((bytes[from + 1] ?? 0) | LOWER) === LOWER_E) return false;
    return first !== this.#headingStart || !this.#beginsWithHeading(bytes, from);
  }

  #beginsWithHeading(bytes: Uint8Array, from: number): boolean {
    const { firstHeading } = this.#cut;
    for (let at = 0; at < firstHeading.length; at += 1) {
      if (bytes[from + at] !== firstHeading.charCodeAt(at)) return false;
    }
    return true;
  }

  /** Whether a whole line end is here. In a sheet a CR may also be part of a cell. */
  #isLineEnd(bytes: Uint8Array, at: number): boolean {
    return this.#cut.lineEnd !== '\r\n' || bytes[at + 1] === LINE_FEED;
  }
}
