import type { ColumnSizingState, Row, RowData, SortingState } from '@tanstack/react-table';
import { type DOMAttributes, memo, type RefObject, useMemo, useRef } from 'react';
import { containsRow, type RowRanges } from '../../pairing/row-ranges.ts';
import { CardRow } from './CardRow.tsx';
import { HEADING_ROW } from './grid-keys.ts';
import { keysOfNext, NO_KEYS } from './row-keys.ts';
import type { DrawnRows } from './row-window.ts';
import styles from './TableGrid.module.css';
import { TableHeading } from './TableHeading.tsx';
import { ariaRowCount, rowColumns, TableRow } from './TableRow.tsx';
import type { DataTableMessages, GridFeatures, GridHeader, RowCard } from './table-contract.ts';
import type { ActiveCell, GridFocus } from './use-grid-focus.ts';

interface TableGridProps<Data extends RowData> {
  readonly name: string;
  readonly table: RefObject<HTMLTableElement | null>;
  readonly headers: readonly GridHeader<Data>[];
  readonly sorting: SortingState;
  /** Widths in px of the data columns. */
  readonly sizing: ColumnSizingState;
  /** Total width of all columns in px. */
  readonly width: number;
  readonly rowCount: number;
  readonly drawn: DrawnRows<Row<GridFeatures, Data>>;
  /** How rows are drawn as cards; null if they are drawn as a table. */
  readonly card: RowCard<Data> | null;
  /** Whether it is wider than its box and scrolls sideways. */
  readonly wide: boolean;
  readonly busy: boolean;
  readonly active: ActiveCell;
  readonly selection: RowRanges;
  readonly selectedCount: number;
  readonly openRow: string | null;
  readonly focus: GridFocus;
  readonly handlers: Pick<
    DOMAttributes<HTMLTableElement>,
    'onKeyDown' | 'onClick' | 'onDoubleClick' | 'onMouseDown'
  >;
  readonly messages: DataTableMessages;
}

type ColumnWidthsProps<Data extends RowData> = Pick<TableGridProps<Data>, 'headers' | 'sizing'>;

function Widths<Data extends RowData>({ headers }: ColumnWidthsProps<Data>) {
  return (
    <colgroup>
      {headers.map((header) => (
        <col key={header.id} style={{ width: header.getSize() }} />
      ))}
    </colgroup>
  );
}

/** The widths of all columns. Not computed again while rows scroll. */
const ColumnWidths = memo(Widths) as typeof Widths;

/** The grid itself: the headings and the rows that are currently drawn. */
export function TableGrid<Data extends RowData>(props: TableGridProps<Data>) {
  const { active, card, headers, drawn, focus, messages, rowCount, selectedCount } = props;
  const lastDrawn = drawn.start + drawn.rows.length - 1;
  const keys = useRef(NO_KEYS);
  keys.current = keysOfNext(keys.current, drawn.start, lastDrawn + 1);
  const { base } = keys.current;
  const columns = useMemo(() => rowColumns(headers), [headers]);
  const activeDrawn = active.row >= drawn.start && active.row <= lastDrawn;
  return (
    <table
      ref={props.table}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the ARIA grid pattern over a native table
      role="grid"
      className={styles.table}
      style={{ width: props.width }}
      data-wide={props.wide}
      data-cards={card === null ? undefined : true}
      aria-label={props.name}
      aria-rowcount={ariaRowCount(rowCount)}
      aria-colcount={headers.length}
      aria-multiselectable="true"
      aria-busy={props.busy}
      tabIndex={activeDrawn || active.row === HEADING_ROW ? -1 : 0}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
      {...props.handlers}
    >
      {card === null && <ColumnWidths headers={headers} sizing={props.sizing} />}
      <TableHeading
        headers={headers}
        sorting={props.sorting}
        activeColumn={active.row === HEADING_ROW ? active.column : null}
        allSelected={selectedCount > 0 && selectedCount === rowCount}
        someSelected={selectedCount > 0}
        isAboveCards={card !== null}
        messages={messages}
      />
      <tbody
        role={card === null ? undefined : 'rowgroup'}
        style={{ transform: `translateY(${-drawn.hiddenPx}px)` }}
      >
        {drawn.rows.map((row, offset) => {
          const index = drawn.start + offset;
          const drawing = {
            row,
            columns,
            index,
            selected: containsRow(props.selection, index),
            open: props.openRow === row.id,
            activeColumn: active.row === index ? active.column : null,
            messages,
          };
          return card === null ? (
            <TableRow key={index - base} {...drawing} />
          ) : (
            <CardRow key={index - base} {...drawing} card={card} />
          );
        })}
      </tbody>
    </table>
  );
}
