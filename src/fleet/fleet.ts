import type { Codes } from './codes.ts';
import type { FactName, Facts } from './machine.ts';
import type { Reading } from './reading.ts';
import type { Texts } from './texts.ts';

/**
 * Where a cell's reading comes from.
 * - `file`: read from the cell as written
 * - `value-map`: the person said what this text means wherever it occurs
 * - `entered`: the person replaced what the file says
 * - `settled`: rows disagreed and the person picked one
 * - `disputed`: rows of one machine disagree and nothing decides between them
 * - `password`: derived from a clear-text password, whose text was dropped at once
 * - `shifted`: an extra cell in the row may have moved it under the wrong heading
 * - `carried`: the file lacks the column, and the person let the value of an earlier audit stand in for it
 * - `absent`: the file has no column for it
 */
export type CellOrigin =
  | 'file'
  | 'value-map'
  | 'entered'
  | 'settled'
  | 'disputed'
  | 'password'
  | 'shifted'
  | 'carried'
  | 'absent';

/** What one row of a machine says about a fact. */
export interface Claim {
  /** A file line such as `12`, or `file.csv:12` if it is in another file than the first claim. */
  readonly line: string;
  readonly text: string;
}

/** One distinct cell of a fact column: its text as written (never a password's) and its reading. */
export interface Cell<T> {
  readonly text: string;
  readonly reading: Reading<T>;
  readonly origin: CellOrigin;
  /**
   * The heading the cell was read under, if that is not the column's own (a service pack inside a product
   * text).
   */
  readonly heading?: string;
  /**
   * What the rows say about a disputed fact; `text` says the same in English. About a settled fact: what the rows say
   * that the person did not pick.
   */
  readonly claims?: readonly Claim[];
  /** Of a carried fact: the file that said it, and when the audit of that file was taken (ISO 8601). */
  readonly carriedFrom?: { readonly fileName: string; readonly at: string };
}

/** A row of a source file: index in `Fleet.sources`, and the 1-based file line on which the row starts. */
export interface RowReference {
  readonly source: number;
  readonly line: number;
}

/** One fact of every machine, dictionary-coded: each distinct cell is read and stored once. */
export interface FactColumn<T> {
  readonly cells: readonly Cell<T>[];
  /** For each machine, the index of its cell in `cells`. */
  readonly codes: Codes;
  /** For each source, the heading of the column; null if the source has no such column. */
  readonly headings: readonly (string | null)[];
  /** Machines whose fact comes from another row than `Fleet.rowLines` says (merged or settled rows). */
  readonly rowOf: ReadonlyMap<number, RowReference>;
  /**
   * All machines with disputed rows share one cell, which saves a million objects. This creates the
   * individual cell of one machine, with its claims; `cellOf` calls it.
   */
  readonly disputedCell?: (machine: number) => Cell<T>;
}

/** What a column is used for beyond its text; `fact`: it is read as a fact, which has columns of its own. */
export type TextColumnMeaning = 'peers' | 'group' | 'domain' | 'address' | 'fact';

/** A column kept as written, dictionary-coded. */
export interface TextColumn {
  readonly heading: string;
  readonly meaning: TextColumnMeaning | null;
  readonly texts: Texts;
  readonly codes: Codes;
}

/**
 * All machines of an inventory, stored by column, in the order of their rows. Machine `i` is entry `i` of every array.
 */
export interface Fleet {
  readonly size: number;
  /** File names, for line references. */
  readonly sources: readonly string[];
  /** Host names as written. */
  readonly names: Texts;
  readonly rowSources: Uint16Array;
  /** 1-based file line of each machine's own row. */
  readonly rowLines: Uint32Array;
  readonly facts: { readonly [K in FactName]: FactColumn<Facts[K]> };
  /**
   * Every column except name, service pack, encryption and §, in file order. Role, product and the like are
   * included.
   */
  readonly extras: readonly TextColumn[];
}

/**
 * The cell of one fact of one machine.
 * @throws RangeError if the machine does not exist.
 */
export function cellOf<T>(column: FactColumn<T>, machine: number): Cell<T> {
  const cell = column.cells[column.codes[machine] ?? -1];
  if (cell === undefined) throw new RangeError(`no machine ${machine}`);
  return cell.origin === 'disputed' ? (column.disputedCell?.(machine) ?? cell) : cell;
}

/** The row from which a fact of a machine was read. */
export function rowOfFact(fleet: Fleet, fact: FactName, machine: number): RowReference {
  const elsewhere = fleet.facts[fact].rowOf.get(machine);
  if (elsewhere !== undefined) return elsewhere;
  return {
    source: fleet.rowSources[machine] ?? 0,
    line: fleet.rowLines[machine] ?? 0,
  };
}

/** A machine's text in a column kept as written. */
export function textOf(column: TextColumn, machine: number): string {
  const code = column.codes[machine];
  return code === undefined ? '' : (column.texts.at(code) ?? '');
}
