import type { Condition, Conditions, ForcedBy } from '../article/conditions.ts';
import type { PairingFact } from '../article/missing-facts.ts';
import type { VerdictWord } from '../article/verdict.ts';
import type { CellOrigin } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import type { Reading } from '../fleet/reading.ts';
import type { Action } from '../remediation/client-action.ts';
import type { ClientRow, MachineReference, TableQuery } from './table-messages.ts';

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
  readonly cells: readonly {
    readonly heading: string;
    readonly text: string;
  }[];
}

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
