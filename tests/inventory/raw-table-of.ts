import { suggestColumns } from '../../src/inventory/columns/suggest-columns.ts';
import type { Field, SourceTable } from '../../src/inventory/inventory.ts';
import type { Irregularity, RawColumn, RawTable } from '../../src/inventory/raw-table.ts';

/** A column whose distinct cells are numbered in order of appearance. */
export function columnOf(heading: string, cells: readonly string[]): RawColumn {
  const texts = [...new Set(cells)];
  const codeOf = new Map(texts.map((text, code) => [text, code]));
  return { heading, texts, codes: Uint32Array.from(cells, (cell) => codeOf.get(cell) ?? 0) };
}

/** A table with its headings on line 1 and one row on each line below. */
export function tableOf(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  irregularities: readonly Irregularity[] = [],
): RawTable {
  return {
    columns: headings.map((heading, column) =>
      columnOf(
        heading,
        rows.map((row) => row[column] ?? ''),
      ),
    ),
    rowCount: rows.length,
    rowLines: Uint32Array.from(rows, (_, row) => row + 2),
    irregularities,
  };
}

/** A table drawn as text: headings on the first line, cells separated by `|` and trimmed. */
export function drawTable(drawing: string): RawTable {
  const [headings = [], ...rows] = drawing
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  return tableOf(headings, rows);
}

/** A table as a source, with the mapping of `suggestColumns`. */
export function sourceOf(table: RawTable, fileName = 'fleet.csv'): SourceTable {
  return { fileName, table, mapping: suggestColumns(table) };
}

/** The field that `suggestColumns` finds for each heading. Headings without one are left out. */
export function fieldsOf(table: RawTable): Readonly<Record<string, Field>> {
  return Object.fromEntries(
    suggestColumns(table).flatMap(({ column, field }) => {
      const heading = table.columns[column]?.heading ?? '';
      return field === null ? [] : [[heading, field]];
    }),
  );
}
