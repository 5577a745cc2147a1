import type { CellChoices } from '../inventory/inventory.ts';
import type { PairingRules } from '../pairing/query.ts';
import { type SittingRoom, wordsOf } from './room.ts';
import type { Choices } from './sitting.ts';

/** Changes of what the person said about cells or rules, counted anew in the worker that holds the audit. */
export interface RecountFlow {
  changeCells(change: (choices: CellChoices) => CellChoices): void;
  setRules(rules: PairingRules): void;
  undo(): void;
}

/** Makes the recount flow. Changes are counted one after another, each on top of the one before. */
export function createRecountFlow({ runner, getState, tell }: SittingRoom): RecountFlow {
  let last: Promise<void> = Promise.resolve();

  const recount = async (change: (choices: Choices) => Choices, isUndo: boolean) => {
    const before = getState().audit?.choices;
    if (before === undefined) return;
    const choices = change(before);
    const { sourceChoices, cellChoices, rules } = choices;
    tell({ kind: 'recount-began' });
    try {
      const takes = { sourceChoices, cellChoices, rules, withoutAsking: true };
      const outcome = await runner.ask('reread', takes);
      if (outcome.kind !== 'audit') {
        tell({ kind: 'recount-ended' });
        return;
      }
      tell({ kind: 'recounted', choices, summary: outcome.summary });
      if (isUndo) tell({ kind: 'undone' });
    } catch (error) {
      tell({ kind: 'recount-ended' });
      tell({ kind: 'alert-raised', alert: { kind: 'worker-died', message: wordsOf(error) } });
    }
  };

  const queue = (change: (choices: Choices) => Choices, isUndo = false) => {
    last = last.then(() => recount(change, isUndo));
  };

  return {
    changeCells: (change) =>
      queue((choices) => ({ ...choices, cellChoices: change(choices.cellChoices) })),
    setRules: (rules) => queue((choices) => ({ ...choices, rules })),
    undo: () => {
      queue(
        (choices) => ({ ...choices, cellChoices: getState().undo.at(-1) ?? choices.cellChoices }),
        true,
      );
    },
  };
}
