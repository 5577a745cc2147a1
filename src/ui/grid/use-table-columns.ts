import {
  type ColumnDef,
  columnOrderingFeature,
  columnPinningFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  functionalUpdate,
  rowSortingFeature,
  type SortingState,
  type Column as TanStackColumn,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { TableLayout } from '../../session/view.ts';
import {
  type ColumnsChange,
  fitColumns,
  layoutAfter,
  orderAfterMove,
  orderedColumns,
  shownColumns,
} from './column-layout.ts';
import type { DataColumn, DataTableProps } from './table-contract.ts';

/** Ids of the two columns that are the table's own. No data column can be called so by an inventory: ids are not headings. */
const SELECT_COLUMN = 'table:select';
const OPEN_COLUMN = 'table:open';
/** Place of the first data column among all that are shown. */
const FIRST_DATA = 1;
const SELECT_WIDTH = 40;
const OPEN_WIDTH = 84;

/** State features alone: no row model is registered, rows come sorted and filtered from the source. */
const FEATURES = tableFeatures({
  rowSortingFeature,
  columnVisibilityFeature,
  columnOrderingFeature,
  columnSizingFeature,
  columnPinningFeature,
});

/** Rows are drawn from the window; TanStack Table is given none. */
type NoRow = Record<string, never>;
const NO_DATA: readonly NoRow[] = [];
type StateColumn = TanStackColumn<typeof FEATURES, NoRow>;

interface DrawnColumnBase {
  readonly id: string;
  /** `aria-colindex`, counted from 1 over the columns that are drawn. */
  readonly ariaIndex: number;
  readonly width: number;
  /** Side at which the column stays in view, and its distance in px from it. */
  readonly pinned: { readonly side: 'start' | 'end'; readonly inset: number } | null;
}

/** A column as it is drawn now. */
export type DrawnColumn<Row, Column extends string = string> = DrawnColumnBase &
  (
    | { readonly kind: 'select' }
    | { readonly kind: 'open' }
    | {
        readonly kind: 'data';
        readonly data: DataColumn<Row, Column>;
        /** It is the first one: its cells head their rows. */
        readonly headsRows: boolean;
        /** Its place among the sort keys, counted from 1. */
        readonly sort: { readonly place: number; readonly descending: boolean } | null;
      }
  );

export interface TableColumns<Row, Column extends string = string> {
  readonly drawn: readonly DrawnColumn<Row, Column>[];
  /** Px of all drawn columns together. */
  readonly width: number;
  /** Widths in px of the drawn data columns. */
  readonly widths: ReadonlyMap<string, number>;
  /** Next order of a column: ascending, descending, none. `adding` keeps the other keys. */
  toggleSort(id: string, adding: boolean): void;
  readonly choice: ColumnsChoice;
}

/** How the person chooses the columns: the state and the steps of the columns menu. */
export interface ColumnsChoice {
  /** Ids of all columns: the shown ones in their order, then the hidden ones. */
  readonly order: readonly string[];
  readonly shown: readonly string[];
  /** Whether the first column stays in view. */
  readonly isFirstPinned: boolean;
  /** Shows a hidden column as the last one, hides a shown one; the last one that is shown stays. */
  toggle(id: string): void;
  /** Moves a shown column by so many places. */
  move(id: string, by: number): void;
  pinFirst(isPinned: boolean): void;
}

/** The columns of a table: TanStack Table as the state of order, visibility, width, pinning and sort keys. */
export function useTableColumns<Row, Column extends string>(
  props: Pick<DataTableProps<Row, Column>, 'columns' | 'sort' | 'onSort' | 'onLayout' | 'onOpen'>,
  layout: TableLayout,
  available: number,
): TableColumns<Row, Column> {
  const { columns, sort, onSort } = props;
  const opens = props.onOpen !== undefined;
  const own = SELECT_WIDTH + (opens ? OPEN_WIDTH : 0);
  const definitions = useMemo(() => definitionsOf(columns, opens), [columns, opens]);
  const state = useMemo(
    () => stateOf(columns, layout, sort, available - own),
    [columns, layout, sort, available, own],
  );
  const change = (part: ColumnsChange) => props.onLayout(layoutAfter(columns, layout, part));
  const table = useTable({
    features: FEATURES,
    columns: definitions,
    data: NO_DATA,
    manualSorting: true,
    state: state.table,
    onSortingChange: (updater) =>
      onSort(keysOf(columns, functionalUpdate(updater, state.table.sorting))),
    onColumnVisibilityChange: (updater) =>
      change({ columnVisibility: functionalUpdate(updater, state.table.columnVisibility) }),
    onColumnOrderChange: (updater) =>
      change({ columnOrder: functionalUpdate(updater, state.table.columnOrder) }),
    onColumnPinningChange: (updater) =>
      change({ columnPinning: functionalUpdate(updater, state.table.columnPinning) }),
  });
  // The same list while nothing of it changed: rows are drawn again only for another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the table's own columns are made from
  const drawn = useMemo(
    () => table.getVisibleLeafColumns().map(drawnBy(columns)),
    [columns, definitions, state],
  );
  return {
    drawn,
    width: table.getTotalSize(),
    widths: state.widths,
    toggleSort: (id, adding) => table.getColumn(id)?.toggleSorting(undefined, adding),
    choice: {
      order: state.order,
      shown: state.shown,
      isFirstPinned: layout.unpinned !== true,
      toggle: (id) => table.getColumn(id)?.toggleVisibility(),
      move: (id, by) =>
        table.setColumnOrder((order) => [...orderAfterMove(order, state.shown, id, by)]),
      pinFirst: (isPinned) =>
        table.getColumn(state.shown[0] ?? '')?.pin(isPinned ? 'start' : false),
    },
  };
}

/** How a column of TanStack Table is drawn, given the data columns. */
function drawnBy<Row, Column extends string>(columns: readonly DataColumn<Row, Column>[]) {
  const byId = new Map<string, DataColumn<Row, Column>>(columns.map((data) => [data.id, data]));
  return (column: StateColumn, index: number): DrawnColumn<Row, Column> => {
    const side = column.getIsPinned();
    const inset = side === 'end' ? column.getAfter('end') : column.getStart('start');
    const base = {
      id: column.id,
      ariaIndex: index + 1,
      width: column.getSize(),
      pinned: side === false ? null : { side, inset },
    };
    const data = byId.get(column.id);
    if (data === undefined) return { ...base, kind: column.id === OPEN_COLUMN ? 'open' : 'select' };
    const direction = column.getIsSorted();
    const place = column.getSortIndex() + 1;
    const sort = direction === false ? null : { place, descending: direction === 'desc' };
    return { ...base, kind: 'data', data, sort, headsRows: index === FIRST_DATA };
  };
}

function definitionsOf<Row, Column extends string>(
  columns: readonly DataColumn<Row, Column>[],
  opens: boolean,
) {
  const select = { id: SELECT_COLUMN, size: SELECT_WIDTH, enableSorting: false };
  const open = { id: OPEN_COLUMN, size: OPEN_WIDTH, enableSorting: false };
  const data = columns.map((column) => ({
    id: column.id,
    // A column without an accessor cannot be sorted by.
    accessorFn: () => '',
    minSize: column.minWidth,
    enableSorting: column.sortable,
    sortDescFirst: false,
  }));
  const definitions: ColumnDef<typeof FEATURES, NoRow>[] = [select, ...data];
  return opens ? [...definitions, open] : definitions;
}

function stateOf<Row, Column extends string>(
  columns: readonly DataColumn<Row, Column>[],
  layout: TableLayout,
  sort: DataTableProps<Row, Column>['sort'],
  available: number,
) {
  const shown = shownColumns(columns, layout);
  const widths = fitColumns(columns, layout, available);
  const order = orderedColumns(columns, layout);
  const pinned = layout.unpinned === true ? [] : shown.slice(0, 1);
  const table = {
    sorting: sort.map(({ column, descending }) => ({ id: column as string, desc: descending })),
    columnVisibility: Object.fromEntries(columns.map(({ id }) => [id, shown.includes(id)])),
    columnOrder: [SELECT_COLUMN, ...order, OPEN_COLUMN],
    columnSizing: Object.fromEntries(widths),
    columnPinning: { start: [SELECT_COLUMN, ...pinned], end: [OPEN_COLUMN] },
  };
  return { table, widths, order, shown };
}

function keysOf<Row, Column extends string>(
  columns: readonly DataColumn<Row, Column>[],
  sorting: SortingState,
) {
  return sorting.flatMap(({ id, desc }) => {
    const column = columns.find((one) => one.id === id);
    return column === undefined ? [] : [{ column: column.id, descending: desc }];
  });
}
