import { type Codes, makeCodes, roomOf } from '../../fleet/codes.ts';
import type { RawColumn } from '../raw-table.ts';
import type { SourceText } from './byte-text.ts';
import { cutToLength } from './cut-to-length.ts';
import type { CutCells } from './plain-lines.ts';
import { NO_CODE, TextDictionary, type TextPart } from './text-dictionary.ts';
import type { TextPiece } from './text-piece.ts';
import type { TextUnits } from './text-units.ts';
import type { PackedSoFar } from './texts-of-places.ts';

/** If the cells of so many first rows are all different, the cells of the others are probably different, too. */
const ROWS_TO_TELL = 1024;

/** The cells of some rows in a column, which can be sent to another thread. */
export type ColumnPart =
  | { readonly kind: 'empty' }
  /** Cells that were appended: each has a text of its own. */
  | {
      readonly kind: 'appended';
      readonly texts: TextPart;
      /** The texts, unless they are few. */
      readonly packed: PackedSoFar | null;
    }
  | { readonly kind: 'coded'; readonly texts: TextPart; readonly codes: Codes };

/**
 * A growing column that stores each distinct text once. An empty column takes no memory: many tools write 200
 * columns and fill three. A column whose first cells are all different, such as that of the names, appends its cells
 * and looks for equal ones when it is complete.
 */
export class GrowingColumn {
  readonly #dictionary: TextDictionary;
  readonly #room: number;
  /** Null until the first cell that is not empty. */
  #codes: Codes | null = null;
  #emptyCode = NO_CODE;
  #appends = false;

  /** @param units the characters of `source`. */
  constructor(source: SourceText, units: TextUnits, room: number) {
    this.#dictionary = new TextDictionary(source, units);
    this.#room = room;
  }

  /** Sets the cell of a row. Rows are set in order, each once. */
  put(row: number, text: string): void {
    if (text === '') this.putEmpty(row);
    else {
      this.#lookUp(false);
      this.#codesFor(row);
      this.#set(row, this.#dictionary.codeOf(text));
    }
  }

  /** Sets the cell of a row to [`from`, `to`) of the source, whose hash is given. */
  putPart(row: number, from: number, to: number, hash: number): void {
    if (from === to) this.putEmpty(row);
    else if (this.#appends) this.#dictionary.append(from, to, hash);
    else {
      this.#codesFor(row);
      this.#set(row, this.#dictionary.codeOfPart(from, to, hash));
      if (row + 1 === ROWS_TO_TELL && this.#dictionary.size === ROWS_TO_TELL) {
        this.#appends = true;
        this.#dictionary.reserve(this.#room);
      }
    }
  }

  /** Sets the cells of some rows, from `row` on. */
  putParts(row: number, count: number, cells: CutCells): void {
    const { starts, ends, hashes } = cells;
    for (let at = 0; at < count; ) {
      if (this.#appends) at = this.#dictionary.appendAll(cells, at, count);
      else if (row + at >= ROWS_TO_TELL && this.#codes !== null) {
        const codes = this.#roomFor(row + count, this.#dictionary.size);
        at = this.#dictionary.codeAll(cells, at, this.#emptyCode, codes.subarray(row, row + count));
      }
      if (at < count) {
        this.putPart(row + at, starts[at] ?? 0, ends[at] ?? 0, hashes[at] ?? 0);
        at += 1;
      }
    }
  }

  putEmpty(row: number): void {
    this.#lookUp(false);
    // Cells that were never written already hold code 0.
    if (this.#codes === null || this.#emptyCode === 0) return;
    if (this.#emptyCode === NO_CODE) this.#emptyCode = this.#dictionary.codeOf('');
    this.#set(row, this.#emptyCode);
  }

  /** Packs the texts of a column whose cells are all different so far. More of them may follow, up to `room` in all. */
  packAhead(room: number): void {
    if (this.#appends) this.#dictionary.packAhead(room);
  }

  /** The cells of all rows so far. The column is not used afterwards. */
  part(rows: number): ColumnPart {
    this.packAhead(rows);
    const texts = this.#dictionary.part();
    if (this.#appends) return { kind: 'appended', texts, packed: this.#dictionary.packed };
    if (this.#codes === null) return { kind: 'empty' };
    return { kind: 'coded', texts, codes: this.#roomFor(rows, this.#dictionary.size) };
  }

  /**
   * Sets the cells of `rows` rows from `row` on, which were cut from the text behind. Looks up each distinct text of
   * the part at most once.
   */
  join(part: ColumnPart, row: number, rows: number, behind: TextPiece): void {
    if (part.kind === 'empty') {
      for (let at = row; at < row + rows; at += 1) this.putEmpty(at);
    } else if (part.kind === 'appended' && this.#appends) {
      this.#dictionary.appendPart(part.texts, part.packed, behind);
    } else {
      this.#lookUp(false);
      this.#codesFor(row);
      const own = this.#dictionary.codesOfPart(part.texts, behind);
      const codes = this.#roomFor(row + rows, this.#dictionary.size);
      const others = part.kind === 'coded' ? part.codes : null;
      for (let at = 0; at < rows; at += 1) codes[row + at] = own[others?.[at] ?? at] ?? 0;
    }
  }

  /** Ends the appending of cells. */
  #lookUp(isComplete: boolean): void {
    if (!this.#appends) return;
    this.#appends = false;
    const cells = this.#dictionary.size;
    const settled = this.#dictionary.settle(isComplete);
    const codes = makeCodes(isComplete ? cells : Math.max(cells, this.#room), cells);
    if (settled !== null) codes.set(settled);
    else for (let row = 0; row < cells; row += 1) codes[row] = row;
    this.#codes = codes;
  }

  /**
   * The codes, allocated at the first text. If there are rows above it, they are empty, and code 0 is the empty
   * text.
   */
  #codesFor(row: number): Codes {
    if (this.#codes !== null) return this.#codes;
    if (row > 0) this.#emptyCode = this.#dictionary.codeOf('');
    this.#codes = makeCodes(this.#room, 1);
    return this.#codes;
  }

  #set(row: number, code: number): void {
    this.#roomFor(row + 1, code + 1)[row] = code;
  }

  /** The codes, with room for so many rows and distinct texts. */
  #roomFor(rows: number, distinct: number): Codes {
    const codes = this.#codesFor(0);
    if (rows <= codes.length && distinct <= roomOf(codes)) return codes;
    const length = rows <= codes.length ? codes.length : Math.max(rows, codes.length * 2);
    const roomier = makeCodes(length, Math.max(distinct, roomOf(codes)));
    roomier.set(codes);
    this.#codes = roomier;
    return roomier;
  }

  /** @param zeros one zero per row: the shared codes of all empty columns. */
  finish(heading: string, zeros: Codes): RawColumn {
    const rows = zeros.length;
    this.#lookUp(true);
    if (this.#codes === null) return { heading, texts: rows === 0 ? [] : [''], codes: zeros };
    const texts = this.#dictionary.texts();
    return { heading, texts, codes: cutToLength(this.#roomFor(rows, texts.length), rows) };
  }
}
