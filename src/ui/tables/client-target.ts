import type { TablesMessages } from '../../locale/en/tables.ts';
import type { ClientRow } from '../../worker/table-messages.ts';

/**
 * What a client's action leads to, in words: the facts to record with the pairings that lack each, or
 * the target. SP5 was never released for MIPS and PowerPC, so nobody is told to bring them there.
 */
export function targetText(
  { action, canTakeSp5, missing }: Pick<ClientRow, 'action' | 'canTakeSp5' | 'missing'>,
  tables: Pick<TablesMessages, 'factName' | 'missingOf' | 'target'>,
): string {
  if (action === 'verify') {
    return missing
      .map(({ fact, pairings }) => tables.missingOf(tables.factName(fact), pairings))
      .join(', ');
  }
  return tables.target(action === 'upgrade-first' && !canTakeSp5 ? 'change-password' : action);
}
