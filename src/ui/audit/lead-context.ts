import { createContext, useContext } from 'react';
import type { Lead } from './leads.ts';

/** Follows a lead: changes the view and brings the table it leads to before the eyes. */
export const LeadContext = createContext<(lead: Lead) => void>(() => undefined);

/** How any number of the audit leads to its rows. */
export function useFollow(): (lead: Lead) => void {
  return useContext(LeadContext);
}
