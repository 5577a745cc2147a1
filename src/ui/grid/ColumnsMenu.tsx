import type { RowData } from '@tanstack/react-table';
import { useLayoutEffect, useRef } from 'react';
import { Popover } from '../shared/Popover.tsx';
import styles from './ColumnsMenu.module.css';
import { RESIZE_STEP } from './grid-keys.ts';
import type { DataTableMessages, GridHeader, GridTable } from './table-contract.ts';
import { orderAfterMove } from './table-state.ts';
import { widenColumn } from './use-grid-table.ts';

interface ColumnsMenuProps<Row extends RowData> {
  readonly table: GridTable<Row>;
  readonly messages: DataTableMessages;
  /** Restores the default columns. */
  onReset(): void;
}

/** Shows, hides, moves and resizes columns without dragging. */
export function ColumnsMenu<Row extends RowData>(props: ColumnsMenuProps<Row>) {
  const { table, messages, onReset } = props;
  return (
    <Popover
      label={messages.columns}
      buttonClass={styles.opener}
      name={messages.columns}
      align="end"
    >
      {() => (
        <>
          <ColumnsList table={table} messages={messages} />
          <button type="button" className={styles.reset} onClick={onReset}>
            {messages.resetColumns}
          </button>
        </>
      )}
    </Popover>
  );
}

function ColumnsList<Row extends RowData>(props: Omit<ColumnsMenuProps<Row>, 'onReset'>) {
  const { table, messages } = props;
  const columns = table.getAllLeafColumns().filter((column) => column.getCanHide());
  const shown = columns.filter((column) => column.getIsVisible()).map(({ id }) => id);
  const [first] = columns;
  return (
    <>
      <ul className={styles.list}>
        {columns.map((column) => (
          <ColumnItem key={column.id} {...props} column={column} shown={shown} />
        ))}
      </ul>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={first?.getIsPinned() === 'start'}
          onChange={({ currentTarget }) => first?.pin(currentTarget.checked ? 'start' : false)}
        />
        <span>{messages.pinFirst}</span>
      </label>
    </>
  );
}

interface ColumnItemProps<Row extends RowData> extends Omit<ColumnsMenuProps<Row>, 'onReset'> {
  readonly column: GridHeader<Row>['column'];
  /** Ids of the visible columns, in order. */
  readonly shown: readonly string[];
}

function ColumnItem<Row extends RowData>(props: ColumnItemProps<Row>) {
  const { column, messages, shown, table } = props;
  const { id, columnDef } = column;
  const heading = String(columnDef.header);
  const place = shown.indexOf(id);
  const item = useRef<HTMLLIElement>(null);
  const refocus = useRef<string | null>(null);

  // The browser drops the focus when an item moves within the list.
  useLayoutEffect(() => {
    const moved = refocus.current;
    refocus.current = null;
    if (moved !== null) item.current?.querySelector<HTMLElement>(`[data-act="${moved}"]`)?.focus();
  });

  const move = (by: number) => () => {
    refocus.current = by < 0 ? 'earlier' : 'later';
    table.setColumnOrder((order) => [...orderAfterMove(order, shown, id, by)]);
  };
  const widen = (by: number) => () => widenColumn(table, id, by);
  const acts = [
    {
      act: 'earlier',
      sign: '↑',
      name: messages.moveEarlier(heading),
      off: place <= 0,
      on: move(-1),
    },
    {
      act: 'later',
      sign: '↓',
      name: messages.moveLater(heading),
      off: place < 0 || place === shown.length - 1,
      on: move(1),
    },
    {
      act: 'narrower',
      sign: '−',
      name: messages.narrower(heading),
      off: place < 0 || column.getSize() <= (columnDef.minSize ?? 0),
      on: widen(-RESIZE_STEP),
    },
    {
      act: 'wider',
      sign: '+',
      name: messages.wider(heading),
      off: place < 0,
      on: widen(RESIZE_STEP),
    },
  ];
  return (
    <li ref={item} className={styles.item}>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={place >= 0}
          aria-disabled={shown.length === 1 && place === 0}
          onChange={column.getToggleVisibilityHandler()}
        />
        <span>{heading}</span>
      </label>
      {acts.map(({ act, sign, name, off, on }) => (
        <button
          key={act}
          type="button"
          className={styles.act}
          data-act={act}
          aria-label={name}
          aria-disabled={off}
          onClick={off ? undefined : on}
        >
          {sign}
        </button>
      ))}
    </li>
  );
}
