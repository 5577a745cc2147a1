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

// Converts the session's state of a table to that of TanStack Table and back. The session is the source of truth.

/** Ids of the two columns that every table adds to its data: the checkbox and the button that opens a row. */
export const SELECT_COLUMN = 'table:select';
export const OPEN_COLUMN = 'table:open';

/** Whether a column shows data: it is part of the layout, and its cells come from the row. */
export function isDataColumn(id: string): boolean {
  return id !== SELECT_COLUMN && id !== OPEN_COLUMN;
}

/** What the layout needs to know about a column. Lengths are CSS px. */
export interface LayoutColumn {
  readonly id: string;
  /** The default width. */
  readonly size: number;
  /** The width down to which it shrinks, at most `size`, before the table scrolls sideways. */
  readonly tightSize: number;
  /** The least width that the person can give it. */
  readonly minSize: number;
  /** False for a column that is never shown and exists only for its filter. */
  readonly enableHiding?: boolean;
  readonly meta: {
    /** Whether it is hidden until the person shows it. */
    readonly hiddenAtFirst: boolean;
  };
}

/**
 * Ids of the visible columns, in order: those of the layout that the table can show, or else the default columns.
 * Never empty if the table has columns.
 */
export function shownColumns(
  columns: readonly LayoutColumn[],
  layout: TableLayout,
): readonly string[] {
  const showable = columns.filter(({ enableHiding }) => enableHiding !== false);
  const chosen = (layout.columns ?? []).filter((id) => showable.some((column) => column.id === id));
  if (chosen.length > 0) return [...new Set(chosen)];
  return showable.filter(({ meta }) => !meta.hiddenAtFirst).map(({ id }) => id);
}

/** Ids of all columns: the visible ones in their order, then the hidden ones in the table's order. */
export function orderedColumns(
  columns: readonly LayoutColumn[],
  layout: TableLayout,
): readonly string[] {
  const shown = shownColumns(columns, layout);
  return [...shown, ...columns.map(({ id }) => id).filter((id) => !shown.includes(id))];
}

/** Which columns are visible, their order, and which are pinned. */
export function placesOf(columns: readonly LayoutColumn[], layout: TableLayout) {
  const shown = shownColumns(columns, layout);
  const pinned = layout.unpinned === true ? [] : shown.slice(0, 1);
  return {
    columnVisibility: Object.fromEntries(columns.map(({ id }) => [id, shown.includes(id)])),
    columnOrder: [SELECT_COLUMN, ...orderedColumns(columns, layout), OPEN_COLUMN],
    columnPinning: { start: [SELECT_COLUMN, ...pinned], end: [OPEN_COLUMN] },
  };
}

/** What the person changed about the columns. Sizes are CSS px. */
export interface ColumnsChange {
  readonly columnVisibility?: Readonly<Record<string, boolean>>;
  readonly columnOrder?: readonly string[];
  readonly columnPinning?: { readonly start: readonly string[] };
  readonly columnSizing?: Readonly<ColumnSizingState>;
}

/**
 * The layout after a change of visibility, order, pinning or widths. At least one column stays visible.
 * @param room width in px that the columns shared. Changes are relative to the widths drawn in that room.
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
 * The layout with other widths. If one column was resized, all others keep the widths they were drawn with, so that
 * none of them jumps. If a column lost its size, it gets back its default width and the others stay as they are.
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

/** The layout while the edge of a column is dragged: the same as if it were released now. */
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

/** The order of all columns after moving a visible one by `by` places, or as far as possible. */
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
 * Widths in px of the visible columns in a box that is `room` px wide. Spare room goes to the columns that nobody
 * resized, in proportion to their own widths, or else to the last column. With too little room those columns shrink, in
 * proportion to what they can spare; if that is not enough, the table is wider than its box and scrolls sideways.
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
  const spare = room - sum(own);
  const adapting = shown.filter(({ id }) => !isResized(layout, id));
  const takers = adapting.length > 0 || spare < 0 ? adapting : shown.slice(-1);
  const weightOf = ({ size, tightSize }: LayoutColumn) => (spare < 0 ? size - tightSize : size);
  const weights = takers.map(weightOf);
  const change = Math.max(spare, -sum(weights));
  const shares = sharesOf(change, weights);
  const given = new Map(takers.map(({ id }, index) => [id, shares[index] ?? 0]));
  return Object.fromEntries(
    shown.map(({ id }, index) => [id, (own[index] ?? 0) + (given.get(id) ?? 0)]),
  );
}

/** Splits a whole number by weights, into whole numbers whose sum it is. */
function sharesOf(whole: number, weights: readonly number[]): readonly number[] {
  const all = sum(weights);
  let weight = 0;
  let before = 0;
  return weights.map((each) => {
    weight += each;
    const until = all === 0 ? 0 : Math.trunc((whole * weight) / all);
    const share = until - before;
    before = until;
    return share;
  });
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

/** The sort keys, most significant first. */
export function sortingOf(sort: readonly TableSort[]): SortingState {
  return sort.map(({ column, descending }) => ({ id: column, desc: descending }));
}

/** The sort keys without those for columns that the table does not have. */
export function sortOf(
  columns: readonly { readonly id: TableSort['column'] }[],
  sorting: SortingState,
): readonly TableSort[] {
  return sorting.flatMap(({ id, desc }) => {
    const column = columns.find((one) => one.id === id);
    return column === undefined ? [] : [{ column: column.id, descending: desc }];
  });
}

/** The filter, column by column. The value of a column is all filter parts for it, of any kind. */
export function columnFiltersOf({ parts }: TableFilter): ColumnFiltersState {
  const filtered = [...new Set(parts.map(({ column }) => column))];
  return filtered.map((id) => ({ id, value: parts.filter(({ column }) => column === id) }));
}

/** The session's filter, from column filters and a search. */
export function filterOfState(state: {
  readonly columnFilters: ColumnFiltersState;
  readonly globalFilter: string;
}): TableFilter {
  const parts = state.columnFilters.flatMap(({ value }) => filterParts(value));
  return { parts, search: state.globalFilter };
}

function filterParts(value: unknown): readonly FilterPart[] {
  // TanStack Table allows any value here, but only `columnFiltersOf` and `filterColumn` set one.
  return (value ?? []) as readonly FilterPart[];
}

/** The part of a table that `filterColumn` needs. */
interface FilteredTable {
  getColumn(id: string): { setFilterValue(change: (value: unknown) => unknown): void } | undefined;
}

/**
 * Changes the filter of one column.
 * @param change is given a filter with only the parts for this column, and returns it changed.
 */
export function filterColumn(
  table: FilteredTable,
  id: AnyColumn,
  change: (filter: TableFilter) => TableFilter,
): void {
  table.getColumn(id)?.setFilterValue((value) => change(filterOf(...filterParts(value))).parts);
}
