import type { Codes } from '../fleet/codes.ts';
import type { Texts } from '../fleet/texts.ts';

/** A column of the file, dictionary-encoded: `codes[row]` is an index into `texts`. */
export interface RawColumn {
  /** The heading as written. May be empty or the same as another. */
  readonly heading: string;
  /** The distinct cells as written, not trimmed. */
  readonly texts: Texts;
  readonly codes: Codes;
  /** Set if a line other than the heading row has a password heading over this column. */
  readonly isBelowPasswordHeading?: true;
}

/** The cell of a data row as written; empty if the row does not exist. */
export function textAt({ texts, codes }: RawColumn, row: number): string {
  const code = codes[row];
  return code === undefined ? '' : (texts.at(code) ?? '');
}

/** Whether a column has neither a heading nor cells, as spreadsheets often export. White space does not count. */
export function isNothing({ heading, texts }: RawColumn): boolean {
  return heading.trim() === '' && texts.every((text) => text.trim() === '');
}

/** The data rows of one file, before any cell is interpreted. */
export interface RawTable {
  readonly columns: readonly RawColumn[];
  readonly rowCount: number;
  /**
   * The 1-based file line on which each data row starts. Rows may span lines, because quoted cells may contain line
   * breaks.
   */
  readonly rowLines: Uint32Array;
  /** Defects in the shape of the table, by row. */
  readonly irregularities: readonly Irregularity[];
}

/** The first row that starts at a line or after it; the number of rows if there is none. */
export function rowAtOrBehind({ rowLines }: RawTable, line: number): number {
  let low = 0;
  let high = rowLines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rowLines[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A malformed row or line. `row` is the resulting data row, or null if there is none. */
export interface Irregularity {
  readonly kind:
    | 'row-too-short'
    | 'row-too-long'
    | 'empty-cell-too-many'
    | 'row-behind-hash'
    | 'stray-quote'
    | 'unclosed-quote'
    | 'rows-in-quotes'
    | 'nul-bytes'
    | 'replacement-character'
    | 'mixed-encodings'
    | 'repeated-heading-row'
    | 'row-above-headings';
  readonly row: number | null;
  readonly line: number;
  /** The surplus cells as written (row too long), or an excerpt that identifies the place; otherwise ''. */
  readonly text: string;
}

/** Stands between the surplus cells of a row that is too long, in the text of its irregularity. */
export const BETWEEN_SURPLUS_CELLS = ' · ';

/** The cells of rows that are too long which fit into no column, by row. */
export function surplusCells({
  irregularities,
}: RawTable): ReadonlyMap<number | null, readonly string[]> {
  return new Map(
    irregularities
      .filter(({ kind }) => kind === 'row-too-long')
      .map(({ row, text }) => [row, text.split(BETWEEN_SURPLUS_CELLS)]),
  );
}
