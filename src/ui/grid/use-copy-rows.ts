import type { RowData } from '@tanstack/react-table';
import { useEffect, useRef, useState } from 'react';
import { writeClipboard } from '../../browser/write-clipboard.ts';
import { countRows, type RowRanges, rangeBetween, sliceRows } from '../../pairing/row-ranges.ts';
import { guardFormula } from '../../remediation/csv.ts';
import { FIELD } from './grid-handlers.ts';
import { type HeldRows, heldRow } from './row-window.ts';
import type { DataTableMessages, GridColumn, RowWindowSource } from './table-contract.ts';

/** Maximum number of rows to copy: about 10 MB of text, which spreadsheets still accept. */
export const COPY_LIMIT = 100_000;
/** Rows per request, to keep each answer small. */
const COPY_SLICE = 5_000;

/** Fetches the first `COPY_LIMIT` rows of a selection, in slices. */
export async function rowsToCopy<Row>(
  selection: RowRanges,
  take: (start: number, length: number) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const { start, end } of sliceRows(selection, 0, COPY_LIMIT)) {
    for (let at = start; at < end; at += COPY_SLICE) {
      const slice = await take(at, Math.min(COPY_SLICE, end - at));
      for (const row of slice) rows.push(row);
    }
  }
  return rows;
}

/** The rows of a selection if all of them are loaded, else null. */
export function heldSelection<Row>(
  selection: RowRanges,
  held: HeldRows<Row> | null,
): readonly Row[] | null {
  const rows: Row[] = [];
  for (const { start, end } of selection) {
    if (held === null || start < held.start || end > held.start + held.rows.length) return null;
    for (let at = start; at < end; at += 1) {
      const row = heldRow(held, at);
      if (row !== undefined) rows.push(row);
    }
  }
  return rows;
}

const NEEDS_QUOTES = /[\t\r\n"]/;

/** A cell for pasting into a spreadsheet: guarded as in every export, and quoted if it contains a separator. */
export function tsvCell(text: string): string {
  const guarded = guardFormula(text);
  return NEEDS_QUOTES.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** What copying needs to know about a column. */
type CopiedColumn<Row extends RowData> = Pick<GridColumn<Row>, 'accessorFn'>;

/** Rows as lines of tab-separated cells, without a heading. Every line ends in CR LF. */
export function rowsAsTsv<Row extends RowData>(
  rows: readonly Row[],
  columns: readonly CopiedColumn<Row>[],
): string {
  const lines = rows.map((row) =>
    columns.map((column) => tsvCell(column.accessorFn(row))).join('\t'),
  );
  return lines.map((line) => `${line}\r\n`).join('');
}

/** What to copy: the selection, or the active row if nothing is selected. */
interface Copying<Row extends RowData> {
  readonly source: RowWindowSource<Row>;
  readonly held: HeldRows<Row> | null;
  readonly selection: RowRanges;
  readonly activeRow: number;
  /** The columns to copy, in order. */
  readonly columns: readonly CopiedColumn<Row>[];
  readonly messages: DataTableMessages;
}

/**
 * Handles the browser's copy event by copying the selected rows as TSV, if `isInside` says that the focus is in the
 * table. Returns a message about the last copy, and `copy`, which copies without the event.
 */
export function useCopyRows<Row extends RowData>(
  copying: Copying<Row>,
  isInside: () => boolean,
): { readonly outcome: string; readonly copy: () => void } {
  const [outcome, setOutcome] = useState('');
  const latest = useRef({ copying, isInside });
  latest.current = { copying, isInside };

  const turn = useRef(0);
  const tell = (result: Promise<string>) => {
    turn.current += 1;
    const mine = turn.current;
    result.then((text) => {
      if (turn.current === mine) setOutcome(text);
    });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tell` reads nothing but the turn
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const { copying, isInside } = latest.current;
      const rows = rowsMeant(copying);
      if (!isInside() || isTextMeant(event.target) || rows.length === 0) return;
      event.preventDefault();
      tell(copyRows(event.clipboardData, rows, copying));
    };
    // Firefox dispatches the event on the body when no text is selected, so a listener on the table would miss it.
    document.addEventListener('copy', onCopy);
    return () => {
      turn.current += 1;
      document.removeEventListener('copy', onCopy);
    };
  }, []);
  return { outcome, copy: () => tell(copyRows(null, rowsMeant(copying), copying)) };
}

/**
 * Copies rows and returns a message about the result.
 * @param clipboard of the copy event; null without one.
 */
async function copyRows<Row extends RowData>(
  clipboard: DataTransfer | null,
  rows: RowRanges,
  { columns, held, messages, source }: Copying<Row>,
): Promise<string> {
  const selected = countRows(rows);
  const atHand = heldSelection(rows, held);
  if (atHand !== null && clipboard !== null) {
    clipboard.setData('text/plain', rowsAsTsv(atHand, columns));
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

function rowsMeant<Row extends RowData>({ selection, activeRow }: Copying<Row>): RowRanges {
  if (selection.length > 0) return selection;
  return activeRow >= 0 ? [rangeBetween(activeRow, activeRow)] : [];
}

/** Whether the person is copying selected text or from a field. The browser then copies as usual. */
function isTextMeant(target: EventTarget | null): boolean {
  const field = target instanceof Element && target.matches(FIELD);
  return field || getSelection()?.isCollapsed === false;
}
