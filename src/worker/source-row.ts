import type { SourceRow } from './reason-messages.ts';
import { cellsOfRow } from './source-preview.ts';
import type { ReadSource } from './source-reader.ts';

/** The data row of a table that starts on a file line; -1 where none does. Lines ascend. */
function rowAtLine(rowLines: Uint32Array, line: number): number {
  let low = 0;
  let high = rowLines.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((rowLines[middle] ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return rowLines[low] === line ? low : -1;
}

/** One row of a source, cell by cell. Throws a RangeError where no data row starts on the line. */
export function rowOfSource(
  sources: readonly ReadSource[],
  source: number,
  line: number,
): SourceRow {
  const read = sources[source];
  const row = read === undefined ? -1 : rowAtLine(read.table.rowLines, line);
  if (read === undefined || row < 0) throw new RangeError(`no row on line ${line}`);
  const { table } = read;
  return {
    fileName: read.input.name,
    line,
    cells: cellsOfRow(table, row).map((text, column) => ({
      heading: table.columns[column]?.heading ?? '',
      text,
    })),
  };
}
