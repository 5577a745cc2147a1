import Papa from 'papaparse';
import type { Cut } from './cut-line.ts';
import type { LineEnd } from './line-ends.ts';

/** The rows that PapaParse makes of a stretch of text. */
export interface Stretch {
  readonly rows: readonly (readonly string[])[];
  readonly faultyRows: ReadonlySet<number>;
  /** Line ends that its rows hold, behind and within them. */
  readonly lineEnds: number;
}

function countIn(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}

/** Line ends within the cells of a row. */
export function linesWithin(cells: readonly string[], lineEnd: LineEnd): number {
  return cells.reduce((lines, cell) => lines + countIn(cell, lineEnd), 0);
}

/** Cuts a stretch; unless it is the last one, the row that its end cuts through is left for the next. */
export function cutStretch(stretch: string, { delimiter, lineEnd }: Cut, isLast: boolean): Stretch {
  const parser = new Papa.Parser({ delimiter, newline: lineEnd, quoteChar: '"' });
  const { data, errors, meta } = parser.parse(stretch, 0, !isLast) as Papa.ParseResult<string[]>;
  const faultyRows = new Set<number>();
  for (const { type, row } of errors)
    if (type === 'Quotes' && row !== undefined) faultyRows.add(row);
  const length = isLast ? stretch.length : meta.cursor;
  return { rows: data, faultyRows, lineEnds: countIn(stretch.slice(0, length), lineEnd) };
}
