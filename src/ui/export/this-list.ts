import { useMemo } from 'react';
import type { ExportOrder } from '../../answers/explanations.ts';
import type { RowRanges } from '../../pairing/row-ranges.ts';
import { queryOf } from '../../session/view.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { keyOfAnswer } from '../shared/use-answer.ts';
import { listedColumns } from '../tables/listed-columns.ts';

/** The selected rows of the open tab; null if there are none, or while they are looked for after a change. */
export function useSelectedRows(): RowRanges | null {
  const selection = useSitting((sitting) => sitting.selection);
  const language = useSitting((sitting) => sitting.language);
  const view = useSitting((sitting) => sitting.view);
  const audit = useSitting((sitting) => sitting.audit);
  if (selection === null || audit === null || audit.recounting) return null;
  const key = keyOfAnswer(audit.edition, 'openTable', queryOf(view, view.tab, language));
  return selection.key === key && selection.rows.length > 0 ? selection.rows : null;
}

/** The open tab as the screen shows it: its columns, and all its rows or only the given ones. */
export function useThisList(rows: RowRanges | null): ExportOrder {
  const messages = useMessages();
  const language = useSitting((sitting) => sitting.language);
  const view = useSitting((sitting) => sitting.view);
  const summary = useSitting((sitting) => sitting.audit?.summary ?? null);
  return useMemo(() => {
    const { tab, tables } = view;
    const { layout } = tables[tab];
    const columns = summary === null ? [] : listedColumns(tab, layout, messages, summary);
    const query = queryOf(view, tab, language);
    return { kind: 'this-list', list: { query, rows, columns, language } };
  }, [messages, language, view, summary, rows]);
}
