import { type AnyColumn, columnsOf } from '../../src/answers/columns.ts';
import type { ExportOrder } from '../../src/answers/explanations.ts';
import { NO_FILTER } from '../../src/answers/table-query.ts';
import type { AuditClient } from '../../src/worker/audit-client.ts';
import { exportedText } from './exported-text.ts';

const TABS = ['pairings', 'undecided', 'clients', 'servers', 'inventory', 'problems'] as const;

const EXTRAS = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((column): readonly AnyColumn[] => [
  `extra:${column}`,
  `clientExtra:${column}`,
  `serverExtra:${column}`,
]);

const LISTS = TABS.map((table): ExportOrder => {
  const columns = [...columnsOf(table).map(([id]) => id), ...EXTRAS].map((column) => ({
    column,
    heading: column,
  }));
  const query = { table, filter: NO_FILTER, sort: [] };
  return { kind: 'this-list', list: { query, rows: null, columns, language: 'de' } };
});

/** Everything that can be exported of an audit, with every column. */
export const EVERY_EXPORT: readonly ExportOrder[] = [
  ...LISTS,
  { kind: 'remediation-list' },
  { kind: 'pairings-in-view', query: { table: 'pairings', filter: NO_FILTER, sort: [] } },
  { kind: 'upgrade-host-list' },
  { kind: 'complete-audit' },
  { kind: 'rejected-rows' },
  { kind: 'decision-log' },
];

/** The texts of all exports of the open audit. */
export async function everyExportOf(client: AuditClient): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const order of EVERY_EXPORT) texts.push(await exportedText(client, order));
  return texts;
}
