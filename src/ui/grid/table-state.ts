import type {
  ColumnFiltersState,
  ColumnSizingState,
  columnResizingState,
  SortingState,
} from '@tanstack/react-table';
import type { AnyColumn } from '../../answers/columns.ts';
import {
  type FilterPart,
  filterOf,
  type TableFilter,
  type TableSort,
} from '../../answers/table-query.ts';
import type { TableLayout } from '../../session/view.ts';

// What the session says of a table, as TanStack Table says it, and back. The session is the one that is right.

/** Ids of the two columns that every table has beside those of its data: the box that selects a row, and the button that opens it. */
export const SELECT_COLUMN = 'table:select';
export const OPEN_COLUMN = 'table:open';

/** True for a column of data: it has a place in the layout, and its cells come from the row. */
export function isDataColumn(id: string): boolean {
  return id !== SELECT_COLUMN && id !== OPEN_COLUMN;
}

/** What the layout needs to know of a column. Lengths are CSS px. */
export interface LayoutColumn {
  readonly id: string;
  /** The width it has at first. */
  readonly size: number;
  readonly minSize: number;
  /** False: it is never shown, and there for its filter alone. */
  readonly enableHiding?: boolean;
  readonly meta: {
    /** Not shown until the person asks for it. */
    readonly hiddenAtFirst: boolean;
  };
}

/** Ids of the columns shown, in order: those of the layout that the table can show, else the table's own choice. Never empty where there are columns. */
export function shownColumns(
  columns: readonly LayoutColumn[],
  layout: TableLayout,
): readonly string[] {
  const showable = columns.filter(({ enableHiding }) => enableHiding !== false);
  const chosen = (layout.columns ?? []).filter((id) => showable.some((column) => column.id === id));
  if (chosen.length > 0) return [...new Set(chosen)];
  return showable.filter(({ meta }) => !meta.hiddenAtFirst).map(({ id }) => id);
}

/** Ids of all columns: the shown ones in their order, then the hidden ones in the table's own. */
export function orderedColumns(
  columns: readonly LayoutColumn[],
  layout: TableLayout,
): readonly string[] {
  const shown = shownColumns(columns, layout);
  return [...shown, ...columns.map(({ id }) => id).filter((id) => !shown.includes(id))];
}

/** Which columns are visible, in which order, and which stay in view. */
export function placesOf(columns: readonly LayoutColumn[], layout: TableLayout) {
  const shown = shownColumns(columns, layout);
  const pinned = layout.unpinned === true ? [] : shown.slice(0, 1);
  return {
    columnVisibility: Object.fromEntries(columns.map(({ id }) => [id, shown.includes(id)])),
    columnOrder: [SELECT_COLUMN, ...orderedColumns(columns, layout), OPEN_COLUMN],
    columnPinning: { start: [SELECT_COLUMN, ...pinned], end: [OPEN_COLUMN] },
  };
}

/** What a person changed of the columns. Sizes are CSS px. */
export interface ColumnsChange {
  readonly columnVisibility?: Readonly<Record<string, boolean>>;
  readonly columnOrder?: readonly string[];
  readonly columnPinning?: { readonly start: readonly string[] };
  readonly columnSizing?: Readonly<ColumnSizingState>;
}

/**
 * The layout after a change of what is shown, in which order, whether the first column stays in view, and how wide the
 * columns are. At least one column stays shown.
 * @param room width in px that the columns had together: sizes are changed from those drawn in it.
 */
export function layoutAfter(
  columns: readonly LayoutColumn[],
  layout: TableLayout,
  { columnVisibility, columnOrder, columnPinning, columnSizing }: ColumnsChange,
  room: number,
): TableLayout {
  const before = shownColumns(columns, layout);
  if (columnSizing !== undefined) return layoutOfSizes(columns, layout, columnSizing, room);
  if (columnPinning !== undefined) {
    const { unpinned: _, ...pinned } = layout;
    const [first = ''] = before;
    return columnPinning.start.includes(first) ? pinned : { ...pinned, unpinned: true };
  }
  const isShown = (id: string) =>
    columnVisibility === undefined ? before.includes(id) : columnVisibility[id] !== false;
  const shown = (columnOrder ?? orderedColumns(columns, layout)).filter(
    (id) => columns.some((column) => column.id === id) && isShown(id),
  );
  return shown.length === 0 ? layout : { ...layout, columns: shown };
}

/**
 * The layout with other widths. Where one column was widened, those of all the others are kept as drawn, so that no
 * neighbour jumps; a column without a size gets back the width it has at first, and the others are left as they are.
 */
function layoutOfSizes(
  columns: readonly LayoutColumn[],
  layout: TableLayout,
  sizes: Readonly<ColumnSizingState>,
  room: number,
): TableLayout {
  const drawn = fitColumns(columns, layout, room);
  const reset = Object.keys(drawn).filter((id) => !Object.hasOwn(sizes, id));
  if (reset.length > 0) {
    const kept = Object.entries(layout.widths).filter(([id]) => !reset.includes(id));
    return { ...layout, widths: Object.fromEntries(kept) };
  }
  if (Object.entries(sizes).every(([id, size]) => drawn[id] === size)) return layout;
  const least = (id: string) => columns.find((column) => column.id === id)?.minSize ?? 0;
  const widths = Object.entries(sizes).map(([id, size]) => [
    id,
    Math.max(least(id), Math.round(size)),
  ]);
  return { ...layout, widths: { ...layout.widths, ...Object.fromEntries(widths) } };
}

/** The layout while the edge of a column is dragged: the one that a release would make. */
export function layoutInDrag(
  columns: readonly LayoutColumn[],
  layout: TableLayout,
  { isResizingColumn: id, startSize, deltaOffset }: columnResizingState,
  room: number,
): TableLayout {
  if (id === false) return layout;
  const width = (startSize ?? 0) + (deltaOffset ?? 0);
  return layoutOfSizes(
    columns,
    layout,
    { ...fitColumns(columns, layout, room), [id]: width },
    room,
  );
}

/** The order of all columns once a shown one is moved by so many places, as far as there are places. */
export function orderAfterMove(
  order: readonly string[],
  shown: readonly string[],
  id: string,
  by: number,
): readonly string[] {
  const place = shown.indexOf(id);
  const neighbour = shown[place + by];
  if (place < 0 || neighbour === undefined) return order;
  const others = order.filter((one) => one !== id);
  const at = others.indexOf(neighbour) + (by > 0 ? 1 : 0);
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/**
 * Widths in px of the shown columns in a box with so much room for them. Room to spare goes to columns that nobody resized,
 * by their own widths, else to the last one; where there is too little, the table is wider than its box and scrolls sideways.
 */
export function fitColumns(
  columns: readonly LayoutColumn[],
  layout: TableLayout,
  room: number,
): ColumnSizingState {
  const shown = shownColumns(columns, layout).flatMap(
    (id) => columns.find((column) => column.id === id) ?? [],
  );
  const own = shown.map((column) => ownWidth(column, layout));
  const spare = Math.max(0, room - sum(own));
  const growing = shown.filter(({ id }) => !isResized(layout, id));
  const takers = growing.length > 0 ? growing : shown.slice(-1);
  const shares = sum(takers.map(({ size }) => size));
  const widths = new Map(shown.map(({ id }, index) => [id, own[index] ?? 0]));
  let left = spare;
  for (const { id, size } of takers) {
    const share = id === takers.at(-1)?.id ? left : Math.floor((spare * size) / shares);
    widths.set(id, (widths.get(id) ?? 0) + share);
    left -= share;
  }
  return Object.fromEntries(widths);
}

function ownWidth(column: LayoutColumn, layout: TableLayout): number {
  const width = isResized(layout, column.id) ? layout.widths[column.id] : undefined;
  return Math.max(column.minSize, width ?? column.size);
}

function isResized(layout: TableLayout, id: string): boolean {
  return Object.hasOwn(layout.widths, id);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** The sort keys, the first of which counts most. */
export function sortingOf(sort: readonly TableSort[]): SortingState {
  return sort.map(({ column, descending }) => ({ id: column, desc: descending }));
}

/** The sort keys that are of columns of the table. */
export function sortOf(
  columns: readonly { readonly id: TableSort['column'] }[],
  sorting: SortingState,
): readonly TableSort[] {
  return sorting.flatMap(({ id, desc }) => {
    const column = columns.find((one) => one.id === id);
    return column === undefined ? [] : [{ column: column.id, descending: desc }];
  });
}

/** The filter by columns. The value of each is the parts that the filter has of it, whatever their kind. */
export function columnFiltersOf({ parts }: TableFilter): ColumnFiltersState {
  const filtered = [...new Set(parts.map(({ column }) => column))];
  return filtered.map((id) => ({ id, value: parts.filter(({ column }) => column === id) }));
}

/** The session's filter, of a filter by columns and a search. */
export function filterOfState(state: {
  readonly columnFilters: ColumnFiltersState;
  readonly globalFilter: string;
}): TableFilter {
  const parts = state.columnFilters.flatMap(({ value }) => filterParts(value));
  return { parts, search: state.globalFilter };
}

function filterParts(value: unknown): readonly FilterPart[] {
  // TanStack Table takes any value; `columnFiltersOf` and `filterColumn` are the only ones that give some.
  return (value ?? []) as readonly FilterPart[];
}

/** What this file needs of a table to filter it. */
interface FilteredTable {
  getColumn(id: string): { setFilterValue(change: (value: unknown) => unknown): void } | undefined;
}

/**
 * Changes what a column is filtered by.
 * @param change is given a filter of the parts that the column has, and returns those that it shall have.
 */
export function filterColumn(
  table: FilteredTable,
  id: AnyColumn,
  change: (filter: TableFilter) => TableFilter,
): void {
  table.getColumn(id)?.setFilterValue((value) => change(filterOf(...filterParts(value))).parts);
}
