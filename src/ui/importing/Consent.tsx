import { type ReactNode, useId } from 'react';
import styles from './Consent.module.css';

interface ConsentProps {
  /** What the person consents to. */
  readonly label: string;
  /** What it means. */
  readonly hint: string;
  readonly given: boolean;
  readonly onGive: (given: boolean) => void;
  /** What follows from it. */
  readonly children?: ReactNode;
}

/** A checkbox for what the person may allow this browser to do. */
export function Consent({ label, hint, given, onGive, children }: ConsentProps) {
  const hintId = useId();
  return (
    <div className={styles.consent}>
      <label className={styles.label}>
        <input
          type="checkbox"
          checked={given}
          aria-describedby={hintId}
          onChange={({ currentTarget }) => onGive(currentTarget.checked)}
        />
        {label}
      </label>
      <small id={hintId} className="dim">
        {hint}
      </small>
      {children}
    </div>
  );
}
