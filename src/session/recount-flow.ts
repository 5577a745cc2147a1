import type { ImportOutcome } from '../answers/importing.ts';
import type { AuditSummary } from '../answers/summary.ts';
import type { CellChoices } from '../inventory/inventory.ts';
import type { PairingRules } from '../pairing/query.ts';
import { isClosing } from '../worker/audit-client.ts';
import { keepColumns, type SittingRoom, wordsOf } from './room.ts';
import type { Choices } from './sitting.ts';
import { withoutMachines } from './view.ts';

/** Changes to cells or rules. The worker that holds the audit recounts each of them. */
export interface RecountFlow {
  changeCells(change: (choices: CellChoices) => CellChoices): void;
  setRules(rules: PairingRules): void;
  undo(): void;
}

interface Change {
  /** The inventory that was on screen when the person made the change. */
  readonly sources: Choices['sources'];
  readonly change: (choices: Choices) => Choices;
  readonly isUndo: boolean;
}

function namesEntered({ entries }: CellChoices): string {
  return JSON.stringify(entries.filter(({ fact }) => fact === 'name'));
}

/** Creates the recount flow. Changes are counted one after another, each on top of the previous one. */
export function createRecountFlow(room: SittingRoom): RecountFlow {
  const { runner, getState, tell } = room;
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;

  const conclude = (choices: Choices, summary: AuditSummary, isUndo: boolean) => {
    // A refused inventory keeps its own worker while its alert is shown. The alert closes now.
    if (getState().alert?.kind === 'refused') runner.dropCandidate();
    const before = getState().audit?.choices.cellChoices;
    tell({ kind: 'recounted', choices, summary });
    const after = choices.cellChoices.values;
    if (before !== undefined && before.values !== after) {
      keepColumns(room, summary.sources, { before: before.values, after });
    }
    // A row that was given a name becomes a machine or joins one, so machine numbers after it shift.
    if (before !== undefined && namesEntered(before) !== namesEntered(choices.cellChoices)) {
      tell({ kind: 'view-changed', view: withoutMachines(getState().view) });
      room.writeHash(false);
    }
    if (isUndo) tell({ kind: 'undone' });
  };

  /** Rejects a change that leaves no client or no server, and tells the person. */
  const refuse = (choices: Choices, outcome: ImportOutcome) => {
    tell({ kind: 'recount-ended' });
    if (outcome.kind !== 'refused') return;
    const { refusal } = outcome;
    tell({ kind: 'alert-raised', alert: { kind: 'refused', refusal, preview: null, choices } });
  };

  const recount = async (wanted: Change): Promise<void> => {
    const { audit } = getState();
    // A change to one inventory means nothing for another that has replaced it.
    if (audit?.choices.sources !== wanted.sources) return;
    const choices = wanted.change(audit.choices);
    const { sourceChoices, cellChoices, rules } = choices;
    tell({ kind: 'recount-began' });
    try {
      const takes = { sourceChoices, cellChoices, rules, withoutAsking: true };
      const outcome = await runner.ask('reread', takes);
      // Another reading may have replaced this one while it was counted. If it is of the same files, apply
      // the change to it as well.
      if (getState().audit?.since !== audit.since) return recount(wanted);
      if (outcome.kind === 'audit') conclude(choices, outcome.summary, wanted.isUndo);
      else refuse(choices, outcome);
    } catch (error) {
      tell({ kind: 'recount-ended' });
      if (isClosing(error)) return;
      tell({
        kind: 'alert-raised',
        alert: { kind: 'worker-died', message: wordsOf(error), unfinished: null },
      });
    }
  };

  const settle = () => {
    waiting -= 1;
    const { audit } = getState();
    if (waiting === 0 && audit !== null) tell({ kind: 'rules-wanted', rules: audit.choices.rules });
  };

  const queue = (change: Change['change'], isUndo = false) => {
    const sources = getState().audit?.choices.sources;
    if (sources === undefined) return;
    waiting += 1;
    last = last.then(() => recount({ sources, change, isUndo })).then(settle);
  };

  return {
    changeCells: (change) =>
      queue((choices) => ({ ...choices, cellChoices: change(choices.cellChoices) })),
    setRules: (rules) => {
      tell({ kind: 'rules-wanted', rules });
      queue((choices) => ({ ...choices, rules }));
    },
    undo: () => {
      queue(
        (choices) => ({ ...choices, cellChoices: getState().undo.at(-1) ?? choices.cellChoices }),
        true,
      );
    },
  };
}
