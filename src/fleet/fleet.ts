import type { FactName, Facts } from './machine.ts';
import type { Reading } from './reading.ts';

/**
 * How a cell came by its reading.
 * - `file`: read from the cell as written
 * - `value-map`: the person said what this text means, for all its occurrences
 * - `entered`: the person typed it in place of what the file says
 * - `settled`: rows disagreed and the person picked one of them
 * - `disputed`: rows of one machine disagree, and nothing settles it
 * - `password`: derived from a clear-text password, whose text was dropped at once
 * - `shifted`: an empty cell too many in the row may have pushed it under this heading
 * - `absent`: the file has no such column
 */
export type CellOrigin =
  | 'file'
  | 'value-map'
  | 'entered'
  | 'settled'
  | 'disputed'
  | 'password'
  | 'shifted'
  | 'absent';

/** What one row of a machine says of a fact. */
export interface Claim {
  /** A file line as `12`, or as `file.csv:12` where it stands in another file than the first claim. */
  readonly line: string;
  readonly text: string;
}

/** One distinct cell of a fact column: its text as written (never a password's) and what it was read as. */
export interface Cell<T> {
  readonly text: string;
  readonly reading: Reading<T>;
  readonly origin: CellOrigin;
  /** Where the cell stands under another heading than its column's (a service pack inside a product text). */
  readonly heading?: string;
  /** For a disputed fact, what its rows say; `text` is the same in English. */
  readonly claims?: readonly Claim[];
}

/** A row of a source file: index in `Fleet.sources` and the 1-based file line on which the row starts. */
export interface RowReference {
  readonly source: number;
  readonly line: number;
}

/** One fact of every machine, dictionary-coded: each distinct cell is read once and kept once. */
export interface FactColumn<T> {
  readonly cells: readonly Cell<T>[];
  /** For each machine the index of its cell in `cells`. */
  readonly codes: Uint32Array;
  /** For each source the heading the fact was read under; null where the source has no such column. */
  readonly headings: readonly (string | null)[];
  /** Machines whose fact stands in another row than `Fleet.rowLines` says (merged or settled rows). */
  readonly rowOf: ReadonlyMap<number, RowReference>;
  /**
   * Machines of which the rows disagree share one cell, so that a million of them are no objects. This makes
   * the cell of one of them, with what its rows say: `cellOf` gives it.
   */
  readonly disputedCell?: (machine: number) => Cell<T>;
}

/** What a column that is no fact is used for, beside being carried along. */
export type TextColumnMeaning = 'peers' | 'group' | 'domain' | 'address';

/** A column kept as written, dictionary-coded. */
export interface TextColumn {
  readonly heading: string;
  readonly meaning: TextColumnMeaning | null;
  readonly texts: readonly string[];
  readonly codes: Uint32Array;
}

/** All machines of an inventory, by column. Machine `i` is the `i`-th entry of every array. */
export interface Fleet {
  readonly size: number;
  /** File names, for line references. */
  readonly sources: readonly string[];
  /** Host names as written. */
  readonly names: readonly string[];
  readonly rowSources: Uint16Array;
  /** 1-based file line of each machine's own row. */
  readonly rowLines: Uint32Array;
  readonly facts: { readonly [K in FactName]: FactColumn<Facts[K]> };
  /** Every column that is not name, service pack, encryption or § (role, product and the like included), in file order. */
  readonly extras: readonly TextColumn[];
}

/** The cell of one fact of one machine. Throws a RangeError for a machine that does not exist. */
export function cellOf<T>(column: FactColumn<T>, machine: number): Cell<T> {
  const cell = column.cells[column.codes[machine] ?? -1];
  if (cell === undefined) throw new RangeError(`no machine ${machine}`);
  return cell.origin === 'disputed' ? (column.disputedCell?.(machine) ?? cell) : cell;
}

/** Where one fact of one machine was read. */
export function rowOfFact(fleet: Fleet, fact: FactName, machine: number): RowReference {
  const elsewhere = fleet.facts[fact].rowOf.get(machine);
  if (elsewhere !== undefined) return elsewhere;
  return {
    source: fleet.rowSources[machine] ?? 0,
    line: fleet.rowLines[machine] ?? 0,
  };
}

/** The text of one machine in a column kept as written. */
export function textOf(column: TextColumn, machine: number): string {
  return column.texts[column.codes[machine] ?? -1] ?? '';
}
