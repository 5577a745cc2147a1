import { type FormEvent, useId, useState } from 'react';
import type { RowRange } from '../../pairing/row-ranges.ts';
import { FocusedHint } from './FocusedHint.tsx';
import styles from './TableFoot.module.css';
import type { DataTableMessages } from './table-contract.ts';

/** What the person typed as a row number. */
type RowNumber =
  /** `row` counts from 0. */
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'beyond' }
  | { readonly kind: 'unreadable' };

const PLAIN = /^\d+$/;
/** Thousands grouped as in English, German, Swiss, French and SI notation. */
const GROUPED = /^\d{1,3}(?:[ .,'’]\d{3})+$/;

/** Parses a row number from 1 to `rowCount`. Accepts both `1,000,000` and `1.000.000`. */
export function parseRowNumber(text: string, rowCount: number): RowNumber {
  const written = text.normalize('NFKC').trim();
  if (!PLAIN.test(written) && !GROUPED.test(written)) return { kind: 'unreadable' };
  const number = Number(written.replaceAll(/\D/g, ''));
  return number < 1 || number > rowCount ? { kind: 'beyond' } : { kind: 'row', row: number - 1 };
}

interface GoToRowProps {
  readonly rowCount: number;
  readonly messages: DataTableMessages;
  /** `row` counts from 0. */
  onGo(row: number): void;
}

/** Goes to a row by its number. If there is no such row, says how many rows there are. */
function GoToRow({ rowCount, messages, onGo }: GoToRowProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [error, setError] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const number = parseRowNumber(text, rowCount);
    switch (number.kind) {
      case 'row':
        setError('');
        onGo(number.row);
        return;
      case 'beyond':
        setError(messages.rowBeyond(rowCount));
        return;
      case 'unreadable':
        setError(messages.rowUnreadable(rowCount));
        return;
    }
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <p role="alert" id={`${id}-error`} className={styles.error}>
        {error}
      </p>
      <label htmlFor={id}>{messages.goToRow}</label>
      <input
        id={id}
        className={styles.number}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        aria-invalid={error !== ''}
        aria-describedby={error === '' ? undefined : `${id}-error`}
        onChange={(event) => {
          setText(event.target.value);
          setError('');
        }}
      />
      <button type="submit" className={styles.go}>
        {messages.go}
      </button>
    </form>
  );
}

interface TableFootProps {
  readonly rowCount: number;
  /** The rows in view; null if there are none. */
  readonly view: RowRange | null;
  /** The message about the last copy, or that the selection was given up. */
  readonly outcome: string;
  readonly messages: DataTableMessages;
  onGoToRow(row: number): void;
}

/** Below the rows: which are in view, and a form to go to any row. */
export function TableFoot(props: TableFootProps) {
  const { messages, outcome, rowCount, view } = props;
  return (
    <div className={styles.foot}>
      {view !== null && (
        <span className={styles.view}>
          {messages.rowsInView(view.start + 1, view.end, rowCount)}
        </span>
      )}
      <FocusedHint />
      <span role="status" className={styles.outcome}>
        {outcome}
      </span>
      <GoToRow rowCount={rowCount} messages={messages} onGo={props.onGoToRow} />
    </div>
  );
}
