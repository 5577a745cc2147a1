import type { AnyColumn, ColumnName } from '../../answers/columns.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import type { Messages } from '../../locale/en.ts';
import { parseExtraColumn } from '../../pairing/columns.ts';

type Extras = AuditSummary['extras'];

/** The heading of an extra column, as in the file. */
export function extraHeading(extras: Extras, column: number, { tables }: Messages): string {
  return extras[column]?.heading.trim() || tables.unnamedColumn;
}

/** The name of a table column. An extra column is named by its heading in the file. */
export function columnLabel(column: AnyColumn, extras: Extras, messages: Messages): string {
  const extra = parseExtraColumn(column);
  // Every other column has a name: the only table without names, `missing-facts`, is not shown as a table.
  if (extra === null) return messages.tables.columnName(column as ColumnName);
  const heading = extraHeading(extras, extra.index, messages);
  switch (extra.of) {
    case 'client':
      return messages.tables.extraOfClient(heading);
    case 'server':
      return messages.tables.extraOfServer(heading);
    case 'machine':
      return heading;
  }
}
