import { useState } from 'react';
import type { TableLayout } from '../../session/view.ts';
import { resizeColumn } from './column-layout.ts';
import { type GridActions, gridKeys, gridPointer, useRowSelection } from './grid-handlers.ts';
import { countRows } from './row-ranges.ts';
import { drawnRows, heldRow } from './row-window.ts';
import { rowsOnPage } from './scroll-position.ts';
import type { DataColumn, DataTableProps } from './table-contract.ts';
import { useCopyRows } from './use-copy-rows.ts';
import { useRowWindow } from './use-row-window.ts';
import { useDensity, useScroller } from './use-scroller.ts';
import { useTableColumns } from './use-table-columns.ts';
import { useTableFocus } from './use-table-focus.ts';

/** Joins the parts of a table: the window over its rows, its columns, its focus, its selection and what keys do to them. */
export function useDataTable<Row, Column extends string>(props: DataTableProps<Row, Column>) {
  const { messages, onOpen, selection, source } = props;
  const density = useDensity();
  const rowWindow = useRowWindow(source, density.rowHeight);
  const { window, retry } = rowWindow;
  const scroller = useScroller(rowWindow.store, density);
  const layout = useColumnLayout(props.columns, props.layout, props.onLayout);
  const columns = useTableColumns(props, layout.layout, scroller.width);
  const { table, focus, active, ...lead } = useTableFocus(
    props,
    rowWindow,
    scroller,
    columns.drawn,
  );
  const rowCount = window.held?.count ?? 0;
  const rows = useRowSelection(props, rowCount);
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
    revealRow: lead.reveal,
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
  const held = window.held?.key === window.key ? window.held : null;
  const data = columns.drawn.flatMap((column) =>
    column.kind === 'data' && column.data.copied ? column.data : [],
  );
  const copying = { source, held, selection, activeRow: active.row, columns: data, messages };
  const outcome = useCopyRows(copying, focus.isInside);
  const goToRow = (row: number) => {
    rows.anchorAt(row);
    lead.goToRow(row);
  };
  const grid = { table, active, focus, handlers, columns, rowCount, selectedCount };
  return {
    grid: { ...grid, drawn: drawnRows(window) },
    density,
    goToRow,
    layout,
    outcome,
    retry,
    rows,
    scroller,
    settled: held !== null,
    window,
  };
}

/** The layout as drawn: that of the caller, or while an edge is dragged the one that a release would make. */
function useColumnLayout<Row>(
  columns: readonly DataColumn<Row>[],
  layout: TableLayout,
  onLayout: (layout: TableLayout) => void,
) {
  const [dragged, setDragged] = useState<TableLayout | null>(null);

  /** Widths are px; `drawn` are those of all columns before the change. */
  const setWidth = (
    drawn: ReadonlyMap<string, number>,
    column: string,
    width: number,
    done: boolean,
  ) => {
    const next = resizeColumn(columns, layout, drawn, column, width);
    setDragged(done ? null : next);
    if (done) onLayout(next);
  };

  const resetWidth = (column: string) => {
    const { [column]: _, ...widths } = layout.widths;
    onLayout({ ...layout, widths });
  };

  return { layout: dragged ?? layout, setWidth, resetWidth };
}
