import type { Irregularity, RawColumn, RawTable } from '../raw-table.ts';

/** A column that grows: each distinct text is kept once. */
class GrowingColumn {
  readonly texts: string[] = [];
  readonly #codeOf = new Map<string, number>();
  codes = new Uint32Array(1024);
  #lastText = '';
  #lastCode = -1;

  put(row: number, text: string): void {
    if (row >= this.codes.length) this.codes = grown(this.codes);
    this.codes[row] = this.#codeFor(text);
  }

  #codeFor(text: string): number {
    if (text === this.#lastText && this.#lastCode >= 0) return this.#lastCode;
    let code = this.#codeOf.get(text);
    if (code === undefined) {
      code = this.texts.length;
      this.texts.push(text);
      this.#codeOf.set(text, code);
    }
    this.#lastText = text;
    this.#lastCode = code;
    return code;
  }
}

function grown(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Puts rows together column by column. No row is kept as an object. */
export class TableBuilder {
  readonly #headings: readonly string[];
  readonly #columns: readonly GrowingColumn[];
  readonly #irregularities: Irregularity[] = [];
  #lines = new Uint32Array(1024);
  #rowCount = 0;

  constructor(headings: readonly string[]) {
    this.#headings = headings;
    this.#columns = headings.map(() => new GrowingColumn());
  }

  get rowCount(): number {
    return this.#rowCount;
  }

  note(kind: Irregularity['kind'], line: number, text: string, row: number | null): void {
    this.#irregularities.push({ kind, line, text, row });
  }

  /** Adds a data row. What it has beyond the headings is an irregularity, and so is what it lacks. */
  add(cells: readonly string[], line: number): void {
    const row = this.#rowCount;
    if (row >= this.#lines.length) this.#lines = grown(this.#lines);
    this.#lines[row] = line;
    for (let column = 0; column < this.#columns.length; column += 1) {
      this.#columns[column]?.put(row, cells[column] ?? '');
    }
    this.#rowCount += 1;
    if (cells.length !== this.#headings.length) this.#noteWidth(cells, line, row);
  }

  #noteWidth(cells: readonly string[], line: number, row: number): void {
    if (cells.length < this.#headings.length) this.note('row-too-short', line, '', row);
    const beyond = cells.slice(this.#headings.length).filter((cell) => cell.trim() !== '');
    if (beyond.length > 0) this.note('row-too-long', line, beyond.join(' · '), row);
  }

  /** The finished table. Columns at the end without a heading in which nothing stands are left out. */
  build(): RawTable {
    const isNothing = (column: RawColumn) =>
      column.heading.trim() === '' && column.texts.every((text) => text.trim() === '');
    const columns = this.#columns.map(({ texts, codes }, index) => ({
      heading: this.#headings[index] ?? '',
      texts,
      codes: codes.slice(0, this.#rowCount),
    }));
    const last = columns.findLastIndex((column) => !isNothing(column));
    return {
      columns: columns.slice(0, last + 1),
      rowCount: this.#rowCount,
      rowLines: this.#lines.slice(0, this.#rowCount),
      irregularities: this.#irregularities,
    };
  }
}
