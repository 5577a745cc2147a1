import { type PointerEvent, useEffect, useRef } from 'react';
import { HEADING_ROW } from './grid-keys.ts';
import styles from './TableHeading.module.css';
import { pinStyle } from './TableRow.tsx';
import type { DataTableMessages } from './table-contract.ts';
import type { DrawnColumn } from './use-table-columns.ts';

interface TableHeadingProps<Row> {
  readonly columns: readonly DrawnColumn<Row>[];
  readonly activeColumn: string | null;
  readonly allSelected: boolean;
  readonly someSelected: boolean;
  readonly messages: DataTableMessages;
  /** The person drags the edge of a column: its width so far in px; `done` on release. */
  onWidth(column: string, width: number, done: boolean): void;
  onResetWidth(column: string): void;
}

/** The row of headings, which stays in view. */
export function TableHeading<Row>(props: TableHeadingProps<Row>) {
  return (
    <thead className={styles.head}>
      <tr data-row={HEADING_ROW} aria-rowindex={1}>
        {props.columns.map((column) => (
          <HeadingCell key={column.id} {...props} column={column} />
        ))}
      </tr>
    </thead>
  );
}

type HeadingCellProps<Row> = TableHeadingProps<Row> & { readonly column: DrawnColumn<Row> };

function HeadingCell<Row>(props: HeadingCellProps<Row>) {
  const { column, activeColumn } = props;
  const holdsFocus = column.kind === 'select' || (column.kind === 'data' && column.data.sortable);
  const tabIndex = activeColumn === column.id ? 0 : -1;
  return (
    <th
      scope="col"
      data-column={column.id}
      data-pinned={column.pinned?.side}
      aria-colindex={column.ariaIndex}
      aria-sort={ariaSort(column)}
      tabIndex={holdsFocus ? undefined : tabIndex}
      style={pinStyle(column)}
    >
      <HeadingContent {...props} tabIndex={tabIndex} />
    </th>
  );
}

function ariaSort<Row>(column: DrawnColumn<Row>) {
  if (column.kind !== 'data' || !column.data.sortable) return undefined;
  if (column.sort === null) return 'none' as const;
  return column.sort.descending ? ('descending' as const) : ('ascending' as const);
}

function HeadingContent<Row>(props: HeadingCellProps<Row> & { readonly tabIndex: number }) {
  const { column, messages, tabIndex } = props;
  if (column.kind === 'select') return <SelectAll {...props} />;
  if (column.kind === 'open') {
    return <span className={styles.unseen}>{messages.openHeading}</span>;
  }
  const { heading, sortable, align } = column.data;
  if (!sortable) {
    return (
      <div className={styles.title} data-align={align}>
        {heading}
        <ResizeHandle {...props} />
      </div>
    );
  }
  const severalKeys = props.columns.some(
    (one) => one.kind === 'data' && (one.sort?.place ?? 0) > 1,
  );
  return (
    <div className={styles.title} data-align={align}>
      <button
        type="button"
        className={styles.sort}
        tabIndex={tabIndex}
        data-sort
        data-focus
        aria-description={
          severalKeys && column.sort !== null
            ? messages.sortKey(column.sort.place, column.sort.descending)
            : undefined
        }
      >
        <span className={styles.label}>{heading}</span>
        {column.sort !== null && (
          <span aria-hidden="true" className={styles.mark}>
            {severalKeys && <sup>{column.sort.place}</sup>}
            {column.sort.descending ? '▼' : '▲'}
          </span>
        )}
      </button>
      <ResizeHandle {...props} />
    </div>
  );
}

function SelectAll<Row>(props: HeadingCellProps<Row> & { readonly tabIndex: number }) {
  const box = useRef<HTMLInputElement>(null);
  const { allSelected, someSelected, messages, tabIndex } = props;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = someSelected && !allSelected;
  }, [someSelected, allSelected]);
  return (
    <div className={styles.select}>
      <input
        ref={box}
        type="checkbox"
        data-focus
        checked={allSelected}
        readOnly
        tabIndex={tabIndex}
        aria-label={messages.selectAllRows}
      />
    </div>
  );
}

/** The edge to drag; keys and the columns menu do the same. */
function ResizeHandle<Row>({ column, onWidth, onResetWidth }: HeadingCellProps<Row>) {
  const drag = useColumnDrag(column.width, (width, done) => onWidth(column.id, width, done));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone; keys and the columns menu resize as well
    <span
      aria-hidden="true"
      className={styles.handle}
      {...drag}
      onDoubleClick={() => onResetWidth(column.id)}
    />
  );
}

interface Drag {
  readonly startX: number;
  readonly startWidth: number;
  /** Width as last told; null before the first move. */
  width: number | null;
}

/** Pointer handlers of the edge of a column: `onWidth` hears each width in px, with `done` at the release. */
function useColumnDrag(width: number, onWidth: (width: number, done: boolean) => void) {
  const drag = useRef<Drag | null>(null);

  const release = () => {
    const last = drag.current?.width ?? null;
    drag.current = null;
    if (last !== null) onWidth(last, true);
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      drag.current = { startX: event.clientX, startWidth: width, width: null };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const now = drag.current;
      if (now === null || event.clientX === now.startX) return;
      now.width = now.startWidth + event.clientX - now.startX;
      onWidth(now.width, false);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}
