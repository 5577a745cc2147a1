import type { AnyColumn, ColumnName } from '../../answers/columns.ts';
import type { AuditSummary, ExtraValue, NamedColumn } from '../../answers/summary.ts';
import { valueOfText } from '../../answers/table-query.ts';
import { choiceText } from '../../locale/cell-texts.ts';
import type { Messages } from '../../locale/en.ts';
import { parseExtraColumn } from '../../pairing/columns.ts';
import type { Tab } from '../../session/view.ts';

type Extras = readonly NamedColumn[];

/** The heading of an extra column, as in the file. */
export function extraHeading(extras: Extras, column: number, { tables }: Messages): string {
  return extras[column]?.heading.trim() || tables.unnamedColumn;
}

/** The texts of values that stand for texts: of an extra column, if it has few, or of the owners; else null. */
function knownTexts(
  column: AnyColumn,
  { extras, decided }: Pick<AuditSummary, 'extras' | 'decided'>,
): readonly ExtraValue[] | null {
  const extra = parseExtraColumn(column);
  if (extra !== null) return extras[extra.index]?.values ?? [];
  if (column !== 'owner') return null;
  const owners = decided?.log.flatMap(({ made }) => (made.kind === 'owner' ? made.owner : []));
  return ['', ...(owners ?? [])].map((text) => ({ value: valueOfText(text), text }));
}

/**
 * Values by which a column is filtered, in words. The text of an extra column's value is known only if the column has
 * few; else the number of values must do: null.
 */
export function choiceTexts(
  tab: Tab,
  column: AnyColumn,
  values: readonly string[],
  summary: Pick<AuditSummary, 'extras' | 'decided'>,
  messages: Messages,
): readonly string[] | null {
  const known = knownTexts(column, summary);
  const texts = values.flatMap((value) => {
    const text = known === null ? value : known.find((one) => one.value === value)?.text;
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
