import { useEffect, useMemo, useState } from 'react';
import type { TableView } from '../../answers/rows.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import type { TableQuery } from '../../answers/table-query.ts';
import { flaggedOf } from '../../article/verdict.ts';
import { queryOf, TABS, type Tab, type View } from '../../session/view.ts';
import { useAsk, useSitting } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { isFirstFilter } from './filters.ts';

/** A table as opened by the audit. */
export interface OpenedTable {
  readonly query: TableQuery;
  /** `question` identifies the query; `key` the query together with the state of the audit. */
  readonly question: string;
  readonly key: string;
  readonly view: TableView;
}

interface TableOpening {
  /** The latest answer for this table. Kept until the next one arrives. */
  readonly opened: OpenedTable | null;
  readonly failed: boolean;
}

/** Opens a table, and again whenever the query or the audit changes. */
export function useTableView(query: TableQuery): TableOpening {
  const { given, failed } = useAnswer('openTable', query);
  const opened = useMemo(() => {
    if (given === null) return null;
    const { takes, key, value } = given;
    return { query: takes, question: JSON.stringify(takes), key, view: value };
  }, [given]);
  return { opened: opened?.query.table === query.table ? opened : null, failed };
}

/** Number of rows of a tab under its default filter. */
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

/** Counts, by what was counted. */
type Counted = ReadonlyMap<string, number>;

/** The counts that are still current, with new ones added. Dropping any of them would have it asked for again. */
export function mergeCounts(
  before: Counted,
  added: Iterable<readonly [key: string, count: number]>,
  current: readonly string[],
): Counted {
  return new Map([...before, ...added].filter(([key]) => current.includes(key)));
}

/**
 * The number of rows of each tab under its own filter. The summary has the numbers for default filters, the open
 * table knows its own, and the worker is asked for the others.
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question identifies the tabs and their filters.
  useEffect(() => {
    if (question === '') return;
    const abort = new AbortController();
    const keys = wanted.map(keyOf);
    const asked = wanted.map((tab) => ask('countTable', queryOf(view, tab), abort));
    Promise.all(asked).then(
      (answers) => {
        const counts = answers.map((count, at) => [keys[at] ?? '', count] as const);
        if (abort.signal.aborted) return;
        setCounted((before) => mergeCounts(before, counts, TABS.map(keyOf)));
      },
      // A tab without a number is not wrong. If the table itself fails, it says so.
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
