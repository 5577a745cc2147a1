import type { CSSProperties } from 'react';
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
export function DataTable<Row, Column extends string = string>(props: DataTableProps<Row, Column>) {
  const { messages } = props;
  const parts = useDataTable(props);
  const { grid, window } = parts;
  const { rowCount, selectedCount } = grid;
  return (
    <div className={styles.box} style={heightsOf(parts.density)}>
      <div className={styles.tools}>
        <div className={styles.filters}>{props.filters}</div>
        <ColumnsMenu
          columns={props.columns}
          layout={parts.layout.layout}
          choice={grid.columns.choice}
          widths={grid.columns.widths}
          messages={messages}
          onLayout={props.onLayout}
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
