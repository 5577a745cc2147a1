import Papa from 'papaparse';
import type { LineEnd } from './line-ends.ts';

/** One row as it was cut, with the 1-based line on which it starts. */
export type VisitRow = (
  cells: readonly string[],
  line: number,
  quoteFault: QuoteFault | null,
) => void;

/** A quote that opens a cell and never closes, or closes lines later in the midst of other rows. */
export type QuoteFault = 'stray-quote' | 'unclosed-quote';

/** How the rows of a text are told apart. */
export interface Cut {
  readonly delimiter: string;
  readonly lineEnd: LineEnd;
  /** Cells of a sound row; an inner line of a quoted cell with as many was a row that a stray quote swallowed. */
  readonly width: number;
}

/** Characters cut at a time: small enough for progress, large enough to cost nothing. */
const STRETCH = 1024 * 1024;

/** After so many faulty quotes the file does not quote: the rest is read with quotes as plain characters. */
const MOST_FAULTS = 200;

interface Stretch {
  readonly rows: readonly (readonly string[])[];
  readonly faultyRows: ReadonlySet<number>;
  /** Where the first row that is not among `rows` begins, from the beginning of the stretch. */
  readonly length: number;
}

/** Cuts a stretch; unless it is the last one, the row that its end cuts through is left for the next. */
function cutStretch(text: string, cut: Cut, quotes: boolean, isLast: boolean): Stretch {
  const parser = new Papa.Parser({
    delimiter: cut.delimiter,
    newline: cut.lineEnd,
    ...(quotes ? { quoteChar: '"' } : { fastMode: true }),
  });
  const { data, errors, meta } = parser.parse(text, 0, !isLast) as Papa.ParseResult<string[]>;
  const faultyRows = new Set<number>();
  for (const { type, row } of errors)
    if (type === 'Quotes' && row !== undefined) faultyRows.add(row);
  return { rows: data, faultyRows, length: meta.cursor };
}

function linesWithin(cells: readonly string[], lineEnd: LineEnd): number {
  let lines = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf(lineEnd); at >= 0; at = cell.indexOf(lineEnd, at + 1)) lines += 1;
  }
  return lines;
}

/** True where a cell over several lines holds a line that is itself as wide as a row. */
function holdsRow(cells: readonly string[], { delimiter, lineEnd, width }: Cut): boolean {
  if (width < 3) return false;
  return cells.some((cell) => {
    const lines = cell.split(lineEnd);
    return (
      lines.length > 2 && lines.slice(1, -1).some((line) => line.split(delimiter).length >= width)
    );
  });
}

/**
 * Cuts a text into rows and visits each, blank ones too. A quote that would swallow other rows is read as
 * a plain character: its line is cut without quotes, and the reading goes on behind it.
 * @param onProgress is told how many characters are done, about every million.
 */
export function cutRows(
  text: string,
  cut: Cut,
  visit: VisitRow,
  onProgress: (done: number) => void,
): void {
  let at = 0;
  let line = 1;
  let faults = 0;
  let stretchLength = STRETCH;
  let quotes = text.includes('"');

  /** Cuts the line at hand without quotes. */
  const visitPlainLine = (fault: QuoteFault) => {
    const end = text.indexOf(cut.lineEnd, at);
    const plain = text.slice(at, end < 0 ? text.length : end);
    visit(plain.split(cut.delimiter), line, fault);
    at = end < 0 ? text.length : end + cut.lineEnd.length;
    line += 1;
    faults += 1;
    if (faults >= MOST_FAULTS) quotes = false;
  };

  while (at < text.length) {
    const isLast = at + stretchLength >= text.length;
    const stretch = text.slice(at, at + stretchLength);
    const { rows, faultyRows, length } = cutStretch(stretch, cut, quotes, isLast);
    if (rows.length === 0 && !isLast) {
      stretchLength *= 2;
      continue;
    }
    stretchLength = STRETCH;
    let isCutShort = false;
    let done = 0;
    for (const [index, cells] of rows.entries()) {
      const inner = quotes ? linesWithin(cells, cut.lineEnd) : 0;
      if (inner > 0 && (faultyRows.has(index) || holdsRow(cells, cut))) {
        at = startOfLine(text, at, done, cut.lineEnd);
        const isUnclosed = isLast && index === rows.length - 1;
        visitPlainLine(isUnclosed ? 'unclosed-quote' : 'stray-quote');
        isCutShort = true;
        break;
      }
      visit(cells, line, faultyRows.has(index) ? 'stray-quote' : null);
      line += 1 + inner;
      done += 1 + inner;
    }
    if (!isCutShort) at = isLast ? text.length : at + length;
    onProgress(at);
  }
}

/** Where the line begins that stands `lines` lines below a place that begins a line. */
function startOfLine(text: string, from: number, lines: number, lineEnd: LineEnd): number {
  let at = from;
  for (let passed = 0; passed < lines; passed += 1) {
    const end = text.indexOf(lineEnd, at);
    if (end < 0) return text.length;
    at = end + lineEnd.length;
  }
  return at;
}
