import { createContext, type ReactNode, useContext } from 'react';
import styles from './LeadButton.module.css';
import type { Lead } from './leads.ts';

/** Follows a lead: changes the view and brings the table it leads to before the eyes. */
export const LeadContext = createContext<(lead: Lead) => void>(() => undefined);

/** How any number of the audit leads to its rows. */
export function useFollow(): (lead: Lead) => void {
  return useContext(LeadContext);
}

interface LeadButtonProps {
  readonly lead: Lead;
  /** What the button does, where its own words do not say it. */
  readonly label?: string;
  /** -1 within the cell of a table, whose own keys lead in. */
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** A number that leads to the rows behind it. */
export function LeadButton({ lead, label, tabIndex = 0, children }: LeadButtonProps) {
  const follow = useFollow();
  return (
    <button
      type="button"
      className={styles.lead}
      aria-label={label}
      tabIndex={tabIndex}
      onClick={(event) => {
        event.stopPropagation();
        follow(lead);
      }}
    >
      {children}
    </button>
  );
}
