import { useEffect, useRef, useState } from 'react';
import type { TableQuery } from '../../answers/table-query.ts';
import type { TableView } from '../../worker/table-messages.ts';
import { useQuestions, useSitting } from '../shared/sitting-context.ts';

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

/** Asks for the counts of a table, again with every change of the query or of the audit; a newer question ends the older. */
export function useTableView(query: TableQuery): TableOpening {
  const { openTable } = useQuestions();
  const edition = useSitting((sitting) => sitting.audit?.edition ?? 0);
  const [opened, setOpened] = useState<OpenedTable | null>(null);
  const [failedKey, setFailedKey] = useState<string | null>(null);
  const question = JSON.stringify(query);
  const key = `${edition} ${question}`;
  const latest = useRef(query);
  latest.current = query;

  useEffect(() => {
    const abort = new AbortController();
    const asked = latest.current;
    openTable(asked, abort.signal).then(
      (view) => {
        if (!abort.signal.aborted) setOpened({ query: asked, question, key, view });
      },
      () => {
        if (!abort.signal.aborted) setFailedKey(key);
      },
    );
    return () => abort.abort();
  }, [openTable, question, key]);

  return {
    opened: opened?.query.table === query.table ? opened : null,
    failed: failedKey === key,
  };
}
