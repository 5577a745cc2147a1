import type { Condition, Conditions } from '../article/conditions.ts';
import type { CellOrigin, Claim } from '../fleet/fleet.ts';
import type { Architecture, EncryptionStrength, FactName } from '../fleet/machine.ts';
import type { Reading } from '../fleet/reading.ts';
import type { CellChoice, Said } from '../inventory/inventory.ts';
import type { Language } from '../locale/languages.ts';
import type { Delimiter } from '../remediation/csv.ts';
import type { DecidedMachines, PastDecision } from '../remediation/decisions.ts';
import type { PlanStep, PlanSteps } from '../remediation/plan-waves.ts';
import type { AnyColumn, TabName } from './columns.ts';
import type {
  ClientRow,
  FactPlace,
  MachineReference,
  PairingRow,
  PlannedStep,
  ServerRow,
} from './rows.ts';
import type { Excerpt, TableQuery } from './table-query.ts';

/** Something that the person decided about cells, with what the file says and what counts instead. */
export interface Correction {
  readonly choice: CellChoice;
  readonly fact: FactName | 'name';
  /** The file of the row; for the meaning of a text, the first file with it. */
  readonly fileName: string;
  /** Null for the meaning of a text, which may be in many rows. */
  readonly line: number | null;
  readonly heading: string | null;
  /** Null for the meaning of a text. */
  readonly machine: string | null;
  /** The text in the file; null if it was a password, which nobody keeps, or if there is no such row. */
  readonly written: string | null;
  /** The code of the value, a date or a name; null if the text counts as not recorded. */
  readonly counts: string | null;
  /** Number of rows that it changes; 0 if it does not apply to the files as they are read now. */
  readonly rows: number;
  /** What the other rows of the machine say, if the person picked this one. */
  readonly others: readonly Claim[];
  /** Null for a meaning that was remembered from an earlier file. */
  readonly said: Said | null;
}

/** The cell that a fact was read from. */
export interface CellReference extends FactPlace {
  readonly machine: MachineReference;
  readonly reading: Reading<string | number>;
  readonly assumed: string | null;
  readonly origin: CellOrigin;
  /** What each row of the machine says, if they disagree; what the others say, if the person picked one. */
  readonly claims?: readonly Claim[];
  /** Of a carried fact: the file that said it, and the day of that file (ISO 8601). */
  readonly carriedFrom?: { readonly fileName: string; readonly at: string };
  /** From what the person decided; null if the file is taken as it is. */
  readonly correction: Correction | null;
}

export interface PairingReason
  extends Pick<PairingRow, 'client' | 'server' | 'verdict' | 'missing' | 'forcedBy'>,
    Pick<ClientRow, 'action' | 'passwordReason' | 'waitsFor'> {
  readonly conditions: Conditions;
  readonly ruledOutBy: readonly Condition[];
  readonly mayRefuseToConnect: boolean;
  /** The cells that each condition depends on: one cell, or one from each end for encryption. */
  readonly cells: { readonly [C in Condition]: readonly CellReference[] };
  /** Flagged pairings of this client that the action clears. */
  readonly clears: number;
  readonly architecture: Architecture | null;
  readonly strength: EncryptionStrength | null;
}

/** Why a machine is in the audit as it is: its roles, what it needs, and the cells it was read from. */
export interface MachineReason {
  readonly machine: MachineReference;
  /** Null if the machine is not a client, or not a server. */
  readonly client: ClientRow | null;
  readonly server: ServerRow | null;
  readonly cells: readonly CellReference[];
  /** The first servers it meets as a client, and the first clients it meets as a server. */
  readonly serverNames: readonly string[];
  readonly clientNames: readonly string[];
  readonly architecture: Architecture | null;
  readonly strength: EncryptionStrength | null;
  readonly source: number;
  readonly fileName: string;
  readonly line: number;
  /** What was decided about the machine, the oldest first. */
  readonly decisions: readonly PastDecision[];
  /** Its step in the plan; null if it has none. */
  readonly planned: PlannedStep | null;
}

/** The machines that a decision is about: the rows of a list of machines, or one machine. */
export type DecisionSubject =
  | { readonly kind: 'rows'; readonly machines: Excerpt }
  | { readonly kind: 'machine'; readonly machine: number };

/** Which machines a decision reaches. */
export interface DecisionReach {
  readonly on: readonly DecidedMachines[];
  readonly machines: number;
  /** How many machines of its subject it would mean nothing for. */
  readonly leftOut: number;
}

/**
 * Machines for the plan: rows of a list whose rows are machines (clients, servers, inventory, plan), one machine, or all
 * of the plan that the files lack.
 */
export type PlanSubject = DecisionSubject | { readonly kind: 'absent' };

/**
 * Which step is meant.
 * - `as-planned`: the one that the machine has in the plan
 * - `due`: what the client needs; the upgrade for a server
 */
export type PlanWish = PlanStep | 'as-planned' | 'due';

/** Which machines a change of the plan reaches. */
export interface PlanReach {
  readonly on: PlanSteps;
  readonly machines: number;
  /** How many machines of its subject it would mean nothing for. */
  readonly leftOut: number;
}

/** What a tick beside a machine does to the plan. */
export interface PlanTick {
  /** The machine with its step; nothing if there is no step for it. */
  readonly on: PlanSteps;
  /**
   * The wave, from 0, into which the machine goes: the first that is neither over nor full and in which its step makes no
   * pairing worse; that may be a new one at the end. A machine that is ready in no wave goes into the last one, or into a
   * new one if the last is over or full. Only a plan of `MOST_WAVES` has no new one. Null if the machine leaves the plan.
   */
  readonly wave: number | null;
}

/** One row of a source file, cell by cell, with headings. Password cells hold only their flag. */
export interface SourceRow {
  readonly fileName: string;
  readonly line: number;
  readonly cells: readonly {
    readonly heading: string;
    readonly text: string;
  }[];
}

/** A column of a list export, with its heading on the screen. */
export interface ListedColumn {
  readonly column: AnyColumn;
  readonly heading: string;
}

/** The rows and columns of a tab as the screen shows them. */
export interface ListedRows extends Excerpt {
  readonly query: TableQuery & { readonly table: TabName };
  readonly columns: readonly ListedColumn[];
  /** The language of the cells. */
  readonly language: Language;
}

/** What to export. */
export type ExportOrder =
  | { readonly kind: 'this-list'; readonly list: ListedRows }
  | { readonly kind: 'pairings-in-view'; readonly query: TableQuery }
  | {
      readonly kind: 'remediation-list' | 'upgrade-host-list';
      /** Rows of the table of clients to which the list is limited. Without it: all clients. */
      readonly clients?: Excerpt;
    }
  | {
      readonly kind: 'wave-host-list';
      /** Counted from 0. */
      readonly wave: number;
    }
  | { readonly kind: 'complete-audit' | 'rejected-rows' | 'decision-log' | 'changes' | 'plan' };

export type ExportRequest = ExportOrder & {
  readonly delimiter: Delimiter;
  /** ISO 8601 timestamp for the audit's `generatedAt`. */
  readonly generatedAt: string;
  /** Who makes the export, as the person wrote it; empty if not given. */
  readonly author?: string;
};

export interface ExportStart {
  /** Number of rows without the heading row; null for JSON. */
  readonly rows: number | null;
  readonly estimatedBytes: number;
}
