/**
 * Something about the file that the person should know. Every data row that did not become a machine
 * of its own, and every cell that was not understood, has one.
 * What became of the row or cell is its `effect`:
 * - `rejected`: the row became no machine
 * - `merged`: the row was merged into the machine of an earlier one
 * - `unreadable`: the cell counts as unreadable
 * - `apart`: the machine is in the inventory but in no pairing
 * - `noted`: nothing was lost, but the person should know
 */
export type ProblemEffect = 'rejected' | 'merged' | 'unreadable' | 'apart' | 'noted';

/** The kinds of problem with what each does to its row or cell. Names are stable: exports carry them. */
export const PROBLEM_KINDS = {
  'name-missing': 'rejected',
  'role-missing': 'apart',
  'role-unreadable': 'apart',
  'value-unreadable': 'unreadable',
} as const satisfies Readonly<Record<string, ProblemEffect>>;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** One problem. `value` is the text as written, never a password's. `details` fill the sentence of the kind, in order. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly source: number;
  /** 1-based file line; null where the problem is the whole file's. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string;
  readonly details: readonly string[];
  /** The machine the problem belongs to; null where its row became none. */
  readonly machine: number | null;
}

/** A list of problems that need not exist as objects until they are looked at. */
export interface ProblemList {
  readonly size: number;
  /** Throws a RangeError outside 0 … size - 1. */
  at(index: number): Problem;
}
