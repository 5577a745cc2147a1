import type { ImportOutcome, ReadAudit } from '../answers/importing.ts';
import type { CellChoices } from '../inventory/inventory.ts';
import { keepEqual } from '../pairing/kept.ts';
import type { PairingRules } from '../pairing/query.ts';
import type { Day } from '../remediation/local-day.ts';
import { isClosing } from '../worker/audit-client.ts';
import { choicesOfMove, isSameReading } from './history.ts';
import type { ImportFlow } from './import-flow.ts';
import { dayFor, keepColumns, rereadTakes, type SittingRoom, wordsOf } from './room.ts';
import type { Audit, Choices, Move, Wanted } from './sitting.ts';
import { withoutMachines } from './view.ts';

/** Changes to the choices about the open inventory. The worker that holds the audit recounts each of them. */
export interface RecountFlow {
  /**
   * Ends when the change is counted, or does not apply because another inventory is open by then. Rejects if `change` does.
   * @param change is called when all earlier changes are counted, and again if another reading has come in between.
   */
  change(change: (choices: Choices) => Choices | Promise<Choices>): Promise<void>;
  setRules(rules: PairingRules): void;
  undo(): void;
  redo(): void;
  /** Judges the decisions by the new day if another day has begun since they were judged. */
  renewDay(): void;
}

interface Change {
  /** The inventory that was on screen when the person made the change. */
  readonly inventory: Audit['inventory'];
  /** The new choices; null if there is nothing to do. */
  readonly choicesAfter: (choices: Choices) => Choices | null | Promise<Choices>;
  readonly move: Exclude<Move, 'fresh'>;
  /** Whether it is counted although the choices stay the same, because another day has begun. */
  readonly isForDay: boolean;
}

function namesEntered({ entries }: CellChoices): string {
  return JSON.stringify(entries.filter(({ fact }) => fact === 'name'));
}

/** Creates the recount flow. Changes are counted one after another, each on top of the previous one. */
export function createRecountFlow(
  room: SittingRoom,
  { reread }: Pick<ImportFlow, 'reread'>,
): RecountFlow {
  const { edges, runner, getState, tell } = room;
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;

  const conclude = (choices: Choices, { summary: counted, first }: ReadAudit, move: Move) => {
    // The summary itself stays a new object, because it stands for what was counted.
    const summary = { ...keepEqual(getState().audit?.summary, counted) };
    // A refused inventory keeps its own worker while its alert is shown. The alert closes now.
    if (getState().alert?.kind === 'refused') runner.dropCandidate();
    const before = getState().audit?.choices.cellChoices;
    if (first !== undefined) room.ahead.keep(first, summary);
    tell({ kind: 'recounted', choices, summary, move, at: edges.now().toISOString() });
    const after = choices.cellChoices.values;
    if (before !== undefined && before.values !== after) {
      keepColumns(room, summary.sources, { before: before.values, after });
    }
    // A row that was given a name becomes a machine or joins one, so machine numbers after it shift.
    if (before !== undefined && namesEntered(before) !== namesEntered(choices.cellChoices)) {
      tell({ kind: 'view-changed', view: withoutMachines(getState().view) });
      room.writeHash('replace');
    }
  };

  /** Rejects a change that leaves no client or no server, and tells the person. */
  const refuse = (wanted: Wanted, outcome: ImportOutcome) => {
    tell({ kind: 'recount-ended' });
    if (outcome.kind !== 'refused') return;
    const { refusal } = outcome;
    tell({ kind: 'alert-raised', alert: { kind: 'refused', refusal, preview: null, wanted } });
  };

  const recount = async (wanted: Change): Promise<void> => {
    const { audit } = getState();
    // A change to one inventory means nothing for another that has replaced it.
    if (audit?.inventory !== wanted.inventory) return;
    const base = audit.choices;
    const choices = await wanted.choicesAfter(base);
    if (getState().audit?.since !== audit.since) return await recount(wanted);
    const { move } = wanted;
    if (choices === null || (choices === base && !wanted.isForDay)) return;
    if (!isSameReading(choices, base)) {
      await reread({ choices, move, base });
      return;
    }
    tell({ kind: 'recount-began' });
    try {
      const outcome = await runner.ask('reread', rereadTakes(room, choices));
      // Another reading may have replaced this one while it was counted. If it is of the same inventory, apply
      // the change to it as well. What was to be undone is no longer the last step.
      if (getState().audit?.since !== audit.since) {
        if (move === 'step') return await recount(wanted);
        tell({ kind: 'recount-ended' });
        return;
      }
      if (outcome.kind === 'audit') conclude(choices, outcome, move);
      else refuse({ choices, move, base }, outcome);
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

  const queue = async (
    choicesAfter: Change['choicesAfter'],
    move: Change['move'],
    isForDay = false,
  ): Promise<void> => {
    const inventory = getState().audit?.inventory;
    if (inventory === undefined) return;
    waiting += 1;
    const counted = last.then(() => recount({ inventory, choicesAfter, move, isForDay }));
    last = counted.catch(() => undefined).then(settle);
    await counted;
  };

  /** The day for which the decisions were judged again last. A failure is not repeated on the same day. */
  let renewedFor: Day | null = null;

  const renewDay = () => {
    const { audit } = getState();
    const judgedOn = audit?.summary.decided?.today;
    if (audit === null || judgedOn === undefined) return;
    const today = dayFor(room, audit.choices);
    if (today === judgedOn || today === renewedFor) return;
    renewedFor = today;
    void queue((choices) => choices, 'step', true);
  };

  const queueMove = (move: 'undo' | 'redo') =>
    queue(() => choicesOfMove(getState().history, move), move);

  return {
    change: (change) => queue(change, 'step'),
    setRules(rules) {
      tell({ kind: 'rules-wanted', rules });
      void queue((choices) => ({ ...choices, rules }), 'step');
    },
    undo: () => void queueMove('undo'),
    redo: () => void queueMove('redo'),
    renewDay,
  };
}
