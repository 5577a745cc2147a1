import type { RowData } from '@tanstack/react-table';
import { useId } from 'react';
import styles from './SortChoice.module.css';
import type { DataTableMessages, GridTable } from './table-contract.ts';

interface SortChoiceProps<Row extends RowData> {
  readonly table: GridTable<Row>;
  readonly messages: DataTableMessages;
}

/** Sorts cards, which have no visible headings: by one column, in either direction. */
export function SortChoice<Row extends RowData>({ table, messages }: SortChoiceProps<Row>) {
  const id = useId();
  const columns = table.getAllLeafColumns().filter((column) => column.getCanSort());
  const [first] = table.state.sorting;
  const sortBy = (column: string, desc: boolean) =>
    table.setSorting(column === '' ? [] : [{ id: column, desc }]);
  return (
    <div className={styles.sort}>
      <label htmlFor={id}>{messages.sortBy}</label>
      <select
        id={id}
        className={`field ${styles.column}`}
        value={first?.id ?? ''}
        onChange={({ currentTarget }) => sortBy(currentTarget.value, false)}
      >
        <option value="">{messages.usualOrder}</option>
        {columns.map((column) => (
          <option key={column.id} value={column.id}>
            {String(column.columnDef.header)}
          </option>
        ))}
      </select>
      {first === undefined ? null : (
        <button
          type="button"
          className="ghost"
          aria-pressed={first.desc}
          aria-label={messages.descending}
          onClick={() => sortBy(first.id, !first.desc)}
        >
          <span aria-hidden="true">{first.desc ? '▼' : '▲'}</span>
        </button>
      )}
    </div>
  );
}
