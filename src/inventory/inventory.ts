import type { Fleet } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import type { ProblemKind, ProblemList } from '../fleet/problem.ts';
import type { RawTable } from './raw-table.ts';

/**
 * What a column is read as. `password` holds dial-in passwords in clear text and is reduced to the § flag at once;
 * `secret` holds passwords of something else, or what may be some, and is reduced to nothing.
 */
export const FIELDS = [
  'name',
  'role',
  'servicePack',
  'encryption',
  'sectionSign',
  'password',
  'secret',
  'product',
  'peers',
  'group',
  'domain',
  'address',
  'architecture',
  'strength',
  'lastSeen',
] as const satisfies readonly (
  | FactName
  | 'name'
  | 'password'
  | 'secret'
  | 'peers'
  | 'group'
  | 'domain'
  | 'address'
)[];
export type Field = (typeof FIELDS)[number];

/** Why a column was taken for a field. */
export type MatchReason = 'heading' | 'words-of-heading' | 'values' | 'chosen' | 'remembered';

/** One column of one file and what it is read as; null: carried along as written. */
export interface ColumnMatch {
  readonly column: number;
  readonly field: Field | null;
  readonly reason: MatchReason;
  /** False where the person should look: only the look of the values or some words speak for it. */
  readonly certain: boolean;
}

/**
 * What the columns of one file are read as: one column for each field. `servicePack` may have a second (the
 * number beside the text), `product` a second (a version or edition beside it), `role` two (marks of clients and
 * marks of servers), and every column of passwords or secrets is one.
 * Where a field has several columns, the first counts and the others fill what it leaves empty.
 */
export type ColumnMapping = readonly ColumnMatch[];

/** One file that was cut into a table, and what its columns are read as. */
export interface SourceTable {
  readonly fileName: string;
  readonly table: RawTable;
  readonly mapping: ColumnMapping;
}

/** What the person says a text means, for all its occurrences under that fact. */
export interface ValueChoice {
  readonly fact: FactName;
  readonly text: string;
  /** A value of the fact, or null: leave it missing. */
  readonly value: string | null;
}

/** What the person typed in place of a cell. Found again by source and line, so that it survives a re-reading. */
export interface EnteredCell {
  readonly source: number;
  readonly line: number;
  readonly fact: FactName | 'name';
  readonly text: string;
}

/** Which row's word counts where rows of one machine disagree. */
export interface Settlement {
  readonly source: number;
  /** Line of the machine's first row. */
  readonly line: number;
  readonly fact: FactName;
  readonly takeSource: number;
  readonly takeLine: number;
}

/** Everything the person said about the cells. */
export interface CellChoices {
  readonly values: readonly ValueChoice[];
  readonly entries: readonly EnteredCell[];
  readonly settlements: readonly Settlement[];
}

export const NO_CELL_CHOICES: CellChoices = { values: [], entries: [], settlements: [] };

/** A text that no reader of its fact understands, once, with how many rows hold it. */
export interface UnknownValue {
  readonly fact: FactName;
  readonly heading: string;
  readonly text: string;
  readonly rows: number;
}

/** A fact on which the rows of one machine disagree. */
export interface Dispute {
  readonly machine: number;
  readonly fact: FactName;
  readonly claims: readonly {
    readonly source: number;
    readonly line: number;
    readonly text: string;
  }[];
}

/** Disputes by number; each is made when it is asked for. `at` throws a RangeError beyond them. */
export interface DisputeList {
  readonly size: number;
  at(index: number): Dispute;
}

/** The machines of all files together, and the account of every data row: machines + merged + rejected = dataRows. */
export interface Inventory {
  readonly fleet: Fleet;
  readonly problems: ProblemList;
  readonly dataRows: number;
  readonly merged: number;
  readonly rejected: number;
  /** Rejected rows: source and index of the data row in its RawTable. */
  readonly rejectedRows: readonly {
    readonly source: number;
    readonly row: number;
    readonly reason: ProblemKind;
  }[];
  readonly unknownValues: readonly UnknownValue[];
  readonly disputes: DisputeList;
}
