import { useId } from 'react';
import styles from './ColumnsDialog.module.css';
import type { Option } from './reading-options.ts';

interface LabelledSelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly Option[];
  /** Why the value was taken. */
  readonly reason: string;
  readonly onChoose: (value: string) => void;
}

/** A choice with its label above and its reason below. */
export function LabelledSelect({ label, value, options, reason, onChoose }: LabelledSelectProps) {
  const id = useId();
  const reasonId = useId();
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field"
        aria-describedby={reasonId}
        value={value}
        onChange={({ currentTarget }) => onChoose(currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <small id={reasonId} className="dim">
        {reason}
      </small>
    </div>
  );
}
