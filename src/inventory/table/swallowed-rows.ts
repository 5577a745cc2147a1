import { type Cut, cutLine, skipBlanks } from './cut-line.ts';
import { Lookahead } from './lookahead.ts';
import { endOfQuotes, type Fit, type RowProfile } from './row-profile.ts';

/** A row that spans several lines according to its quotes. */
export interface SpanningRow {
  readonly kind: 'row';
  readonly cells: readonly string[];
  /** The end of its last line. */
  readonly end: number;
  /** Whether its cells contain quotes that are not doubled. */
  readonly isOdd: boolean;
  /** Whether its lines could also be rows of their own. */
  readonly isDoubtful: boolean;
}

/** What follows from a quote that is not closed on its line. */
export type Span =
  | SpanningRow
  /** The quote would swallow rows, so it is a plain character. */
  | { readonly kind: 'swallows-rows' }
  | { readonly kind: 'never-closed' };

const SWALLOWS_ROWS: Span = { kind: 'swallows-rows' };

/** The maximum number of multi-line cells in a row. */
const MOST_SEGMENTS = 32;

/** A cell with more lines than this, and than there are certain rows, may be rows of any width. */
const USUAL_LINES = 5;

/** The size of the cache of closing quotes: rows that begin on neighbouring lines close at the same quotes. */
const KEPT_CLOSINGS = 256;

/** One line of a text. */
interface Line {
  readonly start: number;
  readonly text: string;
}

/** The line of a closing quote, read without regard to where the quote was opened. */
interface Closing {
  readonly line: Line;
  /** The cells of its line up to the quote, as if no quote were open. */
  readonly before: readonly string[];
  /** How well these cells, without the one that holds the quote, fit as the beginning of a row. */
  readonly ofWhole: Fit;
  /** The cells after the quote. */
  readonly rest: readonly string[];
}

/** The offsets of a cell's quotes. */
interface Quoted {
  readonly opening: number;
  readonly closing: number;
}

/**
 * Follows quotes across line ends, and distinguishes multi-line cells from rows that a stray quote would swallow.
 * A line inside quotes that looks like the other rows of the table is a row, whatever its width, and the quote is
 * reported. Lines that only could be rows are one cell, and that is reported, too.
 */
export class QuotedSpans {
  readonly #text: string;
  readonly #cut: Cut;
  readonly #profile: RowProfile;
  readonly #closings: Lookahead;
  readonly #rowLines: Lookahead;
  readonly #keptClosings = new Map<number, Closing>();
  /** Quotes followed by more multi-line cells than a row can have. */
  #hopeless: ReadonlySet<number> = new Set();

  constructor(text: string, cut: Cut, profile: RowProfile) {
    this.#text = text;
    this.#cut = cut;
    this.#profile = profile;
    this.#closings = new Lookahead((from) => this.#findClosing(from));
    this.#rowLines = new Lookahead((from) => this.#findRowLine(from));
  }

  /** Follows the quotes of the line that begins at `start`. */
  spanFrom(start: number): Span {
    const { delimiter, width } = this.#cut;
    const cells: string[] = [];
    const quotes: Quoted[] = [];
    const openings: number[] = [];
    let line = this.#lineAt(start);
    let at = start;
    for (let column = 0; ; column += 1) {
      const lineEnd = line.start + line.text.length;
      let cell: string;
      const opening = line.start + skipBlanks(line.text, at - line.start, delimiter);
      if (this.#text[opening] === '"') {
        if (this.#hopeless.has(opening)) return SWALLOWS_ROWS;
        const closing = this.#closingBehind(opening);
        if (closing === Infinity) return { kind: 'never-closed' };
        quotes.push({ opening, closing });
        if (closing > lineEnd) {
          openings.push(opening);
          if (openings.length > MOST_SEGMENTS) {
            // The quotes in the first half are still followed by half the maximum.
            this.#hopeless = new Set(openings.slice(0, MOST_SEGMENTS / 2));
            return SWALLOWS_ROWS;
          }
          const target = this.#closingAt(closing);
          const tail = openings.length === 1 ? line.text.slice(opening + 1 - line.start) : null;
          if (this.#swallows(line, tail, target, column)) return SWALLOWS_ROWS;
          line = target.line;
        }
        cell = this.#text.slice(opening + 1, closing).replaceAll('""', '"');
        at = line.start + skipBlanks(line.text, closing + 1 - line.start, delimiter);
      } else {
        const next = line.text.indexOf(delimiter, at - line.start);
        const end = next < 0 ? lineEnd : line.start + next;
        cell = this.#text.slice(at, end);
        at = end;
      }
      if (column >= width && cell.trim() !== '') return SWALLOWS_ROWS;
      cells.push(cell);
      if (at >= line.start + line.text.length) {
        const isOdd = quotes.some((cell) => this.#isOdd(cell));
        if (isOdd && column + 1 !== width) return SWALLOWS_ROWS;
        const end = line.start + line.text.length;
        const isDoubtful = this.#couldBeRows(start, end);
        return { kind: 'row', cells, end, isOdd, isDoubtful };
      }
      at += delimiter.length;
    }
  }

  /** Whether any line from the opening to the closing quote, including both, is a row. */
  #swallows(
    line: Line,
    tail: string | null,
    { line: last, before, ofWhole, rest }: Closing,
    column: number,
  ): boolean {
    if (this.#rowLines.from(line.start + line.text.length) < last.start) return true;
    const after = tail === null ? [] : this.#cellsOf(tail).slice(1);
    const ofTail = this.#profile.fit(after, column + 1);
    if (ofTail.fits > ofTail.misfits) return true;
    if (ofWhole.fits > ofWhole.misfits) return true;
    if (this.#fitsOnlyAsRow(before, rest, column + 1)) return true;
    const { width } = this.#cut;
    const isMade = width > 2 && ofWhole.fits >= ofWhole.misfits;
    const usual = this.#profile.usualWidth;
    const rowLength = before.length + rest.length;
    const spanLength = column + 1 + rest.length;
    const isUneven = spanLength !== usual && spanLength !== width;
    if (isMade && before.length > 1 && rowLength === usual && isUneven) return true;
    const isFull = column + 1 + after.length === width && rowLength === width;
    return isMade && isFull && ofTail.fits === ofTail.misfits;
  }

  /**
   * Whether the cells after a closing quote fit if a row begins on its line, and do not fit if the quoted cell
   * ends there.
   */
  #fitsOnlyAsRow(before: readonly string[], rest: readonly string[], column: number): boolean {
    const asRow = this.#profile.fit(rest, before.length);
    const asSpan = this.#profile.fit(rest, column);
    if (!this.#profile.isCertain || this.#profile.fit(before).misfits > 0) return false;
    return asRow.fits > asRow.misfits && asSpan.misfits > asSpan.fits;
  }

  #cellsOf(line: string): readonly string[] {
    return cutLine(line, this.#cut.delimiter).cells;
  }

  #lineAt(start: number): Line {
    return { start, text: this.#text.slice(start, this.#endOfLine(start)) };
  }

  /** Whether a cell holds quotes that are not doubled. */
  #isOdd({ opening, closing }: Quoted): boolean {
    return this.#text
      .slice(opening + 1, closing)
      .replaceAll('""', '')
      .includes('"');
  }

  /**
   * The quote that closes the one at `opening`: not doubled, with only blanks before the next delimiter or line
   * end.
   */
  #closingBehind(opening: number): number {
    const end = endOfQuotes(this.#text, opening + 1);
    if ((end - opening) % 2 === 0 && this.#isBeforeDelimiter(end)) return end - 1;
    return this.#closings.from(end);
  }

  /** The first quote from `from` on that can close a cell. The character before `from` must not be a quote. */
  #findClosing(from: number): number {
    const text = this.#text;
    for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at)) {
      const end = endOfQuotes(text, at);
      if ((end - at) % 2 === 1 && this.#isBeforeDelimiter(end)) return end - 1;
      at = end;
    }
    return Infinity;
  }

  #isBeforeDelimiter(at: number): boolean {
    const { delimiter, lineEnd } = this.#cut;
    const next = skipBlanks(this.#text, at, delimiter);
    return (
      next === this.#text.length ||
      this.#text.startsWith(delimiter, next) ||
      this.#text.startsWith(lineEnd, next)
    );
  }

  #closingAt(at: number): Closing {
    const known = this.#keptClosings.get(at);
    if (known !== undefined) return known;
    const { lineEnd } = this.#cut;
    const line = this.#lineAt(this.#text.lastIndexOf(lineEnd, at) + lineEnd.length);
    const before = this.#cellsOf(this.#text.slice(line.start, at));
    const ofWhole = this.#profile.fit(before.slice(0, -1));
    const [, ...rest] = this.#cellsOf(this.#text.slice(at + 1, line.start + line.text.length));
    const closing = { line, before, ofWhole, rest };
    if (this.#keptClosings.size === KEPT_CLOSINGS) this.#keptClosings.clear();
    this.#keptClosings.set(at, closing);
    return closing;
  }

  /** The start of the first line after `from`, not counting its own, that looks like a row of the table, or Infinity. */
  #findRowLine(from: number): number {
    let start = this.#nextLine(from);
    for (; start < this.#text.length; start = this.#nextLine(start)) {
      if (this.#looksLikeRow(this.#lineAt(start).text)) return start;
    }
    return Infinity;
  }

  #nextLine(from: number): number {
    return this.#endOfLine(from) + this.#cut.lineEnd.length;
  }

  #endOfLine(from: number): number {
    const end = this.#text.indexOf(this.#cut.lineEnd, from);
    return end < 0 ? this.#text.length : end;
  }

  /**
   * Whether the cells of a line fit their columns. If the columns prove nothing, the number of cells decides. A line
   * with a single cell is prose, unless other rows have one cell, too.
   */
  #looksLikeRow(line: string): boolean {
    const { delimiter, width } = this.#cut;
    if (!line.includes(delimiter) && this.#profile.leastWidth > 1) return false;
    const cells = this.#cellsOf(line);
    const { fits, misfits } = this.#profile.fit(cells);
    // A single word that occurs on two lines of prose proves nothing.
    const isProof = this.#profile.isCertain || fits > 1 || /\d/.test(line);
    return (isProof && fits > misfits) || (width > 2 && cells.length === width && fits === misfits);
  }

  /**
   * Whether nothing speaks against reading each line in [`from`, `to`) as a row, without its quotes. It has as many
   * cells as other rows; below the first line, values that fit make up for missing cells.
   */
  #couldBeRows(from: number, to: number): boolean {
    const text = this.#text.slice(from, to).replaceAll('"', '');
    const lines = text.split(this.#cut.lineEnd).filter((line) => line.trim() !== '');
    const { wholeRows, leastWidth } = this.#profile;
    const isLong = lines.length > Math.max(wholeRows, USUAL_LINES);
    const least = isLong ? 1 : Math.min(leastWidth, this.#cut.width);
    const couldBeRow = (line: string, index: number) => {
      const cells = this.#cellsOf(line);
      const { fits, misfits } = this.#profile.fit(cells);
      const isWide = cells.length >= least || (index > 0 && fits > misfits);
      return isWide && fits >= misfits;
    };
    return lines.length > 1 && lines.every(couldBeRow);
  }
}
