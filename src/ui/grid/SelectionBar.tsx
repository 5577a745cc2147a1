import { type ReactNode, useId } from 'react';
import styles from './SelectionBar.module.css';
import type { DataTableMessages } from './table-contract.ts';

interface SelectionBarProps {
  readonly selectedCount: number;
  readonly messages: DataTableMessages;
  onCopy(): void;
  onClear(): void;
  /** What else can be done with the selected rows. */
  readonly children?: ReactNode;
}

/**
 * What can be done with the selected rows. It stands below the rows, so that none of them moves when it appears. Their
 * number is announced whenever it changes.
 */
export function SelectionBar({ selectedCount, messages, ...props }: SelectionBarProps) {
  const id = useId();
  const count = selectedCount === 0 ? '' : messages.selectedRows(selectedCount);
  return (
    <>
      <p role="status" className="visually-hidden">
        {count}
      </p>
      {selectedCount === 0 ? null : (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
        <div className={styles.bar} role="group" aria-labelledby={id}>
          <span id={id} className={styles.count}>
            {count}
          </span>
          <button type="button" className="ghost" onClick={props.onCopy}>
            {messages.copySelection}
          </button>
          {props.children}
          <button type="button" className="ghost" onClick={props.onClear}>
            {messages.clearSelection}
          </button>
        </div>
      )}
    </>
  );
}
