import Papa from 'papaparse';
import type { SourceText } from './byte-text.ts';
import { type Cut, cutLine, isSimplyQuoted, unwrappedCells } from './cut-line.ts';
import type { LineEnd } from './line-ends.ts';
import { profileOf } from './row-profile.ts';
import { QuotedSpans } from './swallowed-rows.ts';

function countIn(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}

/** Counts the line ends inside the cells of a row. */
export function linesWithin(cells: readonly string[], lineEnd: LineEnd): number {
  return cells.reduce((lines, cell) => lines + countIn(cell, lineEnd), 0);
}

/** Cuts whole rows with PapaParse. Their quotes must touch the delimiters. */
function cutRows(text: string, { delimiter, lineEnd }: Cut): readonly (readonly string[])[] {
  const parser = new Papa.Parser({ delimiter, newline: lineEnd, quoteChar: '"' });
  return (parser.parse(text, 0, false) as Papa.ParseResult<string[]>).data;
}

/**
 * A quote that opens a cell and never closes, or closes in the middle of another cell or row; or quotes around lines
 * that could also be rows.
 */
export type QuoteFault = 'stray-quote' | 'unclosed-quote' | 'rows-in-quotes';

/** Some lines of a text. */
export interface VisitedLines {
  readonly count: number;
  /** Where the last of them ends. */
  readonly end: number;
}

/** Receives the rows of a text in order, including blank ones, each with the 1-based line on which it starts. */
export interface RowVisitor {
  /** A row cut into cells. */
  visitRow(cells: readonly string[], line: number, fault: QuoteFault | null): void;
  /** A row that is not cut yet: [`from`, `to`) in the text. Quotes, if any, enclose whole cells. */
  visitPlain(from: number, to: number, line: number): void;
  /**
   * Visits lines from `from` on, as far as the visitor can cut them by itself and they end before `limit`: there are no
   * quotes up to there. Null if the line at `from` is still to be visited.
   */
  visitUncut(from: number, limit: number, line: number): VisitedLines | null;
  /** Whether the visitor wants no more rows. */
  isDone(): boolean;
}

/** The offset of a line in a text, and its 1-based number. */
export interface LineStart {
  readonly at: number;
  readonly line: number;
}

/** Characters between two progress reports. */
const PROGRESS_STEP = 1024 * 1024;

/** Characters of quoted lines that PapaParse cuts at a time. */
const STRETCH = 64 * 1024;

/**
 * Cuts a text into rows. Two kinds of lines take a direct path that creates no object per row or cell: lines
 * without quotes, and lines whose quotes only enclose whole cells. PapaParse cuts all other lines with sound
 * quotes. Multi-line rows are cut by `QuotedSpans`. A quote that does not enclose a whole cell, or would swallow
 * other rows, is a plain character: its line is cut on its own.
 *
 * What the direct path gains (Node 20, 100,000 rows of six cells, text to coded table): 66 ms instead of 168 ms
 * with PapaParse; with every cell in quotes, 97 ms instead of 197 ms.
 */
export class RowCutter {
  readonly #text: SourceText;
  readonly #cut: Cut;
  readonly #visitor: RowVisitor;
  readonly #onProgress: (done: number) => void;
  readonly #start: number;
  #at: number;
  #line: number;
  #told = 0;
  /** Created for the first quote that is not closed on its line: most texts have none. */
  #spans: QuotedSpans | null = null;

  /**
   * @param onProgress receives the number of characters done, about every million.
   * @param start the line of the first row.
   */
  constructor(
    text: SourceText,
    cut: Cut,
    visitor: RowVisitor,
    onProgress: (done: number) => void = () => undefined,
    start: LineStart = { at: 0, line: 1 },
  ) {
    this.#text = text;
    this.#cut = cut;
    this.#visitor = visitor;
    this.#onProgress = onProgress;
    this.#start = start.at;
    this.#at = start.at;
    this.#line = start.line;
  }

  /** Visits the rows until the visitor is done. Returns the number of the last line visited. */
  run(): number {
    while (this.#goesOn()) {
      this.#visitPlainLines();
      if (this.#goesOn()) this.#visitQuoted();
    }
    this.#onProgress(Math.min(this.#at, this.#text.length));
    return this.#line - 1;
  }

  #goesOn(): boolean {
    return this.#at < this.#text.length && !this.#visitor.isDone();
  }

  /** Goes on behind some lines, of which the last one ends at `end`. */
  #pass(end: number, lines = 1): void {
    this.#at = end + this.#cut.lineEnd.length;
    this.#line += lines;
    if (this.#at - this.#told < PROGRESS_STEP) return;
    this.#told = this.#at;
    this.#onProgress(Math.min(this.#at, this.#text.length));
  }

  /** The end of the line that contains `from`. */
  #endOfLine(from: number): number {
    const end = this.#text.indexOf(this.#cut.lineEnd, from);
    return end < 0 ? this.#text.length : end;
  }

  #nextQuote(from: number): number {
    const quote = this.#text.indexOf('"', from);
    return quote < 0 ? this.#text.length : quote;
  }

  /** Visits the lines up to the next one whose quotes need a closer look. */
  #visitPlainLines(): void {
    const text = this.#text;
    let quote = this.#nextQuote(this.#at);
    while (this.#goesOn()) {
      const uncut = this.#visitor.visitUncut(this.#at, quote, this.#line);
      if (uncut !== null) {
        this.#pass(uncut.end, uncut.count);
        continue;
      }
      const end = this.#endOfLine(this.#at);
      if (quote < end) {
        if (!isSimplyQuoted(text, this.#at, end, quote, this.#cut.delimiter)) return;
        quote = this.#nextQuote(end);
      }
      this.#visitor.visitPlain(this.#at, end, this.#line);
      this.#pass(end);
    }
  }

  /**
   * Visits the current row and those after it that PapaParse can cut at once: up to the next line without quotes,
   * or with unusual ones.
   */
  #visitQuoted(): void {
    const { delimiter } = this.#cut;
    let end = this.#at;
    let rows = 0;
    for (;;) {
      const lineEnd = this.#endOfLine(end);
      const line = this.#text.slice(end, lineEnd);
      const quotes = line.includes('"') ? cutLine(line, delimiter).quotes : null;
      if (quotes !== 'none' && quotes !== 'whole') break;
      rows += 1;
      end = lineEnd + this.#cut.lineEnd.length;
      if (end - this.#at >= STRETCH || end >= this.#text.length) break;
    }
    if (rows > 0) this.#visitSound(rows, end - this.#cut.lineEnd.length);
    else this.#visitAlone();
  }

  /** Visits single-line rows that end at `end`. */
  #visitSound(rows: number, end: number): void {
    const cut = cutRows(this.#text.slice(this.#at, end), this.#cut);
    for (let row = 0; row < rows && this.#goesOn(); row += 1) {
      this.#visitor.visitRow(this.#unwrapped(cut[row] ?? []), this.#line, null);
      this.#pass(this.#endOfLine(this.#at));
    }
  }

  #unwrapped(cells: readonly string[]): readonly string[] {
    return this.#cut.width > 1 ? unwrappedCells(cells, this.#cut) : cells;
  }

  /** From here on the whole text is needed: the closing quote may be far away. */
  #openSpans(): QuotedSpans {
    const text = this.#text.toString();
    return new QuotedSpans(text, this.#cut, profileOf(text, this.#start, this.#cut));
  }

  /** Visits the current row, which has padded, odd or open quotes. */
  #visitAlone(): void {
    const end = this.#endOfLine(this.#at);
    const line = this.#text.slice(this.#at, end);
    const { cells, quotes } = cutLine(line, this.#cut.delimiter);
    if (quotes === 'padded') {
      this.#visitor.visitRow(this.#unwrapped(cells), this.#line, null);
      this.#pass(end);
      return;
    }
    this.#spans ??= this.#openSpans();
    const span = this.#spans.spanFrom(this.#at);
    if (span.kind === 'row') {
      const doubt = span.isDoubtful ? 'rows-in-quotes' : null;
      this.#visitor.visitRow(span.cells, this.#line, span.isOdd ? 'stray-quote' : doubt);
      while (this.#at < span.end) this.#pass(this.#endOfLine(this.#at));
      return;
    }
    const isUnclosed = span.kind === 'never-closed' && quotes === 'open';
    this.#visitor.visitRow(cells, this.#line, isUnclosed ? 'unclosed-quote' : 'stray-quote');
    this.#pass(end);
  }
}
