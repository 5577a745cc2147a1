import { createContext, type ReactNode, useContext } from 'react';
import styles from './LeadButton.module.css';
import type { Lead } from './leads.ts';

/** Follows a lead: changes the view and scrolls to the table it leads to. */
export const LeadContext = createContext<(lead: Lead) => void>(() => undefined);

/** Returns the function that follows a lead. */
export function useFollow(): (lead: Lead) => void {
  return useContext(LeadContext);
}

interface LeadButtonProps {
  readonly lead: Lead;
  /** Accessible label, if the button's text alone does not say what it does. */
  readonly label?: string | undefined;
  /** -1 inside a table cell, where the grid's own keys reach the button. */
  readonly tabIndex?: number;
  readonly children: ReactNode;
}

/** A number that links to the rows behind it. */
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
