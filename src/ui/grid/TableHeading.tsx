import { flexRender, type RowData, type SortingState } from '@tanstack/react-table';
import { type MouseEvent, memo, useEffect, useRef } from 'react';
import { HEADING_ROW } from './grid-keys.ts';
import styles from './TableHeading.module.css';
import { pinOf } from './TableRow.tsx';
import type { DataTableMessages, GridHeader } from './table-contract.ts';
import { OPEN_COLUMN, SELECT_COLUMN } from './table-state.ts';

interface TableHeadingProps<Row extends RowData> {
  readonly headers: readonly GridHeader<Row>[];
  /** The sort keys. Headings read them from the table; this prop only makes them render again. */
  readonly sorting: SortingState;
  readonly activeColumn: string | null;
  readonly allSelected: boolean;
  readonly someSelected: boolean;
  /** Whether the rows below are cards. Then only the checkbox is visible, and a heading that has the focus. */
  readonly isAboveCards: boolean;
  readonly messages: DataTableMessages;
}

function Heading<Row extends RowData>(props: TableHeadingProps<Row>) {
  const { isAboveCards } = props;
  // Some browsers forget the roles of a table that CSS lays out as something else.
  return (
    <thead className={styles.head} role={isAboveCards ? 'rowgroup' : undefined}>
      <tr data-row={HEADING_ROW} aria-rowindex={1} role={isAboveCards ? 'row' : undefined}>
        {props.headers.map((header, place) => (
          <HeadingCell key={header.id} {...props} header={header} place={place} />
        ))}
      </tr>
    </thead>
  );
}

interface HeadingCellProps<Row extends RowData> extends TableHeadingProps<Row> {
  readonly header: GridHeader<Row>;
  /** Index among the visible columns. */
  readonly place: number;
}

function HeadingCell<Row extends RowData>(props: HeadingCellProps<Row>) {
  const { activeColumn, isAboveCards, place } = props;
  const { column } = props.header;
  const holdsFocus = column.id === SELECT_COLUMN || column.getCanSort();
  const tabIndex = activeColumn === column.id ? 0 : -1;
  return (
    <th
      scope="col"
      role={isAboveCards ? 'columnheader' : undefined}
      data-column={column.id}
      aria-colindex={place + 1}
      aria-sort={ariaSort(column)}
      tabIndex={holdsFocus ? undefined : tabIndex}
      {...pinOf(column)}
    >
      <HeadingContent {...props} tabIndex={tabIndex} />
    </th>
  );
}

function ariaSort<Row extends RowData>(column: GridHeader<Row>['column']) {
  if (!column.getCanSort()) return undefined;
  switch (column.getIsSorted()) {
    case 'asc':
      return 'ascending' as const;
    case 'desc':
      return 'descending' as const;
    case false:
      return 'none' as const;
  }
}

function HeadingContent<Row extends RowData>(
  props: HeadingCellProps<Row> & { readonly tabIndex: number },
) {
  const { header, messages } = props;
  const { column } = header;
  if (column.id === SELECT_COLUMN) return <SelectAll {...props} />;
  if (column.id === OPEN_COLUMN) {
    return <span className="visually-hidden">{messages.openHeading}</span>;
  }
  return (
    <div className={styles.title} data-align={column.columnDef.meta?.align}>
      {column.getCanSort() ? <SortButton {...props} /> : headingOf(header)}
      <ResizeHandle header={header} />
    </div>
  );
}

function headingOf<Row extends RowData>(header: GridHeader<Row>) {
  return flexRender(header.column.columnDef.header, header.getContext());
}

function SortButton<Row extends RowData>(
  props: HeadingCellProps<Row> & { readonly tabIndex: number },
) {
  const { header, headers, messages, tabIndex } = props;
  const { column } = header;
  const direction = column.getIsSorted();
  const place = column.getSortIndex() + 1;
  const severalKeys = headers.some((one) => one.column.getSortIndex() > 0);
  return (
    <button
      type="button"
      className={styles.sort}
      tabIndex={tabIndex}
      data-focus
      aria-description={
        severalKeys && direction !== false
          ? messages.sortKey(place, direction === 'desc')
          : undefined
      }
      onClick={column.getToggleSortingHandler()}
    >
      <span className={styles.label}>{headingOf(header)}</span>
      {direction !== false && (
        <span aria-hidden="true" className={styles.mark}>
          {severalKeys && <sup>{place}</sup>}
          {direction === 'desc' ? '▼' : '▲'}
        </span>
      )}
    </button>
  );
}

function SelectAll<Row extends RowData>(
  props: HeadingCellProps<Row> & { readonly tabIndex: number },
) {
  const box = useRef<HTMLInputElement>(null);
  const { allSelected, isAboveCards, someSelected, messages, tabIndex } = props;
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
      {isAboveCards && <span aria-hidden="true">{messages.selectAllRows}</span>}
    </div>
  );
}

/** The edge to drag. Keys and the columns menu can resize, too. */
function ResizeHandle<Row extends RowData>({ header }: { readonly header: GridHeader<Row> }) {
  const resize = header.getResizeHandler();
  const onMouseDown = (event: MouseEvent) => {
    if (event.button !== 0) return;
    // Keep the focus where it is, and do not select text during the drag.
    event.preventDefault();
    resize(event);
  };
  return (
    <span
      aria-hidden="true"
      className={styles.handle}
      onMouseDown={onMouseDown}
      onTouchStart={resize}
      onDoubleClick={() => header.column.resetSize()}
    />
  );
}

/** The row of headings, which stays in view. Not rendered again while rows scroll. */
export const TableHeading = memo(Heading) as typeof Heading;
