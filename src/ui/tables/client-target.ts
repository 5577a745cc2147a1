import type { ClientRow } from '../../answers/rows.ts';
import { flaggedOf } from '../../article/verdict.ts';
import type { TablesMessages } from '../../locale/en/tables.ts';

/** Describes the target of a client's action. For missing facts: which to record, and how many pairings need each. */
export function targetText(
  row: Pick<ClientRow, 'action' | 'passwordReason' | 'counts' | 'missing'>,
  tables: Pick<TablesMessages, 'factName' | 'missingOf' | 'target'>,
): string {
  const { action, passwordReason, counts, missing } = row;
  if (action === 'verify') {
    return missing
      .map(({ fact, pairings }) => tables.missingOf(tables.factName(fact), pairings))
      .join(', ');
  }
  return tables.target(action, passwordReason, flaggedOf(counts));
}
