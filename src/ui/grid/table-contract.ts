import type { ReactNode } from 'react';
import type { TableLayout } from '../../session/view.ts';
import type { LayoutColumn } from './column-layout.ts';
import type { RowRanges } from './row-ranges.ts';

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

/** A column of a table. Make the list once (module scope or memo), not at every render. */
export interface DataColumn<Row, Column extends string = string> extends LayoutColumn {
  readonly id: Column;
  readonly heading: string;
  readonly sortable: boolean;
  /** Part of what is copied; a column of buttons is not. */
  readonly copied: boolean;
  readonly align?: 'start' | 'end';
  /** What the cell shows: one line. Buttons and fields in it take `tabIndex={-1}`; F2 leads into them. */
  cell(row: Row): ReactNode;
  /** The cell as plain text, for the clipboard. */
  text(row: Row): string;
}

/** One key of the order; the first counts most. */
interface TableSortKey<Column extends string = string> {
  readonly column: Column;
  readonly descending: boolean;
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

export interface DataTableProps<Row, Column extends string = string> {
  /** Accessible name. */
  readonly name: string;
  readonly source: RowWindowSource<Row>;
  readonly columns: readonly DataColumn<Row, Column>[];
  /** Identity of a row among the rows of a source. */
  rowId(row: Row): string;
  readonly sort: readonly TableSortKey<Column>[];
  onSort(sort: readonly TableSortKey<Column>[]): void;
  /** Columns shown, in order, and widths; the first column shown stays in view. */
  readonly layout: TableLayout;
  onLayout(layout: TableLayout): void;
  /** Selected rows by index. The table clears them when the source's key changes. */
  readonly selection: RowRanges;
  onSelection(selection: RowRanges): void;
  /** Enter, double click, and a button at the end of each row; left out: rows do not open. */
  readonly onOpen?: ((row: Row, index: number) => void) | undefined;
  /** Identity of the row that is open beside the table. */
  readonly openRow?: string | null | undefined;
  readonly messages: DataTableMessages;
  /** Stands in place of the rows when there are none. */
  readonly emptyState: ReactNode;
  /** Search and filters, above the headings. */
  readonly filters?: ReactNode;
}
