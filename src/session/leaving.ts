import { unsavedSince } from './history.ts';
import type { SittingEvent } from './reduce.ts';
import type { Sitting } from './sitting.ts';

/** Asks the person before something discards their unsaved work. */
export interface Leaving {
  /**
   * Does something that discards the work on the audit on screen: at once if all of it is saved, else when the
   * person has agreed. `otherwise` is done if the person cancels.
   */
  before(go: () => void, otherwise?: () => void): void;
  /** The answer of the person: whether to go on. */
  answer(goesOn: boolean): void;
}

interface Asked {
  readonly go: () => void;
  readonly otherwise: () => void;
}

/** Creates the question. A newer one cancels the one before. */
export function createLeaving(
  getState: () => Sitting,
  tell: (event: SittingEvent) => void,
): Leaving {
  let asked: Asked | null = null;
  const answer = (goesOn: boolean) => {
    const answered = asked;
    if (answered === null) return;
    asked = null;
    tell({ kind: 'leave-answered' });
    if (goesOn) answered.go();
    else answered.otherwise();
  };
  return {
    before(go, otherwise = () => undefined) {
      answer(false);
      if (unsavedSince(getState()) === null) {
        go();
        return;
      }
      asked = { go, otherwise };
      tell({ kind: 'leave-asked' });
    },
    answer,
  };
}
