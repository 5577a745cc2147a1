import { CHANGE_HEADINGS } from '../compare/change-headings.ts';
import type { FactChange } from '../compare/fact-codes.ts';
import { csvOfRows, type Delimiter, type ExportText } from '../remediation/csv.ts';
import { EXPORT_NAMES } from '../remediation/entered-facts.ts';
import type { ListTable } from './list-table.ts';
import type { ChangeRow } from './rows.ts';

function changeText({ fact, before, after }: FactChange): string {
  return `${EXPORT_NAMES[fact]}: ${before} > ${after}`;
}

function cellsOf(row: ChangeRow): readonly string[] {
  const { earlierPlace, laterPlace } = row;
  return [
    row.name,
    row.formerName ?? '',
    row.state,
    row.before,
    row.after,
    row.changes.map(changeText).join('; '),
    row.kindOfChange,
    row.causes.join('; '),
    String(row.flaggedBefore),
    String(row.flaggedAfter),
    earlierPlace?.fileName ?? '',
    earlierPlace === null ? '' : String(earlierPlace.line),
    laterPlace?.fileName ?? '',
    laterPlace === null ? '' : String(laterPlace.line),
  ];
}

/** `Changes (CSV)`: every machine for which something changed or is still due, in words that no language changes. */
export function changesExport(table: ListTable, delimiter: Delimiter): ExportText {
  const firstOrder = table.firstOrder.all();
  const cellsAt = (index: number) => {
    const row = table.row(firstOrder[index] ?? 0);
    if (row.table !== 'changes') throw new RangeError(`no change ${index}`);
    return cellsOf(row);
  };
  return csvOfRows(CHANGE_HEADINGS, firstOrder.length, cellsAt, delimiter);
}
