import Papa from 'papaparse';
import type { Cut } from './cut-line.ts';
import type { LineEnd } from './line-ends.ts';

function countIn(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}

/** Line ends within the cells of a row. */
export function linesWithin(cells: readonly string[], lineEnd: LineEnd): number {
  return cells.reduce((lines, cell) => lines + countIn(cell, lineEnd), 0);
}

/** Cuts a text of whole rows by PapaParse. Its quotes touch the delimiters. */
export function cutRows(text: string, { delimiter, lineEnd }: Cut): readonly (readonly string[])[] {
  const parser = new Papa.Parser({ delimiter, newline: lineEnd, quoteChar: '"' });
  return (parser.parse(text, 0, false) as Papa.ParseResult<string[]>).data;
}
