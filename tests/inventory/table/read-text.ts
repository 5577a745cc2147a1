import { looksLikeHeading } from '../../../src/inventory/columns/looks-like-heading.ts';
import { type RawTable, textAt } from '../../../src/inventory/raw-table.ts';
import { readTable, type TableChoices } from '../../../src/inventory/table/read-table.ts';

/** No choices: the delimiter and the heading row have to be found. */
export const FIND_OUT = { delimiter: null, headingLine: null, looksLikeHeading };

export function read(text: string, choices: Partial<TableChoices> = {}) {
  return readTable(text, { ...FIND_OUT, ...choices }, () => undefined);
}

/** The table of a text, with its rows and their line numbers. Throws if the text is refused. */
export function tableOf(text: string) {
  const outcome = read(text);
  if (outcome.kind === 'refused') throw new Error(outcome.reason);
  return { ...outcome, rows: rowsOf(outcome.table), lines: [...outcome.table.rowLines] };
}

/** The cells of a table, row by row. */
export function rowsOf({ columns, rowCount }: RawTable): readonly (readonly string[])[] {
  return Array.from({ length: rowCount }, (_, row) => columns.map((column) => textAt(column, row)));
}

/** Three known headings. */
export const HEADINGS = 'Hostname;Role;Service Pack';
