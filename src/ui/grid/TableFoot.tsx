import { GoToRow } from './GoToRow.tsx';
import type { RowRange } from './row-ranges.ts';
import styles from './TableFoot.module.css';
import type { DataTableMessages } from './table-contract.ts';

interface TableFootProps {
  readonly rowCount: number;
  /** Rows in view; null when there are none. */
  readonly view: RowRange | null;
  readonly selectedCount: number;
  /** What came of the last copy, in words. */
  readonly outcome: string;
  readonly messages: DataTableMessages;
  onClearSelection(): void;
  onGoToRow(row: number): void;
}

/** Below the rows: which of them are in view, how many are selected, and the way to any of them. */
export function TableFoot(props: TableFootProps) {
  const { messages, outcome, rowCount, selectedCount, view } = props;
  return (
    <div className={styles.foot}>
      {view !== null && (
        <span className={styles.view}>
          {messages.rowsInView(view.start + 1, view.end, rowCount)}
        </span>
      )}
      {selectedCount > 0 && (
        <span className={styles.selected}>
          {messages.selectedRows(selectedCount)}
          <button type="button" className={styles.clear} onClick={props.onClearSelection}>
            {messages.clearSelection}
          </button>
        </span>
      )}
      <span role="status" className={styles.outcome}>
        {outcome}
      </span>
      <GoToRow rowCount={rowCount} messages={messages} onGo={props.onGoToRow} />
    </div>
  );
}
