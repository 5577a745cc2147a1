import { useEffect, useRef } from 'react';
import { type GridActions, gridKeys } from './grid-key-handler.ts';
import { gridPointer } from './grid-pointer-handlers.ts';
import { revealSideways } from './reveal-sideways.ts';
import { countRows, NO_ROWS } from './row-ranges.ts';
import { drawnRows, heldRow, type RowWindow } from './row-window.ts';
import { moveToRow, revealRow, rowsInView, rowsOnPage } from './scroll-position.ts';
import type { DataTableProps } from './table-contract.ts';
import { useColumnLayout } from './use-column-layout.ts';
import { useCopyRows } from './use-copy-rows.ts';
import { useDensity } from './use-density.ts';
import { useFollowedRow } from './use-followed-row.ts';
import { type ActiveCell, useGridFocus } from './use-grid-focus.ts';
import { useRowSelection } from './use-row-selection.ts';
import { useRowWindow } from './use-row-window.ts';
import { useScroller } from './use-scroller.ts';
import { type DrawnColumn, useTableColumns } from './use-table-columns.ts';

/** Joins the parts of a table: the window over its rows, its columns, its focus, its selection and what keys do to them. */
export function useDataTable<Row, Column extends string>(props: DataTableProps<Row, Column>) {
  const { messages, onOpen, selection, source } = props;
  const density = useDensity();
  const { window, store, retry } = useRowWindow(source);
  const scroller = useScroller(store, density);
  const layout = useColumnLayout(props.columns, props.layout, props.onLayout);
  const columns = useTableColumns(props, layout.layout, scroller.width);
  const drawn = drawnRows(window);
  const rowCount = window.held?.count ?? 0;

  const table = useRef<HTMLTableElement>(null);
  const { place } = scroller;
  const reveal = (row: number) => {
    const { space, position } = store.get();
    place(revealRow(space, position, row));
  };
  const focus = useGridFocus({
    table,
    first: { row: 0, column: props.columns[0]?.id ?? '' },
    onRevealRow: reveal,
    onRevealCell(cell) {
      if (scroller.ref.current !== null) revealSideways(scroller.ref.current, cell);
    },
    firstRowInView() {
      const { position } = store.get();
      return position.offset === 0 ? position.row : position.row + 1;
    },
  });
  const active = clampCell(focus.active, rowCount, columns.drawn);
  useFollowedRow({ source, window, focus, active, revealRow: reveal });
  useClearedSelection(props);

  const rows = useRowSelection(selection, rowCount, props.onSelection);
  const selectedCount = countRows(selection);
  const actions: GridActions<Row> = {
    focus,
    active,
    selection: rows,
    selectedCount,
    columns: columns.drawn,
    rowCount,
    rowsOnPage: rowsOnPage(window.space),
    opens: onOpen !== undefined,
    revealRow: reveal,
    openRow(index) {
      const row = heldRow(window.held, index);
      if (row !== undefined) onOpen?.(row, index);
    },
    toggleSort: columns.toggleSort,
    resizeBy(column, px) {
      const width = columns.widths.get(column);
      if (width !== undefined) layout.setWidth(columns.widths, column, width + px, true);
    },
  };
  const handlers = { onKeyDown: gridKeys(actions), ...gridPointer(actions) };
  const data = columns.drawn.flatMap((column) => (column.kind === 'data' ? column.data : []));
  const copying = { source, selection, messages, held: window.held };
  const copy = useCopyRows({ ...copying, columns: data, activeRow: active.row });

  const goToRow = (row: number) => {
    place(moveToRow(store.get().space, row));
    rows.anchorAt(row);
    focus.focusCell({ ...active, row });
  };

  return {
    active,
    columns,
    copy,
    density,
    drawn,
    focus,
    goToRow,
    handlers,
    layout,
    retry,
    rowCount,
    rows,
    scroller,
    selectedCount,
    table,
    window,
  };
}

function clampCell<Row>(
  cell: ActiveCell,
  rowCount: number,
  columns: readonly DrawnColumn<Row>[],
): ActiveCell {
  const row = Math.min(cell.row, rowCount - 1);
  if (columns.some(({ id }) => id === cell.column)) return { row, column: cell.column };
  const first = columns.find(({ kind }) => kind === 'data') ?? columns[0];
  return { row, column: first?.id ?? '' };
}

/** Row numbers mean other rows once the rows differ: a selection does not outlive them. */
function useClearedSelection<Row, Column extends string>(props: DataTableProps<Row, Column>): void {
  const { selection, onSelection, source } = props;
  const key = useRef(source.key);
  useEffect(() => {
    if (key.current === source.key) return;
    key.current = source.key;
    if (selection.length > 0) onSelection(NO_ROWS);
  });
}

/** Rows that are in view as drawn, or null when there are none. */
export function rowsSeen<Row>(window: RowWindow<Row>) {
  const { held, shown, space } = window;
  if (held === null || held.rows.length === 0) return null;
  return rowsInView({ ...space, rowCount: held.count }, shown);
}
