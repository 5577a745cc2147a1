/** A column of the file, dictionary-coded: `codes[row]` is an index in `texts`. */
export interface RawColumn {
  /** The heading as written; may be empty or repeat another. */
  readonly heading: string;
  /** Distinct cells as written, trimmed of nothing. */
  readonly texts: readonly string[];
  readonly codes: Uint32Array;
  /** Set where a heading of passwords stands over the column in another line than that of the headings. */
  readonly isBelowPasswordHeading?: true;
}

/** The cell of a data row as written; empty for a row that the column does not have. */
export function textAt({ texts, codes }: RawColumn, row: number): string {
  return texts[codes[row] ?? -1] ?? '';
}

/** True for a column without heading and cells, as spreadsheets leave them behind. White space is nothing. */
export function isNothing({ heading, texts }: RawColumn): boolean {
  return heading.trim() === '' && texts.every((text) => text.trim() === '');
}

/** The data rows of one file, before any cell is understood. */
export interface RawTable {
  readonly columns: readonly RawColumn[];
  readonly rowCount: number;
  /** 1-based file line on which each data row starts; a quoted cell may hold line breaks. */
  readonly rowLines: Uint32Array;
  /** What the table itself could not account for, by row. */
  readonly irregularities: readonly Irregularity[];
}

/** A row or line whose shape is wrong. `row` is the data row it became, or null where it became none. */
export interface Irregularity {
  readonly kind:
    | 'row-too-short'
    | 'row-too-long'
    | 'empty-cell-too-many'
    | 'row-behind-hash'
    | 'stray-quote'
    | 'unclosed-quote'
    | 'nul-bytes'
    | 'replacement-character'
    | 'mixed-encodings'
    | 'repeated-heading-row'
    | 'row-above-headings';
  readonly row: number | null;
  readonly line: number;
  /** The cells as written that had no place (row too long), or an excerpt that identifies the spot; '' otherwise. */
  readonly text: string;
}
