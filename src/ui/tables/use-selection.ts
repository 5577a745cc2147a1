import { useRef, useState } from 'react';
import type { Gives } from '../../answers/requests.ts';
import { allRows, countRows, NO_ROWS, type RowRanges } from '../../pairing/row-ranges.ts';
import { useRowsChange } from '../grid/use-rows-change.ts';
import { useActions, useAsk, useSitting } from '../shared/sitting-context.ts';
import type { OpenedTable } from './use-table-view.ts';

/** What the person selected, so that it can be found again. */
interface Followed {
  readonly keys: Promise<Gives<'rowKeys'>>;
  /** The filter whose rows are all selected; null if not all are. */
  readonly allOf: string | null;
}

interface FollowedSelection {
  readonly selection: RowRanges;
  select(selection: RowRanges): void;
  /** Whether the rows selected last had to be given up. */
  readonly isLost: boolean;
}

function filterKey({ query }: OpenedTable): string {
  return JSON.stringify(query.filter);
}

/**
 * The selected rows of the open table. After a change of the audit, the filter or the sort the same machines or
 * pairings are selected, as far as the table has them: those that it lacks are selected again once it has them. If
 * there are too many to follow, the selection stays only if it was, and is, the whole table.
 */
export function useSelection(opened: OpenedTable): FollowedSelection {
  const ask = useAsk();
  const { select } = useActions();
  const selection = useSitting((sitting) => sitting.selection);
  const [isLost, setLost] = useState(false);
  const followed = useRef<Followed | null>(null);
  const { key, query, view } = opened;

  useRowsChange(key, (signal) => {
    const { current } = followed;
    if (current === null) return;
    const found = current.keys.then((keys) => {
      if (keys !== null) return ask('findRows', { query, keys }, { signal });
      if (current.allOf === filterKey(opened)) return allRows(view.count);
      throw new Error('too many rows to follow');
    });
    found.then(
      (rows) => {
        if (!signal.aborted) select({ key, rows });
      },
      () => {
        if (signal.aborted) return;
        followed.current = null;
        select(null);
        setLost(true);
      },
    );
  });

  const change = (rows: RowRanges) => {
    setLost(false);
    select({ key, rows });
    const keys = rows.length === 0 ? null : ask('rowKeys', { query, rows });
    // If it fails, the next change of the table clears the selection.
    keys?.catch(() => undefined);
    const isAll = countRows(rows) === view.count;
    followed.current = keys && { keys, allOf: isAll ? filterKey(opened) : null };
  };
  const isCurrent = selection?.key === key || followed.current !== null;
  return {
    selection: isCurrent ? (selection?.rows ?? NO_ROWS) : NO_ROWS,
    select: change,
    isLost,
  };
}
