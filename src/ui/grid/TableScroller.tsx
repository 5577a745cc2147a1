import type { RowData } from '@tanstack/react-table';
import { canvasHeight } from './scroll-position.ts';
import { TableGrid } from './TableGrid.tsx';
import styles from './TableScroller.module.css';
import type { DataTableProps } from './table-contract.ts';
import type { useDataTable } from './use-data-table.ts';

interface TableScrollerProps<Row extends RowData> extends DataTableProps<Row> {
  readonly parts: ReturnType<typeof useDataTable<Row>>;
}

/**
 * The scrolling box. The native scroll bar scrolls an empty canvas. The rows are in a sticky viewport at its top, at
 * offsets of a few px, which no browser rounds.
 */
export function TableScroller<Row extends RowData>(props: TableScrollerProps<Row>) {
  const { messages, parts } = props;
  const { density, grid, scroller, settled, table, window } = parts;
  const height = canvasHeight(window.space, density.headingHeight);
  const wide = grid.width > scroller.width;
  // An overlay scroll bar would cover the last row and catch its clicks.
  const className = wide && scroller.isOverlaid ? styles.overlaid : styles.scroller;
  return (
    <div ref={scroller.ref} className={className} tabIndex={-1}>
      <div className={styles.canvas} style={{ height, width: grid.width }}>
        <div className={styles.viewport} style={{ height: Math.min(height, scroller.height) }}>
          <TableGrid
            {...grid}
            name={props.name}
            wide={wide}
            busy={!settled}
            selection={props.selection}
            openRow={props.openRow ?? null}
            messages={messages}
          />
        </div>
      </div>
      {settled && grid.rowCount === 0 && (
        <div className={styles.instead} style={{ width: scroller.width }}>
          {props.emptyState(table)}
        </div>
      )}
      {window.held === null && !window.failed && (
        <p className={`${styles.instead} ${styles.loading}`}>{messages.loading}</p>
      )}
    </div>
  );
}
