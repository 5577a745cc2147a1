import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Messages } from '../../locale/en.ts';
import { LANGUAGES } from '../../locale/languages.ts';
import type { SittingActions, SittingStore } from '../../session/actions.ts';
import type { Sitting } from '../../session/sitting.ts';

/** The session's store: all of it from `main.tsx`, for the audit on screen that of its reading. */
export const SittingContext = createContext<SittingStore | null>(null);

/** The store of the part of the screen that asks. */
export function useStore(): SittingStore {
  const store = useContext(SittingContext);
  if (store === null) throw new Error('The screen was mounted without a sitting.');
  return store;
}

/** Selects a part of the session's state. Renders again when it changes (compared by identity). */
export function useSitting<T>(select: (sitting: Sitting) => T): T {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** The actions of the screen. */
export function useActions(): SittingActions {
  return useStore().actions;
}

/** Returns the function that sends requests to the current audit. `useAnswer` also keeps the answer. */
export function useAsk(): SittingStore['ask'] {
  return useStore().ask;
}

/** Returns the function that gives the answers that came with the current audit or were brought by a search. */
export function useKnown(): SittingStore['known'] {
  return useStore().known;
}

/** Returns the function that gives the day by which the end dates of decisions are judged now. */
export function useJudgedDay(): SittingStore['judgedDay'] {
  return useStore().judgedDay;
}

/** The messages of the current language. */
export function useMessages(): Messages {
  return LANGUAGES[useSitting((sitting) => sitting.language)].messages;
}
