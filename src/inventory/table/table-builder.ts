import { doubled } from '../hash-slots.ts';
import {
  BETWEEN_SURPLUS_CELLS,
  type Irregularity,
  isNothing,
  type RawTable,
} from '../raw-table.ts';
import type { SourceText } from './byte-text.ts';
import { cutLine } from './cut-line.ts';
import { cutToLength } from './cut-to-length.ts';
import { type ColumnPart, GrowingColumn } from './growing-column.ts';
import type { CutLines } from './plain-lines.ts';
import type { TextPiece } from './text-piece.ts';
import { hashOfUnits, type TextUnits } from './text-units.ts';

/** The minimum capacity, in rows. */
const LEAST_ROOM = 64;

/** Later rows may be a little shorter than the first ones. */
const ROOM_TO_SPARE = 1.05;

/** Up to this share of rows, an empty cell beyond the headings is a mistake in these rows. */
const MOST_SHIFTED = 0.2;

const QUOTE = '"'.charCodeAt(0);

/** The rows of a piece of a text, which can be sent to another thread. Rows and lines are those of the piece. */
export interface RowsPart {
  readonly columns: readonly ColumnPart[];
  readonly rowCount: number;
  readonly rowLines: Uint32Array<ArrayBuffer>;
  readonly irregularities: readonly Irregularity[];
  readonly emptyBeyond: readonly number[];
}

/** Collects rows column by column. No row is kept as an object. */
export class TableBuilder {
  readonly #source: SourceText;
  readonly #textLength: number;
  readonly #units: TextUnits;
  readonly #headings: readonly string[];
  /** The number of columns up to the last one with a heading: the cells that a row must have. */
  readonly #named: number;
  readonly #columns: readonly GrowingColumn[];
  readonly #irregularities: Irregularity[] = [];
  /** Rows with empty cells beyond the headings. */
  readonly #emptyBeyond: number[] = [];
  #lines: Uint32Array<ArrayBuffer>;
  #rowCount = 0;

  /**
   * @param source the text whose rows are added.
   * @param units its characters.
   * @param own how many of the headings come from the first heading row.
   * @param rowLength the mean number of characters of a row, for the initial capacity.
   * @param textLength the number of characters of all rows, including those that are joined.
   */
  constructor(
    source: SourceText,
    units: TextUnits,
    {
      headings,
      own,
      rowLength,
      textLength = source.length,
    }: {
      readonly headings: readonly string[];
      readonly own: number;
      readonly rowLength: number;
      readonly textLength?: number;
    },
  ) {
    this.#source = source;
    this.#textLength = textLength;
    this.#units = units;
    this.#headings = headings;
    // A row has at least its delimiters, so the capacity never exceeds a few times the size of the text.
    const shortest = Math.max(1, headings.length, rowLength);
    const room = Math.max(LEAST_ROOM, Math.ceil((textLength / shortest) * ROOM_TO_SPARE));
    this.#named = headings.slice(0, own).findLastIndex((heading) => heading.trim() !== '') + 1;
    this.#lines = new Uint32Array(room);
    this.#columns = headings.map(() => new GrowingColumn(source, units, room));
  }

  /** The characters of the source. */
  get units(): TextUnits {
    return this.#units;
  }

  get width(): number {
    return this.#columns.length;
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  note(kind: Irregularity['kind'], line: number, text: string, row: number | null): void {
    this.#irregularities.push({ kind, line, text, row });
  }

  /** Adds a data row. Notes an irregularity if it has too many or too few cells. */
  add(cells: readonly string[], line: number): void {
    const row = this.#rowCount;
    const width = this.#columns.length;
    const given = Math.min(cells.length, width);
    for (let column = 0; column < given; column += 1) {
      this.#columns[column]?.put(row, cells[column] ?? '');
    }
    if (cells.length > width) {
      const beyond = cells.slice(width).filter((cell) => cell.trim() !== '');
      if (beyond.length > 0)
        this.note('row-too-long', line, beyond.join(BETWEEN_SURPLUS_CELLS), row);
      else this.#emptyBeyond.push(row);
    }
    this.#finishRow(line, cells.length);
  }

  /**
   * Adds the data row [`from`, `to`) of the source. Quotes, if any, must enclose whole cells.
   * @param delimiter its character code.
   */
  addPlain(from: number, to: number, delimiter: number, line: number): void {
    const row = this.#rowCount;
    const units = this.#units;
    const columns = this.#columns;
    let at = from;
    for (let column = 0; column < columns.length; column += 1) {
      const isQuoted = at < to && units[at] === QUOTE;
      const stop = isQuoted ? QUOTE : delimiter;
      const start = isQuoted ? at + 1 : at;
      let end = start;
      while (end < to && units[end] !== stop) end += 1;
      columns[column]?.putPart(row, start, end, hashOfUnits(units, start, end));
      const next = isQuoted ? end + 1 : end;
      if (next >= to) {
        this.#finishRow(line, column + 1);
        return;
      }
      at = next + 1;
    }
    this.add(cutLine(this.#source.slice(from, to), String.fromCharCode(delimiter)).cells, line);
  }

  /** Adds data rows of the source that are cut already, one line each. They have a cell for each column. */
  addCut(lines: CutLines, line: number): void {
    const row = this.#rowCount;
    for (const [index, cells] of lines.columns.entries()) {
      this.#columns[index]?.putParts(row, lines.count, cells);
    }
    while (row + lines.count > this.#lines.length) this.#lines = doubled(this.#lines, Uint32Array);
    for (let at = 0; at < lines.count; at += 1) this.#lines[row + at] = line + at;
    this.#rowCount += lines.count;
  }

  /** Ends a row that has `cells` cells, and fills the missing ones with empty cells. */
  #finishRow(line: number, cells: number): void {
    const row = this.#rowCount;
    for (let missing = cells; missing < this.#columns.length; missing += 1) {
      this.#columns[missing]?.putEmpty(row);
    }
    if (row === this.#lines.length) this.#lines = doubled(this.#lines, Uint32Array);
    this.#lines[row] = line;
    if (cells < this.#named) this.note('row-too-short', line, '', row);
    this.#rowCount += 1;
  }

  /** Does ahead what can be done before other rows are joined. */
  packAhead(): void {
    const rows = Math.ceil((this.#rowCount * this.#textLength) / this.#source.length);
    for (const column of this.#columns) column.packAhead(rows);
  }

  /** All rows so far. The builder is not used afterwards. */
  part(): RowsPart {
    return {
      columns: this.#columns.map((column) => column.part(this.#rowCount)),
      rowCount: this.#rowCount,
      rowLines: this.#lines,
      irregularities: this.#irregularities,
      emptyBeyond: this.#emptyBeyond,
    };
  }

  /**
   * Adds rows that were cut from the text behind the source by a builder with the same headings.
   * @param behind that text.
   * @param linesBefore the number of lines of this source.
   */
  join(part: RowsPart, behind: TextPiece, linesBefore: number): void {
    const row = this.#rowCount;
    for (const [index, column] of part.columns.entries()) {
      this.#columns[index]?.join(column, row, part.rowCount, behind);
    }
    while (row + part.rowCount > this.#lines.length) {
      this.#lines = doubled(this.#lines, Uint32Array);
    }
    for (let at = 0; at < part.rowCount; at += 1) {
      this.#lines[row + at] = (part.rowLines[at] ?? 0) + linesBefore;
    }
    for (const { kind, line, text, row: own } of part.irregularities) {
      this.note(kind, line + linesBefore, text, own === null ? null : own + row);
    }
    for (const own of part.emptyBeyond) this.#emptyBeyond.push(own + row);
    this.#rowCount += part.rowCount;
  }

  /**
   * Notes rows with an empty cell beyond the headings if only few rows have one: an extra delimiter may have shifted
   * their cells. If many rows have one, the tool ends every row with a delimiter and nothing is shifted.
   */
  #noteEmptyBeyond(): void {
    const rows = this.#emptyBeyond;
    if (rows.length > 1 && rows.length > this.#rowCount * MOST_SHIFTED) return;
    for (const row of rows) this.note('empty-cell-too-many', this.#lines[row] ?? 0, '', row);
  }

  /** The finished table, without the empty columns at the end that have no heading. */
  build(): RawTable {
    this.#noteEmptyBeyond();
    const zeros = new Uint8Array(this.#rowCount);
    const columns = this.#columns.map((column, index) =>
      column.finish(this.#headings[index] ?? '', zeros),
    );
    const last = columns.findLastIndex((column) => !isNothing(column));
    return {
      columns: columns.slice(0, last + 1),
      rowCount: this.#rowCount,
      rowLines: cutToLength(this.#lines, this.#rowCount),
      irregularities: this.#irregularities,
    };
  }
}
