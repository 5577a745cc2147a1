import { claimsIn, type Problem } from '../../fleet/problem.ts';
import type { TablesMessages } from '../../locale/en/tables.ts';

/** What a problem found in its cell, in quotes, or what the rows say that disagree; empty where nothing stands there. */
export function problemValue(
  { kind, value, details }: Problem,
  tables: Pick<TablesMessages, 'asWritten' | 'disputed'>,
): string {
  if (value === '') return '';
  return kind === 'facts-disputed'
    ? tables.disputed(claimsIn(details.slice(1)))
    : tables.asWritten(value);
}
