import type { TableFilter, TableQuery } from '../answers/table-query.ts';
import type { CellChoices } from '../inventory/inventory.ts';
import type { PairingRules } from '../pairing/query.ts';
import type {
  ImportOutcome,
  ImportProgress,
  PreviewOutcome,
  RememberedMapping,
  SourceChoices,
  SourceInput,
} from './import-messages.ts';
import type {
  ExportRequest,
  ExportStart,
  MachineReason,
  PairingReason,
  SourceRow,
} from './reason-messages.ts';
import type { Forecast } from './summary-messages.ts';
import type { ClientGroups, TableRow, TableView } from './table-messages.ts';

/** Every request with what it takes and what it is answered with. Each is answered exactly once. */
export interface AuditRequests {
  readonly hello: { readonly takes: null; readonly gives: 'ready' };
  /** Reads sources from their bytes. Progress is told meanwhile. */
  readonly import: {
    readonly takes: {
      readonly sources: readonly SourceInput[];
      readonly sourceChoices: readonly SourceChoices[];
      readonly cellChoices: CellChoices;
      readonly rules: PairingRules;
      /** BCP 47 tag by whose rules names are sorted. */
      readonly locale: string;
      readonly remembered: readonly RememberedMapping[];
      /** True: never stop for the columns step, read with what was found. */
      readonly withoutAsking: boolean;
    };
    readonly gives: ImportOutcome;
  };
  /** The same bytes under other choices. Reads again only what the change touches. */
  readonly reread: {
    readonly takes: {
      readonly sourceChoices: readonly SourceChoices[];
      readonly cellChoices: CellChoices;
      readonly rules: PairingRules;
      readonly withoutAsking: boolean;
    };
    readonly gives: ImportOutcome;
  };
  /** How the files were read, under other choices of encoding, delimiter, heading row or columns. */
  readonly preview: {
    readonly takes: { readonly sourceChoices: readonly SourceChoices[] };
    readonly gives: PreviewOutcome;
  };
  /** What the audit would come to under other rules. Nothing changes. */
  readonly forecast: { readonly takes: PairingRules; readonly gives: Forecast };
  readonly openTable: { readonly takes: TableQuery; readonly gives: TableView };
  /** Only how many rows a table has under a query: nothing is sorted. */
  readonly countTable: { readonly takes: TableQuery; readonly gives: number };
  readonly rows: {
    readonly takes: {
      readonly query: TableQuery;
      readonly start: number;
      readonly length: number;
    };
    readonly gives: readonly TableRow[];
  };
  /** Where a pairing or machine stands in a view; null where it does not. */
  readonly rankOf: {
    readonly takes: {
      readonly query: TableQuery;
      readonly row:
        | { readonly client: number; readonly server: number }
        | { readonly machine: number };
    };
    readonly gives: number | null;
  };
  /** Subtotals of the clients under a filter, by an extra column (index in `AuditSummary.extras`). */
  readonly clientGroups: {
    readonly takes: { readonly filter: TableFilter; readonly column: number };
    readonly gives: ClientGroups;
  };
  readonly whyPairing: {
    readonly takes: { readonly client: number; readonly server: number };
    readonly gives: PairingReason;
  };
  readonly whyMachine: {
    readonly takes: { readonly machine: number };
    readonly gives: MachineReason;
  };
  readonly sourceRow: {
    readonly takes: { readonly source: number; readonly line: number };
    readonly gives: SourceRow;
  };
  /** How many rows and bytes an export would have. Nothing is begun. */
  readonly measureExport: {
    readonly takes: ExportRequest;
    readonly gives: ExportStart;
  };
  /** Begins an export; its text is then taken piece by piece, so that a slow disk holds the worker back. */
  readonly startExport: {
    readonly takes: ExportRequest;
    readonly gives: ExportStart;
  };
  /** The next piece of the export; null at its end. */
  readonly nextExportPiece: {
    readonly takes: null;
    readonly gives: { readonly text: string; readonly rowsDone: number } | null;
  };
  readonly cancelExport: { readonly takes: null; readonly gives: null };
}

export type RequestName = keyof AuditRequests;
export type Takes<R extends RequestName> = AuditRequests[R]['takes'];
export type Gives<R extends RequestName> = AuditRequests[R]['gives'];

/** A request on its way to the worker. */
export type AuditRequest = {
  readonly [R in RequestName]: {
    readonly id: number;
    readonly request: R;
    readonly takes: Takes<R>;
  };
}[RequestName];

/** What travels to the worker: requests, and word that the page no longer waits for one. */
export type AuditMessage =
  | AuditRequest
  | { readonly id: number; readonly request: 'abandon'; readonly takes: null };

/** What travels back: one answer or failure for each id, and progress on the way. */
export type AuditReply =
  | { readonly kind: 'answer'; readonly id: number; readonly gives: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly progress: ImportProgress;
    };
