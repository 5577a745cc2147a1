import type { RowData } from '@tanstack/react-table';
import { useMemo } from 'react';
import { countRows } from '../../pairing/row-ranges.ts';
import { type GridActions, gridKeys, gridPointer, useRowSelection } from './grid-handlers.ts';
import { drawnRows, heldRow } from './row-window.ts';
import { rowsOnPage } from './scroll-position.ts';
import type { DataTableProps, GridColumn, RowCard } from './table-contract.ts';
import { useCopyRows } from './use-copy-rows.ts';
import { useDensity } from './use-density.ts';
import { useGridTable, widenColumn } from './use-grid-table.ts';
import { useRowWindow } from './use-row-window.ts';
import { useScroller } from './use-scroller.ts';
import { useTableFocus } from './use-table-focus.ts';

/** Always the same array, so that the table is not rebuilt. */
const NO_ROWS: readonly never[] = [];

/** Combines the parts of a table: row window, columns, focus, selection and key handling. */
export function useDataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { messages, onOpen, selection, source } = props;
  const { density, card } = useDensity(props.card);
  const rowWindow = useRowWindow(source, density.rowHeight);
  const { window, retry } = rowWindow;
  const scroller = useScroller(rowWindow, density);
  const shown = useShownState(props, card);
  const table = useGridTable(shown, window.held?.rows ?? NO_ROWS, scroller.width);
  const headers = table.getLeafHeaders();
  const columns = headers.map(({ column }) => column.id);
  const {
    table: element,
    focus,
    active,
    ...lead
  } = useTableFocus(props, rowWindow, scroller, columns);
  const rowCount = window.held?.count ?? 0;
  const rows = useRowSelection(props, rowCount);
  const selectedCount = countRows(selection);
  const actions: GridActions = {
    focus,
    active,
    selection: rows,
    selectedCount,
    columns,
    rowCount,
    rowsOnPage: rowsOnPage(window.space),
    opens: onOpen !== undefined,
    opensOnClick: onOpen !== undefined && card !== null,
    revealRow: lead.reveal,
    openRow(index) {
      const row = heldRow(window.held, index);
      if (row !== undefined) onOpen?.(row, index);
    },
    resizeBy(column, px) {
      if (card === null) widenColumn(table, column, px);
    },
  };
  const handlers = { onKeyDown: gridKeys(actions), ...gridPointer(actions) };
  const held = window.held?.key === window.key ? window.held : null;
  const copying = {
    source,
    held,
    selection,
    activeRow: active.row,
    columns: copiedColumns(props.columns, columns),
    messages,
  };
  const { outcome, copy } = useCopyRows(copying, focus.isInside);
  const clearSelection = () => {
    rows.clear();
    // The button that was pressed goes with the selection.
    focus.focusCell(active);
  };
  const goToRow = (row: number) => {
    rows.anchorAt(row);
    lead.goToRow(row);
  };
  const tableRows = window.held && { ...window.held, rows: table.getRowModel().rows };
  const drawn = drawnRows({ ...window, held: tableRows });
  const width = card === null ? table.getTotalSize() : scroller.width;
  const { sorting, columnSizing: sizing } = table.state;
  return {
    grid: {
      table: element,
      active,
      focus,
      handlers,
      headers,
      sorting,
      sizing,
      width,
      rowCount,
      selectedCount,
      drawn,
      card,
    },
    clearSelection,
    copy,
    density,
    goToRow,
    outcome,
    retry,
    scroller,
    settled: held !== null,
    table,
    window,
  };
}

/** The props with the columns of the card in place of those of the table. */
function useShownState<Row extends RowData>(
  props: DataTableProps<Row>,
  card: RowCard<Row> | null,
): DataTableProps<Row> {
  const layout = useMemo(
    () => card && { columns: card.fields.map(({ column }) => column), widths: {} },
    [card],
  );
  return layout === null ? props : { ...props, state: { ...props.state, layout } };
}

/** The visible columns that are copied. */
function copiedColumns<Row extends RowData>(
  columns: readonly GridColumn<Row>[],
  drawn: readonly string[],
) {
  return drawn.flatMap((id) => {
    const column = columns.find((one) => one.id === id);
    return column?.meta.copied === true ? column : [];
  });
}
