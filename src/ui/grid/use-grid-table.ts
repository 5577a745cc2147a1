import {
  type ColumnDef,
  type ColumnSizingState,
  type columnResizingState,
  functionalUpdate,
  type RowData,
  type Updater,
  useTable,
} from '@tanstack/react-table';
import { useMemo, useRef, useState } from 'react';
import type { TableState } from '../../session/view.ts';
import {
  type DataTableProps,
  GRID_FEATURES,
  type GridColumn,
  type GridFeatures,
  type GridTable,
} from './table-contract.ts';
import {
  type ColumnsChange,
  columnFiltersOf,
  filterOfState,
  fitColumns,
  layoutAfter,
  layoutInDrag,
  OPEN_COLUMN,
  placesOf,
  SELECT_COLUMN,
  sortingOf,
  sortOf,
} from './table-state.ts';

const SELECT_WIDTH = 40;
const OPEN_WIDTH = 84;

/** The table's own columns cannot be moved, resized, sorted or hidden. */
const OWN_COLUMN = {
  enableHiding: false,
  enablePinning: false,
  enableResizing: false,
  enableSorting: false,
};

/** Never used to filter, since the source filters the rows. Only tells TanStack Table when a column filter is empty. */
const FILTER = Object.assign(() => true, {
  autoRemove: (parts: readonly unknown[]) => parts.length === 0,
});

/** No column edge is being dragged. */
const AT_REST: columnResizingState = {
  startOffset: null,
  startSize: null,
  deltaOffset: null,
  deltaPercentage: null,
  isResizingColumn: false,
  columnSizingStart: [],
};

type GridTableProps<Row extends RowData> = Pick<
  DataTableProps<Row>,
  'columns' | 'state' | 'firstFilter' | 'changeState' | 'onSearch' | 'onOpen' | 'rowId'
>;

/**
 * Creates the TanStack table: its columns, the loaded rows, and the state of both, which the session owns.
 * @param rows only the rows around the view. Each row stays the same object until other rows arrive.
 * @param room width in px for all columns together.
 */
export function useGridTable<Row extends RowData>(
  props: GridTableProps<Row>,
  rows: readonly Row[],
  room: number,
): GridTable<Row> {
  const { columns, firstFilter } = props;
  const opens = props.onOpen !== undefined;
  const definitions = useMemo(() => definitionsOf(columns, opens), [columns, opens]);
  const controlled = useControlledState(props, room - SELECT_WIDTH - (opens ? OPEN_WIDTH : 0));
  return useTable({
    features: GRID_FEATURES,
    columns: definitions,
    defaultColumn: { filterFn: FILTER },
    data: rows,
    getRowId: props.rowId,
    manualFiltering: true,
    manualSorting: true,
    sortDescFirst: false,
    // During a drag the widths come from `columnResizing`. Storing each of them in the session would update the URL
    // as often, and WebKit allows that only a hundred times in 30 seconds.
    columnResizeMode: 'onEnd',
    initialState: {
      columnFilters: columnFiltersOf(firstFilter),
      globalFilter: firstFilter.search,
    },
    ...controlled,
  });
}

function definitionsOf<Row extends RowData>(columns: readonly GridColumn<Row>[], opens: boolean) {
  const select = { ...OWN_COLUMN, id: SELECT_COLUMN, size: SELECT_WIDTH };
  const open = { ...OWN_COLUMN, id: OPEN_COLUMN, size: OPEN_WIDTH };
  const definitions: ColumnDef<GridFeatures, Row>[] = [select, ...columns];
  return opens ? [...definitions, open] : definitions;
}

/** The session's state of a table in TanStack Table's form, and handlers that report changes to the session. */
function useControlledState<Row extends RowData>(props: GridTableProps<Row>, room: number) {
  const { columns, state, changeState, onSearch } = props;
  const { filter, layout, sort } = state;
  const [resizing, changeResizing] = useResizing();
  const places = useMemo(() => placesOf(columns, layout), [columns, layout]);
  const columnSizing = useMemo(
    () => fitColumns(columns, layoutInDrag(columns, layout, resizing, room), room),
    [columns, layout, resizing, room],
  );
  const sorting = useMemo(() => sortingOf(sort), [sort]);
  const columnFilters = useMemo(() => columnFiltersOf(filter), [filter]);

  const changeLayout = (change: (layout: TableState['layout']) => ColumnsChange) =>
    changeState(({ layout }) => ({
      layout: layoutAfter(columns, layout, change(layout), room),
    }));
  return {
    state: {
      ...places,
      columnSizing,
      columnResizing: resizing,
      sorting,
      columnFilters,
      globalFilter: filter.search,
    },
    onColumnVisibilityChange: (updater: Updater<Record<string, boolean>>) =>
      changeLayout((layout) => ({
        columnVisibility: functionalUpdate(updater, placesOf(columns, layout).columnVisibility),
      })),
    onColumnOrderChange: (updater: Updater<string[]>) =>
      changeLayout((layout) => ({
        columnOrder: functionalUpdate(updater, placesOf(columns, layout).columnOrder),
      })),
    onColumnPinningChange: (updater: Updater<{ start: string[]; end: string[] }>) =>
      changeLayout((layout) => ({
        columnPinning: functionalUpdate(updater, placesOf(columns, layout).columnPinning),
      })),
    onColumnSizingChange: (updater: Updater<ColumnSizingState>) =>
      changeLayout((layout) => ({
        columnSizing: functionalUpdate(updater, fitColumns(columns, layout, room)),
      })),
    onColumnResizingChange: changeResizing,
    onSortingChange: (updater: Updater<ReturnType<typeof sortingOf>>) =>
      changeState(({ sort }) => ({
        sort: sortOf(columns, functionalUpdate(updater, sortingOf(sort))),
      })),
    onColumnFiltersChange: (updater: Updater<ReturnType<typeof columnFiltersOf>>) =>
      changeState(({ filter }) => ({
        filter: filterOfState({
          columnFilters: functionalUpdate(updater, columnFiltersOf(filter)),
          globalFilter: filter.search,
        }),
      })),
    onGlobalFilterChange: (updater: Updater<string>) =>
      onSearch(functionalUpdate(updater, filter.search)),
  };
}

/**
 * State of the drag of a column edge. On release TanStack Table reads what its previous updater returned. So updaters
 * run immediately, not when React gets to them.
 */
function useResizing() {
  const latest = useRef(AT_REST);
  const [shown, show] = useState(AT_REST);
  const change = (updater: Updater<columnResizingState>) => {
    latest.current = functionalUpdate(updater, latest.current);
    show(latest.current);
  };
  return [shown, change] as const;
}

/** Widens a column by `byPx` px; negative makes it narrower. */
export function widenColumn<Row extends RowData>(
  table: GridTable<Row>,
  id: string,
  byPx: number,
): void {
  const column = table.getColumn(id);
  if (column?.getCanResize() !== true) return;
  table.setColumnSizing((sizes) => ({ ...sizes, [id]: column.getSize() + byPx }));
}

/** Restores the default filter of the table. */
export function resetFilters<Row extends RowData>(table: GridTable<Row>): void {
  table.resetColumnFilters();
  table.resetGlobalFilter();
}
