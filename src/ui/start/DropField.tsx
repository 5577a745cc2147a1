import { useId } from 'react';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './DropField.module.css';
import { takeFiles } from './source-input.ts';

/** The media type of a workbook. */
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface DropFieldProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** The file input as a large transparent field, which accepts clicks, drops and the keyboard anywhere. */
export function DropField({ onFiles }: DropFieldProps) {
  const { start } = useMessages().shell;
  const inputId = useId();
  const hintId = useId();
  return (
    <div className={styles.field}>
      <span className={styles.arrow} aria-hidden="true">
        ⇣
      </span>
      <label className={styles.label} htmlFor={inputId}>
        {start.inputLabel}
      </label>
      <span className={styles.ways} aria-hidden="true">
        {start.drop}, <span className={styles.choose}>{start.choose}</span>
      </span>
      <small id={hintId} className={styles.hint}>
        {start.formats}
      </small>
      <input
        id={inputId}
        className={styles.input}
        type="file"
        multiple
        accept={`.csv,.txt,.tsv,.tab,.xlsx,.xlsm,.gz,.nt4audit,text/csv,text/plain,text/tab-separated-values,${XLSX}`}
        aria-describedby={hintId}
        onChange={({ currentTarget }) => takeFiles(currentTarget, onFiles)}
      />
    </div>
  );
}
