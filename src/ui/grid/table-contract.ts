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
import type { RowRanges } from '../../pairing/row-ranges.ts';
import type { TableState } from '../../session/view.ts';
import type { LayoutColumn } from './table-state.ts';

/** Where a table gets its rows. The table keeps only the rows around the view. */
export interface RowWindowSource<Row> {
  /** Number of rows, a double. */
  readonly count: number;
  /** Changes whenever the rows may differ: filter, sorting, rules, a corrected cell. */
  readonly key: string;
  /** Filter and sorting only. When it changes, the table scrolls to the top. Default: `key`. */
  readonly question?: string;
  /** The first rows, if they are already known. */
  readonly first?: readonly Row[];
  /** Rows `start` to `start + length - 1`. */
  rows(start: number, length: number, signal?: AbortSignal): Promise<readonly Row[]>;
  /** The index of a row of the previous source in this one, or null. Without it the focus cannot follow its row. */
  locate?(row: Row, signal?: AbortSignal): Promise<number | null>;
}

/** What a column specifies beyond what TanStack Table needs. */
interface GridColumnMeta {
  readonly hiddenAtFirst: boolean;
  /** Whether the column is copied; a column of buttons is not. */
  readonly copied: boolean;
  readonly align?: 'end';
}

/** What TanStack Table does for a table. The source sorts, filters and slices the rows. */
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

/** A data column for TanStack Table. Create the list once (module scope or memo), not on every render. */
export interface GridColumn<Row extends RowData> extends LayoutColumn {
  readonly id: AnyColumn;
  readonly header: string;
  readonly enableSorting: boolean;
  readonly meta: GridColumnMeta;
  /** The cell as plain text, for the clipboard. */
  accessorFn(row: Row): string;
  /** What the cell shows: one line. Buttons and fields in it need `tabIndex={-1}`; F2 moves the focus into them. */
  cell(context: { readonly row: { readonly original: Row } }): ReactNode;
}

/** One cell of a card. */
export interface CardField<Row> {
  readonly column: AnyColumn;
  /**
   * Where it is: on a line of its own, at the start or end of a line that it shares with the next or previous field,
   * in the text that follows the lines, or at the foot of the card.
   */
  readonly place: 'line' | 'start' | 'end' | 'text' | 'foot';
  /** Whether the heading of the column is visible before the value; otherwise only assistive technology reads it. */
  readonly isLabelled?: boolean;
  /** Number of lines after which the value is cut; 2 by default. What the card opens must show it in full. */
  readonly mostLines?: number;
  /** What the cell shows, if not the text of the column. No buttons except at the foot. */
  cell?(row: Row): ReactNode;
}

/** How a row is drawn in a window that is too narrow for a table. Create it once, like the columns. */
export interface RowCard<Row> {
  /** The cells in reading order. */
  readonly fields: readonly CardField<Row>[];
  /** The column whose cell is the header of the row. */
  readonly header: AnyColumn;
  /** Lines of text in a card, and in a card that is as slim as a phone. */
  readonly lines: number;
  readonly slimLines: number;
  /** Height in px below the lines of the fields at the foot, if there are any. */
  readonly footHeight?: number;
}

/** All texts of the table. Row numbers start at 1 here; the functions format numbers for their language. */
export interface DataTableMessages {
  /** The button that opens the columns menu, and the menu's name. */
  readonly columns: string;
  moveEarlier(heading: string): string;
  moveLater(heading: string): string;
  narrower(heading: string): string;
  wider(heading: string): string;
  /** The setting that keeps the first column in view while the others scroll sideways. */
  readonly pinFirst: string;
  readonly resetColumns: string;
  readonly goToRow: string;
  readonly go: string;
  /** The number typed is not between 1 and the number of rows. */
  rowBeyond(rowCount: number): string;
  /** What was typed is not a number. */
  rowUnreadable(rowCount: number): string;
  readonly selectAllRows: string;
  selectRow(row: number): string;
  selectedRows(count: number): string;
  readonly copySelection: string;
  readonly clearSelection: string;
  readonly selectionLost: string;
  /** The button on each row, and the heading above it. */
  readonly open: string;
  readonly openHeading: string;
  readonly loading: string;
  readonly rowsFailed: string;
  readonly tryAgain: string;
  rowsInView(first: number, last: number, rowCount: number): string;
  /** Announced by screen readers when the number of rows changes. */
  rowCount(rowCount: number): string;
  copiedRows(copied: number): string;
  /** Only the first rows of a larger selection were copied. */
  copiedFirstRows(copied: number, selected: number): string;
  readonly copyFailed: string;
  /** The field that sorts the cards, and its choice of no column. */
  readonly sortBy: string;
  readonly usualOrder: string;
  readonly descending: string;
  /** The position of a column among several sort keys, from 1. */
  sortKey(place: number, descending: boolean): string;
}

export interface DataTableProps<Row extends RowData> {
  /** Accessible name. */
  readonly name: string;
  readonly source: RowWindowSource<Row>;
  readonly columns: readonly GridColumn<Row>[];
  /** Rows become cards in a narrow window. */
  readonly card: RowCard<Row>;
  /** Identifies a row among the rows of a source. */
  rowId(row: Row): string;
  /** Filter, sorting and layout. The first visible column is pinned unless the layout says otherwise. */
  readonly state: TableState;
  /** The default filter of the table. */
  readonly firstFilter: TableFilter;
  /** Called when the person changes something. `change` returns the changed parts of the state that it is given. */
  changeState(change: (state: TableState) => Partial<TableState>): void;
  /** Called when the person changes the search. The state may follow later, together with the rows. */
  onSearch(text: string): void;
  /** Selected rows by index. When the source changes, the owner of the selection finds them again. */
  readonly selection: RowRanges;
  onSelection(selection: RowRanges): void;
  /** Whether the rows selected last could not be found again. */
  readonly selectionLost?: boolean;
  /** What else can be done with the selected rows, besides copying them. Shown while there are any. */
  readonly selectionTools?: ReactNode;
  /** Called for Enter, double-click and the button at the end of each row, and for a tap on a card. If it is missing, rows cannot be opened. */
  readonly onOpen?: ((row: Row, index: number) => void) | undefined;
  /** Id of the row that is open beside the table. */
  readonly openRow?: string | null | undefined;
  readonly messages: DataTableMessages;
  /** Renders what to show when there are no rows. */
  emptyState(table: GridTable<Row>): ReactNode;
  /** Renders search and filters above the headings. Called again only when the function changes, not on scrolling. */
  readonly filters?: (table: GridTable<Row>) => ReactNode;
}
