import {
  type ImportOutcome,
  NO_SOURCE_CHOICES,
  type SourceChoices,
  type SourceInput,
} from '../answers/importing.ts';
import type { AuditSummary } from '../answers/summary.ts';
import { type CellChoices, NO_CELL_CHOICES, type ValueChoice } from '../inventory/inventory.ts';
import { LANGUAGES } from '../locale/languages.ts';
import { groupOf, LISTED_PEERS, type PairingRules } from '../pairing/query.ts';
import { isClosing } from '../worker/audit-client.ts';
import { withEntry, withSettlement, withValue } from './cell-choices.ts';
import { parseViewHash } from './linked-view.ts';
import { confirmedColumns, rememberedMappings } from './mapping-memory.ts';
import type { RecountFlow } from './recount-flow.ts';
import { keepColumns, type SittingRoom, wordsOf } from './room.ts';
import type { Alert, Choices } from './sitting.ts';
import { FIRST_RULES, FIRST_VIEW, fitView, queryOf, withoutMachines } from './view.ts';

/**
 * The rules for other columns. A group is identified by its column index, which may name another column
 * after a change. So the group is dropped and the person chooses it again.
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

/** Whether two choices read the same files with the same columns. */
function isSameReading(one: Choices, other: Choices): boolean {
  return (
    one.sources === other.sources &&
    JSON.stringify(one.sourceChoices) === JSON.stringify(other.sourceChoices)
  );
}

/** The choices for reading new sources. If they are added to an inventory, its choices stay. */
function choicesWith(before: Choices | undefined, sources: readonly SourceInput[]): Choices {
  const noChoices = sources.map(() => NO_SOURCE_CHOICES);
  if (before === undefined) {
    return { sources, sourceChoices: noChoices, cellChoices: NO_CELL_CHOICES, rules: FIRST_RULES };
  }
  return {
    sources: [...before.sources, ...sources],
    sourceChoices: [...before.sourceChoices, ...noChoices],
    cellChoices: before.cellChoices,
    rules: withoutGroup(before.rules),
  };
}

/**
 * The choices for a reading whose columns the person has confirmed.
 * @param shown the choices of the audit on screen, if there is one. If the columns are the same, its groups
 * stay.
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
 * The decisions about cells that the person made between two states of the same inventory, as a function
 * that applies them to a reading that started from the earlier state. Null if there are none, or if the
 * files differ.
 */
function cellChangesSince(
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

/** The choices with the meanings of texts that the reading took, which may be remembered ones. */
function withValues(choices: Choices, values: readonly ValueChoice[]): Choices {
  const { cellChoices } = choices;
  if (values.length === cellChoices.values.length) return choices;
  return { ...choices, cellChoices: { ...cellChoices, values } };
}

/** Says that the columns of a file are not read as remembered; null if they are. */
function alertOfMemory({ sources }: AuditSummary): Alert | null {
  const [first] = sources.flatMap(({ fileName, unfitMemory: unfit }) =>
    unfit === null ? [] : [{ kind: 'memory-unfit' as const, fileName, unfit }],
  );
  return first ?? null;
}

/**
 * Imports inventories. An import starts with sources and ends in an audit, a question about columns, or a
 * refusal.
 */
export interface ImportFlow {
  begin(sources: readonly SourceInput[], add: boolean): void;
  /** Repeats the current reading, else reads the sources of the audit on screen again; both in a new worker. */
  startAgain(): void;
  cancel(): void;
  openColumns(): void;
  preview(sourceChoices: readonly SourceChoices[]): void;
  confirm(sourceChoices: readonly SourceChoices[], values: readonly ValueChoice[]): void;
}

/** Creates the import flow. Only the newest import counts; late answers of older ones are dropped. */
export function createImportFlow(
  room: SittingRoom,
  { changeCells }: Pick<RecountFlow, 'changeCells'>,
): ImportFlow {
  const { runner, getState, tell } = room;
  let newest = 0;
  /** The confirmed columns could not be stored. The person is told once the reading is done. */
  let wasNotStored = false;

  /** @param atFirst the choices of the audit that was on screen when this reading started. */
  const conclude = (wanted: Choices, outcome: ImportOutcome, atFirst: Choices | undefined) => {
    switch (outcome.kind) {
      case 'audit': {
        const { summary } = outcome;
        const choices = withValues(wanted, summary.values);
        const { audit: former, view, language } = getState();
        const isOther = former !== null && !isSameReading(former.choices, choices);
        const linked = former === null ? parseViewHash(room.edges.hash.read()).inventoryName : null;
        // Machine numbers in a link mean nothing in an inventory of another name.
        const isOfLink = linked === null || linked === summary.sources[0]?.fileName;
        const kept = isOfLink ? view : withoutMachines(view);
        const shown = isOther ? { ...FIRST_VIEW, folded: view.folded } : kept;
        const fitting = fitView(shown, summary.extras.length);
        runner.adopt();
        room.ahead.open(queryOf(fitting, fitting.tab, language), summary);
        tell({ kind: 'view-changed', view: fitting });
        tell({ kind: 'audit-ready', choices, summary });
        const said =
          choices.sources === former?.choices.sources
            ? cellChangesSince(atFirst, former.choices)
            : null;
        if (said !== null) changeCells(said);
        const alert = wasNotStored ? ({ kind: 'not-remembered' } as const) : alertOfMemory(summary);
        if (alert !== null) tell({ kind: 'alert-raised', alert });
        wasNotStored = false;
        if (isOther) room.writeHash(true);
        // Writing the URL takes some milliseconds, so the first audit is drawn before it.
        else room.edges.whenIdle(() => room.writeHash(false));
        return;
      }
      case 'columns': {
        const { preview } = outcome;
        tell({ kind: 'columns-asked', choices: withValues(wanted, preview.values), preview });
        return;
      }
      case 'refused': {
        const { refusal, preview } = outcome;
        if (preview === null) runner.dropCandidate();
        tell({ kind: 'import-ended' });
        tell({
          kind: 'alert-raised',
          alert: { kind: 'refused', refusal, preview, choices: wanted },
        });
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

  /** Waits for a request, but ignores its outcome if a newer one has started. */
  const follow = async (
    choices: Choices,
    withoutAsking: boolean,
    request: () => Promise<ImportOutcome>,
  ) => {
    newest += 1;
    const mine = newest;
    const atFirst = getState().audit?.choices;
    tell({ kind: 'import-began', choices, withoutAsking });
    try {
      const outcome = await request();
      if (mine === newest) conclude(choices, outcome, atFirst);
    } catch (error) {
      if (mine === newest) fail(error);
    }
  };

  const read = (choices: Choices, withoutAsking: boolean) =>
    follow(choices, withoutAsking, () =>
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
      const { audit, incoming } = getState();
      if (incoming?.kind === 'reading') void read(incoming.choices, incoming.withoutAsking);
      else if (audit !== null) void read(audit.choices, true);
    },
    cancel() {
      newest += 1;
      runner.dropCandidate();
      tell({ kind: 'import-ended' });
    },
    openColumns() {
      const { audit, alert, incoming } = getState();
      // The worker that reads new files has none to show yet.
      if (incoming?.kind === 'reading') return;
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
      const columns = confirmedColumns(incoming.preview, sourceChoices);
      const meanings = { before: incoming.choices.cellChoices.values, after: values };
      wasNotStored = !keepColumns(room, columns, meanings);
      // If the columns step is about the current audit, read in a new worker, so that the person can still
      // cancel.
      if (!runner.hasCandidate) void read(choices, true);
      else {
        const takes = { sourceChoices, cellChoices, rules, withoutAsking: true };
        void follow(choices, true, () => runner.askNewest('reread', takes));
      }
    },
  };
}
