import { doubled, FREE, firstSlots, HASH_START, hashOn, moreSlots, spread } from '../hash-slots.ts';
import {
  BETWEEN_SURPLUS_CELLS,
  type Irregularity,
  isNothing,
  type RawColumn,
  type RawTable,
} from '../raw-table.ts';
import { cutLine } from './cut-line.ts';

/** The characters (UTF-16 units) of a text as numbers, so that cells can be compared without creating strings. */
export type TextUnits = Uint8Array | Uint16Array;

/** The units of a text in one byte each; null if one of them does not fit. */
function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0xff) return null;
    bytes[at] = unit;
  }
  return bytes;
}

/** The units of a text, in one byte each if all of them fit, as in most Western European texts. */
export function unitsOf(text: string): TextUnits {
  const bytes = bytesOf(text);
  if (bytes !== null) return bytes;
  const units = new Uint16Array(text.length);
  for (let at = 0; at < units.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}

/** The place of a text that is not part of the source. */
const NOWHERE = -1;

/**
 * The distinct texts of a column in order of first occurrence. Looks a text up by its characters in the source, so
 * that a repeated cell never becomes a string. On columns of all-distinct texts this costs a third of a `Map`.
 */
export class TextDictionary {
  readonly texts: string[] = [];
  readonly #source: string;
  readonly #units: TextUnits;
  #hashes = new Int32Array(32);
  /** The offset of each text in the source, or NOWHERE. */
  #places = new Int32Array(32);
  #slots = firstSlots();

  /** @param units the characters of `source`. */
  constructor(source: string, units: TextUnits) {
    this.#source = source;
    this.#units = units;
  }

  /** The code of a text, which need not be part of the source. */
  codeOf(text: string): number {
    const wanted = spread(hashOf(text));
    const mask = this.#slots.length - 1;
    let slot = wanted & mask;
    for (;;) {
      const code = this.#slots[slot] ?? FREE;
      if (code === FREE) return this.#add(text, wanted, slot, NOWHERE);
      if (this.#hashes[code] === wanted && this.texts[code] === text) return code;
      slot = (slot + 1) & mask;
    }
  }

  /** The code of [`from`, `to`) in the source. The caller has computed its hash. */
  codeOfPart(from: number, to: number, hash: number): number {
    const wanted = spread(hash);
    const mask = this.#slots.length - 1;
    let slot = wanted & mask;
    for (;;) {
      const code = this.#slots[slot] ?? FREE;
      if (code === FREE) return this.#add(this.#source.slice(from, to), wanted, slot, from);
      if (this.#hashes[code] === wanted && this.#isAt(code, from, to)) return code;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(code: number, from: number, to: number): boolean {
    const length = to - from;
    const text = this.texts[code] ?? '';
    if (text.length !== length) return false;
    const place = this.#places[code] ?? NOWHERE;
    if (place === NOWHERE) return this.#source.startsWith(text, from);
    const units = this.#units;
    for (let at = 0; at < length; at += 1) {
      if (units[place + at] !== units[from + at]) return false;
    }
    return true;
  }

  #add(text: string, hash: number, slot: number, place: number): number {
    const code = this.texts.length;
    this.texts.push(text);
    if (code === this.#hashes.length) {
      this.#hashes = doubled(this.#hashes, Int32Array);
      this.#places = doubled(this.#places, Int32Array);
    }
    this.#hashes[code] = hash;
    this.#places[code] = place;
    this.#slots[slot] = code;
    const entries = this.texts.length;
    const slots = this.#slots.length;
    if (entries * 2 > slots) this.#slots = moreSlots(slots, this.#hashes, entries);
    return code;
  }
}

/** The minimum capacity, in rows. */
const LEAST_ROOM = 64;

/** Later rows may be a little shorter than the first ones. */
const ROOM_TO_SPARE = 1.05;

/** Up to this share of rows, an empty cell beyond the headings is a mistake in these rows. */
const MOST_SHIFTED = 0.2;

const QUOTE = '"'.charCodeAt(0);

/** The code of an empty cell before the first one occurs. */
const NO_CODE = -1;

/**
 * A growing column that stores each distinct text once. An empty column takes no memory: many tools write 200
 * columns and fill three.
 */
class GrowingColumn {
  readonly #dictionary: TextDictionary;
  readonly #room: number;
  /** Null until the first cell that is not empty. */
  #codes: Uint32Array<ArrayBuffer> | null = null;
  #emptyCode = NO_CODE;

  constructor(source: string, units: TextUnits, room: number) {
    this.#dictionary = new TextDictionary(source, units);
    this.#room = room;
  }

  put(row: number, text: string): void {
    if (text === '') this.putEmpty(row);
    else this.#set(row, this.#codesFor(row), this.#dictionary.codeOf(text));
  }

  putPart(row: number, from: number, to: number, hash: number): void {
    if (from === to) this.putEmpty(row);
    else this.#set(row, this.#codesFor(row), this.#dictionary.codeOfPart(from, to, hash));
  }

  putEmpty(row: number): void {
    // Cells that were never written already hold code 0.
    if (this.#codes === null || this.#emptyCode === 0) return;
    if (this.#emptyCode === NO_CODE) this.#emptyCode = this.#dictionary.codeOf('');
    this.#set(row, this.#codes, this.#emptyCode);
  }

  /**
   * The codes, allocated at the first text. If there are rows above it, they are empty, and code 0 is the empty
   * text.
   */
  #codesFor(row: number): Uint32Array<ArrayBuffer> {
    if (this.#codes !== null) return this.#codes;
    if (row > 0) this.#emptyCode = this.#dictionary.codeOf('');
    this.#codes = new Uint32Array(this.#room);
    return this.#codes;
  }

  #set(row: number, codes: Uint32Array<ArrayBuffer>, code: number): void {
    let roomy = codes;
    while (row >= roomy.length) roomy = doubled(roomy, Uint32Array);
    roomy[row] = code;
    this.#codes = roomy;
  }

  /** @param zeros one zero per row: the shared codes of all empty columns. */
  finish(heading: string, zeros: Uint32Array<ArrayBuffer>): RawColumn {
    const rows = zeros.length;
    if (this.#codes === null) return { heading, texts: rows === 0 ? [] : [''], codes: zeros };
    const codes = this.#codes.slice(0, rows);
    if (codes.length === rows) return { heading, texts: this.#dictionary.texts, codes };
    const padded = new Uint32Array(rows);
    padded.set(codes);
    return { heading, texts: this.#dictionary.texts, codes: padded };
  }
}

/** Collects rows column by column. No row is kept as an object. */
export class TableBuilder {
  readonly #source: string;
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
   */
  constructor(
    source: string,
    units: TextUnits,
    {
      headings,
      own,
      rowLength,
    }: {
      readonly headings: readonly string[];
      readonly own: number;
      readonly rowLength: number;
    },
  ) {
    this.#source = source;
    this.#units = units;
    this.#headings = headings;
    // A row has at least its delimiters, so the capacity never exceeds a few times the size of the text.
    const shortest = Math.max(1, headings.length, rowLength);
    const room = Math.max(LEAST_ROOM, Math.ceil((source.length / shortest) * ROOM_TO_SPARE));
    this.#named = headings.slice(0, own).findLastIndex((heading) => heading.trim() !== '') + 1;
    this.#lines = new Uint32Array(room);
    this.#columns = headings.map(() => new GrowingColumn(source, units, room));
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
      let hash = HASH_START;
      let end = start;
      for (; end < to; end += 1) {
        const unit = units[end] ?? 0;
        if (unit === stop) break;
        hash = hashOn(hash, unit);
      }
      columns[column]?.putPart(row, start, end, hash);
      const next = isQuoted ? end + 1 : end;
      if (next >= to) {
        this.#finishRow(line, column + 1);
        return;
      }
      at = next + 1;
    }
    this.add(cutLine(this.#source.slice(from, to), String.fromCharCode(delimiter)).cells, line);
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
    const zeros = new Uint32Array(this.#rowCount);
    const columns = this.#columns.map((column, index) =>
      column.finish(this.#headings[index] ?? '', zeros),
    );
    const last = columns.findLastIndex((column) => !isNothing(column));
    return {
      columns: columns.slice(0, last + 1),
      rowCount: this.#rowCount,
      rowLines: this.#lines.slice(0, this.#rowCount),
      irregularities: this.#irregularities,
    };
  }
}
