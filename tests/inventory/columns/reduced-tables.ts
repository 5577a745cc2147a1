import type { ColumnMatch, Field } from '../../../src/inventory/inventory.ts';
import type { Irregularity, RawColumn } from '../../../src/inventory/raw-table.ts';
import { tableOf } from '../raw-table-of.ts';

/** The cells of a column. Throws for a code without a text. */
export function cellsOf(column: RawColumn | undefined): string[] {
  if (column === undefined) throw new Error('There is no such column.');
  return Array.from(column.codes, (code) => {
    const text = column.texts.at(code);
    if (text === undefined) throw new Error(`Code ${code} has no text.`);
    return text;
  });
}

/** A field chosen by the user. */
export function chosen(column: number, field: Field | null): ColumnMatch {
  return { column, field, reason: 'chosen', certain: true };
}

/** A field found by its heading with certainty. */
export function found(column: number, field: Field | null): ColumnMatch {
  return { column, field, reason: 'heading', certain: true };
}

/** An irregular row; `text` is what did not fit into its columns. */
export function irregular(kind: Irregularity['kind'], row: number, text = ''): Irregularity {
  return { kind, row, line: row + 2, text };
}

/** A table of machine names and one more column. */
export function machinesWith(heading: string, cells: readonly string[]) {
  return tableOf(
    ['Name', heading],
    cells.map((cell, row) => [`A${row}`, cell]),
  );
}
