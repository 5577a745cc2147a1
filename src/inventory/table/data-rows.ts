import type { ListedLineKind } from '../../fleet/line-account.ts';
import type { SourceText } from './byte-text.ts';
import { cutLine } from './cut-line.ts';
import type { LaterHeadings } from './later-headings.ts';
import {
  isPlainRemark,
  isRowBehindHash,
  isRuler,
  kindOfBlank,
  type LineList,
} from './layout-lines.ts';
import type { LineEnd } from './line-ends.ts';
import { PlainLines } from './plain-lines.ts';
import { linesWithin, type QuoteFault, type RowVisitor, type VisitedLines } from './row-cutter.ts';
import { isBlank } from './sample.ts';
import type { TableBuilder } from './table-builder.ts';

/** What is needed to read the rows of a table. */
export interface RowLayout {
  readonly delimiter: string;
  readonly lineEnd: LineEnd;
  readonly headings: readonly string[];
  /** False if data rows begin with `#`. */
  readonly hashIsRemark: boolean;
}

/** First characters of lines that may be blank, a remark or a ruler. The delimiter is another one. */
const SUSPICIOUS = new Set([..."#-+=_*|:~/;'<!%\u001a"].map(codeOf));

/** `R` and `r`: they start `REM` remarks, and many names too. */
const MAY_BE_REM = new Set([...'Rr'].map(codeOf));

const QUOTE = codeOf('"');

const REPLACEMENT = '\uFFFD';

/** Characters of an excerpt that shows where a problem is. */
export const EXCERPT = 80;

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

/** Receives the rows below the headings and passes those with data on to the table builder. */
export class DataRows implements RowVisitor {
  readonly #text: SourceText;
  readonly #layout: RowLayout;
  readonly #builder: TableBuilder;
  readonly #delimiterCode: number;
  readonly #firstHeading: string;
  readonly #plain: PlainLines;
  /** At least two headings. A single one may also be the value of a cell. */
  readonly #hasHeadings: boolean;
  /** The column order of each later heading row, by line. Empty if all rows share one layout. */
  readonly #later: ReadonlyMap<number, readonly number[]>;
  /** The column of each cell in the current rows; null if the cells are in the order of the headings. */
  #order: readonly number[] | null;
  /** The offset of the next character that could not be decoded. */
  #nextLost: number;
  readonly #listed: LineList;
  readonly #isBehindRows: boolean;
  #furtherLines = 0;

  /**
   * @param listed receives the lines that are not data rows.
   * @param later heading rows further down. Each applies to the rows below it.
   * @param isBehindRows whether the text is the second piece of one whose first piece has data rows.
   */
  constructor(
    text: SourceText,
    layout: RowLayout,
    builder: TableBuilder,
    listed: LineList,
    later: LaterHeadings | null = null,
    isBehindRows = false,
  ) {
    this.#listed = listed;
    this.#isBehindRows = isBehindRows;
    this.#later = new Map(later?.rows.map(({ line, columns }) => [line, columns]));
    this.#order = later === null ? null : Array.from({ length: later.own }, (_, column) => column);
    this.#text = text;
    this.#layout = layout;
    this.#builder = builder;
    this.#delimiterCode = layout.delimiter.length === 1 ? codeOf(layout.delimiter) : -1;
    this.#firstHeading = (layout.headings[0] ?? '').trim();
    this.#plain = new PlainLines(builder.units, {
      delimiter: layout.delimiter,
      lineEnd: layout.lineEnd,
      width: builder.width,
      oddStarts: Uint8Array.from({ length: 256 }, (_, unit) => Number(this.#isOddStart(unit))),
      firstHeading: this.#firstHeading,
    });
    this.#hasHeadings = layout.headings.filter((heading) => heading.trim() !== '').length > 1;
    this.#nextLost = this.#findLost(0);
  }

  /** Lines of multi-line data rows, not counting the first line of each. */
  get furtherLines(): number {
    return this.#furtherLines;
  }

  isDone(): boolean {
    return false;
  }

  visitRow(cells: readonly string[], line: number, fault: QuoteFault | null): void {
    const further = linesWithin(cells, this.#layout.lineEnd);
    const turn = this.#later.get(line);
    if (turn !== undefined) {
      this.#order = turn;
      this.#listed.add('later-headings', line, further + 1, cells.join(this.#layout.delimiter));
      this.#builder.note('repeated-heading-row', line, '', null);
      return;
    }
    const kind = fault === null ? this.#kindOfLine(cells, line) : null;
    if (kind !== null) {
      this.#listed.add(kind, line, further + 1, cells.join(this.#layout.delimiter));
      return;
    }
    this.#furtherLines += further;
    const row = this.#builder.rowCount;
    const excerpt = () => cells.join(this.#layout.delimiter).slice(0, EXCERPT);
    if (fault !== null) this.#builder.note(fault, line, excerpt(), row);
    if (cells.some((cell) => cell.includes(REPLACEMENT))) {
      this.#builder.note('replacement-character', line, excerpt(), row);
    }
    if (this.#repeatsHeadings(cells)) this.#builder.note('repeated-heading-row', line, '', row);
    if (this.#order === null) this.#builder.add(cells, line);
    else this.#addInOrder(cells, this.#order, line);
  }

  /** Adds a row whose cells are not in column order. */
  #addInOrder(cells: readonly string[], order: readonly number[], line: number): void {
    const width = this.#builder.width;
    const ordered = new Array<string>(width).fill('');
    for (const [index, column] of order.entries()) ordered[column] = cells[index] ?? '';
    if (cells.length < order.length) {
      this.#builder.note('row-too-short', line, '', this.#builder.rowCount);
    }
    this.#builder.add([...ordered, ...cells.slice(order.length)], line);
  }

  visitPlain(from: number, to: number, line: number): void {
    if (this.#order === null && this.#isPlainData(from, to)) {
      this.#builder.addPlain(from, to, this.#delimiterCode, line);
    } else {
      this.visitRow(cutLine(this.#text.slice(from, to), this.#layout.delimiter).cells, line, null);
    }
  }

  visitUncut(from: number, limit: number, line: number): VisitedLines | null {
    const lines = this.#plain;
    if (this.#order !== null || lines.cutFrom(from, limit) === 0) return null;
    this.#builder.addCut(lines, line);
    return lines;
  }

  /** Whether the first characters of a line prove that it is data. */
  #isPlainData(from: number, to: number): boolean {
    const text = this.#text;
    const start = text.charCodeAt(from) === QUOTE ? from + 1 : from;
    const first = text.charCodeAt(start);
    if (start >= to || this.#delimiterCode < 0 || this.#isOddStart(first)) return false;
    if (MAY_BE_REM.has(first) && /^rem\s/i.test(text.slice(start, start + 4))) return false;
    if (this.#nextLost < from) this.#nextLost = this.#findLost(from);
    if (this.#nextLost < to) return false;
    return this.#firstHeading === '' || !text.startsWith(this.#firstHeading, start);
  }

  /** Whether a line that begins with a unit may be something else than data. */
  #isOddStart(unit: number): boolean {
    return unit <= 0x20 || unit === QUOTE || SUSPICIOUS.has(unit) || unit === this.#delimiterCode;
  }

  #findLost(from: number): number {
    const at = this.#text.indexOf(REPLACEMENT, from);
    return at < 0 ? this.#text.length : at;
  }

  /** The kind of a line that is not a data row; null for a data row. */
  #kindOfLine(cells: readonly string[], line: number): ListedLineKind | null {
    if (isBlank(cells)) return kindOfBlank(cells);
    if (this.#isRemark(cells, line)) return 'remark';
    const isAboveRows = this.#builder.rowCount === 0 && !this.#isBehindRows;
    return isAboveRows && isRuler(cells) ? 'ruler' : null;
  }

  #isRemark(cells: readonly string[], line: number): boolean {
    if (isPlainRemark(cells)) return true;
    if (!this.#layout.hashIsRemark || !isRowBehindHash(cells)) return false;
    this.#builder.note('row-behind-hash', line, '', null);
    return true;
  }

  #repeatsHeadings(cells: readonly string[]): boolean {
    if ((cells[0] ?? '').trim() !== this.#firstHeading || !this.#hasHeadings) return false;
    const { headings } = this.#layout;
    return headings.every((heading, column) => heading.trim() === (cells[column] ?? '').trim());
  }
}
