import type { ImportOutcome, SourceChoices, SourceInput } from '../answers/importing.ts';
import type { ValueChoice } from '../inventory/inventory.ts';
import { LANGUAGES } from '../locale/languages.ts';
import { isClosing } from '../worker/audit-client.ts';
import { fitView } from './fitting-view.ts';
import { rememberedMappings, rememberMappings } from './mapping-memory.ts';
import { choicesUnder, choicesWith, isSameReading } from './reading-choices.ts';
import type { RecountFlow } from './recount-flow.ts';
import { type SittingRoom, wordsOf } from './room.ts';
import { saidMeanwhile } from './said-meanwhile.ts';
import type { Choices } from './sitting.ts';
import { FIRST_VIEW, queryOf } from './view.ts';

/** Reading inventories: from the choice of a file to an audit, a question about its columns, or a refusal. */
export interface ImportFlow {
  begin(sources: readonly SourceInput[], add: boolean): void;
  /** Reads the sources of the audit shown anew, in a new worker. */
  startAgain(): void;
  cancel(): void;
  openColumns(): void;
  preview(sourceChoices: readonly SourceChoices[]): void;
  confirm(sourceChoices: readonly SourceChoices[], values: readonly ValueChoice[]): void;
}

/** Makes the import flow. Only the newest import counts: what an older one still says is thrown away. */
export function createImportFlow(
  room: SittingRoom,
  { changeCells }: Pick<RecountFlow, 'changeCells'>,
): ImportFlow {
  const { runner, getState, tell } = room;
  let newest = 0;
  /** This computer could not keep the columns just confirmed; it is said once they are read. */
  let hasNoRoom = false;

  /** @param atFirst the choices of the audit that was shown when this reading began. */
  const conclude = (choices: Choices, outcome: ImportOutcome, atFirst: Choices | undefined) => {
    switch (outcome.kind) {
      case 'audit': {
        const { summary } = outcome;
        const { audit: former, view } = getState();
        const isOther = former !== null && !isSameReading(former.choices, choices);
        const shown = isOther ? { ...FIRST_VIEW, folded: view.folded } : view;
        const fitting = fitView(shown, summary.extras.length);
        runner.adopt();
        room.ahead.open(queryOf(fitting, fitting.tab), summary);
        tell({ kind: 'view-changed', view: fitting });
        tell({ kind: 'audit-ready', choices, summary });
        const said =
          choices.sources === former?.choices.sources
            ? saidMeanwhile(atFirst, former.choices)
            : null;
        if (said !== null) changeCells(said);
        if (hasNoRoom) tell({ kind: 'alert-raised', alert: { kind: 'not-remembered' } });
        hasNoRoom = false;
        if (isOther) room.writeHash(true);
        // The address of the first audit can wait for its page: writing it costs some milliseconds.
        else room.edges.whenIdle(() => room.writeHash(false));
        return;
      }
      case 'columns':
        tell({ kind: 'columns-asked', choices, preview: outcome.preview });
        return;
      case 'refused': {
        const { refusal, preview } = outcome;
        if (preview === null) runner.dropCandidate();
        tell({ kind: 'import-ended' });
        tell({ kind: 'alert-raised', alert: { kind: 'refused', refusal, preview, choices } });
      }
    }
  };

  const fail = (error: unknown) => {
    runner.dropCandidate();
    tell({ kind: 'import-ended' });
    if (isClosing(error)) return;
    tell({
      kind: 'alert-raised',
      alert: { kind: 'worker-died', message: wordsOf(error), unfinished: null },
    });
  };

  /** Follows a request to its end, unless a newer one has taken its place. */
  const follow = async (choices: Choices, request: () => Promise<ImportOutcome>) => {
    newest += 1;
    const mine = newest;
    const atFirst = getState().audit?.choices;
    tell({ kind: 'import-began', choices });
    try {
      const outcome = await request();
      if (mine === newest) conclude(choices, outcome, atFirst);
    } catch (error) {
      if (mine === newest) fail(error);
    }
  };

  const read = (choices: Choices, withoutAsking: boolean) =>
    follow(choices, () =>
      runner.read({
        choices,
        withoutAsking,
        locale: LANGUAGES[getState().language].messages.format.tag,
        remembered: rememberedMappings(room.edges.memory),
        onProgress: (progress) => tell({ kind: 'import-progressed', progress }),
      }),
    );

  const askForColumns = async (choices: Choices) => {
    newest += 1;
    const mine = newest;
    try {
      const { sourceChoices } = choices;
      const outcome = await runner.askNewest('preview', { sourceChoices });
      if (mine !== newest) return;
      if (outcome.kind === 'columns') {
        tell({ kind: 'columns-asked', choices, preview: outcome.preview });
      } else {
        tell({ kind: 'columns-refused', refusal: outcome.refusal });
      }
    } catch (error) {
      if (mine === newest) fail(error);
    }
  };

  return {
    begin(sources, add) {
      void read(choicesWith(add ? getState().audit?.choices : undefined, sources), false);
    },
    startAgain() {
      const choices = getState().audit?.choices;
      if (choices !== undefined) void read(choices, true);
    },
    cancel() {
      newest += 1;
      runner.dropCandidate();
      tell({ kind: 'import-ended' });
    },
    openColumns() {
      const { audit, alert } = getState();
      const isMendable = alert?.kind === 'refused' && alert.preview !== null;
      const choices = isMendable ? alert.choices : audit?.choices;
      if (choices !== undefined) void askForColumns(choices);
    },
    preview(sourceChoices) {
      const { incoming } = getState();
      if (incoming !== null) void askForColumns({ ...incoming.choices, sourceChoices });
    },
    confirm(sourceChoices, values) {
      const { incoming } = getState();
      if (incoming?.kind !== 'columns') return;
      const shown = getState().audit?.choices;
      const choices = choicesUnder(incoming.choices, shown, sourceChoices, values);
      const { cellChoices, rules } = choices;
      if (getState().remembers) {
        hasNoRoom = !rememberMappings(room.edges.memory, incoming.preview, sourceChoices);
        const remembered = rememberedMappings(room.edges.memory);
        tell({ kind: 'remembering', remembers: true, remembered });
      }
      // The worker of the audit shown is left alone until the new reading is ready: it can still be cancelled.
      if (!runner.hasCandidate) void read(choices, true);
      else {
        const takes = { sourceChoices, cellChoices, rules, withoutAsking: true };
        void follow(choices, () => runner.askNewest('reread', takes));
      }
    },
  };
}
