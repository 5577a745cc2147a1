import { useMemo } from 'react';
import type { TableView } from '../../answers/rows.ts';
import type { TableQuery } from '../../answers/table-query.ts';
import { useAnswer } from '../shared/use-answer.ts';

/** A table as the audit counted it. */
export interface OpenedTable {
  readonly query: TableQuery;
  /** The query alone, and the query upon this very state of the audit. */
  readonly question: string;
  readonly key: string;
  readonly view: TableView;
}

export interface TableOpening {
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
