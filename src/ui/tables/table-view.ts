import { flaggedOf } from '../../article/verdict.ts';
import type { PairingColumn, SortKey } from '../../pairing/query.ts';
import type { Tab, View } from '../../session/view.ts';
import type { AuditSummary } from '../../worker/summary-messages.ts';

/** A view in which one table is filtered, sorted or laid out anew. */
export function withTable<T extends Tab>(
  view: View,
  tab: T,
  part: Partial<View['tables'][T]>,
): View {
  return { ...view, tables: { ...view.tables, [tab]: { ...view.tables[tab], ...part } } };
}

/** Rows of a tab under its first filter: what its strip says before anybody filters. */
export function firstCount(tab: Tab, summary: AuditSummary): number {
  const { verdicts } = summary;
  switch (tab) {
    case 'pairings':
      return flaggedOf(verdicts);
    case 'undecided':
      return verdicts.undecided;
    case 'clients':
      return summary.clientsByAction.upgrade;
    case 'servers':
      return summary.servers;
    case 'inventory':
      return summary.machines;
    case 'problems':
      return summary.problems;
  }
}

const PAIRING_COLUMNS = [
  'client',
  'clientServicePack',
  'clientEncryption',
  'sectionSign',
  'server',
  'serverServicePack',
  'serverEncryption',
  'forcedBy',
  'verdict',
] as const satisfies readonly PairingColumn[];

const EXTRA = /^(?:client|server)Extra:\d+$/;

function isPairingColumn(column: string): column is PairingColumn {
  return PAIRING_COLUMNS.some((one) => one === column) || EXTRA.test(column);
}

/** Sort keys of a table of pairings; keys of columns that pairings are not sorted by are left out. */
export function pairingSort(
  keys: readonly { readonly column: string; readonly descending: boolean }[],
): readonly SortKey[] {
  return keys.flatMap(({ column, descending }) =>
    isPairingColumn(column) ? [{ column, descending }] : [],
  );
}
