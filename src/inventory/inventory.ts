import type { Fleet } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import type { ProblemKind, ProblemList } from '../fleet/problem.ts';
import { foldSpelling } from './cells/cell-text.ts';
import type { RawTable } from './raw-table.ts';

/**
 * What a column is read as. `password` holds dial-in passwords in clear text and is immediately reduced to the § flag.
 * `secret` holds other passwords or possible passwords and is emptied.
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

/** Why a column was matched to a field. */
export type MatchReason = 'heading' | 'words-of-heading' | 'values' | 'chosen' | 'remembered';

/** One column of one file and what it is read as. A null field means that the column is carried along as written. */
export interface ColumnMatch {
  readonly column: number;
  readonly field: Field | null;
  readonly reason: MatchReason;
  /** False if the user should check the match, for example because only the values suggest it. */
  readonly certain: boolean;
}

/**
 * What the columns of one file are read as. Each field has one column, with these exceptions: `servicePack` may have a
 * second one (the number next to the text), `product` too (a version or edition), `role` may have two (marks for
 * clients and for servers), and `password` and `secret` any number. If a field has several columns, the first takes
 * precedence and the others fill its gaps.
 */
export type ColumnMapping = readonly ColumnMatch[];

/** One file as a table, and what its columns are read as. */
export interface SourceTable {
  readonly fileName: string;
  readonly table: RawTable;
  readonly mapping: ColumnMapping;
}

/** When, by whom and why the user made a choice. Empty texts are not given. */
export interface Said {
  /** ISO 8601. */
  readonly at: string;
  /** Free text. It proves nothing. */
  readonly by: string;
  readonly reason: string;
}

/** The meaning that the user gave to a text. Applies to all its occurrences in cells of that fact. */
export interface ValueChoice {
  readonly fact: FactName;
  readonly text: string;
  /** A value of the fact, or null to treat it as missing. */
  readonly value: string | null;
  readonly said?: Said;
}

/** Whether two choices are about the same text of the same fact. */
export function isAboutSame(
  one: Pick<ValueChoice, 'fact' | 'text'>,
  other: Pick<ValueChoice, 'fact' | 'text'>,
): boolean {
  return one.fact === other.fact && foldSpelling(one.text) === foldSpelling(other.text);
}

/**
 * A text that the user typed to replace a cell. Identified by source and line, so that it survives re-reading the
 * file.
 */
export interface EnteredCell {
  readonly source: number;
  readonly line: number;
  readonly fact: FactName | 'name';
  readonly text: string;
  readonly said?: Said;
}

/** Which row to believe if the rows of one machine disagree. */
export interface Settlement {
  readonly source: number;
  /** The line of the machine's first row. */
  readonly line: number;
  readonly fact: FactName;
  readonly takeSource: number;
  readonly takeLine: number;
  readonly said?: Said;
}

/** All choices of the user about cells. */
export interface CellChoices {
  readonly values: readonly ValueChoice[];
  readonly entries: readonly EnteredCell[];
  readonly settlements: readonly Settlement[];
}

/** One choice about cells, whatever its kind. */
export type CellChoice =
  | ({ readonly kind: 'cell' } & EnteredCell)
  | ({ readonly kind: 'meaning' } & ValueChoice)
  | ({ readonly kind: 'settlement' } & Settlement);

export const NO_CELL_CHOICES: CellChoices = { values: [], entries: [], settlements: [] };

/** A distinct text that the reader of its fact does not understand, and the number of rows with it. */
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

/** A lazy list of disputes. `at` creates a dispute on request, and throws a RangeError if the index is out of range. */
export interface DisputeList {
  readonly size: number;
  at(index: number): Dispute;
}

/** The machines of all files. Every data row is accounted for: machines + merged + rejected = dataRows. */
export interface Inventory {
  readonly fleet: Fleet;
  readonly problems: ProblemList;
  readonly dataRows: number;
  readonly merged: number;
  readonly rejected: number;
  /** `row` is the index of the data row in the RawTable of its source. */
  readonly rejectedRows: readonly {
    readonly source: number;
    readonly row: number;
    readonly reason: ProblemKind;
  }[];
  readonly unknownValues: readonly UnknownValue[];
  readonly disputes: DisputeList;
}
