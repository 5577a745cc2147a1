import type { Assumptions } from '../article/assumptions.ts';
import type { Condition, Conditions, ForcedBy } from '../article/conditions.ts';
import type { PairingFact } from '../article/missing-facts.ts';
import type { VerdictWord } from '../article/verdict.ts';
import type { CellOrigin } from '../fleet/fleet.ts';
import type { Encryption, FactName, Product, Role, SectionSign } from '../fleet/machine.ts';
import type { Problem } from '../fleet/problem.ts';
import type { Reading } from '../fleet/reading.ts';
import type { ServicePack } from '../fleet/service-pack.ts';
import type {
  CellChoices,
  ColumnMapping,
  Dispute,
  Field,
  MatchReason,
  UnknownValue,
} from '../inventory/inventory.ts';
import type {
  PairingFilter,
  PairingRules,
  PairingScope,
  SortKey,
  VerdictCounts,
} from '../pairing/query.ts';
import type { Action, MissingFactCount } from '../remediation/client-action.ts';

/* ---- What goes in ---- */

/** One source of machines: a file that the person chose, or text that was pasted or comes with the page. */
export type SourceInput =
  | { readonly kind: 'file'; readonly file: Blob; readonly name: string }
  | { readonly kind: 'text'; readonly text: string; readonly name: string };

/** What the person said about how one file is to be read; null: find out. */
export interface SourceChoices {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly headingLine: number | null;
  readonly mapping: ColumnMapping | null;
}

export const NO_SOURCE_CHOICES: SourceChoices = {
  encoding: null,
  delimiter: null,
  headingLine: null,
  mapping: null,
};

/** Reading goes through the bytes, then through the rows, then pairs the machines. */
export interface ImportProgress {
  readonly stage: 'bytes' | 'rows' | 'pairing';
  readonly source: number;
  readonly done: number;
  readonly total: number;
}

/* ---- How the files were read ---- */

export interface ColumnPreview {
  readonly column: number;
  readonly heading: string;
  /** Up to three distinct values; never a password's. */
  readonly samples: readonly string[];
  readonly field: Field | null;
  readonly reason: MatchReason;
  readonly certain: boolean;
}

/** One file as it was read: what was taken, why, and what it looks like. */
export interface SourcePreview {
  readonly fileName: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly encodingReason: string;
  readonly encodingIsAmbiguous: boolean;
  readonly delimiter: string;
  readonly delimiterReason: string;
  readonly headingLine: number;
  readonly headingReason: string;
  readonly dataRows: number;
  readonly columns: readonly ColumnPreview[];
  /** The first lines of the file as text, for moving the heading row. Password columns are not among their cells. */
  readonly firstLines: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Lines with characters above 127, for judging the encoding. */
  readonly beyondAscii: readonly { readonly line: number; readonly text: string }[];
}

export interface ImportPreview {
  readonly sources: readonly SourcePreview[];
  /** Needed fields that no column gives. */
  readonly missing: readonly Field[];
  /** False where a needed field was not found with certainty: the mapping step appears by itself. */
  readonly certain: boolean;
}

/** Why a file gives no audit. `details` fill the sentence of the reason. */
export interface Refusal {
  readonly reason: string;
  readonly fileName: string;
  readonly details: readonly string[];
}

export type ImportOutcome =
  | { readonly kind: 'audit'; readonly summary: AuditSummary }
  | { readonly kind: 'columns'; readonly preview: ImportPreview }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly preview: ImportPreview | null };

/* ---- The audit at a glance ---- */

export interface SourceSummary {
  readonly fileName: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headingLine: number;
  readonly dataRows: number;
  readonly passwordColumn: string | null;
}

/** A bucket of the exposure matrix. */
export type ServicePackBucket = ServicePack | 'unknown';

export interface MatrixCell {
  readonly clientServicePack: ServicePackBucket;
  readonly serverServicePack: ServicePackBucket;
  readonly counts: VerdictCounts;
}

/** One missing fact of one machine, with how many undecided pairings it concerns and how many it alone would decide. */
export interface MissingFactRow {
  readonly machine: number;
  readonly name: string;
  readonly fact: PairingFact;
  readonly pairings: number;
  readonly alone: number;
}

export interface AuditSummary {
  readonly sources: readonly SourceSummary[];
  readonly rules: PairingRules;
  readonly machines: number;
  readonly clients: number;
  readonly servers: number;
  readonly outside: number;
  readonly dataRows: number;
  readonly merged: number;
  readonly rejected: number;
  readonly problems: number;
  readonly pairings: number;
  readonly verdicts: VerdictCounts;
  /** Verdicts as they would be without assumptions; equal to `verdicts` where none is in force. */
  readonly verdictsWithoutAssumptions: VerdictCounts;
  readonly clientsByAction: { readonly [A in Action]: number };
  readonly serversWithFlagged: number;
  readonly missingFacts: number;
  readonly matrix: readonly MatrixCell[];
  /** Clients to upgrade in the order in which each clears most: for the picture "where to start". */
  readonly whereToStart: WhereToStart;
  /** Headings of `Fleet.extras`, with their meaning. */
  readonly extras: readonly { readonly heading: string; readonly meaning: string | null }[];
  readonly unknownValues: readonly UnknownValue[];
  readonly disputes: readonly (Dispute & { readonly name: string })[];
  /** How many cells the person entered, mapped or settled. */
  readonly mended: number;
}

/** Cumulative flagged pairings cleared by upgrading clients in descending order of what each clears. */
export interface WhereToStart {
  /** At most 200 points of the curve: after `clients` upgrades `cleared` pairings are cleared. */
  readonly curve: readonly { readonly clients: number; readonly cleared: number }[];
  /** The fewest upgrades that clear 80 % of the flagged pairings. */
  readonly clientsFor80: number;
  readonly first: readonly {
    readonly machine: number;
    readonly name: string;
    readonly cleared: number;
  }[];
}

/* ---- Tables ---- */

export type TableName =
  | 'pairings'
  | 'undecided'
  | 'clients'
  | 'servers'
  | 'inventory'
  | 'problems'
  | 'missing-facts';

/** A fact as a table shows it: what it was read as, as written where nothing was understood, and whether a person or an assumption put it there. */
export interface FactView<T> {
  readonly reading: Reading<T>;
  readonly assumed: boolean;
  readonly origin: CellOrigin;
}

export interface MachineReference {
  readonly machine: number;
  readonly name: string;
}

export interface PairingRow {
  readonly table: 'pairings' | 'undecided';
  readonly client: MachineReference;
  readonly server: MachineReference;
  readonly clientServicePack: FactView<ServicePack>;
  readonly clientEncryption: FactView<Encryption>;
  readonly sectionSign: FactView<SectionSign>;
  readonly serverServicePack: FactView<ServicePack>;
  readonly serverEncryption: FactView<Encryption>;
  readonly forcedBy: ForcedBy;
  readonly verdict: VerdictWord;
  readonly missing: readonly PairingFact[];
  /** All extra columns, in the order of `AuditSummary.extras`. */
  readonly clientExtras: readonly string[];
  readonly serverExtras: readonly string[];
}

export interface ClientRow {
  readonly table: 'clients';
  readonly client: MachineReference;
  readonly servicePack: FactView<ServicePack>;
  readonly encryption: FactView<Encryption>;
  readonly sectionSign: FactView<SectionSign>;
  readonly action: Action;
  readonly counts: VerdictCounts;
  readonly missing: readonly MissingFactCount[];
  /** Servers it meets: how many, and the first names. */
  readonly servers: number;
  readonly firstServers: readonly string[];
  readonly extras: readonly string[];
}

export interface ServerRow {
  readonly table: 'servers';
  readonly server: MachineReference;
  readonly servicePack: FactView<ServicePack>;
  readonly encryption: FactView<Encryption>;
  readonly counts: VerdictCounts;
  readonly clients: number;
  /** Pairings that raising this server to SP5 or later would expose (or put at risk); 0 for a server at SP5 or later. */
  readonly exposedIfRaised: number;
  readonly extras: readonly string[];
}

export interface MachineRow {
  readonly table: 'inventory';
  readonly machine: MachineReference;
  readonly role: FactView<Role>;
  readonly product: FactView<Product>;
  readonly servicePack: FactView<ServicePack>;
  readonly encryption: FactView<Encryption>;
  readonly sectionSign: FactView<SectionSign>;
  /** False where the machine is in no pairing (outside the article, no readable role). */
  readonly paired: boolean;
  readonly fileName: string;
  readonly line: number;
  readonly extras: readonly string[];
}

export interface ProblemRow {
  readonly table: 'problems';
  readonly problem: Problem;
  readonly fileName: string;
}

export interface MissingFactTableRow extends MissingFactRow {
  readonly table: 'missing-facts';
}

export type TableRow =
  | PairingRow
  | ClientRow
  | ServerRow
  | MachineRow
  | ProblemRow
  | MissingFactTableRow;

/** Sort key of a table that is not of pairings: `column` is a column id of that table (see table-columns.ts), or `extra:N`. */
export interface ListSortKey {
  readonly column: string;
  readonly descending: boolean;
}

/** Filter of a table that is not of pairings: choices of code words, and text contained, by column id. */
export interface ListFilter {
  readonly choices: readonly { readonly column: string; readonly values: readonly string[] }[];
  readonly texts: readonly { readonly column: string; readonly text: string }[];
  readonly search: string;
}

export type TableQuery =
  | {
      readonly table: 'pairings' | 'undecided';
      readonly filter: PairingFilter;
      readonly sort: readonly SortKey[];
    }
  | {
      readonly table: Exclude<TableName, 'pairings' | 'undecided'>;
      readonly filter: ListFilter;
      readonly sort: readonly ListSortKey[];
    };

/** How many rows each choice of a column would leave with every other filter kept. */
export interface Facet {
  readonly column: string;
  readonly choices: readonly { readonly value: string; readonly count: number }[];
}

export interface TableView {
  /** Rows of the table under the query. */
  readonly count: number;
  /** Rows of the table without any filter. */
  readonly total: number;
  readonly facets: readonly Facet[];
}

/* ---- Reasons ---- */

/** A cell that a fact was read from. */
export interface CellReference {
  readonly machine: MachineReference;
  readonly fact: FactName;
  /** Null where the file has no such column. */
  readonly heading: string | null;
  readonly text: string;
  readonly reading: Reading<string | number>;
  readonly assumed: string | null;
  readonly origin: CellOrigin;
  readonly source: number;
  readonly fileName: string;
  readonly line: number;
}

export interface PairingReason {
  readonly client: MachineReference;
  readonly server: MachineReference;
  readonly verdict: VerdictWord;
  readonly conditions: Conditions;
  readonly ruledOutBy: readonly Condition[];
  readonly missing: readonly PairingFact[];
  readonly forcedBy: ForcedBy;
  readonly mayRefuseToConnect: boolean;
  /** The cells behind each condition: one, or both ends' for the encryption. */
  readonly cells: { readonly [C in Condition]: readonly CellReference[] };
  readonly action: Action;
  /** Flagged pairings of this client that the action clears. */
  readonly clears: number;
  readonly architecture: string | null;
  readonly strength: string | null;
}

/** One client: what it needs, the servers it meets, its cells and its source row. */
export interface ClientReason {
  readonly row: ClientRow;
  readonly cells: readonly CellReference[];
  readonly serverNames: readonly string[];
  readonly architecture: string | null;
  readonly strength: string | null;
}

/** One row of a source file, cell by cell, under its headings. Password cells are replaced by their flag. */
export interface SourceRow {
  readonly fileName: string;
  readonly line: number;
  readonly cells: readonly { readonly heading: string; readonly text: string }[];
}

/* ---- Exports ---- */

export type ExportKind =
  | 'remediation-list'
  | 'pairings-in-view'
  | 'upgrade-host-list'
  | 'complete-audit'
  | 'rejected-rows';

export interface ExportRequest {
  readonly kind: ExportKind;
  readonly delimiter: ',' | ';';
  /** The view that `pairings-in-view` writes. */
  readonly query: TableQuery | null;
  /** ISO 8601 moment, for the audit's `generatedAt`. */
  readonly generatedAt: string;
}

export interface ExportStart {
  /** Rows that will be written, the heading not counted; null for the JSON. */
  readonly rows: number | null;
  readonly estimatedBytes: number;
}

/* ---- The conversation ---- */

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
      readonly locale: string;
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
  readonly preview: {
    readonly takes: { readonly sourceChoices: readonly SourceChoices[] };
    readonly gives: ImportPreview;
  };
  readonly openTable: { readonly takes: TableQuery; readonly gives: TableView };
  readonly rows: {
    readonly takes: { readonly query: TableQuery; readonly start: number; readonly length: number };
    readonly gives: readonly TableRow[];
  };
  /** Where a pairing or machine stands in a view; null where it does not. */
  readonly rankOf: {
    readonly takes: {
      readonly query: TableQuery;
      readonly row: { readonly client: number; readonly server: number } | { readonly machine: number };
    };
    readonly gives: number | null;
  };
  readonly whyPairing: {
    readonly takes: { readonly client: number; readonly server: number };
    readonly gives: PairingReason;
  };
  readonly whyClient: { readonly takes: { readonly machine: number }; readonly gives: ClientReason };
  readonly sourceRow: {
    readonly takes: { readonly source: number; readonly line: number };
    readonly gives: SourceRow;
  };
  /** Begins an export; its text is then taken piece by piece, so that a slow disk holds the worker back. */
  readonly startExport: { readonly takes: ExportRequest; readonly gives: ExportStart };
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

/** What travels to the worker. */
export type AuditMessage = {
  readonly [R in RequestName]: {
    readonly id: number;
    readonly request: R;
    readonly takes: Takes<R>;
  };
}[RequestName];

/** What travels back: one answer or failure for each id, and progress on the way. */
export type AuditReply =
  | { readonly kind: 'answer'; readonly id: number; readonly gives: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: ImportProgress };

export type { Assumptions, PairingScope };
