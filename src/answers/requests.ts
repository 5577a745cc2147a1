import type { CellChoices } from '../inventory/inventory.ts';
import { NO_CELL_CHOICES } from '../inventory/inventory.ts';
import type { PairingRules } from '../pairing/query.ts';
import type { AuditState } from './audit-state.ts';
import type {
  ExportRequest,
  ExportStart,
  MachineReason,
  PairingReason,
  SourceRow,
} from './explanations.ts';
import { createExportDesk } from './exports.ts';
import type {
  ImportOutcome,
  ImportProgress,
  PreviewOutcome,
  RememberedMapping,
  SourceChoices,
  SourceInput,
} from './importing.ts';
import { previewReading, type ReadingOrders, read } from './read-audit.ts';
import { explainMachine, explainPairing, rowOfSource } from './reasons.ts';
import type { ClientGroups, RowIdentity, TableRow, TableView } from './rows.ts';
import type { ReadSource } from './source-reader.ts';
import { forecast, summarise } from './summarise.ts';
import type { Forecast } from './summary.ts';
import type { TableFilter, TableQuery } from './table-query.ts';
import { createTables, type Tables } from './tables.ts';

/** Tells how far a request has come. */
type OnProgress = (progress: ImportProgress) => void;

/** What a reading of sources takes, whether it is the first or one under other choices. */
interface ReadingTakes {
  readonly sourceChoices: readonly SourceChoices[];
  readonly cellChoices: CellChoices;
  readonly rules: PairingRules;
  /** True: never stop for the columns step, read with what was found. */
  readonly withoutAsking: boolean;
}

interface ImportTakes extends ReadingTakes {
  readonly sources: readonly SourceInput[];
  /** BCP 47 tag by whose rules names are sorted. */
  readonly locale: string;
  readonly remembered: readonly RememberedMapping[];
}

/** The audit that questions are about, with its tables. */
interface OpenAudit {
  readonly state: AuditState;
  readonly tables: Tables;
}

/** Machines up to which an idle worker prepares what may be asked next: no step takes longer than 0.2 s. */
const MOST_PREPARED = 200_000;

/**
 * What the first search and the first order by name need, made while nobody waits: 100,000 machines are then
 * ordered for the first time in 80 ms instead of 130. Each step can be left out; whoever needs its part makes it.
 */
function preparationOf({ index }: AuditState): (() => void)[] {
  const { fleet, names, nameRanks, extraTexts } = index;
  if (fleet.size > MOST_PREPARED) return [];
  return [names, nameRanks, ...fleet.extras.map((_, column) => () => extraTexts(column))];
}

/**
 * Holds one inventory and answers what is asked of it. This object is the whole contract between the page and
 * the worker: a request is declared and handled here, once; its types on both sides follow from it.
 */
export function createAnswers() {
  let inputs: readonly SourceInput[] = [];
  let locale = 'en';
  let sources: readonly ReadSource[] = [];
  let open: OpenAudit | null = null;
  let preparation: (() => void)[] = [];
  const exports = createExportDesk();

  const audit = (): OpenAudit => {
    if (open === null) throw new Error('no audit is open');
    return open;
  };

  const follow = async (
    orders: Omit<ReadingOrders, 'inputs' | 'locale'>,
  ): Promise<ImportOutcome> => {
    const reading = await read(
      { ...orders, inputs, locale },
      { sources, audit: open?.state ?? null },
    );
    sources = reading.sources;
    if (reading.kind === 'no-audit') return reading.outcome;
    open = { state: reading.audit, tables: createTables(reading.audit) };
    preparation = preparationOf(reading.audit);
    return { kind: 'audit', summary: await summarise(reading.audit) };
  };

  const requests = {
    hello: (_: null) => 'ready' as const,
    /** Reads sources from their bytes. Progress is told meanwhile. */
    import(takes: ImportTakes, onProgress: OnProgress): Promise<ImportOutcome> {
      inputs = takes.sources;
      locale = takes.locale;
      sources = [];
      return follow({ ...takes, onProgress });
    },
    /** The same bytes under other choices. Reads again only what the change touches. */
    reread: (takes: ReadingTakes, onProgress: OnProgress): Promise<ImportOutcome> =>
      follow({ ...takes, remembered: [], onProgress }),
    /** How the files were read, under other choices of encoding, delimiter, heading row or columns. */
    async preview(takes: {
      readonly sourceChoices: readonly SourceChoices[];
    }): Promise<PreviewOutcome> {
      const cellChoices = open?.state.cellChoices ?? NO_CELL_CHOICES;
      const seen = await previewReading(sources, takes.sourceChoices, cellChoices);
      sources = seen.sources;
      return seen.outcome;
    },
    /** What the audit would come to under other rules. Nothing changes. */
    forecast: (rules: PairingRules): Forecast => forecast(audit().state, rules),
    openTable: (query: TableQuery): TableView => audit().tables.open(query),
    /** Only how many rows a table has under a query: nothing is sorted. */
    countTable: (query: TableQuery): number => audit().tables.count(query),
    rows: (takes: {
      readonly query: TableQuery;
      readonly start: number;
      readonly length: number;
    }): readonly TableRow[] => audit().tables.rows(takes.query, takes.start, takes.length),
    /** Where a pairing or machine stands in a view; null where it does not. */
    rankOf: (takes: { readonly query: TableQuery; readonly row: RowIdentity }): number | null =>
      audit().tables.rankOf(takes.query, takes.row),
    /** Subtotals of the clients under a filter, by an extra column (index in `AuditSummary.extras`). */
    clientGroups: (takes: {
      readonly filter: TableFilter;
      readonly column: number;
    }): ClientGroups => audit().tables.groups(takes.filter, takes.column),
    whyPairing: (pairing: { readonly client: number; readonly server: number }): PairingReason =>
      explainPairing(audit().state.needs, pairing),
    whyMachine: (takes: { readonly machine: number }): MachineReason =>
      explainMachine(audit().state.needs, takes.machine),
    sourceRow: (takes: { readonly source: number; readonly line: number }): SourceRow =>
      rowOfSource(audit().state.sources, takes.source, takes.line),
    /** How many rows and bytes an export would have. Nothing is begun. */
    measureExport: (request: ExportRequest): Promise<ExportStart> =>
      exports.measure(audit().state, request),
    /** Begins an export; its text is then taken piece by piece, so that a slow disk holds the worker back. */
    startExport: (request: ExportRequest): Promise<ExportStart> =>
      exports.start(audit().state, request),
    /** The next piece of the export; null at its end. */
    nextExportPiece: (_: null) => exports.next(),
    cancelExport(_: null): null {
      exports.cancel();
      return null;
    },
  };

  return {
    requests,
    /** Makes one part of what may be asked next. False where nothing is left to be prepared. */
    prepare(): boolean {
      preparation.shift()?.();
      return preparation.length > 0;
    },
  };
}

type AuditRequests = ReturnType<typeof createAnswers>['requests'];
export type RequestName = keyof AuditRequests;

/** What a request takes. */
export type Takes<R extends RequestName> = Parameters<AuditRequests[R]>[0];

/** What a request is answered with. */
export type Gives<R extends RequestName> = Awaited<ReturnType<AuditRequests[R]>>;
