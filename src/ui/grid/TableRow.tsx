import { type CSSProperties, memo } from 'react';
import styles from './TableRow.module.css';
import type { DataTableMessages } from './table-contract.ts';
import type { DrawnColumn } from './use-table-columns.ts';

/** Largest number that assistive technology takes in an ARIA attribute (a signed 32-bit integer). */
const LARGEST_ARIA_NUMBER = 2_147_483_647;

/** `aria-rowcount` of a grid with one heading row; -1 (unknown) where the number would not fit. */
export function ariaRowCount(rowCount: number): number {
  return rowCount + 1 > LARGEST_ARIA_NUMBER ? -1 : rowCount + 1;
}

/** `aria-rowindex` of a row that counts from 0, below one heading row. */
export function ariaRowIndex(row: number): number {
  return row + 2;
}

interface TableRowProps<Row> {
  readonly row: Row;
  readonly index: number;
  readonly columns: readonly DrawnColumn<Row>[];
  readonly selected: boolean;
  readonly open: boolean;
  /** Column of the tab stop, if it is in this row. */
  readonly activeColumn: string | null;
  readonly messages: DataTableMessages;
}

/** How far from its edge a pinned column stays; nothing for the others. */
export function pinStyle({ pinned }: DrawnColumn<never>): CSSProperties | undefined {
  // React's type knows no custom properties.
  return pinned === null ? undefined : ({ '--pin': `${pinned.inset}px` } as CSSProperties);
}

function Row<Row>(props: TableRowProps<Row>) {
  const { index, columns, selected, open } = props;
  return (
    <tr
      className={styles.row}
      data-row={index}
      data-open-row={open}
      aria-rowindex={ariaRowIndex(index)}
      aria-selected={selected}
      aria-current={open ? 'true' : undefined}
    >
      {columns.map((column) => (
        <Cell key={column.id} {...props} column={column} />
      ))}
    </tr>
  );
}

function Cell<Row>(props: TableRowProps<Row> & { readonly column: DrawnColumn<Row> }) {
  const { column, activeColumn } = props;
  const shared = {
    'data-column': column.id,
    'data-pinned': column.pinned?.side,
    'aria-colindex': column.ariaIndex,
    tabIndex: activeColumn === column.id ? 0 : -1,
    style: pinStyle(column),
  };
  const content = <CellContent {...props} />;
  if (column.kind === 'data' && column.headsRows)
    return (
      <th scope="row" {...shared}>
        {content}
      </th>
    );
  return <td {...shared}>{content}</td>;
}

function CellContent<Row>(props: TableRowProps<Row> & { readonly column: DrawnColumn<Row> }) {
  const { column, index, messages, row, selected } = props;
  if (column.kind === 'select') {
    const label = messages.selectRow(index + 1);
    return (
      <div className={styles.select}>
        <input type="checkbox" checked={selected} readOnly tabIndex={-1} aria-label={label} />
      </div>
    );
  }
  if (column.kind === 'open') {
    return (
      <div className={styles.content}>
        <button type="button" className={styles.open} tabIndex={-1} data-open>
          {messages.open}
        </button>
      </div>
    );
  }
  return (
    <div className={styles.content} data-align={column.data.align}>
      {column.data.cell(row)}
    </div>
  );
}

/** One row of a table; drawn again only when something of it changed. */
export const TableRow = memo(Row) as typeof Row;
