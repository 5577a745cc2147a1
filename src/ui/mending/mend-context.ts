import { createContext, useContext } from 'react';
import type { MendTarget } from './mend-target.ts';

/** Opens the dialog in which a cell is corrected. */
export const MendContext = createContext<(target: MendTarget) => void>(() => undefined);

/** How any part of the page lets a cell be corrected. */
export function useMend(): (target: MendTarget) => void {
  return useContext(MendContext);
}
