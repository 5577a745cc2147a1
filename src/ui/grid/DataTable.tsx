import type { RowData } from '@tanstack/react-table';
import { type CSSProperties, useMemo } from 'react';
import { OWN_LAYOUT } from '../../session/view.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import styles from './DataTable.module.css';
import { rowsSeen } from './row-window.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { SortChoice } from './SortChoice.tsx';
import { TableFoot } from './TableFoot.tsx';
import { TableScroller } from './TableScroller.tsx';
import type { DataTableProps } from './table-contract.ts';
import { useDataTable } from './use-data-table.ts';
import type { Density } from './use-density.ts';

/**
 * The table component for all tables. Handles tens of billions of rows, because only those in view are in the DOM.
 * The wheel scrolls as in a small table, the thumb reaches every row, and the ARIA counts cover the whole table.
 */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { filters, messages } = props;
  const parts = useDataTable(props);
  const { grid, table, window } = parts;
  const { rowCount, selectedCount } = grid;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table is a new object at each scroll step, and whatever changes what the filters show also changes the function
  const bar = useMemo(() => filters?.(table), [filters]);
  return (
    <div
      className={styles.box}
      style={heightsOf(parts.density, rowCount, grid.card === null ? FEW_ROWS : FEW_CARDS)}
    >
      <div className={styles.tools}>
        <div className={styles.filters}>{bar}</div>
        {grid.card === null ? (
          <ColumnsMenu
            table={table}
            messages={messages}
            onReset={() => props.changeState(() => ({ layout: OWN_LAYOUT }))}
          />
        ) : (
          <SortChoice table={table} messages={messages} />
        )}
      </div>
      <TableScroller {...props} parts={parts} />
      {window.failed && (
        <div role="alert" className={styles.notice}>
          {messages.rowsFailed}
          <button type="button" onClick={parts.retry}>
            {messages.tryAgain}
          </button>
        </div>
      )}
      <p role="status" className="visually-hidden">
        {parts.settled ? messages.rowCount(rowCount) : ''}
      </p>
      <SelectionBar
        selectedCount={selectedCount}
        messages={messages}
        onCopy={parts.copy}
        onClear={parts.clearSelection}
      >
        {props.selectionTools}
      </SelectionBar>
      {rowCount > 0 && (
        <TableFoot
          rowCount={rowCount}
          view={rowsSeen(window)}
          outcome={props.selectionLost === true ? messages.selectionLost : parts.outcome}
          messages={messages}
          onGoToRow={parts.goToRow}
        />
      )}
    </div>
  );
}

/** However much stands above the table, this many rows or cards are visible. */
const FEW_ROWS = 5;
const FEW_CARDS = 2;

function heightsOf(
  { headingHeight, rowHeight }: Density,
  rowCount: number,
  few: number,
): CSSProperties {
  const heights = {
    '--heading-height': `${headingHeight}px`,
    '--row-height': `${rowHeight}px`,
    '--few-rows-height': `${headingHeight + Math.min(rowCount, few) * rowHeight}px`,
  };
  // React's type does not include custom properties.
  return heights as CSSProperties;
}
