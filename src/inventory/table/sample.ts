import { type Cut, cutLine, unwrappedCells } from './cut-line.ts';
import { type QuoteFault, RowCutter, type RowVisitor } from './row-cutter.ts';
import { mostFrequent } from './row-profile.ts';

/** Characters of a file's beginning by which its delimiter and heading row are judged. */
const SAMPLE_LENGTH = 256 * 1024;

/** Rows of the beginning that are looked at. */
const SAMPLE_ROWS = 200;

/** A row of the beginning of a file. */
export interface SampleRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotes; nothing where it is left out. */
  readonly fault?: QuoteFault | null;
}

/** The mark that DOS puts at the end of a text. */
const END_OF_FILE = '\u001a';

/** True for a row in which nothing stands. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => {
    const text = cell.trim();
    return text === '' || text === END_OF_FILE;
  });
}

/** The number of cells that most rows of a sample have, blank rows and single cells left out; 1 where there is none. */
export function usualWidth(rows: readonly SampleRow[]): number {
  const full = rows.filter(({ cells }) => cells.length > 1 && !isBlank(cells));
  return mostFrequent(full.map(({ cells }) => cells.length)) || 1;
}

class Sample implements RowVisitor {
  readonly rows: SampleRow[] = [];
  readonly #text: string;
  readonly #delimiter: string;
  #length = 0;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  visitRow(cells: readonly string[], line: number, fault: QuoteFault | null): void {
    this.rows.push({ line, cells, fault });
    this.#length += cells.reduce((length, cell) => length + cell.length + 1, 0);
  }

  visitPlain(from: number, to: number, line: number): void {
    this.visitRow(cutLine(this.#text.slice(from, to), this.#delimiter).cells, line, null);
  }

  isDone(): boolean {
    return this.rows.length === SAMPLE_ROWS || this.#length >= SAMPLE_LENGTH;
  }
}

/** The first rows of a text under one delimiter, cut as the whole text will be. */
export function sampleRows(text: string, cut: Omit<Cut, 'width'>): readonly SampleRow[] {
  const lines = text.slice(0, SAMPLE_LENGTH).split(cut.lineEnd, SAMPLE_ROWS);
  // Rows may be shorter than the table, so the widest line counts.
  const width = Math.max(
    ...lines.map((line) => unwrappedCells(cutLine(line, cut.delimiter).cells, cut).length),
  );
  const sample = new Sample(text, cut.delimiter);
  new RowCutter(text, { ...cut, width }, sample).run();
  return sample.rows;
}
