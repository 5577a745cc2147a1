import type { TableLayout } from '../../session/view.ts';

/** What the layout needs to know of a column. */
export interface LayoutColumn {
  readonly id: string;
  readonly defaultWidth: number;
  readonly minWidth: number;
  /** Not shown until the person asks for it. */
  readonly hiddenAtFirst?: boolean;
}

/** Ids of the columns shown, in order: those of the layout that the table has, else the table's own choice. Never empty where there are columns. */
export function shownColumns(
  columns: readonly LayoutColumn[],
  layout: TableLayout,
): readonly string[] {
  const chosen = (layout.columns ?? []).filter((id) => columns.some((column) => column.id === id));
  if (chosen.length > 0) return [...new Set(chosen)];
  return columns.filter(({ hiddenAtFirst }) => hiddenAtFirst !== true).map(({ id }) => id);
}

/** Ids of all columns: the shown ones in their order, then the hidden ones in the table's own. */
export function orderedColumns(
  columns: readonly LayoutColumn[],
  layout: TableLayout,
): readonly string[] {
  const shown = shownColumns(columns, layout);
  return [...shown, ...columns.map(({ id }) => id).filter((id) => !shown.includes(id))];
}

/** What a person changed of the columns, as TanStack Table says it. */
export interface ColumnsChange {
  readonly columnVisibility?: Readonly<Record<string, boolean>>;
  readonly columnOrder?: readonly string[];
  readonly columnPinning?: { readonly start: readonly string[] };
}

/** The layout after a change of what is shown, in which order, and whether the first column stays in view. At least one column stays shown. */
export function layoutAfter(
  columns: readonly LayoutColumn[],
  layout: TableLayout,
  { columnVisibility, columnOrder, columnPinning }: ColumnsChange,
): TableLayout {
  const before = shownColumns(columns, layout);
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

/** Gives a column another width in px, not below its least. All widths as drawn are kept beside it, so that no neighbour jumps. */
export function resizeColumn(
  columns: readonly LayoutColumn[],
  layout: TableLayout,
  drawn: ReadonlyMap<string, number>,
  id: string,
  width: number,
): TableLayout {
  const least = columns.find((column) => column.id === id)?.minWidth ?? 0;
  const resized = new Map(drawn).set(id, Math.max(least, Math.round(width)));
  return { ...layout, widths: { ...layout.widths, ...Object.fromEntries(resized) } };
}

/**
 * Widths in px of the shown columns. Room to spare goes to columns that nobody resized, by their own widths, else to the
 * last one; where there is too little, the table is wider than its box and scrolls sideways.
 */
export function fitColumns(
  columns: readonly LayoutColumn[],
  layout: TableLayout,
  available: number,
): ReadonlyMap<string, number> {
  const shown = shownColumns(columns, layout).flatMap(
    (id) => columns.find((column) => column.id === id) ?? [],
  );
  const own = shown.map((column) => ownWidth(column, layout));
  const spare = Math.max(0, available - sum(own));
  const growing = shown.filter(({ id }) => !isResized(layout, id));
  const takers = growing.length > 0 ? growing : shown.slice(-1);
  const shares = sum(takers.map(({ defaultWidth }) => defaultWidth));
  const widths = new Map(shown.map(({ id }, index) => [id, own[index] ?? 0]));
  let left = spare;
  for (const { id, defaultWidth } of takers) {
    const share = id === takers.at(-1)?.id ? left : Math.floor((spare * defaultWidth) / shares);
    widths.set(id, (widths.get(id) ?? 0) + share);
    left -= share;
  }
  return widths;
}

function ownWidth(column: LayoutColumn, layout: TableLayout): number {
  const width = isResized(layout, column.id) ? layout.widths[column.id] : undefined;
  return Math.max(column.minWidth, width ?? column.defaultWidth);
}

function isResized(layout: TableLayout, id: string): boolean {
  return Object.hasOwn(layout.widths, id);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
