import type { ExportOrder } from '../../answers/explanations.ts';
import type { Delimiter } from '../../remediation/csv.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { ExportItem } from './ExportItem.tsx';
import { useSelectedRows, useThisList } from './this-list.ts';
import { useMeasured } from './use-measured.ts';

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
  const selected = useSelectedRows();
  const order = useThisList(selected);
  const measured = useMeasured(order, delimiter);
  const rows = measured?.rows ?? 0;
  const say = selected === null ? exports.listHint : exports.selectionHint;
  const hint = measured === null ? exports.measuring : say(rows, measured.estimatedBytes);
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
