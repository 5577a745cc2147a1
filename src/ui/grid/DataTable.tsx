import type { RowData } from '@tanstack/react-table';
import { type CSSProperties, useMemo } from 'react';
import { OWN_LAYOUT } from '../../session/view.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import styles from './DataTable.module.css';
import { rowsSeen } from './row-window.ts';
import { TableFoot } from './TableFoot.tsx';
import { TableScroller } from './TableScroller.tsx';
import type { DataTableProps } from './table-contract.ts';
import { useDataTable } from './use-data-table.ts';
import type { Density } from './use-scroller.ts';

/**
 * The one table of this page, for however many rows (tens of billions), of which only those in view exist in the page. A turn
 * of the wheel moves as in a small table, the thumb reaches every row, the ARIA counts are those of the whole table.
 */
export function DataTable<Row extends RowData>(props: DataTableProps<Row>) {
  const { filters, messages } = props;
  const parts = useDataTable(props);
  const { grid, table, window } = parts;
  const { rowCount, selectedCount } = grid;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table is another object at every step of scrolling, and what the filters show of it comes with another function
  const bar = useMemo(() => filters?.(table), [filters]);
  return (
    <div className={styles.box} style={heightsOf(parts.density)}>
      <div className={styles.tools}>
        <div className={styles.filters}>{bar}</div>
        <ColumnsMenu
          table={table}
          messages={messages}
          onReset={() => props.changeState(() => ({ layout: OWN_LAYOUT }))}
        />
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
      <p role="status" className={styles.unseen}>
        {parts.settled ? messages.rowCount(rowCount) : ''}
      </p>
      {rowCount > 0 && (
        <TableFoot
          rowCount={rowCount}
          view={rowsSeen(window)}
          selectedCount={selectedCount}
          outcome={parts.outcome}
          messages={messages}
          onClearSelection={parts.rows.clear}
          onGoToRow={parts.goToRow}
        />
      )}
    </div>
  );
}

function heightsOf({ headingHeight, rowHeight }: Density): CSSProperties {
  const heights = { '--heading-height': `${headingHeight}px`, '--row-height': `${rowHeight}px` };
  // React's type knows no custom properties.
  return heights as CSSProperties;
}
