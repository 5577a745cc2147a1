import type { CSSProperties } from 'react';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import styles from './DataTable.module.css';
import { isScaled, SCROLL_RANGE_CAP, type ScrollSpace } from './scroll-position.ts';
import { TableFoot } from './TableFoot.tsx';
import { TableGrid } from './TableGrid.tsx';
import type { DataTableProps } from './table-contract.ts';
import { rowsSeen, useDataTable } from './use-data-table.ts';
import type { Density } from './use-density.ts';

/**
 * The one table of this page: any number of rows (tens of billions), of which only those in view exist in the page. A turn
 * of the wheel moves as in a small table, the thumb reaches every row, the ARIA counts are those of the whole table.
 */
export function DataTable<Row, Column extends string = string>(props: DataTableProps<Row, Column>) {
  const { messages } = props;
  const parts = useDataTable(props);
  const { columns, density, layout, rowCount, scroller, window } = parts;
  const canvasHeight = heightOfCanvas(window.space, density, scroller.height);
  const settled = window.held?.key === window.key;
  return (
    <div className={styles.box} style={heightsOf(density)}>
      <div className={styles.tools}>
        <div className={styles.filters}>{props.filters}</div>
        <ColumnsMenu
          columns={props.columns}
          layout={layout.layout}
          widths={columns.widths}
          messages={messages}
          onLayout={props.onLayout}
        />
      </div>
      <div ref={scroller.ref} className={styles.scroller} tabIndex={-1}>
        <div className={styles.canvas} style={{ height: canvasHeight, width: columns.width }}>
          <div
            className={styles.viewport}
            style={{ height: Math.min(canvasHeight, scroller.height) }}
          >
            <TableGrid
              {...parts}
              name={props.name}
              wide={columns.width > scroller.width}
              busy={!settled}
              selection={props.selection}
              openRow={props.openRow ?? null}
              rowId={props.rowId}
              messages={messages}
              onCopy={parts.copy.onCopy}
              onWidth={(column, width, done) =>
                layout.setWidth(columns.widths, column, width, done)
              }
              onResetWidth={layout.resetWidth}
            />
          </div>
        </div>
        {settled && rowCount === 0 && (
          <div className={styles.instead} style={{ width: scroller.width }}>
            {props.emptyState}
          </div>
        )}
        {window.held === null && !window.failed && (
          <p className={`${styles.instead} ${styles.loading}`}>{messages.loading}</p>
        )}
      </div>
      {window.failed && (
        <div role="alert" className={styles.notice}>
          {messages.rowsFailed}
          <button type="button" onClick={parts.retry}>
            {messages.tryAgain}
          </button>
        </div>
      )}
      <p role="status" className={styles.unseen}>
        {settled ? messages.rowCount(rowCount) : ''}
      </p>
      {rowCount > 0 && (
        <TableFoot
          rowCount={rowCount}
          view={rowsSeen(window)}
          selectedCount={parts.selectedCount}
          outcome={parts.copy.outcome}
          messages={messages}
          onClearSelection={parts.rows.clear}
          onGoToRow={parts.goToRow}
        />
      )}
    </div>
  );
}

/** Px behind the scroll bar: the rows themselves, or what the cap leaves of them. */
function heightOfCanvas(space: ScrollSpace, density: Density, scrollerHeight: number): number {
  if (isScaled(space)) return SCROLL_RANGE_CAP + scrollerHeight;
  return density.headingHeight + space.rowCount * density.rowHeight;
}

function heightsOf({ headingHeight, rowHeight }: Density): CSSProperties {
  const heights = { '--heading-height': `${headingHeight}px`, '--row-height': `${rowHeight}px` };
  // React's type knows no custom properties.
  return heights as CSSProperties;
}
