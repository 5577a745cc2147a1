import { useState } from 'react';
import type { ExportOrder } from '../../answers/explanations.ts';
import type { Delimiter } from '../../remediation/csv.ts';
import { exportRequest } from '../../session/export-flow.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { useAnswer } from '../shared/use-answer.ts';
import { ExportItem } from './ExportItem.tsx';
import { useSelectedRows, useThisList } from './this-list.ts';

/** The most rows that a spreadsheet can open (Excel since 2007). */
export const SPREADSHEET_ROWS = 1_048_576;

interface ThisListItemProps {
  readonly delimiter: Delimiter;
  readonly disabled: boolean;
  readonly onChoose: (order: ExportOrder) => void;
}

/** Exports the open tab as it is shown, or its selected rows. Says beforehand how many rows that are. */
export function ThisListItem({ delimiter, disabled, onChoose }: ThisListItemProps) {
  const { exports } = useMessages();
  const [openedAt] = useState(() => new Date());
  const selected = useSelectedRows();
  const order = useThisList(selected);
  const { given } = useAnswer('measureExport', exportRequest(order, delimiter, openedAt));
  const rows = given?.value.rows ?? 0;
  const say = selected === null ? exports.listHint : exports.selectionHint;
  const hint = given === null ? exports.measuring : say(rows, given.value.estimatedBytes);
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
