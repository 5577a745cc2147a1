import type { ForcedBy } from '../article/conditions.ts';
import type { PairingFact } from '../article/missing-facts.ts';
import type { VerdictWord } from '../article/verdict.ts';
import type { FactChange } from '../compare/fact-codes.ts';
import type { Cause, ChangeState, Standing } from '../compare/states.ts';
import type { CellOrigin, Claim } from '../fleet/fleet.ts';
import type { FactName, Facts } from '../fleet/machine.ts';
import type { Problem } from '../fleet/problem.ts';
import type { Reading } from '../fleet/reading.ts';
import type { VerdictCounts } from '../pairing/query.ts';
import type { Action, MissingFactCount, PasswordReason } from '../remediation/client-action.ts';
import type { ClientDecision } from '../remediation/decided-clients.ts';
import type { PlanStep } from '../remediation/plan-waves.ts';
import type { PlanState } from '../remediation/planned-fleet.ts';
import type { PreflightCheck } from '../remediation/preflight.ts';
import type { ColumnId, ColumnWith, PairingTable, TABLE_COLUMNS, TableName } from './columns.ts';
import type { ExtraValue, MissingFactRow } from './summary.ts';

/** The code word by which tables filter facts that are missing or unreadable. */
export const UNKNOWN = 'unknown';

/**
 * A fact as a table shows it: its reading (the raw text if it was not understood), and whether a person
 * entered it or an assumption replaced it.
 */
export interface FactView<T> {
  readonly reading: Reading<T>;
  readonly assumed: boolean;
  readonly origin: CellOrigin;
  /** What each row of the machine says, if they disagree. */
  readonly claims?: readonly Claim[];
}

export interface MachineReference {
  readonly machine: number;
  readonly name: string;
}

/** The ids of a table's fact columns. */
export type FactColumnId<T extends TableName> = ColumnWith<T, { readonly holds: 'fact' }>;

/** The facts in a table row, by column. */
export type FactCells<T extends TableName> = {
  readonly [C in FactColumnId<T>]: FactView<FactOf<T, C>>;
};

type FactOf<T extends TableName, C extends ColumnId<T>> = (typeof TABLE_COLUMNS)[T][C] extends {
  readonly fact: infer F extends FactName;
}
  ? Facts[F]
  : never;

/** The machines in a table row, by name column. */
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

/** The step of a machine in the plan. */
export type PlannedStep = Pick<PlanRow, 'wave' | 'waveName' | 'step' | 'planState' | 'worsens'>;

/** A row whose machine a plan can hold. */
export interface PlannableRow {
  /** Null if the plan does not have the machine. */
  readonly planned: PlannedStep | null;
  /** Whether there is a plan, and the files do not show the machine at SP5 or later. */
  readonly canBePlanned: boolean;
}

export interface ClientRow extends FactCells<'clients'>, NameCells<'clients'>, PlannableRow {
  readonly table: 'clients';
  readonly action: Action;
  /** Why the action is `change-password`; null for every other action. */
  readonly passwordReason: PasswordReason | null;
  /** How many clients have to be cleared before this one may be upgraded; 0 if it may be upgraded now. */
  readonly waitsFor: number;
  readonly counts: VerdictCounts;
  readonly missing: readonly MissingFactCount[];
  /** What was decided about it. */
  readonly decision: ClientDecision;
  /** Number of servers it meets, and the first few names. */
  readonly servers: number;
  readonly firstServers: readonly string[];
  readonly extras: readonly string[];
}

export interface ServerRow extends FactCells<'servers'>, NameCells<'servers'>, PlannableRow {
  readonly table: 'servers';
  readonly counts: VerdictCounts;
  readonly clients: number;
  /**
   * Pairings that raising this server to SP5 or later would expose or put at risk; 0 for a server that is
   * at SP5 or later already.
   */
  readonly exposedIfRaised: number;
  /** How many clients have to be cleared before raising this server makes no pairing worse. */
  readonly waitsFor: number;
  readonly extras: readonly string[];
}

export interface MachineRow extends FactCells<'inventory'>, NameCells<'inventory'> {
  readonly table: 'inventory';
  /** False if the machine is in no pairing (outside the article, or no readable role). */
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
  /** The machine that the problem belongs to; null if its row did not become a machine. */
  readonly machine: MachineReference | null;
}

/** A row of a file. */
export interface PlaceOfRow {
  readonly fileName: string;
  readonly line: number;
}

/** What changed about a machine: the world, our knowledge of it, both, or no fact. */
export const CHANGE_KINDS = ['world', 'knowledge', 'both', 'none'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What became of one machine since the earlier audit. */
export interface ChangeRow {
  readonly table: 'changes';
  /** With its domain, if the files name one. */
  readonly name: string;
  /** Its name in the earlier files; null if that is the same. */
  readonly formerName: string | null;
  /** Null if the machine is gone. */
  readonly machine: number | null;
  readonly state: ChangeState;
  readonly before: Standing;
  readonly after: Standing;
  readonly flaggedBefore: number;
  readonly flaggedAfter: number;
  readonly causes: readonly Cause[];
  readonly changes: readonly FactChange[];
  readonly kindOfChange: ChangeKind;
  /** Its first row in each audit; null if that audit does not have it. */
  readonly earlierPlace: PlaceOfRow | null;
  readonly laterPlace: PlaceOfRow | null;
}

/** A step of the plan. */
export interface PlanRow extends FactCells<'plan'>, NameCells<'plan'> {
  readonly table: 'plan';
  /** Counted from 0. */
  readonly wave: number;
  /** Empty if the person gave the wave no name. */
  readonly waveName: string;
  readonly step: PlanStep;
  readonly planState: PlanState;
  /** The flagged pairings that the machine has as a client when its wave begins, all of which the step clears. */
  readonly clears: number;
  /** How many clients have to be cleared before the step makes no pairing worse, as the inventory shows it today. */
  readonly waitsFor: number;
  /** How many pairings the step may make worse when its wave begins; 0 if the plan opens its gate before. */
  readonly worsens: number;
  /** Null if nothing is known to be looked at, or nothing is installed. */
  readonly preflight: PreflightCheck | null;
  readonly extras: readonly string[];
}

/** Where the file states a fact, so that the person can correct it there. */
export interface FactPlace {
  readonly fact: FactName;
  /** Null if the file has no column for the fact. */
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
  | ChangeRow
  | PlanRow
  | MissingFactTableRow;

/** The row type of a table. */
export type RowOf<T extends TableName> = Extract<TableRow, { readonly table: T }>;

/** For each choice of a column, how many rows it would leave if all other filters stay. */
export interface Facet {
  readonly column: string;
  readonly choices: readonly {
    readonly value: string;
    readonly count: number;
  }[];
}

export interface TableView {
  /** Number of rows that match the query. */
  readonly count: number;
  /** Number of rows without any filter. */
  readonly total: number;
  /** The first rows, so that the page can fill the table without a second request. */
  readonly first: readonly TableRow[];
}

/** Identifies a row: by the two machines of a pairing, or by one machine. */
export type RowIdentity =
  | { readonly client: number; readonly server: number }
  | { readonly machine: number };

/** The clients with the same value in an extra column, and their totals. */
export interface ClientGroup extends ExtraValue {
  readonly clients: number;
  readonly toUpgrade: number;
  readonly counts: VerdictCounts;
}

export interface ClientGroups {
  /** Most flagged pairings first. If there are very many groups, the ones with the fewest are left out. */
  readonly groups: readonly ClientGroup[];
  /** Number of all groups, including those left out. */
  readonly total: number;
}
