import type { TakenAudit } from '../answers/comparing.ts';
import type {
  ImportOutcome,
  ImportProgress,
  Refusal,
  SessionOutcome,
  SourceChoices,
  SourceInput,
} from '../answers/importing.ts';
import type { AuditSummary } from '../answers/summary.ts';
import type { Given } from '../fleet/from-json.ts';
import type { ValueChoice } from '../inventory/inventory.ts';
import { LANGUAGES } from '../locale/languages.ts';
import { isClosing } from '../worker/audit-client.ts';
import { continueFleet, questionAbout, takeEarlier } from './continued-fleet.ts';
import { isSameReading } from './history.ts';
import { parseViewHash } from './linked-view.ts';
import { confirmedColumns, rememberedMappings } from './mapping-memory.ts';
import { asRead, choicesUnder, choicesWith, withValues } from './read-choices.ts';
import { alertOfReading, type Opened } from './reading-alerts.ts';
import { rebase } from './rebase.ts';
import { dayFor, keepColumns, rereadTakes, type SittingRoom, saidNow, wordsOf } from './room.ts';
import { contentOf } from './session-header.ts';
import type { Wanted } from './sitting.ts';
import { FIRST_VIEW, fitView, queryOf, withoutMachines } from './view.ts';

/** Whether a file was refused because it is a session, which is opened and not read. */
function isSession({ reason, details }: Refusal): boolean {
  return reason === 'own-file' && details[0] === 'session';
}

/** Whether a file has the name of a session, even if a browser or a person appended something. */
function isSessionName(name: string): boolean {
  return /\.nt4audit(?:\W|$)/i.test(name);
}

/**
 * Imports inventories. An import starts with sources and ends in an audit, a question about columns, or a
 * refusal.
 */
export interface ImportFlow {
  begin(sources: readonly SourceInput[], add: boolean): void;
  /**
   * Opens a session file that the browser keeps, under the header that it keeps beside it. Resolves to whether it is
   * on screen.
   */
  openKept(file: Blob, name: string, header: Given): Promise<boolean>;
  /** Reads an inventory that the open one is to be compared with. */
  beginEarlier(sources: readonly SourceInput[]): void;
  /** Answers whether the files that were read are a newer inventory of the fleet on screen. */
  answerFleet(isNewer: boolean): void;
  /** Repeats the current reading, else reads the sources of the audit on screen again; both in a new worker. */
  startAgain(): void;
  cancel(): void;
  openColumns(): void;
  preview(sourceChoices: readonly SourceChoices[]): void;
  confirm(sourceChoices: readonly SourceChoices[], values: readonly ValueChoice[]): void;
  /**
   * Reads the open inventory with other choices, unless something is being read already. Resolves when the
   * reading has ended in any way.
   */
  reread(wanted: Wanted): Promise<void>;
}

/** Creates the import flow. Only the newest import counts; late answers of older ones are dropped. */
export function createImportFlow(
  room: SittingRoom,
  onEarlier: (taken: TakenAudit) => void,
): ImportFlow {
  const { edges, runner, getState, tell } = room;
  let newest = 0;
  /** The confirmed columns could not be stored. The person is told once the reading is done. */
  let wasNotStored = false;

  /** @param opened the session that the audit comes from; null if it comes from none. */
  const adopt = ({ choices, move }: Wanted, summary: AuditSummary, opened: Opened | null) => {
    const { audit: former, view, language } = getState();
    const isOther = former !== null && !isSameReading(former.choices, choices);
    const linked = former === null ? parseViewHash(edges.hash.read()).inventoryName : null;
    // Machine numbers in a link mean nothing in an inventory of another name.
    const isOfLink = linked === null || linked === summary.sources[0]?.fileName;
    const kept = isOfLink ? view : withoutMachines(view);
    const shown = opened?.view ?? (isOther ? { ...FIRST_VIEW, folded: view.folded } : kept);
    const fitting = fitView(shown, summary.extras.length);
    runner.adopt();
    room.ahead.open(queryOf(fitting, fitting.tab, language), summary);
    tell({ kind: 'view-changed', view: fitting });
    tell({ kind: 'audit-ready', choices, summary, move, at: edges.now().toISOString() });
    if (former !== null && (move === 'undo' || move === 'redo')) {
      const before = former.choices.cellChoices.values;
      keepColumns(room, summary.sources, { before, after: choices.cellChoices.values });
    }
    const at = edges.now().toISOString();
    if (opened?.damaged.length === 0) tell({ kind: 'saved', choices, at });
    const alert = wasNotStored
      ? ({ kind: 'not-remembered' } as const)
      : alertOfReading(opened, summary);
    if (alert !== null) tell({ kind: 'alert-raised', alert });
    wasNotStored = false;
    if (isOther) room.writeHash(true);
    // Writing the URL takes some milliseconds, so the first audit is drawn before it.
    else edges.whenIdle(() => room.writeHash(false));
  };

  const conclude = async (
    wanted: Wanted,
    outcome: ImportOutcome,
    opened: Opened | null = null,
  ): Promise<void> => {
    const mine = newest;
    const isNewest = () => mine === newest;
    switch (outcome.kind) {
      case 'audit': {
        const { summary } = outcome;
        if (wanted.asEarlier === true) {
          const taken = await takeEarlier(room, wanted.choices.sources);
          if (!isNewest()) return;
          runner.dropCandidate();
          tell({ kind: 'import-ended' });
          onEarlier(taken);
          return;
        }
        const read = { ...wanted, choices: asRead(wanted.choices, summary) };
        const question = opened === null ? await questionAbout(room, read, summary) : null;
        if (!isNewest()) return;
        if (question !== null) {
          tell({ kind: 'fleet-asked', wanted: read, summary, ...question });
          return;
        }
        const now = getState().audit?.choices ?? null;
        const { base, move } = wanted;
        const isAsBefore = now === null || base === null || now === base;
        if (move === 'fresh') {
          const go = () => adopt(read, summary, opened);
          // A newer inventory of the same fleet takes the work along.
          const takesWorkAlong = opened === null && read.choices.compared !== null;
          if (takesWorkAlong && isAsBefore) go();
          else room.leaving.before(go, cancel);
          return;
        }
        if (isAsBefore) {
          adopt(read, summary, opened);
          return;
        }
        // The person changed something while the files were read. It is counted before they are shown.
        const choices = rebase(read.choices, base, now);
        await recountNewest({ choices, move, base: now });
        return;
      }
      case 'columns': {
        const { preview } = outcome;
        const choices = withValues(wanted.choices, preview.values);
        tell({ kind: 'columns-asked', wanted: { ...wanted, choices }, preview });
        return;
      }
      case 'refused': {
        const { refusal, preview } = outcome;
        const [source, ...others] = wanted.choices.sources;
        if (source !== undefined && others.length === 0 && isSession(refusal)) {
          await openSession(source, wanted);
          return;
        }
        if (preview === null) runner.dropCandidate();
        tell({ kind: 'import-ended' });
        tell({ kind: 'alert-raised', alert: { kind: 'refused', refusal, preview, wanted } });
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
  const follow = async <O>(
    wanted: Wanted,
    withoutAsking: boolean,
    request: () => Promise<O>,
    end: (outcome: O) => Promise<void>,
  ) => {
    newest += 1;
    const mine = newest;
    tell({ kind: 'import-began', wanted, withoutAsking });
    try {
      const outcome = await request();
      if (mine === newest) await end(outcome);
    } catch (error) {
      if (mine === newest) fail(error);
    }
  };

  const howToRead = () => ({
    locale: LANGUAGES[getState().language].messages.format.tag,
    onProgress: (progress: ImportProgress) => tell({ kind: 'import-progressed', progress }),
  });

  /** Columns that the person has seen are read as seen; only others are read as remembered. */
  const read = (wanted: Wanted, withoutAsking: boolean) =>
    follow(
      wanted,
      withoutAsking,
      () =>
        runner.read({
          choices: wanted.choices,
          withoutAsking,
          today: dayFor(room, wanted.choices),
          remembered: withoutAsking ? [] : rememberedMappings(edges.memory),
          ...howToRead(),
        }),
      (outcome) => conclude(wanted, outcome),
    );

  const concludeSession = async (wanted: Wanted, session: SessionOutcome) => {
    if (session.kind === 'refused') {
      const nothing = { ...wanted, choices: choicesWith(null, []) };
      await conclude(nothing, { ...session, preview: null });
      return;
    }
    const { outcome, damaged } = session;
    const { choices, view } = contentOf(session);
    // Machine numbers mean nothing once the machines of a damaged part are missing.
    const shown = damaged.length === 0 ? view : withoutMachines(view);
    await conclude({ ...wanted, choices }, outcome, { view: shown, damaged });
  };

  /** @param header takes the place of the header in the file, if it is newer. */
  const openSession = (
    source: SourceInput,
    { base, asEarlier }: Pick<Wanted, 'base' | 'asEarlier'>,
    header: Given | null = null,
  ) => {
    const choices = choicesWith(null, [source]);
    const wanted: Wanted = { choices, move: 'fresh', base, ...(asEarlier && { asEarlier }) };
    return follow(
      wanted,
      true,
      () => runner.openSession({ source, header, now: edges.now().toISOString(), ...howToRead() }),
      (session) => concludeSession(wanted, session),
    );
  };

  /** Counts choices in the worker that has read the files for them. */
  const recountNewest = (wanted: Wanted) =>
    follow(
      wanted,
      true,
      () => runner.askNewest('reread', rereadTakes(room, wanted.choices)),
      (outcome) => conclude(wanted, outcome),
    );

  const askForColumns = async (wanted: Wanted) => {
    newest += 1;
    const mine = newest;
    try {
      const { sourceChoices } = wanted.choices;
      const outcome = await runner.askNewest('preview', { sourceChoices });
      if (mine !== newest) return;
      if (outcome.kind === 'columns') {
        tell({ kind: 'columns-asked', wanted, preview: outcome.preview });
      } else {
        tell({ kind: 'columns-refused', refusal: outcome.refusal });
      }
    } catch (error) {
      if (mine === newest) fail(error);
    }
  };

  /** The open inventory as it is, as something to be read again; null if none is open. */
  const asOpen = (): Wanted | null => {
    const choices = getState().audit?.choices;
    return choices === undefined ? null : { choices, move: 'step', base: choices };
  };

  const begin = (
    sources: readonly SourceInput[],
    continued: Wanted['base'],
    purpose: Pick<Wanted, 'asEarlier'> = {},
  ) => {
    const base = getState().audit?.choices ?? null;
    const [first, ...others] = sources;
    const isAlone = continued === null && others.length === 0;
    if (isAlone && first !== undefined && isSessionName(first.name)) {
      void openSession(first, { base, ...purpose });
      return;
    }
    const move = continued === null ? 'fresh' : 'step';
    void read({ choices: choicesWith(continued, sources), move, base, ...purpose }, false);
  };

  const cancel = () => {
    newest += 1;
    runner.dropCandidate();
    tell({ kind: 'import-ended' });
  };

  return {
    begin(sources, add) {
      begin(sources, add ? (getState().audit?.choices ?? null) : null);
    },
    async openKept(file, name, header) {
      const { audit } = getState();
      await openSession({ kind: 'file', file, name }, { base: audit?.choices ?? null }, header);
      return getState().audit?.since !== audit?.since;
    },
    beginEarlier(sources) {
      if (getState().audit !== null) begin(sources, null, { asEarlier: true });
    },
    answerFleet(isNewer) {
      const { incoming, audit } = getState();
      if (incoming?.kind !== 'fleet') return;
      const { choices, move, base, summary, taken } = incoming;
      const wanted = { choices, move, base };
      if (!isNewer || audit === null) {
        room.leaving.before(() => adopt(wanted, summary, null));
        return;
      }
      newest += 1;
      const mine = newest;
      continueFleet(room, { former: audit, choices, summary, taken }).then(
        (continued) => {
          if (mine === newest) void recountNewest({ ...wanted, choices: continued });
        },
        (error: unknown) => {
          if (mine === newest) fail(error);
        },
      );
    },
    startAgain() {
      const { incoming } = getState();
      if (incoming?.kind === 'reading') {
        const { choices, move, base, asEarlier, withoutAsking } = incoming;
        void read({ choices, move, base, ...(asEarlier && { asEarlier }) }, withoutAsking);
        return;
      }
      const open = asOpen();
      if (open !== null) void read(open, true);
    },
    cancel,
    openColumns() {
      const { alert, incoming } = getState();
      // The worker that reads new files has none to show yet.
      if (incoming?.kind === 'reading') return;
      const isMendable = alert?.kind === 'refused' && alert.preview !== null;
      const wanted = isMendable ? alert.wanted : asOpen();
      if (wanted !== null) void askForColumns(wanted);
    },
    preview(sourceChoices) {
      const { incoming } = getState();
      if (incoming === null) return;
      const { choices, move, base, asEarlier } = incoming;
      const wanted = { choices: { ...choices, sourceChoices }, move, base };
      void askForColumns({ ...wanted, ...(asEarlier && { asEarlier }) });
    },
    confirm(sourceChoices, chosen) {
      const { incoming, audit } = getState();
      if (incoming?.kind !== 'columns') return;
      const { choices: before, move, base, asEarlier, preview } = incoming;
      const isNew = (value: ValueChoice) => !before.cellChoices.values.includes(value);
      const said = saidNow(room);
      const values = chosen.map((value) => (isNew(value) ? { ...value, said } : value));
      const choices = choicesUnder(before, audit?.choices, sourceChoices, values);
      const columns = confirmedColumns(preview, sourceChoices);
      const meanings = { before: before.cellChoices.values, after: values };
      wasNotStored = !keepColumns(room, columns, meanings);
      const wanted = { choices, move, base, ...(asEarlier && { asEarlier }) };
      // If the columns step is about the current audit, read in a new worker, so that the person can still
      // cancel.
      if (runner.hasCandidate) void recountNewest(wanted);
      else void read(wanted, true);
    },
    async reread(wanted) {
      if (getState().incoming === null) await read(wanted, true);
    },
  };
}
