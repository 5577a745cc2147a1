import { useMemo } from 'react';
import type { TableView } from '../../answers/rows.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import { choicesOf, type TableFilter, type TableQuery } from '../../answers/table-query.ts';
import { flaggedOf } from '../../article/verdict.ts';
import { FIRST_VIEW, type Tab } from '../../session/view.ts';
import { useAnswer } from '../shared/use-answer.ts';

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

/** Number of rows that a tab is about: those under its first filter. It does not depend on the filter in force. */
export function totalOf(tab: Tab, summary: AuditSummary): number {
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
    case 'changes':
      return summary.compared?.listed ?? 0;
    case 'plan':
      return summary.plan?.machines ?? 0;
  }
}

/** Whether every row that passes a filter is one of the rows that the tab is about. */
export function isWithinTab(tab: Tab, filter: TableFilter): boolean {
  return FIRST_VIEW.tables[tab].filter.parts.every(({ column }) => {
    const first = choicesOf(FIRST_VIEW.tables[tab].filter, column);
    const chosen = choicesOf(filter, column);
    return chosen?.every((value) => first?.includes(value) === true) === true;
  });
}
