import { HIDDEN_SAMPLE } from '../../inventory/columns/hidden-lines.ts';
import { looksLikeHeading } from '../../inventory/columns/looks-like-heading.ts';
import { suggestColumns } from '../../inventory/columns/suggest-columns.ts';
import { isFlagColumn, withoutPasswords } from '../../inventory/columns/without-passwords.ts';
import { textAt } from '../../inventory/raw-table.ts';
import { readTable } from '../../inventory/table/read-table.ts';
import { decodeText } from '../../inventory/text/decode-text.ts';

/** What a pasted text looks like, for the preview before it is read. */
export interface PastedCells {
  /** The headings, then the first rows, cell by cell; passwords are hidden. Empty where the text is no table. */
  readonly rows: readonly (readonly string[])[];
  /** Rows below the headings in the part that was looked at. */
  readonly dataRows: number;
  readonly columns: number;
  /** False where the text is long and only its beginning was looked at. */
  readonly isWhole: boolean;
}

/** Rows shown in the preview, the headings among them. */
const SHOWN_ROWS = 6;
/** Characters looked at: the preview follows every keystroke. */
const LOOKED_AT = 64 * 1024;

const NOTHING: PastedCells = { rows: [], dataRows: 0, columns: 0, isWhole: true };

function beginningOf(text: string): string {
  if (text.length <= LOOKED_AT) return text;
  const end = Math.max(text.lastIndexOf('\n', LOOKED_AT), text.lastIndexOf('\r', LOOKED_AT));
  return text.slice(0, end < 0 ? LOOKED_AT : end + 1);
}

/** Cuts the beginning of a pasted text with the reader that imports it. Total: what is no table has no rows. */
export function lookAtPasted(text: string): PastedCells {
  const beginning = beginningOf(text);
  const decoded = decodeText(new TextEncoder().encode(beginning), null).text;
  const choices = { delimiter: null, headingLine: null, looksLikeHeading };
  const outcome = readTable(decoded, choices, () => undefined);
  if (outcome.kind === 'refused') return NOTHING;
  const { columns, rowCount } = withoutPasswords(outcome.table, suggestColumns(outcome.table));
  const shown = Array.from({ length: Math.min(SHOWN_ROWS - 1, rowCount) }, (_, row) =>
    columns.map((column) => (isFlagColumn(column) ? HIDDEN_SAMPLE : textAt(column, row))),
  );
  return {
    rows: [columns.map(({ heading }) => heading), ...shown],
    dataRows: rowCount,
    columns: columns.length,
    isWhole: beginning.length === text.length,
  };
}

/** True for a text that is likely a table: more than one line, more than one cell in the first. */
export function looksLikeTable(text: string): boolean {
  const { columns, dataRows } = lookAtPasted(text.slice(0, 20_000));
  return columns > 1 && dataRows > 0;
}
