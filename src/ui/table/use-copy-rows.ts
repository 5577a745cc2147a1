import { type ClipboardEvent, useRef, useState } from 'react';
import { writeClipboard } from './clipboard.ts';
import { COPY_LIMIT, heldSelection, rowsToCopy } from './copy-rows.ts';
import { countRows, type RowRanges, rangeBetween } from './row-ranges.ts';
import type { HeldRows } from './row-window.ts';
import { rowsAsTsv } from './rows-as-tsv.ts';
import type { DataColumn, DataTableMessages, RowWindowSource } from './table-contract.ts';

/** What there is to copy: the selection, or the active row where nothing is selected. */
export interface Copying<Row> {
  readonly source: RowWindowSource<Row>;
  readonly held: HeldRows<Row> | null;
  readonly selection: RowRanges;
  readonly activeRow: number;
  /** Columns shown, in order. */
  readonly columns: readonly DataColumn<Row>[];
  readonly messages: DataTableMessages;
}

/** Answers the browser's copy event with the selected rows as TSV, and says what came of it. */
export function useCopyRows<Row>(copying: Copying<Row>) {
  const [outcome, setOutcome] = useState('');
  const turn = useRef(0);

  const onCopy = (event: ClipboardEvent) => {
    const rows = rowsMeant(copying);
    if (isTextSelected() || isField(event.target) || rows.length === 0) return;
    event.preventDefault();
    const { columns, messages } = copying;
    const selected = countRows(rows);
    const copied = Math.min(selected, COPY_LIMIT);
    const success =
      selected > COPY_LIMIT
        ? messages.copiedFirstRows(copied, selected)
        : messages.copiedRows(copied);
    turn.current += 1;
    const mine = turn.current;
    const say = (text: string) => {
      if (turn.current === mine) setOutcome(text);
    };
    const atHand = heldSelection(rows, copying.held);
    if (atHand !== null) {
      event.clipboardData.setData('text/plain', rowsAsTsv(atHand, columns));
      say(success);
      return;
    }
    const text = rowsToCopy(rows, (start, length) => copying.source.rows(start, length)).then(
      (fetched) => rowsAsTsv(fetched, columns),
    );
    writeClipboard(text).then(
      () => say(success),
      () => say(messages.copyFailed),
    );
  };

  return { onCopy, outcome };
}

function rowsMeant<Row>({ selection, activeRow }: Copying<Row>): RowRanges {
  if (selection.length > 0) return selection;
  return activeRow >= 0 ? [rangeBetween(activeRow, activeRow)] : [];
}

function isTextSelected(): boolean {
  return getSelection()?.isCollapsed === false;
}

function isField(target: EventTarget): boolean {
  return (
    target instanceof Element && target.matches('input:not([type=checkbox]), textarea, select')
  );
}
