import type { EarlierAudit } from '../compare/earlier-audit.ts';
import type { Rename } from '../compare/matching.ts';
import { type Fitted, fitCorrections, type TakenCorrection } from '../compare/taken-along.ts';
import { type TakenDecisions, takeDecisions } from '../compare/taken-decisions.ts';
import { type LostRow, takePlan } from '../compare/taken-plan.ts';
import type { Given } from '../fleet/from-json.ts';
import { NO_CELL_CHOICES } from '../inventory/inventory.ts';
import { languageOfTag } from '../locale/languages.ts';
import type { Steps } from '../pairing/kept.ts';
import type { PairingRules } from '../pairing/query.ts';
import type { RowRanges } from '../pairing/row-ranges.ts';
import { type Decision, type DecisionKind, judgedDay } from '../remediation/decisions.ts';
import type { Plan } from '../remediation/plan-waves.ts';
import { findWaveHosts } from '../remediation/upgrade-host-list.ts';
import type { AnyColumn } from './columns.ts';
import { offeredRenames, overlapWith, takeAudit } from './compared-audit.ts';
import type { OfferedRename, Overlap, TakenAudit } from './comparing.ts';
import { listCorrections } from './corrections.ts';
import { reachOf, summariseDecisions } from './decisions.ts';
import type {
  Correction,
  DecisionReach,
  DecisionSubject,
  ExportRequest,
  ExportStart,
  MachineReason,
  PairingReason,
  PlanReach,
  PlanSubject,
  PlanTick,
  PlanWish,
  SourceRow,
} from './explanations.ts';
import { createExportDesk, type OpenAudit } from './exports.ts';
import { namesOfValues } from './extra-values.ts';
import type {
  FirstTable,
  ImportOutcome,
  ImportProgress,
  PreviewOutcome,
  SessionHeader,
  SessionOutcome,
  SourceChoices,
  SourceInput,
} from './importing.ts';
import { openSession, saveSession } from './open-session.ts';
import { summarisePlan } from './plan.ts';
import { planReachOf, tickOf } from './plan-reach.ts';
import { upgradesOf } from './plan-table.ts';
import type { PlanOrder, PlanSuggestion, WaveHostCounts } from './planning.ts';
import { previewReading, type ReadingOrders, read } from './read-audit.ts';
import type { SecondReader } from './read-halves.ts';
import { explainMachine, explainPairing, rowOfSource } from './reasons.ts';
import { findRows, keysOf, type RowKeys } from './row-keys.ts';
import type { ClientGroups, Facet, RowIdentity, TableRow, TableView } from './rows.ts';
import type { ReadSource } from './source-reader.ts';
import { suggestedPlan } from './suggested-plan.ts';
import { forecast, summarise } from './summarise.ts';
import type { AuditSummary, Forecast, WhereToStart } from './summary.ts';
import type { Excerpt, TableQuery } from './table-query.ts';
import { createTables, type Tables } from './tables.ts';
import { whereToStart } from './where-to-start.ts';

/** Reports the progress of a request. */
type OnProgress = (progress: ImportProgress) => void;

/** The arguments of the first reading of some sources. */
interface ImportTakes extends Omit<ReadingOrders, 'onProgress' | 'second'> {
  /** The table to open together with the audit, so that the page can draw both at once. */
  readonly first?: TableQuery;
}

/** The arguments of another reading of the same sources under other choices. */
type ReadingTakes = Omit<ImportTakes, 'sources' | 'locale' | 'remembered'>;

/** The columns of a list are built without a pause: with this many machines in 0.1 s. */
const MOST_LISTED = 200_000;

/**
 * Computes what the first search and then what the first sort by name needs while the worker is idle, with pauses, and
 * at last the SHA-256 of the files, whose bytes are given up then. The search comes first: it takes less time. Every
 * step is optional: whatever has not been prepared is computed on demand.
 */
function* preparationOf({ state, tables }: OpenAudit): Steps<void> {
  const language = languageOfTag(state.locale);
  yield* state.index.prepareSearch();
  yield* tables.prepare('pairings', language);
  yield;
  yield* state.index.prepareSort();
  if (state.index.fleet.size <= MOST_LISTED) yield* tables.prepare('clients', language);
  yield;
  for (const { sha256 } of state.sources) yield* sha256.steps();
}

/** Opens a table if the audit has all its columns. If not, the request for this table will fail and say why. */
function openFirst(tables: Tables, query: TableQuery): { readonly first?: FirstTable } {
  try {
    return { first: { query, view: tables.open(query) } };
  } catch {
    return {};
  }
}

/**
 * Holds one inventory and answers questions about it. This object is the whole contract between page and
 * worker: each request is declared and handled here, once, and its types on both sides follow from it.
 * @param second reads half of a large file; absent if there is no second thread.
 */
export function createAnswers(second?: SecondReader) {
  let inputs: readonly SourceInput[] = [];
  let locale = 'en';
  let sources: readonly ReadSource[] = [];
  let open: (OpenAudit & { readonly summary: AuditSummary }) | null = null;
  let preparation: Steps<void> | null = null;
  const exports = createExportDesk();

  const audit = (): OpenAudit => {
    if (open === null) throw new Error('no audit is open');
    return open;
  };

  const follow = async ({
    first,
    ...orders
  }: Omit<ReadingOrders, 'sources' | 'locale' | 'second'> &
    Pick<ImportTakes, 'first'>): Promise<ImportOutcome> => {
    const reading = await read(
      { ...orders, sources: inputs, locale, second },
      { sources, audit: open?.state ?? null },
    );
    sources = reading.sources;
    if (reading.kind === 'no-audit') return reading.outcome;
    const state = reading.audit;
    if (open?.state.space === state.space && open.state.compared === state.compared) {
      // Only decisions, the plan or the day changed.
      const { tables, summary } = open;
      const decided = summariseDecisions(state);
      const plan = summarisePlan(state);
      open = { state, tables: tables.decided(state), summary: { ...summary, decided, plan } };
    } else {
      open = { state, tables: createTables(state), summary: await summarise(state) };
    }
    preparation = preparationOf(open);
    const { summary, tables } = open;
    return { kind: 'audit', summary, ...(first !== undefined && openFirst(tables, first)) };
  };

  const requests = {
    hello: (_: null) => 'ready' as const,
    /** Reads sources from their bytes and reports progress. */
    import(takes: ImportTakes, onProgress: OnProgress): Promise<ImportOutcome> {
      inputs = takes.sources;
      locale = takes.locale;
      sources = [];
      return follow({ ...takes, onProgress });
    },
    /** Opens a session file, with everything that was chosen in it. */
    async openSession(
      takes: {
        readonly source: SourceInput;
        /** Takes the place of the header in the file, apart from its parts; null leaves it. */
        readonly header: Given | null;
        readonly locale: string;
        /** ISO 8601. */
        readonly now: string;
      },
      onProgress: OnProgress,
    ): Promise<SessionOutcome> {
      const session = await openSession(takes.source, takes.header);
      if (session.kind === 'refused') {
        const { reason, details } = session;
        return { kind: 'refused', refusal: { reason, fileName: takes.source.name, details } };
      }
      sources = session.sources;
      inputs = sources.map(({ input }) => input);
      locale = takes.locale;
      const today = judgedDay(new Date(takes.now), session.decisions).day;
      const how = { remembered: [], today, withoutAsking: true, onProgress };
      const outcome = await follow({ ...session, ...how });
      const { rules } = outcome.kind === 'audit' ? outcome.summary : session;
      return { ...session, sources: inputs, rules, outcome };
    },
    /** The open audit as a session file; null if it is too large. Takes the rest of the header. */
    saveSession: (header: SessionHeader): Promise<Blob | null> =>
      saveSession(audit().state, header),
    /** Reads the same bytes under other choices. Repeats only the work that the change affects. */
    reread: (takes: ReadingTakes, onProgress: OnProgress): Promise<ImportOutcome> =>
      follow({ ...takes, remembered: [], onProgress }),
    /** Shows how the files would read under other choices of encoding, delimiter, heading row or columns. */
    async preview(takes: {
      readonly sourceChoices: readonly SourceChoices[];
    }): Promise<PreviewOutcome> {
      const cellChoices = open?.state.cellChoices ?? NO_CELL_CHOICES;
      const seen = await previewReading(sources, takes.sourceChoices, cellChoices);
      sources = seen.sources;
      return seen.outcome;
    },
    /** The open audit as an earlier one, and its corrections by machine, to be taken to newer files. */
    earlier: ({ at }: { readonly at: string }): Promise<TakenAudit> => takeAudit(audit().state, at),
    /** How many machines of an earlier audit are in the open one. */
    overlap: ({ earlier }: { readonly earlier: EarlierAudit }): Overlap =>
      overlapWith(audit().state, earlier),
    /** Finds the places in the open files for what was corrected, decided and planned about an earlier audit. */
    fit: (takes: {
      readonly corrections: readonly TakenCorrection[];
      readonly decisions: readonly Decision[];
      readonly plan: Plan | null;
      readonly renames: readonly Rename[];
      readonly earlier: EarlierAudit;
      /** See `TakenAudit`. */
      readonly lostRows?: readonly LostRow[];
    }): Fitted & TakenDecisions & { readonly plan: Plan | null } => {
      const { inventory } = audit().state;
      const { corrections, decisions, plan, renames, earlier, lostRows } = takes;
      return {
        ...fitCorrections(inventory, corrections),
        ...takeDecisions(decisions, earlier, inventory.fleet),
        plan: plan === null ? null : takePlan(plan, earlier, inventory.fleet, renames, lostRows),
      };
    },
    /** Probable renames, from the first on. */
    renameOffers: ({ most }: { readonly most: number }): readonly OfferedRename[] =>
      offeredRenames(audit().state, most),
    /** The clients to upgrade first, and what that clears. No first frame shows it, so it is not in the summary. */
    whereToStart: (_: null): WhereToStart => whereToStart(audit().state.needs),
    /** The SHA-256 of each file, in the order of the sources, in hexadecimal. */
    fingerprints: (_: null): Promise<readonly string[]> =>
      Promise.all(audit().state.sources.map(({ sha256 }) => sha256.get())),
    /** What the audit would come to under other rules. Changes nothing. */
    forecast: (rules: PairingRules): Forecast => forecast(audit().state, rules),
    openTable: (query: TableQuery): TableView => audit().tables.open(query),
    rows: (takes: {
      readonly query: TableQuery;
      readonly start: number;
      readonly length: number;
    }): readonly TableRow[] => audit().tables.rows(takes.query, takes.start, takes.length),
    /** The row number of a pairing or machine in a view; null if it is not in the view. */
    rankOf: (takes: { readonly query: TableQuery; readonly row: RowIdentity }): number | null =>
      audit().tables.rankOf(takes.query, takes.row),
    /** The choices of a column with what each would leave if all other filters stay. */
    facet: (takes: { readonly query: TableQuery; readonly column: AnyColumn }): Facet =>
      audit().tables.facet(takes.query, takes.column),
    /** What the rows of an excerpt stand for; null if there are too many. */
    rowKeys: (excerpt: Excerpt): RowKeys | null => keysOf(audit(), excerpt),
    /** The rows of a table that have one of the keys. */
    findRows: (takes: { readonly query: TableQuery; readonly keys: RowKeys }): RowRanges =>
      findRows(audit(), takes.query, takes.keys),
    /** Subtotals of the clients that match a filter, by an extra column (index in `AuditSummary.extras`). */
    clientGroups: (takes: { readonly query: TableQuery; readonly column: number }): ClientGroups =>
      audit().tables.groups(takes.query, takes.column),
    /** What values of an extra column (index in `AuditSummary.extras`) stand for; null if one stands for nothing. */
    extraTexts: (takes: {
      readonly column: number;
      readonly values: readonly string[];
    }): readonly string[] | null => {
      const column = audit().state.inventory.fleet.extras[takes.column];
      return column === undefined ? null : namesOfValues(column, takes.values);
    },
    whyPairing: (pairing: { readonly client: number; readonly server: number }): PairingReason =>
      explainPairing(audit().state, pairing),
    whyMachine: (takes: { readonly machine: number }): MachineReason =>
      explainMachine(audit().state, takes.machine),
    /** Which machines of a wave (from 0) its host list names, and how many it leaves out. */
    waveHosts: ({ wave }: { readonly wave: number }): WaveHostCounts => {
      const { state } = audit();
      const { ready, ...leftOut } = findWaveHosts(state.space, upgradesOf(state, wave));
      return { ready: ready.length, ...leftOut };
    },
    /** Which clients a decision would reach, and what they are now. */
    decisionReach: (takes: {
      readonly subject: DecisionSubject;
      readonly kind: DecisionKind;
    }): DecisionReach => reachOf(audit(), takes.subject, takes.kind),
    /** A plan for everything that the clients need. Changes nothing. */
    suggestPlan: (order: PlanOrder): PlanSuggestion => suggestedPlan(audit().state, order),
    /** Which machines a change of the plan would reach, with their steps. */
    planReach: (takes: { readonly subject: PlanSubject; readonly wish: PlanWish }): PlanReach =>
      planReachOf(audit(), takes.subject, takes.wish),
    /** What a tick beside a machine does to the plan. Changes nothing. */
    planTick: (takes: { readonly machine: number }): PlanTick => tickOf(audit(), takes.machine),
    /** Everything that the person decided about cells, oldest first. */
    corrections: (_: null): readonly Correction[] => listCorrections(audit().state),
    sourceRow: (takes: { readonly source: number; readonly line: number }): SourceRow =>
      rowOfSource(audit().state.sources, takes.source, takes.line),
    /** Rows and bytes that an export would have. Starts nothing. */
    measureExport: (request: ExportRequest): Promise<ExportStart> =>
      exports.measure(audit(), request),
    /**
     * Starts an export. The page then pulls its text piece by piece, so the worker never runs ahead of a
     * slow disk.
     */
    startExport: (request: ExportRequest): Promise<ExportStart> => exports.start(audit(), request),
    /** The next piece of the export; null at the end. */
    nextExportPiece: (_: null) => exports.next(),
    cancelExport(_: null): null {
      exports.cancel();
      return null;
    },
  };

  return {
    requests,
    /** Runs one preparation step. Returns false when none is left. */
    prepare(): boolean {
      return preparation?.next().done === false;
    },
  };
}

type AuditRequests = ReturnType<typeof createAnswers>['requests'];
export type RequestName = keyof AuditRequests;

/** The argument of a request. */
export type Takes<R extends RequestName> = Parameters<AuditRequests[R]>[0];

/** The result of a request. */
export type Gives<R extends RequestName> = Awaited<ReturnType<AuditRequests[R]>>;
