import type { RowData } from '@tanstack/react-table';
import { useLayoutEffect, useRef } from 'react';
import { HEADING_ROW } from './grid-keys.ts';
import { heldRow, type RowWindow } from './row-window.ts';
import { moveToRow, revealRow } from './scroll-position.ts';
import type { DataTableProps, RowWindowSource } from './table-contract.ts';
import { isDataColumn } from './table-state.ts';
import { type ActiveCell, type GridFocus, useGridFocus } from './use-grid-focus.ts';
import type { RowWindowOfSource } from './use-row-window.ts';
import { useRowsChange } from './use-rows-change.ts';
import type { Scroller } from './use-scroller.ts';

/** What is needed to follow the focused row through sorting and filtering. */
interface FollowedRow<Row> {
  readonly source: RowWindowSource<Row>;
  readonly window: RowWindow<Row>;
  readonly focus: GridFocus;
  readonly active: ActiveCell;
  revealRow(row: number): void;
}

/** The active row while a source is shown, by the key of the source. */
interface KnownRow<Row> {
  readonly key: string;
  readonly index: number;
  readonly row: Row;
}

/**
 * When the rows change, moves the focus along with its row, or to the first row if that row is gone. A button or field
 * that has the focus keeps it. If the focus is outside the table, the tab stop returns to the first row.
 */
function useFollowedRow<Row>({ source, window, focus, active, revealRow }: FollowedRow<Row>): void {
  const known = useRef<KnownRow<Row> | null>(null);
  /** The active row of the source before. */
  const former = useRef<KnownRow<Row> | null>(null);

  useLayoutEffect(() => {
    const { key } = window;
    if (window.held?.key !== key) return;
    if (known.current !== null && known.current.key !== key) former.current = known.current;
    const row = heldRow(window.held, active.row);
    if (row !== undefined) known.current = { key, index: active.row, row };
  });

  useRowsChange(source.key, (signal) => {
    if (active.row === HEADING_ROW) return;
    const { column } = active;
    if (!focus.isInside()) {
      focus.rememberCell({ row: 0, column });
      return;
    }
    const before = known.current?.key === source.key ? former.current : known.current;
    const row = before?.index === active.row ? before.row : undefined;
    const isInWidget = focus.isInWidget();
    const lead = (index: number | null) => {
      if (signal.aborted) return;
      if (index !== null) revealRow(index);
      focus.focusCell({ row: index ?? 0, column }, isInWidget && index !== null);
    };
    if (row === undefined || source.locate === undefined) lead(null);
    else source.locate(row, signal).then(lead, () => lead(null));
  });
}

/**
 * The focus of a table, and the scrolling that brings it into view.
 * @param drawn ids of the visible columns.
 */
export function useTableFocus<Row extends RowData>(
  { columns, source }: DataTableProps<Row>,
  { store, window }: RowWindowOfSource<Row>,
  scroller: Scroller,
  drawn: readonly string[],
) {
  const table = useRef<HTMLTableElement>(null);
  const reveal = (row: number) => {
    const { space, position } = store.get();
    scroller.place(revealRow(space, position, row));
  };
  const focus = useGridFocus({
    table,
    first: { row: 0, column: columns[0]?.id ?? '' },
    onRevealRow: reveal,
    onRevealCell(cell) {
      if (scroller.ref.current !== null) revealSideways(scroller.ref.current, cell);
    },
    firstRowInView() {
      const { position } = store.get();
      return position.offset === 0 ? position.row : position.row + 1;
    },
  });
  const active = clampCell(focus.active, window.held?.count ?? 0, drawn);
  useFollowedRow({ source, window, focus, active, revealRow: reveal });

  /** Scrolls a row to the top of the view and focuses it. */
  const goToRow = (row: number) => {
    scroller.place(moveToRow(store.get().space, row));
    focus.focusCell({ ...active, row });
  };
  return { table, focus, active, reveal, goToRow };
}

/** The cell itself, or the nearest cell that exists. */
function clampCell(cell: ActiveCell, rowCount: number, columns: readonly string[]): ActiveCell {
  const row = Math.min(cell.row, rowCount - 1);
  if (columns.includes(cell.column)) return { row, column: cell.column };
  return { row, column: columns.find(isDataColumn) ?? columns[0] ?? '' };
}

/** Scrolls a box sideways until a cell is in view, not hidden by pinned columns. */
function revealSideways(scroller: HTMLElement, cell: HTMLElement): void {
  if (staysInView(cell)) return;
  const box = scroller.getBoundingClientRect();
  const place = cell.getBoundingClientRect();
  const siblings = Array.from(cell.parentElement?.children ?? []).filter(
    (one): one is HTMLElement => one instanceof HTMLElement && staysInView(one),
  );
  const left = box.left + widthAt(siblings, 'start');
  const right = box.left + scroller.clientWidth - widthAt(siblings, 'end');
  if (place.left < left) scroller.scrollLeft -= left - place.left;
  else if (place.right > right) {
    scroller.scrollLeft += Math.min(place.right - right, place.left - left);
  }
}

function staysInView(cell: HTMLElement): boolean {
  return cell.dataset.pinned !== undefined && getComputedStyle(cell).position === 'sticky';
}

function widthAt(cells: readonly HTMLElement[], side: 'start' | 'end'): number {
  const pinned = cells.filter((cell) => cell.dataset.pinned === side);
  return pinned.reduce((sum, cell) => sum + cell.offsetWidth, 0);
}
