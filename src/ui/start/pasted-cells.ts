import { looksLikeHeading } from '../../inventory/columns/looks-like-heading.ts';
import { suggestColumns } from '../../inventory/columns/suggest-columns.ts';
import {
  HIDDEN_TEXT,
  isFlagColumn,
  withoutPasswords,
} from '../../inventory/columns/without-passwords.ts';
import { textAt } from '../../inventory/raw-table.ts';
import { readTable } from '../../inventory/table/read-table.ts';
import { decodeText } from '../../inventory/text/decode-text.ts';

/** A preview of pasted text. */
export interface PastedCells {
  /** The headings and the first rows, cell by cell, with passwords hidden. Empty if the text is not a table. */
  readonly rows: readonly (readonly string[])[];
  /** Number of rows below the headings in the part that was read. */
  readonly dataRows: number;
  readonly columns: number;
  /** False if the text is so long that only its beginning was read. */
  readonly isWhole: boolean;
}

/** Rows in the preview, including the headings. */
const SHOWN_ROWS = 6;
/** Characters that the preview reads. It is updated on every keystroke. */
const LOOKED_AT = 64 * 1024;

const NOTHING: PastedCells = { rows: [], dataRows: 0, columns: 0, isWhole: true };

function beginningOf(text: string): string {
  if (text.length <= LOOKED_AT) return text;
  const end = Math.max(text.lastIndexOf('\n', LOOKED_AT), text.lastIndexOf('\r', LOOKED_AT));
  return text.slice(0, end < 0 ? LOOKED_AT : end + 1);
}

/**
 * Reads the beginning of a pasted text with the same reader as an import. Total: a text that is not a table
 * has no rows.
 */
export function lookAtPasted(text: string): PastedCells {
  const beginning = beginningOf(text);
  const decoded = decodeText(new TextEncoder().encode(beginning), null).text;
  const choices = { delimiter: null, headingLine: null, looksLikeHeading };
  const outcome = readTable(decoded, choices, () => undefined);
  if (outcome.kind === 'refused') return NOTHING;
  const { columns, rowCount } = withoutPasswords(outcome.table, suggestColumns(outcome.table));
  const shown = Array.from({ length: Math.min(SHOWN_ROWS - 1, rowCount) }, (_, row) =>
    columns.map((column) => (isFlagColumn(column) ? HIDDEN_TEXT : textAt(column, row))),
  );
  return {
    rows: [columns.map(({ heading }) => heading), ...shown],
    dataRows: rowCount,
    columns: columns.length,
    isWhole: beginning.length === text.length,
  };
}

/** Whether a text is probably a table: more than one line, and more than one column. */
export function looksLikeTable(text: string): boolean {
  const { columns, dataRows } = lookAtPasted(text.slice(0, 20_000));
  return columns > 1 && dataRows > 0;
}
