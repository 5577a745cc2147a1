import {
  type ImportOutcome,
  NO_SOURCE_CHOICES,
  type SourceChoices,
  type SourceInput,
} from '../answers/importing.ts';
import { type CellChoices, NO_CELL_CHOICES, type ValueChoice } from '../inventory/inventory.ts';
import { LANGUAGES } from '../locale/languages.ts';
import { groupOf, LISTED_PEERS, type PairingRules } from '../pairing/query.ts';
import { isClosing } from '../worker/audit-client.ts';
import { withEntry, withSettlement, withValue } from './cell-choices.ts';
import { rememberedMappings, rememberMappings } from './mapping-memory.ts';
import type { RecountFlow } from './recount-flow.ts';
import { type SittingRoom, wordsOf } from './room.ts';
import type { Choices } from './sitting.ts';
import { FIRST_RULES, FIRST_VIEW, fitView, queryOf } from './view.ts';

/**
 * The rules for other columns. A group is known by the place of its column, and places move with the columns:
 * whoever meets whom by a group is chosen anew rather than told by another column.
 */
function withoutGroup(rules: PairingRules): PairingRules {
  const { scope } = rules;
  if (groupOf(scope) === null) return rules;
  const isListed = scope.kind === 'peers';
  return {
    ...rules,
    scope: isListed ? LISTED_PEERS : { kind: 'every' },
  };
}

/** True where two choices lead to the same columns of the same files. */
function isSameReading(one: Choices, other: Choices): boolean {
  return (
    one.sources === other.sources &&
    JSON.stringify(one.sourceChoices) === JSON.stringify(other.sourceChoices)
  );
}

/** What a reading of new sources begins with: added to an inventory it keeps what was said of that. */
function choicesWith(before: Choices | undefined, sources: readonly SourceInput[]): Choices {
  const untold = sources.map(() => NO_SOURCE_CHOICES);
  if (before === undefined) {
    return { sources, sourceChoices: untold, cellChoices: NO_CELL_CHOICES, rules: FIRST_RULES };
  }
  return {
    sources: [...before.sources, ...sources],
    sourceChoices: [...before.sourceChoices, ...untold],
    cellChoices: before.cellChoices,
    rules: withoutGroup(before.rules),
  };
}

/**
 * What a reading begins with whose columns the person confirmed.
 * @param shown the choices of the audit that is shown, if any: under the same columns its groups stay.
 */
function choicesUnder(
  before: Choices,
  shown: Choices | undefined,
  sourceChoices: readonly SourceChoices[],
  values: readonly ValueChoice[],
): Choices {
  const chosen = { ...before, sourceChoices, cellChoices: { ...before.cellChoices, values } };
  const isSame = shown !== undefined && isSameReading(shown, chosen);
  return isSame ? chosen : { ...chosen, rules: withoutGroup(chosen.rules) };
}

/**
 * What the person said of cells between two states of the same inventory, to be said again of a reading that began
 * with the earlier one. Null where nothing was said, or where they are not of the same files.
 */
function saidMeanwhile(
  before: Choices | undefined,
  after: Choices | undefined,
): ((choices: CellChoices) => CellChoices) | null {
  if (before === undefined || after === undefined || before.sources !== after.sources) return null;
  const [known, now] = [before.cellChoices, after.cellChoices];
  const values = now.values.filter((choice) => !known.values.includes(choice));
  const entries = now.entries.filter((entry) => !known.entries.includes(entry));
  const settlements = now.settlements.filter((one) => !known.settlements.includes(one));
  if (values.length + entries.length + settlements.length === 0) return null;
  return (choices) =>
    settlements.reduce(
      withSettlement,
      entries.reduce(withEntry, values.reduce(withValue, choices)),
    );
}

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
