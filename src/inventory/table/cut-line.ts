import type { SourceText } from './byte-text.ts';
import type { LineEnd } from './line-ends.ts';

/** The usual delimiters. */
export const DELIMITERS = [';', ',', '\t', '|'] as const;

/** How a text is cut into rows and cells. */
export interface Cut {
  readonly delimiter: string;
  readonly lineEnd: LineEnd;
  /** Columns of the table. Rows may be shorter: many tools leave out the empty cells at the end of a row. */
  readonly width: number;
}

/**
 * The quotes of a line: `none` starts a cell, all of them enclose `whole` cells, some cells are `padded` with
 * blanks outside their quotes, a quote does not enclose its whole cell (`odd`), or a quote is not closed on its
 * line (`open`).
 */
export type LineQuotes = 'none' | 'whole' | 'padded' | 'odd' | 'open';

/** The cells of one line. */
export interface CutLine {
  readonly cells: readonly string[];
  /** The worst state of its quotes. Odd and open quotes are read as plain characters. */
  readonly quotes: LineQuotes;
}

/** From best to worst. */
const QUOTES: readonly LineQuotes[] = ['none', 'whole', 'padded', 'odd', 'open'];

function worse(one: LineQuotes, other: LineQuotes): LineQuotes {
  return QUOTES.indexOf(other) > QUOTES.indexOf(one) ? other : one;
}

interface Cell {
  readonly text: string;
  /** The offset of the delimiter after the cell, or the end of the line. */
  readonly end: number;
  readonly quote: LineQuotes;
}

/**
 * White space allowed between a quote and the delimiter next to it: everything that `trim` removes, except line
 * ends.
 */
const BLANKS =
  ' \t\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** The first offset at or after `from` that holds the delimiter or anything but a blank. */
export function skipBlanks(line: string, from: number, delimiter: string): number {
  let at = from;
  while (at < line.length && BLANKS.includes(line.charAt(at)) && !line.startsWith(delimiter, at))
    at += 1;
  return at;
}

/** The offset of the quote that closes the one at `opening`, or -1. `""` is a quote inside the cell. */
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
 * Cuts one line leniently: blanks are allowed around quotes (`a, "b, c"`), and a quote that does not enclose a
 * whole cell is a plain character. A quoted cell never extends past the line. Once a quote is not closed, no
 * later quote on the line can close either.
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
 * Whether all quotes of the line in [`from`, `to`), the first of them at `quote`, enclose whole cells that contain
 * no quote and no line end. Each cell is then the text between two delimiters without its quotes. False for quotes
 * around the whole line: a tool may have quoted the line together with its delimiters.
 */
export function isSimplyQuoted(
  text: SourceText,
  from: number,
  to: number,
  quote: number,
  delimiter: string,
): boolean {
  let opening = quote;
  while (opening >= 0 && opening < to) {
    if (opening !== from && !text.startsWith(delimiter, opening - delimiter.length)) return false;
    const closing = text.indexOf('"', opening + 1);
    if (closing < 0 || closing >= to || (opening === from && closing === to - 1)) return false;
    if (closing + 1 !== to && !text.startsWith(delimiter, closing + 1)) return false;
    opening = text.indexOf('"', closing + 1);
  }
  return true;
}

/** Cuts a line again if it is one quoted cell that contains delimiters: some tools quote whole lines. */
export function unwrappedCells(
  cells: readonly string[],
  { delimiter, lineEnd }: Pick<Cut, 'delimiter' | 'lineEnd'>,
): readonly string[] {
  const [only = '', ...others] = cells;
  const isWholeLine = others.length === 0 && only.includes(delimiter) && !only.includes(lineEnd);
  return isWholeLine ? cutLine(only, delimiter).cells : cells;
}
