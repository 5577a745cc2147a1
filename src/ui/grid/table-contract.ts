import {
  type Cell,
  columnFilteringFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  type Header,
  metaHelper,
  type ReactTable,
  type RowData,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';
import type { AnyColumn } from '../../answers/columns.ts';
import type { TableFilter } from '../../answers/table-query.ts';
import type { TableState } from '../../session/view.ts';
import type { RowRanges } from './row-ranges.ts';
import type { LayoutColumn } from './table-state.ts';

/** Where a table gets its rows. Nothing of it is held beyond the rows around the view. */
export interface RowWindowSource<Row> {
  /** Number of rows, a double. */
  readonly count: number;
  /** Another key means that rows may differ: filter, order, rules, a mended cell. */
  readonly key: string;
  /** The person's question (filter and order) alone: when it changes, the table returns to its top. Default: `key`. */
  readonly question?: string;
  /** The first rows, where they are at hand already. */
  readonly first?: readonly Row[];
  /** Rows `start` to `start + length - 1`. */
  rows(start: number, length: number, signal?: AbortSignal): Promise<readonly Row[]>;
  /** Where a row of the source before this one stands now, or null; without it the focus cannot follow its row. */
  locate?(row: Row, signal?: AbortSignal): Promise<number | null>;
}

/** What a column says beyond what TanStack Table asks for. */
interface GridColumnMeta {
  readonly hiddenAtFirst: boolean;
  /** Part of what is copied; a column of buttons is not. */
  readonly copied: boolean;
  readonly align?: 'end';
}

/** What TanStack Table does for a table. It sorts, filters and cuts no rows: they come so from their source. */
export const GRID_FEATURES = tableFeatures({
  columnFilteringFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  globalFilteringFeature,
  rowSortingFeature,
  columnMeta: metaHelper<GridColumnMeta>(),
});
export type GridFeatures = typeof GRID_FEATURES;
export type GridTable<Row extends RowData> = ReactTable<GridFeatures, Row>;
export type GridHeader<Row extends RowData> = Header<GridFeatures, Row>;
export type GridCell<Row extends RowData> = Cell<GridFeatures, Row>;

/** A column of data, as TanStack Table takes it. Make the list once (module scope or memo), not at every render. */
export interface GridColumn<Row extends RowData> extends LayoutColumn {
  readonly id: AnyColumn;
  readonly header: string;
  readonly enableSorting: boolean;
  readonly meta: GridColumnMeta;
  /** The cell as plain text, for the clipboard. */
  accessorFn(row: Row): string;
  /** What the cell shows: one line. Buttons and fields in it take `tabIndex={-1}`; F2 leads into them. */
  cell(context: { readonly row: { readonly original: Row } }): ReactNode;
}

/** Every word the table says. Rows count from 1 here; functions format numbers as their language does. */
export interface DataTableMessages {
  /** The button that opens the columns menu, and the menu's name. */
  readonly columns: string;
  moveEarlier(heading: string): string;
  moveLater(heading: string): string;
  narrower(heading: string): string;
  wider(heading: string): string;
  /** The first column stays in view while the others scroll sideways. */
  readonly pinFirst: string;
  readonly resetColumns: string;
  readonly goToRow: string;
  readonly go: string;
  /** The number typed is not between 1 and the number of rows. */
  rowBeyond(rowCount: number): string;
  /** What was typed is no number. */
  rowUnreadable(rowCount: number): string;
  readonly selectAllRows: string;
  selectRow(row: number): string;
  selectedRows(count: number): string;
  readonly clearSelection: string;
  /** The button on each row, and the heading above it. */
  readonly open: string;
  readonly openHeading: string;
  readonly loading: string;
  readonly rowsFailed: string;
  readonly tryAgain: string;
  rowsInView(first: number, last: number, rowCount: number): string;
  /** Said aloud when the number of rows changes. */
  rowCount(rowCount: number): string;
  copiedRows(copied: number): string;
  /** Only the first rows of a larger selection were copied. */
  copiedFirstRows(copied: number, selected: number): string;
  readonly copyFailed: string;
  /** Place of a column among several sort keys, counted from 1. */
  sortKey(place: number, descending: boolean): string;
}

export interface DataTableProps<Row extends RowData> {
  /** Accessible name. */
  readonly name: string;
  readonly source: RowWindowSource<Row>;
  readonly columns: readonly GridColumn<Row>[];
  /** Identity of a row among the rows of a source. */
  rowId(row: Row): string;
  /** Filter, order and layout of the table; the first column shown stays in view unless the layout says otherwise. */
  readonly state: TableState;
  /** The filter that the table has at first. */
  readonly firstFilter: TableFilter;
  /** Takes what the person changed: a part of the state, made from the latest one. */
  changeState(change: (state: TableState) => Partial<TableState>): void;
  /** Selected rows by index. The table clears them when the source's key changes. */
  readonly selection: RowRanges;
  onSelection(selection: RowRanges): void;
  /** Enter, double click, and a button at the end of each row; left out: rows do not open. */
  readonly onOpen?: ((row: Row, index: number) => void) | undefined;
  /** Identity of the row that is open beside the table. */
  readonly openRow?: string | null | undefined;
  readonly messages: DataTableMessages;
  /** Draws what stands in place of the rows when there are none. */
  emptyState(table: GridTable<Row>): ReactNode;
  /** Draws search and filters, above the headings: again for another function, not while rows scroll. */
  readonly filters?: (table: GridTable<Row>) => ReactNode;
}
