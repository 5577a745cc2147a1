import type { ForcedBy } from '../article/conditions.ts';
import type { PairingFact } from '../article/missing-facts.ts';
import type { VerdictWord } from '../article/verdict.ts';
import type { CellOrigin, Claim } from '../fleet/fleet.ts';
import type { FactName, Facts } from '../fleet/machine.ts';
import type { Problem } from '../fleet/problem.ts';
import type { Reading } from '../fleet/reading.ts';
import type { VerdictCounts } from '../pairing/query.ts';
import type { Action, MissingFactCount, PasswordReason } from '../remediation/client-action.ts';
import type { ColumnId, ColumnWith, PairingTable, TABLE_COLUMNS, TableName } from './columns.ts';
import type { MissingFactRow } from './summary.ts';

/** The code word under which a table filters a fact that is missing or unreadable. */
export const UNKNOWN = 'unknown';

/** A fact as a table shows it: what it was read as, as written where nothing was understood, and whether a person or an assumption put it there. */
export interface FactView<T> {
  readonly reading: Reading<T>;
  readonly assumed: boolean;
  readonly origin: CellOrigin;
  /** What the rows of the machine say, where they disagree. */
  readonly claims?: readonly Claim[];
}

export interface MachineReference {
  readonly machine: number;
  readonly name: string;
}

/** The columns of a table that hold a fact, by id. */
export type FactColumnId<T extends TableName> = ColumnWith<T, { readonly holds: 'fact' }>;

/** The facts in a row of a table, by column. */
export type FactCells<T extends TableName> = {
  readonly [C in FactColumnId<T>]: FactView<FactOf<T, C>>;
};

type FactOf<T extends TableName, C extends ColumnId<T>> = (typeof TABLE_COLUMNS)[T][C] extends {
  readonly fact: infer F extends FactName;
}
  ? Facts[F]
  : never;

/** The machines in a row of a table, by the column of their names. */
type NameCells<T extends TableName> = {
  readonly [C in ColumnWith<T, { readonly holds: 'name' }>]: MachineReference;
};

export interface PairingRow extends FactCells<PairingTable>, NameCells<PairingTable> {
  readonly table: PairingTable;
  readonly forcedBy: ForcedBy;
  readonly verdict: VerdictWord;
  readonly missing: readonly PairingFact[];
  /** All extra columns, in the order of `AuditSummary.extras`. */
  readonly clientExtras: readonly string[];
  readonly serverExtras: readonly string[];
}

export interface ClientRow extends FactCells<'clients'>, NameCells<'clients'> {
  readonly table: 'clients';
  readonly action: Action;
  /** Why the action is `change-password`; null for every other action. */
  readonly passwordReason: PasswordReason | null;
  /** How many clients have to be cleared before this one may be upgraded; 0: it may be done now. */
  readonly waitsFor: number;
  readonly counts: VerdictCounts;
  readonly missing: readonly MissingFactCount[];
  /** Servers it meets: how many, and the first names. */
  readonly servers: number;
  readonly firstServers: readonly string[];
  readonly extras: readonly string[];
}

export interface ServerRow extends FactCells<'servers'>, NameCells<'servers'> {
  readonly table: 'servers';
  readonly counts: VerdictCounts;
  readonly clients: number;
  /** Pairings that raising this server to SP5 or later would expose (or put at risk); 0 for a server at SP5 or later. */
  readonly exposedIfRaised: number;
  /** How many clients have to be cleared before this server may be raised without making a pairing worse. */
  readonly waitsFor: number;
  readonly extras: readonly string[];
}

export interface MachineRow extends FactCells<'inventory'>, NameCells<'inventory'> {
  readonly table: 'inventory';
  /** False where the machine is in no pairing (outside the article, no readable role). */
  readonly paired: boolean;
  readonly places: { readonly [C in FactColumnId<'inventory'>]: FactPlace };
  readonly fileName: string;
  readonly line: number;
  readonly extras: readonly string[];
}

export interface ProblemRow {
  readonly table: 'problems';
  readonly problem: Problem;
  readonly fileName: string;
  /** The machine the problem belongs to; null where its row became none. */
  readonly machine: MachineReference | null;
}

/** Where a fact stands in the files, so that it can be mended there. */
export interface FactPlace {
  readonly fact: FactName;
  /** Null where the file has no such column. */
  readonly heading: string | null;
  readonly text: string;
  readonly source: number;
  readonly fileName: string;
  readonly line: number;
}

export interface MissingFactTableRow extends MissingFactRow {
  readonly table: 'missing-facts';
  readonly place: FactPlace;
}

export type TableRow =
  | PairingRow
  | ClientRow
  | ServerRow
  | MachineRow
  | ProblemRow
  | MissingFactTableRow;

/** How many rows each choice of a column would leave with every other filter kept. */
export interface Facet {
  readonly column: string;
  readonly choices: readonly {
    readonly value: string;
    readonly count: number;
  }[];
}

export interface TableView {
  /** Rows of the table under the query. */
  readonly count: number;
  /** Rows of the table without any filter. */
  readonly total: number;
  readonly facets: readonly Facet[];
  /** The first rows, so that a table fills without asking twice. */
  readonly first: readonly TableRow[];
}

/** What a row is asked for by: the two machines of a pairing, or one. */
export type RowIdentity =
  | { readonly client: number; readonly server: number }
  | { readonly machine: number };

/** Clients with one text in an extra column, and what they come to together. */
export interface ClientGroup {
  readonly text: string;
  readonly clients: number;
  readonly toUpgrade: number;
  readonly counts: VerdictCounts;
}

export interface ClientGroups {
  /** Most flagged pairings first; the lightest are left out where there are very many. */
  readonly groups: readonly ClientGroup[];
  /** Number of groups, those left out included. */
  readonly total: number;
}
