import type { Choices, History, Move, Sitting, StepKind } from './sitting.ts';

export const NO_HISTORY: History = { steps: [], undone: [] };

function isEqual(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

const stampOf = ({ id, at, kind }: Choices['decisions'][number]) => [id, at, kind];

/** For each part of the choices, what a change of it is called. A record, so that the compiler reports a missing part. */
const CHANGES: {
  readonly [K in keyof Choices]: (before: Choices[K], after: Choices[K]) => StepKind | null;
} = {
  sources: (before, after) => (before.length === after.length ? null : 'files'),
  sourceChoices: (before, after) => (isEqual(before, after) ? null : 'columns'),
  cellChoices(before, after) {
    if (!isEqual(before.entries, after.entries)) return 'cells';
    if (!isEqual(before.values, after.values)) return 'meanings';
    return isEqual(before.settlements, after.settlements) ? null : 'settlements';
  },
  rules(before, after) {
    if (!isEqual(before.scope, after.scope)) return 'scope';
    return isEqual(before.assumptions, after.assumptions) ? null : 'assumptions';
  },
  // A decision never changes, so it is enough to compare which ones there are.
  decisions: (before, after) =>
    isEqual(before.map(stampOf), after.map(stampOf)) ? null : 'decisions',
  // They are large, and no two that were made apart are equal.
  compared: () => 'comparison',
  plan: () => 'plan',
};

// `CHANGES` has exactly these keys, in the order in which they name a step.
const KEYS = Object.keys(CHANGES) as readonly (keyof Choices)[];

function changeOf<K extends keyof Choices>(key: K, before: Choices, after: Choices) {
  return before[key] === after[key] ? null : CHANGES[key](before[key], after[key]);
}

/** What changed between two choices about the same inventory; null if they are equal. */
export function kindOfChange(before: Choices, after: Choices): StepKind | null {
  for (const key of KEYS) {
    const kind = changeOf(key, before, after);
    if (kind !== null) return kind;
  }
  return null;
}

/** Whether two choices read the same files with the same columns. */
export function isSameReading(one: Choices, other: Choices): boolean {
  return one.sources === other.sources && isEqual(one.sourceChoices, other.sourceChoices);
}

/** The choices that an undo or a redo leads to; null if there is no such step. */
export function choicesOfMove({ steps, undone }: History, move: 'undo' | 'redo'): Choices | null {
  return (move === 'undo' ? steps.at(-1)?.before : undone.at(-1)?.after) ?? null;
}

function withStep(history: History, before: Choices, after: Choices, at: string): History {
  const kind = kindOfChange(before, after);
  if (kind === null) return history;
  return { steps: [...history.steps, { at, kind, before, after }], undone: [] };
}

/**
 * The history of an inventory that was just read. If it continues another, this is a step: it is work of the person
 * that is in no file yet.
 */
export function startOf(choices: Choices, at: string): History {
  if (choices.compared === null) return NO_HISTORY;
  const before = { ...choices, compared: null };
  return { steps: [{ at, kind: 'comparison', before, after: choices }], undone: [] };
}

/**
 * The history after a move from `before` to `after`. If something else was changed while an undo or a redo
 * was counted, the result is a step of its own, so that nothing is lost.
 * @param at now, ISO 8601.
 */
export function moved(
  history: History,
  move: Move,
  { before, after, at }: { readonly before: Choices; readonly after: Choices; readonly at: string },
): History {
  const { steps, undone } = history;
  switch (move) {
    case 'fresh':
      return startOf(after, at);
    case 'step':
      return withStep(history, before, after, at);
    case 'undo': {
      const last = steps.at(-1);
      if (last?.after !== before || last.before !== after) {
        return withStep(history, before, after, at);
      }
      return { steps: steps.slice(0, -1), undone: [...undone, last] };
    }
    case 'redo': {
      const next = undone.at(-1);
      if (next?.before !== before || next.after !== after) {
        return withStep(history, before, after, at);
      }
      return { steps: [...steps, next], undone: undone.slice(0, -1) };
    }
  }
}

/**
 * Since when there is work of the person that is in no file (ISO 8601); null if there is none. Undoing back
 * to the saved state makes it saved again.
 */
export function unsavedSince({
  audit,
  history: { steps },
  saved,
}: Pick<Sitting, 'audit' | 'history' | 'saved'>): string | null {
  const [first] = steps;
  if (audit === null || first === undefined || audit.choices === saved?.choices) return null;
  const followsSaved = steps.find(({ before }) => before === saved?.choices);
  return (followsSaved ?? (saved === null ? first : saved)).at;
}

/** Whether this browser keeps the work of the person as it is now, so that it can be continued. */
export function isKept({ audit, keptChoices }: Pick<Sitting, 'audit' | 'keptChoices'>): boolean {
  return audit !== null && audit.choices === keptChoices;
}
