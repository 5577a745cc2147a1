import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Messages } from '../../locale/en.ts';
import { LANGUAGES } from '../../locale/languages.ts';
import type { SittingActions, SittingStore } from '../../session/actions.ts';
import type { Sitting } from '../../session/sitting.ts';

/** The store of this sitting, given once by `main.tsx`. */
export const SittingContext = createContext<SittingStore | null>(null);

function useStore(): SittingStore {
  const store = useContext(SittingContext);
  if (store === null) throw new Error('The screen was mounted without a sitting.');
  return store;
}

/** The state of the sitting; renders again when the selected part changes (compared by identity). */
export function useSitting<T>(select: (sitting: Sitting) => T): T {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** What the screen can do. */
export function useActions(): SittingActions {
  return useStore().actions;
}

/** Asks the audit that is shown. `useAnswer` keeps the answer, too. */
export function useAsk(): SittingStore['ask'] {
  return useStore().ask;
}

/** The words of the language that is chosen. */
export function useMessages(): Messages {
  return LANGUAGES[useSitting((sitting) => sitting.language)].messages;
}
