import { createContext, useContext } from 'react';
import type { DecisionSubject } from '../../answers/explanations.ts';

/** The machines about which something is to be decided, and what they are called. */
export interface DecideTarget {
  readonly subject: DecisionSubject;
  readonly name: string;
}

/** Opens the dialog that decides about clients. */
export const DecideContext = createContext<(target: DecideTarget) => void>(() => undefined);

/** Returns the function that opens the dialog. */
export function useDecide(): (target: DecideTarget) => void {
  return useContext(DecideContext);
}
