import type { Messages } from '../../locale/en.ts';
import type { AuditSummary } from '../../worker/summary-messages.ts';

type Extras = AuditSummary['extras'];

const EXTRA = /^(clientExtra|serverExtra|extra):(\d+)$/;

/** The heading of an extra column as written in the file. */
export function extraHeading(extras: Extras, column: number, { tables }: Messages): string {
  return extras[column]?.heading.trim() || tables.unnamedColumn;
}

/** What a column of a table is called; an extra column by its heading in the file. */
export function columnLabel(column: string, extras: Extras, messages: Messages): string {
  const [, kind, number] = EXTRA.exec(column) ?? [];
  if (kind === undefined) return messages.tables.columnName(column);
  const heading = extraHeading(extras, Number(number), messages);
  if (kind === 'clientExtra') return messages.tables.extraOfClient(heading);
  return kind === 'serverExtra' ? messages.tables.extraOfServer(heading) : heading;
}
