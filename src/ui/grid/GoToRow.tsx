import { type FormEvent, useId, useState } from 'react';
import styles from './GoToRow.module.css';
import { parseRowNumber } from './row-number.ts';
import type { DataTableMessages } from './table-contract.ts';

interface GoToRowProps {
  readonly rowCount: number;
  readonly messages: DataTableMessages;
  /** `row` counts from 0. */
  onGo(row: number): void;
}

/** Leads to a row by its number; says how many rows there are when there is no such row. */
export function GoToRow({ rowCount, messages, onGo }: GoToRowProps) {
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
