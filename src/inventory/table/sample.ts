import { type Cut, cutLine, unwrappedCells } from './cut-line.ts';
import { ownTexts } from './own-texts.ts';
import { type QuoteFault, RowCutter, type RowVisitor } from './row-cutter.ts';
import { mostFrequent } from './row-profile.ts';

/** Characters at the beginning of a file that are used to find its delimiter and heading row. */
export const SAMPLE_LENGTH = 256 * 1024;

/** The maximum number of rows in a sample. */
export const SAMPLE_ROWS = 200;

/** A row at the beginning of a file. */
export interface SampleRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotes, if anything. */
  readonly fault?: QuoteFault | null;
}

/** The mark (^Z) that DOS puts at the end of a text. */
const END_OF_FILE = '\u001a';

/** Whether a row is empty, except for white space and the DOS end mark. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => {
    const text = cell.trim();
    return text === '' || text === END_OF_FILE;
  });
}

/** The most frequent number of cells, ignoring blank rows and single cells; 1 if no row is left. */
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
    this.rows.push({ line, cells: ownTexts(cells), fault });
    this.#length += cells.reduce((length, cell) => length + cell.length + 1, 0);
  }

  visitPlain(from: number, to: number, line: number): void {
    this.visitRow(cutLine(this.#text.slice(from, to), this.#delimiter).cells, line, null);
  }

  visitUncut(): null {
    return null;
  }

  isDone(): boolean {
    return this.rows.length === SAMPLE_ROWS || this.#length >= SAMPLE_LENGTH;
  }
}

/** The first rows of a text, cut with one delimiter in the same way as the whole text will be. */
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
