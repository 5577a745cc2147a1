import { claimsIn, type Problem } from '../../fleet/problem.ts';
import type { TablesMessages } from '../../locale/en/tables.ts';

/** The text of a problem's cell in quotes, or the conflicting claims; empty if the cell is empty. */
export function problemValue(
  { kind, value, details }: Problem,
  tables: Pick<TablesMessages, 'asWritten' | 'disputed'>,
): string {
  if (value === '') return '';
  return kind === 'facts-disputed'
    ? tables.disputed(claimsIn(details.slice(1)))
    : tables.asWritten(value);
}
