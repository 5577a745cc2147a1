import { type Cut, cutLine, isSimplyQuoted, unwrappedCells } from './cut-line.ts';
import { cutStretch, linesWithin, type Stretch } from './cut-stretch.ts';
import { hasSwallowedRows, swallowsRows } from './swallowed-rows.ts';

/** A quote that opens a cell and never closes, or closes in the midst of another cell or row. */
export type QuoteFault = 'stray-quote' | 'unclosed-quote';

/** Is given the rows of a text in their order, blank ones too, each with the 1-based line on which it starts. */
export interface RowVisitor {
  /** A row that is cut into its cells. */
  visitRow(cells: readonly string[], line: number, fault: QuoteFault | null): void;
  /** A row that stands in the text from `from` to before `to`; quotes enclose whole cells there, if there are any. */
  visitPlain(from: number, to: number, line: number): void;
  /** True where no more rows are wanted. */
  isDone(): boolean;
}

/** Where a line begins in a text, and its 1-based number. */
export interface LineStart {
  readonly at: number;
  readonly line: number;
}

/** Characters between two words of progress. */
const PROGRESS_STEP = 1024 * 1024;

/** Characters with quotes that are cut at a time: few behind a fault, for they are cut again. */
const SMALLEST_STRETCH = 4 * 1024;
const LARGEST_STRETCH = 1024 * 1024;

/** A cell that begins with blanks and a quote: PapaParse knows quotes only where they touch the delimiter. */
function hasBlankBeforeQuote(cells: readonly string[]): boolean {
  return cells.some((cell) => {
    const first = cell.charCodeAt(0);
    return (first === 0x20 || first === 0x09) && cell.trimStart().startsWith('"');
  });
}

/**
 * Cuts a text into rows. Lines whose quotes enclose whole cells, or that have none, are handed on as they stand;
 * PapaParse cuts the others: doubled quotes, cells over several lines, whatever is odd. A quote that would swallow other rows is a plain character: its line is cut alone, and the reading goes on behind it.
 */
export class RowCutter {
  readonly #text: string;
  readonly #cut: Cut;
  readonly #visitor: RowVisitor;
  readonly #onProgress: (done: number) => void;
  #at: number;
  #line: number;
  #stretch = SMALLEST_STRETCH;
  #told = 0;
  /** False behind a quote that nothing closes up to the end of the text: no cell goes over lines any more. */
  #goesOverLines = true;

  /**
   * @param onProgress is told how many characters are done, about every million.
   * @param start the line with which the rows begin.
   */
  constructor(
    text: string,
    cut: Cut,
    visitor: RowVisitor,
    onProgress: (done: number) => void = () => undefined,
    start: LineStart = { at: 0, line: 1 },
  ) {
    this.#text = text;
    this.#cut = cut;
    this.#visitor = visitor;
    this.#onProgress = onProgress;
    this.#at = start.at;
    this.#line = start.line;
  }

  /** Visits all rows, or those until the visitor is done. */
  run(): void {
    while (this.#goesOn()) {
      this.#visitPlainLines();
      if (!this.#goesOn()) break;
      if (this.#goesOverLines) this.#visitStretch();
      else this.#visitLine(null);
    }
    this.#onProgress(Math.min(this.#at, this.#text.length));
  }

  #goesOn(): boolean {
    return this.#at < this.#text.length && !this.#visitor.isDone();
  }

  #pass(end: number): void {
    this.#at = end + this.#cut.lineEnd.length;
    this.#line += 1;
    if (this.#at - this.#told < PROGRESS_STEP) return;
    this.#told = this.#at;
    this.#onProgress(Math.min(this.#at, this.#text.length));
  }

  /** Where the line ends that begins at a place. */
  #endOfLine(from: number): number {
    const end = this.#text.indexOf(this.#cut.lineEnd, from);
    return end < 0 ? this.#text.length : end;
  }

  #nextQuote(from: number): number {
    const quote = this.#text.indexOf('"', from);
    return quote < 0 ? this.#text.length : quote;
  }

  /** Visits the lines up to the next one with a quote that asks for a closer look. */
  #visitPlainLines(): void {
    const text = this.#text;
    let quote = this.#nextQuote(this.#at);
    while (this.#goesOn()) {
      const end = this.#endOfLine(this.#at);
      if (quote < end) {
        if (!isSimplyQuoted(text, this.#at, end, quote, this.#cut.delimiter)) return;
        quote = this.#nextQuote(end);
      }
      this.#visitor.visitPlain(this.#at, end, this.#line);
      this.#pass(end);
      this.#stretch = SMALLEST_STRETCH;
    }
  }

  /** Visits the line at hand alone, whatever its quotes open. */
  #visitLine(fault: QuoteFault | null): void {
    const end = this.#endOfLine(this.#at);
    const { cells, hasOddQuote } = cutLine(this.#text.slice(this.#at, end), this.#cut.delimiter);
    this.#visitor.visitRow(cells, this.#line, fault ?? (hasOddQuote ? 'stray-quote' : null));
    this.#pass(end);
  }

  /** Visits the line at hand alone because its quote reaches too far. */
  #visitFaultyLine(): void {
    const isLastQuote = this.#text.indexOf('"', this.#endOfLine(this.#at)) < 0;
    this.#visitLine(isLastQuote ? 'unclosed-quote' : 'stray-quote');
    this.#stretch = SMALLEST_STRETCH;
  }

  #visitStretch(): void {
    const isLast = this.#at + this.#stretch >= this.#text.length;
    const text = this.#text.slice(this.#at, this.#at + this.#stretch);
    const stretch = cutStretch(text, this.#cut, isLast);
    if (stretch.rows.length > 0 || isLast) {
      this.#stretch = Math.min(this.#stretch * 2, LARGEST_STRETCH);
      this.#visitRows(stretch, isLast);
    } else if (swallowsRows(text, this.#cut)) {
      this.#visitFaultyLine();
    } else {
      this.#stretch *= 2;
    }
  }

  #visitRows({ rows, faultyRows, lineEnds }: Stretch, isLast: boolean): void {
    const areAllOnOneLine = lineEnds === rows.length - (isLast ? 1 : 0);
    for (let index = 0; index < rows.length && this.#goesOn(); index += 1) {
      const cells = rows[index] ?? [];
      const isFaulty = faultyRows.has(index);
      const inner = areAllOnOneLine ? 0 : linesWithin(cells, this.#cut.lineEnd);
      const isUnclosed = isFaulty && isLast && index === rows.length - 1;
      if (inner > 0 && (isUnclosed || this.#reachesTooFar(cells, inner, isFaulty))) {
        if (isUnclosed) this.#goesOverLines = false;
        this.#visitFaultyLine();
        return;
      }
      this.#visitCut(cells, inner, isFaulty);
    }
  }

  /** Visits a row that PapaParse cut, or cuts its line once more where it had to be forgiving. */
  #visitCut(cells: readonly string[], inner: number, isFaulty: boolean): void {
    const { width } = this.#cut;
    const isOdd = (isFaulty && cells.length !== width) || hasBlankBeforeQuote(cells);
    if (inner === 0 && isOdd) {
      this.#visitLine(isFaulty ? 'stray-quote' : null);
      return;
    }
    const own = width > 1 ? unwrappedCells(cells, this.#cut) : cells;
    this.#visitor.visitRow(own, this.#line, isFaulty ? 'stray-quote' : null);
    for (let passed = 0; passed <= inner; passed += 1) this.#pass(this.#endOfLine(this.#at));
  }

  #reachesTooFar(cells: readonly string[], inner: number, isFaulty: boolean): boolean {
    let end = this.#endOfLine(this.#at);
    for (let passed = 0; passed < inner; passed += 1) {
      end = this.#endOfLine(end + this.#cut.lineEnd.length);
    }
    const isUneven = isFaulty && cells.length !== this.#cut.width;
    const span = this.#text.slice(this.#at, end);
    return isUneven || hasSwallowedRows(span, cells, isFaulty, this.#cut);
  }
}
