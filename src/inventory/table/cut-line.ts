import type { LineEnd } from './line-ends.ts';

/** How the rows of a text are told apart. */
export interface Cut {
  readonly delimiter: string;
  readonly lineEnd: LineEnd;
  /** Columns of the table. Rows may be shorter: many tools leave out the empty cells at the end of a row. */
  readonly width: number;
}

/**
 * How the quotes of a line stand: `none` opens a cell, all enclose `whole` cells, some cells are `padded` with
 * blanks outside their quotes, a quote does not enclose its whole cell (`odd`), or nothing on the line closes a
 * quote (`open`).
 */
export type LineQuotes = 'none' | 'whole' | 'padded' | 'odd' | 'open';

/** The cells of one line. */
export interface CutLine {
  readonly cells: readonly string[];
  /** The worst state of its quotes. Odd and open quotes were taken as plain characters. */
  readonly quotes: LineQuotes;
}

/** From good to bad. */
const QUOTES: readonly LineQuotes[] = ['none', 'whole', 'padded', 'odd', 'open'];

function worse(one: LineQuotes, other: LineQuotes): LineQuotes {
  return QUOTES.indexOf(other) > QUOTES.indexOf(one) ? other : one;
}

interface Cell {
  readonly text: string;
  /** Where the delimiter behind the cell stands, or the end of the line. */
  readonly end: number;
  readonly quote: LineQuotes;
}

/** White space that can stand between a quote and the delimiter beside it: all that `trim` takes off but line ends. */
const BLANKS =
  ' \t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** The first place from `from` on that is no blank, or where the delimiter stands. */
export function skipBlanks(line: string, from: number, delimiter: string): number {
  let at = from;
  while (at < line.length && BLANKS.includes(line.charAt(at)) && !line.startsWith(delimiter, at))
    at += 1;
  return at;
}

/** Where the quote stands that closes what opens at `opening`; -1 where none does. `""` is a quote within. */
function closingQuote(line: string, opening: number): number {
  let at = line.indexOf('"', opening + 1);
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2);
  return at;
}

function cutPlainCell(line: string, from: number, delimiter: string, quote: LineQuotes): Cell {
  const next = line.indexOf(delimiter, from);
  const end = next < 0 ? line.length : next;
  return { text: line.slice(from, end), end, quote };
}

function cutCell(line: string, from: number, delimiter: string): Cell {
  const opening = skipBlanks(line, from, delimiter);
  if (line[opening] !== '"') return cutPlainCell(line, from, delimiter, 'none');
  const closing = closingQuote(line, opening);
  if (closing < 0) return cutPlainCell(line, from, delimiter, 'open');
  const end = skipBlanks(line, closing + 1, delimiter);
  if (end < line.length && !line.startsWith(delimiter, end)) {
    return cutPlainCell(line, from, delimiter, 'odd');
  }
  const text = line.slice(opening + 1, closing).replaceAll('""', '"');
  const isPadded = opening > from || end > closing + 1;
  return { text, end, quote: isPadded ? 'padded' : 'whole' };
}

/**
 * Cuts one line, forgiving: blanks may stand around quotes (`a, "b, c"`), and a quote that does not enclose a
 * whole cell is a plain character. What it opens never reaches beyond the line. Behind a quote that nothing
 * closes no other can close either.
 */
export function cutLine(line: string, delimiter: string): CutLine {
  const cells: string[] = [];
  let quotes: LineQuotes = 'none';
  let at = 0;
  for (;;) {
    const { text, end, quote }: Cell =
      quotes === 'open' ? cutPlainCell(line, at, delimiter, 'none') : cutCell(line, at, delimiter);
    cells.push(text);
    if (quote !== 'none') quotes = worse(quotes, quote);
    if (end >= line.length) return { cells, quotes };
    at = end + delimiter.length;
  }
}

/**
 * True for a line, from `from` to before `to`, whose quotes from `quote` on all enclose whole cells without a
 * further quote or line end: what stands between delimiter and delimiter is then the cell, once its quotes are off.
 * Not for quotes around the whole line: they may have been put around its delimiters.
 */
export function isSimplyQuoted(
  text: string,
  from: number,
  to: number,
  quote: number,
  delimiter: string,
): boolean {
  let opening = quote;
  while (opening >= 0 && opening < to) {
    if (opening !== from && !text.endsWith(delimiter, opening)) return false;
    const closing = text.indexOf('"', opening + 1);
    if (closing < 0 || closing >= to || (opening === from && closing === to - 1)) return false;
    if (closing + 1 !== to && !text.startsWith(delimiter, closing + 1)) return false;
    opening = text.indexOf('"', closing + 1);
  }
  return true;
}

/** The cells of a line; where it is one quoted cell that holds delimiters, those within. Some tools quote whole lines. */
export function unwrappedCells(
  cells: readonly string[],
  { delimiter, lineEnd }: Pick<Cut, 'delimiter' | 'lineEnd'>,
): readonly string[] {
  const [only = '', ...others] = cells;
  const isWholeLine = others.length === 0 && only.includes(delimiter) && !only.includes(lineEnd);
  return isWholeLine ? cutLine(only, delimiter).cells : cells;
}
