import type { TakenAudit } from '../answers/comparing.ts';
import type {
  ImportOutcome,
  ImportProgress,
  ReadAudit,
  Refusal,
  SessionOutcome,
  SourceChoices,
  SourceInput,
} from '../answers/importing.ts';
import type { Given } from '../fleet/from-json.ts';
import type { ValueChoice } from '../inventory/inventory.ts';
import { LANGUAGES } from '../locale/languages.ts';
import { isClosing } from '../worker/audit-client.ts';
import { adoptAudit, firstQuery } from './adopt-audit.ts';
import { continueFleet, questionAbout, takeEarlier } from './continued-fleet.ts';
import { confirmedColumns, rememberedMappings } from './mapping-memory.ts';
import { asRead, choicesUnder, choicesWith, withValues } from './read-choices.ts';
import type { Opened } from './reading-alerts.ts';
import { rebase } from './rebase.ts';
import { dayFor, keepColumns, rereadTakes, type SittingRoom, saidNow, wordsOf } from './room.ts';
import { contentOf } from './session-header.ts';
import type { Incoming, Wanted } from './sitting.ts';
import { withoutMachines } from './view.ts';

/** Whether a file was refused because it is a session, which is opened and not read. */
function isSession({ reason, details }: Refusal): boolean {
  return reason === 'own-file' && details[0] === 'session';
}

/** What the person asked for, apart from how far it has come. */
function wantedOf({ choices, move, base, asEarlier, notStored }: Incoming): Wanted {
  return { choices, move, base, ...(asEarlier && { asEarlier }), ...(notStored && { notStored }) };
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
  /** Counts what was started. */
  let newest = 0;

  const adopt = (wanted: Wanted, audit: Omit<ReadAudit, 'kind'>, opened: Opened | null) =>
    adoptAudit(room, wanted, { ...audit, opened });

  /** Compares the audit on screen with an earlier one that was read. */
  const concludeEarlier = async ({ choices }: Wanted) => {
    const mine = newest;
    const taken = await takeEarlier(room, choices.sources);
    if (mine !== newest) return;
    runner.dropCandidate();
    tell({ kind: 'import-ended' });
    onEarlier(taken);
  };

  const concludeAudit = async (wanted: Wanted, audit: ReadAudit, opened: Opened | null) => {
    const mine = newest;
    const { summary } = audit;
    const read = { ...wanted, choices: asRead(wanted.choices, summary) };
    const question = opened === null ? await questionAbout(room, read, summary) : null;
    if (mine !== newest) return;
    if (question !== null) {
      tell({ kind: 'fleet-asked', wanted: read, summary, ...question });
      return;
    }
    const now = getState().audit?.choices ?? null;
    const { base, move } = wanted;
    const isAsBefore = now === null || base === null || now === base;
    // A newer inventory of the same fleet takes the work along.
    const takesWorkAlong = opened === null && read.choices.compared !== null;
    if (move === 'fresh' && !(takesWorkAlong && isAsBefore)) {
      room.leaving.before(() => adopt(read, audit, opened), cancel);
      return;
    }
    if (isAsBefore) {
      adopt(read, audit, opened);
      return;
    }
    // The person changed something while the files were read. It is counted before they are shown.
    const choices = rebase(read.choices, base, now);
    await recountNewest({ ...wanted, choices, base: now });
  };

  /** @param opened the session that the audit comes from; null if it comes from none. */
  const conclude = async (
    wanted: Wanted,
    outcome: ImportOutcome,
    opened: Opened | null = null,
  ): Promise<void> => {
    switch (outcome.kind) {
      case 'audit':
        if (wanted.asEarlier === true) await concludeEarlier(wanted);
        else await concludeAudit(wanted, outcome, opened);
        return;
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
    request: () => Promise<O>,
    end: (outcome: O) => Promise<void> | void,
  ) => {
    newest += 1;
    const mine = newest;
    try {
      const outcome = await request();
      if (mine === newest) await end(outcome);
    } catch (error) {
      if (mine === newest) fail(error);
    }
  };

  const followReading = <O>(
    wanted: Wanted,
    withoutAsking: boolean,
    request: () => Promise<O>,
    end: (outcome: O) => Promise<void>,
  ) => {
    // The worker begins first. What the page draws then does not keep it waiting.
    const followed = follow(request, end);
    tell({ kind: 'import-began', wanted, withoutAsking });
    return followed;
  };

  const howToRead = () => ({
    locale: LANGUAGES[getState().language].messages.format.tag,
    onProgress: (progress: ImportProgress) => tell({ kind: 'import-progressed', progress }),
  });

  /** Columns that the person has seen are read as seen; only others are read as remembered. */
  const read = (wanted: Wanted, withoutAsking: boolean) =>
    followReading(
      wanted,
      withoutAsking,
      () =>
        runner.read({
          choices: wanted.choices,
          withoutAsking,
          today: dayFor(room, wanted.choices),
          remembered: withoutAsking ? [] : rememberedMappings(edges.memory),
          first: firstQuery(room, wanted.choices),
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
    return followReading(
      wanted,
      true,
      () => runner.openSession({ source, header, now: edges.now().toISOString(), ...howToRead() }),
      (session) => concludeSession(wanted, session),
    );
  };

  /** Counts choices in the worker that has read the files for them. */
  const recountNewest = (wanted: Wanted) =>
    followReading(
      wanted,
      true,
      () => runner.askNewest('reread', rereadTakes(room, wanted.choices)),
      (outcome) => conclude(wanted, outcome),
    );

  const askForColumns = (wanted: Wanted) =>
    follow(
      () => runner.askNewest('preview', { sourceChoices: wanted.choices.sourceChoices }),
      (outcome) => {
        if (outcome.kind === 'columns') {
          tell({ kind: 'columns-asked', wanted, preview: outcome.preview });
        } else {
          tell({ kind: 'columns-refused', refusal: outcome.refusal });
        }
      },
    );

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
      const { choices, summary, taken } = incoming;
      const wanted = wantedOf(incoming);
      if (!isNewer || audit === null) {
        room.leaving.before(() => adopt(wanted, { summary }, null));
        return;
      }
      void follow(
        () => continueFleet(room, { former: audit, choices, summary, taken }),
        (continued) => recountNewest({ ...wanted, choices: continued }),
      );
    },
    startAgain() {
      const { incoming } = getState();
      if (incoming?.kind === 'reading') {
        void read(wantedOf(incoming), incoming.withoutAsking);
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
      const choices = { ...incoming.choices, sourceChoices };
      void askForColumns({ ...wantedOf(incoming), choices });
    },
    confirm(sourceChoices, chosen) {
      const { incoming, audit } = getState();
      if (incoming?.kind !== 'columns') return;
      const { choices: before, preview } = incoming;
      const isNew = (value: ValueChoice) => !before.cellChoices.values.includes(value);
      const said = saidNow(room);
      const values = chosen.map((value) => (isNew(value) ? { ...value, said } : value));
      const choices = choicesUnder(before, audit?.choices, sourceChoices, values);
      const columns = confirmedColumns(preview, sourceChoices);
      const meanings = { before: before.cellChoices.values, after: values };
      const { notStored: _, ...asked } = wantedOf(incoming);
      const isStored = keepColumns(room, columns, meanings);
      const wanted: Wanted = { ...asked, choices, ...(!isStored && { notStored: true }) };
      // If the columns step is about the current audit, read in a new worker, so that the person can still
      // cancel.
      if (runner.hasCandidate) void recountNewest(wanted);
      else void read(wanted, true);
    },
    async reread(wanted) {
      if (getState().incoming !== null) return;
      await read(wanted, true);
    },
  };
}
