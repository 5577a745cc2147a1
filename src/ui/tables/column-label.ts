import type { AnyColumn, ColumnName } from '../../answers/columns.ts';
import type { AuditSummary, NamedColumn } from '../../answers/summary.ts';
import { choiceText } from '../../locale/cell-texts.ts';
import type { Messages } from '../../locale/en.ts';
import { parseExtraColumn } from '../../pairing/columns.ts';
import type { Tab } from '../../session/view.ts';

type Extras = readonly NamedColumn[];

/** The heading of an extra column, as in the file. */
export function extraHeading(extras: Extras, column: number, { tables }: Messages): string {
  return extras[column]?.heading.trim() || tables.unnamedColumn;
}

/**
 * Values by which a column is filtered, in words. The text of an extra column's value is known only if the column has
 * few; else the number of values must do: null.
 */
export function choiceTexts(
  tab: Tab,
  column: AnyColumn,
  values: readonly string[],
  extras: AuditSummary['extras'],
  messages: Messages,
): readonly string[] | null {
  const extra = parseExtraColumn(column);
  const known = extra === null ? [] : (extras[extra.index]?.values ?? []);
  const texts = values.flatMap((value) => {
    const text = extra === null ? value : known.find((one) => one.value === value)?.text;
    return text === undefined ? [] : choiceText(tab, column, text, messages);
  });
  return texts.length === values.length ? texts : null;
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
