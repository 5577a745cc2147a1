import { HASH_START, spread } from '../hash-slots.ts';
import type { LineEnd } from './line-ends.ts';
import { hashWord, type TextUnits, WORD } from './text-units.ts';

/** Lines that are cut before their cells are put into columns: their places stay in the nearest cache. */
const LINES_AT_ONCE = 256;

/** Some cells of a column one below the other, as places in a text, with their hashes. */
export interface CutCells {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
}

/** Some lines in a row that are cut. */
export interface CutLines {
  readonly count: number;
  /** The cells of each column. There is room for more than there are. */
  readonly columns: readonly CutCells[];
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

const [LOWER_E, CAPITAL_R, LOWER_R] = ['e', 'R', 'r'].map((letter) => letter.charCodeAt(0));
const LINE_FEED = 10;

/** Turns a capital letter into a lower-case one. */
const LOWER = 0x20;

/** The same byte four times. */
const FOUR_TIMES = 0x01010101;
/** The highest bit of each of four bytes. */
const HIGH = 0x80808080 | 0;
/** No unit. */
const NONE = -1;

/**
 * Cuts the plain lines of a text whose units are bytes: lines without quotes that have one cell for each column and are
 * data for certain. Cuts and hashes in one pass, four bytes at a time, and creates no string. Every other line is left to
 * the careful way, which reads a plain line alike.
 */
export class PlainLines implements CutLines {
  readonly columns: readonly CutCells[];
  #count = 0;
  #end = 0;
  /** Column by column. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #hashes: Int32Array;
  /** Null if no line can be cut. */
  readonly #bytes: Uint8Array | null;
  readonly #words: DataView;
  readonly #cut: PlainCut;
  readonly #delimiter: number;
  readonly #stop: number;
  readonly #headingStart: number;

  constructor(units: TextUnits, cut: PlainCut) {
    this.#starts = new Int32Array(cut.width * LINES_AT_ONCE);
    this.#ends = new Int32Array(cut.width * LINES_AT_ONCE);
    this.#hashes = new Int32Array(cut.width * LINES_AT_ONCE);
    this.columns = Array.from({ length: cut.width }, (_, column) => {
      const [from, to] = [column * LINES_AT_ONCE, (column + 1) * LINES_AT_ONCE];
      return {
        starts: this.#starts.subarray(from, to),
        ends: this.#ends.subarray(from, to),
        hashes: this.#hashes.subarray(from, to),
      };
    });
    const isCut = cut.delimiter.length === 1 && cut.width > 0;
    this.#bytes = isCut && units instanceof Uint8Array ? units : null;
    this.#words = new DataView(units.buffer, units.byteOffset, units.byteLength);
    this.#cut = cut;
    this.#delimiter = cut.delimiter.charCodeAt(0);
    this.#stop = cut.lineEnd.charCodeAt(0);
    this.#headingStart = cut.firstHeading === '' ? NONE : cut.firstHeading.charCodeAt(0);
  }

  get count(): number {
    return this.#count;
  }

  /** Where the last of the lines ends. */
  get end(): number {
    return this.#end;
  }

  /**
   * Cuts the plain lines from `from` on, up to the first that is not plain, but not all of a long text. Returns how many.
   * @param limit an offset in the text. A line is only plain if it ends before it.
   */
  cutFrom(from: number, limit: number): number {
    this.#count = 0;
    const bytes = this.#bytes;
    if (bytes === null) return 0;
    const { length } = this.#cut.lineEnd;
    let at = from;
    while (this.#count < LINES_AT_ONCE && at < limit && this.#beginsPlainly(bytes, at)) {
      const end = this.#cutLine(bytes, at, limit);
      if (end === NONE) break;
      this.#end = end;
      this.#count += 1;
      at = end + length;
    }
    return this.#count;
  }

  /** Cuts the line that begins at `from`. Returns its end, or NONE if it is not plain. */
  #cutLine(bytes: Uint8Array, from: number, limit: number): number {
    const words = this.#words;
    const delimiter = this.#delimiter;
    const stop = this.#stop;
    const delimiters = Math.imul(delimiter, FOUR_TIMES);
    const stops = Math.imul(stop, FOUR_TIMES);
    const lastWord = limit - WORD;
    const starts = this.#starts;
    const ends = this.#ends;
    const hashes = this.#hashes;
    const last = this.#cut.width - 1;
    let place = this.#count;
    let at = from;
    for (let column = 0; ; column += 1) {
      const start = at;
      let hash = HASH_START;
      for (; at <= lastWord; at += WORD) {
        const word = words.getInt32(at, true);
        // A byte of these is zero where there is a delimiter or a line end, and the lowest marked one is the first.
        const one = word ^ delimiters;
        const other = word ^ stops;
        const marks = (((one - FOUR_TIMES) & ~one) | ((other - FOUR_TIMES) & ~other)) & HIGH;
        if (marks === 0) {
          hash = hashWord(hash, word);
          continue;
        }
        const bits = 31 - Math.clz32(marks & -marks) - 7;
        if (bits > 0) hash = hashWord(hash, word & ((1 << bits) - 1));
        at += bits >> 3;
        break;
      }
      if (at > lastWord) {
        // The last bytes, of which there may be less than a word.
        let rest = 0;
        let bits = 0;
        for (; at < limit; at += 1) {
          const unit = bytes[at] ?? 0;
          if (unit === delimiter || unit === stop) break;
          rest |= unit << bits;
          bits += 8;
        }
        if (at >= limit) return NONE;
        if (bits > 0) hash = hashWord(hash, rest);
      }
      starts[place] = start;
      ends[place] = at;
      hashes[place] = spread(hash);
      place += LINES_AT_ONCE;
      if (bytes[at] === stop) return column === last && this.#isLineEnd(bytes, at) ? at : NONE;
      if (column === last) return NONE;
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
