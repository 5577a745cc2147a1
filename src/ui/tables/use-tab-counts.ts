import { useEffect, useMemo, useState } from 'react';
import type { TableView } from '../../answers/rows.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import type { TableQuery } from '../../answers/table-query.ts';
import { flaggedOf } from '../../article/verdict.ts';
import { queryOf, TABS, type Tab, type View } from '../../session/view.ts';
import { useAsk, useSitting } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { isFirstFilter } from './filters.ts';

/** A table as the audit counted it. */
export interface OpenedTable {
  readonly query: TableQuery;
  /** The query alone, and the query upon this very state of the audit. */
  readonly question: string;
  readonly key: string;
  readonly view: TableView;
}

interface TableOpening {
  /** The last answer for this table; it stays until the next is there. */
  readonly opened: OpenedTable | null;
  readonly failed: boolean;
}

/** Opens a table, and opens it again with every change of the query or of the audit. */
export function useTableView(query: TableQuery): TableOpening {
  const { given, failed } = useAnswer('openTable', query);
  const opened = useMemo(() => {
    if (given === null) return null;
    const { takes, key, value } = given;
    return { query: takes, question: JSON.stringify(takes), key, view: value };
  }, [given]);
  return { opened: opened?.query.table === query.table ? opened : null, failed };
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

/** Counts by what they were counted of. */
type Counted = ReadonlyMap<string, number>;

/**
 * The number of rows of each tab under its own filter. The summary knows those that nobody filtered, the
 * open tab knows its own, and the others are asked for.
 */
export function useTabCounts(
  view: View,
  summary: AuditSummary,
  opened: OpenedTable | null,
): (tab: Tab) => number | null {
  const ask = useAsk();
  const edition = useSitting((sitting) => sitting.audit?.edition ?? 0);
  const [counted, setCounted] = useState<Counted>(new Map());
  const keyOf = (tab: Tab) => `${edition} ${tab} ${JSON.stringify(view.tables[tab].filter)}`;
  const wanted = TABS.filter(
    (tab) =>
      tab !== view.tab && !isFirstFilter(tab, view.tables[tab].filter) && !counted.has(keyOf(tab)),
  );
  const question = wanted.map(keyOf).join('\n');

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question stands for the tabs and their filters.
  useEffect(() => {
    if (question === '') return;
    const abort = new AbortController();
    const keys = wanted.map(keyOf);
    const asked = wanted.map((tab) => ask('countTable', queryOf(view, tab), abort));
    Promise.all(asked).then(
      (answers) => {
        const counts = answers.map((count, at) => [keys[at] ?? '', count] as const);
        if (!abort.signal.aborted) setCounted(new Map(counts));
      },
      // A tab without its number says nothing wrong; the table itself says what failed.
      () => undefined,
    );
    return () => abort.abort();
  }, [question, ask]);

  return (tab) => {
    const { filter } = view.tables[tab];
    if (isFirstFilter(tab, filter)) return firstCount(tab, summary);
    if (tab === view.tab) return opened?.view.count ?? null;
    return counted.get(keyOf(tab)) ?? null;
  };
}
