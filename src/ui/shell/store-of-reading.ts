import type { SittingActions, SittingStore } from '../../session/actions.ts';

type AnyAction = (...takes: readonly unknown[]) => unknown;

const noAnswer = () => new Promise<never>(() => undefined);

/**
 * The store as the screen of one reading sees it. Once another reading has taken its place, the state stays as it was
 * last, actions do nothing and never come to an end, and no request is answered: that screen only waits until the next
 * one is drawn, and its machine numbers mean other machines now.
 * @param since the edition of the audit with which the reading began.
 */
export function storeOfReading(store: SittingStore, since: number): SittingStore {
  let last = store.getState();
  const isOver = () => {
    const now = store.getState();
    if (now.audit?.since !== since) return true;
    last = now;
    return false;
  };
  const actions = Object.entries(store.actions).map(([name, action]: [string, AnyAction]) => {
    const whileItLasts: AnyAction = (...takes) => (isOver() ? noAnswer() : action(...takes));
    return [name, whileItLasts] as const;
  });
  return {
    ...store,
    getState() {
      isOver();
      return last;
    },
    // The loop covers every action.
    actions: Object.fromEntries(actions) as unknown as SittingActions,
    known: (request, takes) => (isOver() ? null : store.known(request, takes)),
    ask: (request, takes, options) => (isOver() ? noAnswer() : store.ask(request, takes, options)),
  };
}
