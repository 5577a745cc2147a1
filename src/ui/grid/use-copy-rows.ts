import { useEffect, useRef, useState } from 'react';
import { writeClipboard } from './clipboard.ts';
import { COPY_LIMIT, heldSelection, rowsToCopy } from './copy-rows.ts';
import { FIELD } from './grid-widgets.ts';
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

/**
 * Answers the browser's copy event with the selected rows as TSV while `isInside` says that the focus is in the table, and
 * returns what came of it in words.
 */
export function useCopyRows<Row>(copying: Copying<Row>, isInside: () => boolean): string {
  const [outcome, setOutcome] = useState('');
  const latest = useRef({ copying, isInside });
  latest.current = { copying, isInside };

  useEffect(() => {
    let turn = 0;
    const onCopy = (event: ClipboardEvent) => {
      const { copying, isInside } = latest.current;
      const rows = rowsMeant(copying);
      if (!isInside() || isTextMeant(event.target) || rows.length === 0) return;
      turn += 1;
      const mine = turn;
      copyRows(event, rows, copying).then((text) => {
        if (turn === mine) setOutcome(text);
      });
    };
    // Firefox sends the event to the body when nothing is selected, so the table alone would not hear it.
    document.addEventListener('copy', onCopy);
    return () => {
      turn += 1;
      document.removeEventListener('copy', onCopy);
    };
  }, []);
  return outcome;
}

/** Copies rows and says in words what came of it. */
async function copyRows<Row>(
  event: ClipboardEvent,
  rows: RowRanges,
  { columns, held, messages, source }: Copying<Row>,
): Promise<string> {
  event.preventDefault();
  const selected = countRows(rows);
  const atHand = heldSelection(rows, held);
  if (atHand !== null && event.clipboardData !== null) {
    event.clipboardData.setData('text/plain', rowsAsTsv(atHand, columns));
    return messages.copiedRows(selected);
  }
  const fetched = rowsToCopy(rows, (start, length) => source.rows(start, length));
  try {
    await writeClipboard(fetched.then((all) => rowsAsTsv(all, columns)));
  } catch {
    return messages.copyFailed;
  }
  return selected > COPY_LIMIT
    ? messages.copiedFirstRows(COPY_LIMIT, selected)
    : messages.copiedRows(selected);
}

function rowsMeant<Row>({ selection, activeRow }: Copying<Row>): RowRanges {
  if (selection.length > 0) return selection;
  return activeRow >= 0 ? [rangeBetween(activeRow, activeRow)] : [];
}

/** Text that the person marked, or a field that the focus is in, is copied as ever. */
function isTextMeant(target: EventTarget | null): boolean {
  const field = target instanceof Element && target.matches(FIELD);
  return field || getSelection()?.isCollapsed === false;
}
