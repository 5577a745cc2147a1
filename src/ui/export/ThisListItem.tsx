import { useMemo, useState } from 'react';
import type { ExportOrder } from '../../answers/explanations.ts';
import type { Delimiter } from '../../remediation/csv.ts';
import { exportRequest } from '../../session/export-flow.ts';
import { queryOf } from '../../session/view.ts';
import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { listedColumns } from '../tables/listed-columns.ts';
import { ExportItem } from './ExportItem.tsx';

/** The most rows that a spreadsheet can open (Excel since 2007). */
export const SPREADSHEET_ROWS = 1_048_576;

/** The rows and columns of the open tab, as the screen shows them. */
function useThisList(): ExportOrder {
  const messages = useMessages();
  const language = useSitting((sitting) => sitting.language);
  const view = useSitting((sitting) => sitting.view);
  const summary = useSitting((sitting) => sitting.audit?.summary ?? null);
  return useMemo(() => {
    const { tab, tables } = view;
    const { layout } = tables[tab];
    const columns = summary === null ? [] : listedColumns(tab, layout, messages, summary);
    const query = queryOf(view, tab, language);
    return { kind: 'this-list', list: { query, rows: null, columns, language } };
  }, [messages, language, view, summary]);
}

interface ThisListItemProps {
  readonly delimiter: Delimiter;
  readonly disabled: boolean;
  readonly onChoose: (order: ExportOrder) => void;
}

/** Exports the open tab as it is shown. Says beforehand how many rows that are. */
export function ThisListItem({ delimiter, disabled, onChoose }: ThisListItemProps) {
  const { exports } = useMessages();
  const [openedAt] = useState(() => new Date());
  const order = useThisList();
  const { given } = useAnswer('measureExport', exportRequest(order, delimiter, openedAt));
  const rows = given?.value.rows ?? 0;
  const hint =
    given === null ? exports.measuring : exports.listHint(rows, given.value.estimatedBytes);
  return (
    <ExportItem
      name={exports.kindName('this-list')}
      hint={
        rows > SPREADSHEET_ROWS ? `${hint} ${exports.beyondSpreadsheets(SPREADSHEET_ROWS)}` : hint
      }
      disabled={disabled || rows === 0}
      onChoose={() => onChoose(order)}
    />
  );
}
