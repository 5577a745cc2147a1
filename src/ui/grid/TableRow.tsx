import type { CellContext, Row, RowData } from '@tanstack/react-table';
import { type CSSProperties, memo, type ReactNode } from 'react';
import styles from './TableRow.module.css';
import type { DataTableMessages, GridFeatures, GridHeader } from './table-contract.ts';
import { OPEN_COLUMN, SELECT_COLUMN } from './table-state.ts';

/** Largest number that assistive technology accepts in an ARIA attribute (a signed 32-bit integer). */
const LARGEST_ARIA_NUMBER = 2_147_483_647;

/** `aria-rowcount` of a grid with one heading row; -1 (unknown) if the number does not fit. */
export function ariaRowCount(rowCount: number): number {
  return rowCount + 1 > LARGEST_ARIA_NUMBER ? -1 : rowCount + 1;
}

/** `aria-rowindex` of a row, given its index from 0, below one heading row. */
export function ariaRowIndex(row: number): number {
  return row + 2;
}

/** Index of the first data column among the visible columns. Its cells are the row headers. */
const FIRST_DATA = 1;

/** What all cells of a column have in common. Worked out once, not in every row. */
export interface RowColumn<Data extends RowData> {
  readonly id: string;
  /** Index among the visible columns. */
  readonly place: number;
  readonly align: 'end' | undefined;
  readonly pin: ReturnType<typeof pinOf>;
  draw(row: Row<GridFeatures, Data>): ReactNode;
}

/** The columns of all rows below some headings. */
export function rowColumns<Data extends RowData>(
  headers: readonly GridHeader<Data>[],
): readonly RowColumn<Data>[] {
  return headers.map(({ column }, place) => {
    const { cell, meta } = column.columnDef;
    return {
      id: column.id,
      place,
      align: meta?.align,
      pin: pinOf(column),
      // As a component, each cell would cost React one more element. `GridColumn` promises to need only the row.
      draw: (row) =>
        typeof cell === 'function' ? cell({ row } as CellContext<GridFeatures, Data>) : null,
    };
  });
}

export interface TableRowProps<Data extends RowData> {
  readonly row: Row<GridFeatures, Data>;
  /** The visible columns. The same array until columns are shown, hidden, moved or pinned. */
  readonly columns: readonly RowColumn<Data>[];
  readonly index: number;
  readonly selected: boolean;
  readonly open: boolean;
  /** The column of the tab stop, if it is in this row. */
  readonly activeColumn: string | null;
  readonly messages: DataTableMessages;
}

/** Props for every cell of a column, headings included: whether it is pinned, and its distance from that edge. */
export function pinOf<Data extends RowData>(column: GridHeader<Data>['column']) {
  const side = column.getIsPinned();
  if (side === false) return { 'data-pinned': undefined, style: undefined };
  const inset = side === 'end' ? column.getAfter('end') : column.getStart('start');
  // React's type does not include custom properties.
  return { 'data-pinned': side, style: { '--pin': `${inset}px` } as CSSProperties };
}

/** Attributes of a row, as a table row or a card. */
export function attributesOfRow({
  index,
  selected,
  open,
}: Pick<TableRowProps<RowData>, 'index' | 'selected' | 'open'>) {
  return {
    'data-row': index,
    'data-open-row': open,
    'aria-rowindex': ariaRowIndex(index),
    'aria-selected': selected,
    'aria-current': open ? ('true' as const) : undefined,
  };
}

function DrawnRow<Data extends RowData>(props: TableRowProps<Data>) {
  return (
    <tr className={styles.row} {...attributesOfRow(props)}>
      {props.columns.map((column) => cellOf(props, column))}
    </tr>
  );
}

/** Attributes of a cell, in a table row or a card. */
export function attributesOfCell<Data extends RowData>(
  { activeColumn }: Pick<TableRowProps<Data>, 'activeColumn'>,
  { id, place }: Pick<RowColumn<Data>, 'id' | 'place'>,
) {
  return {
    'data-column': id,
    'aria-colindex': place + 1,
    tabIndex: activeColumn === id ? 0 : -1,
  };
}

/** A function and not a component, for the same reason as `draw`. */
function cellOf<Data extends RowData>(props: TableRowProps<Data>, column: RowColumn<Data>) {
  const shared = { ...attributesOfCell(props, column), ...column.pin };
  const content = contentOf(props, column);
  if (column.place === FIRST_DATA)
    return (
      <th key={column.id} scope="row" {...shared}>
        {content}
      </th>
    );
  return (
    <td key={column.id} {...shared}>
      {content}
    </td>
  );
}

function contentOf<Data extends RowData>(
  { index, messages, row, selected }: TableRowProps<Data>,
  { align, draw, id }: RowColumn<Data>,
) {
  if (id === SELECT_COLUMN) {
    return (
      <div className={styles.select}>
        <SelectBox index={index} selected={selected} messages={messages} />
      </div>
    );
  }
  if (id === OPEN_COLUMN) {
    return (
      <div className={styles.content}>
        <OpenButton className={styles.open} messages={messages} />
      </div>
    );
  }
  return (
    <div className={styles.content} data-align={align}>
      {draw(row)}
    </div>
  );
}

type SelectBoxProps = Pick<TableRowProps<RowData>, 'index' | 'selected' | 'messages'>;

/** The checkbox of a row. The grid handles its clicks and keys. */
export function SelectBox({ index, selected, messages }: SelectBoxProps) {
  const label = messages.selectRow(index + 1);
  return (
    <input
      type="checkbox"
      data-select
      checked={selected}
      readOnly
      tabIndex={-1}
      aria-label={label}
    />
  );
}

interface OpenButtonProps {
  readonly className: string | undefined;
  readonly messages: DataTableMessages;
}

/** The button that opens a row. The grid handles its clicks and keys. */
export function OpenButton({ className, messages }: OpenButtonProps) {
  return (
    <button type="button" className={className} tabIndex={-1} data-open>
      {messages.open}
    </button>
  );
}

/**
 * Whether a row would render the same as before. TanStack Table creates all its row objects again when more rows
 * arrive, so compare the original rows instead.
 */
export function isDrawnAlike<Data extends RowData>(
  before: TableRowProps<Data>,
  after: TableRowProps<Data>,
): boolean {
  return (
    before.row.original === after.row.original &&
    before.columns === after.columns &&
    before.index === after.index &&
    before.selected === after.selected &&
    before.open === after.open &&
    before.activeColumn === after.activeColumn &&
    before.messages === after.messages
  );
}

/** One row of a table; rendered again only when something about it changed. */
export const TableRow = memo(DrawnRow, isDrawnAlike) as typeof DrawnRow;
