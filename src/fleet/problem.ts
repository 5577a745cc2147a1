import type { Claim } from './fleet.ts';

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

/**
 * The kinds of problem with what each does to its row or cell. Names are stable: exports carry them.
 * Behind each kind stands what its `details` hold, in order. A fact is given by its FactName; a line is
 * given as `12`, or as `file.csv:12` where it stands in another file than the problem's own.
 */
export const PROBLEM_KINDS = {
  /** No details. */
  'name-missing': 'rejected',
  /** No details. A total, a rule of dashes, a closing remark. */
  'footer-row': 'rejected',
  /** No details. A line that heads a group of rows, such as `Site: Bonn`. */
  'group-row': 'rejected',
  /** No details. */
  'heading-row-repeated': 'rejected',
  /** Line of the machine's first row; headings whose texts differ there and were not taken over. */
  'duplicate-merged': 'merged',
  /** Fact. */
  'value-unreadable': 'unreadable',
  /** Fact, then line and text of each claim by turns. */
  'facts-disputed': 'unreadable',
  /** No details. */
  'role-missing': 'apart',
  /** No details. */
  'role-unreadable': 'apart',
  /** No details. */
  'product-unreadable': 'apart',
  /** No details. */
  'outside-the-article': 'apart',
  /** Fact, line and text that count, then line and text of each older claim by turns. */
  'newest-row-counts': 'noted',
  /** Fact, what counts, the other column's heading, its text. */
  'columns-disagree': 'noted',
  /** The other machine's name, its line. */
  'name-also-qualified': 'noted',
  /** The peer's name, as for the three below. Found while pairing by listed peers. */
  'peer-unknown': 'noted',
  'peer-not-a-server': 'noted',
  'peer-outside-the-article': 'noted',
  'peer-is-itself': 'noted',
  /** No details. The heading is the problem's column. */
  'password-column': 'noted',
  /** No details. The heading is the problem's column. */
  'secret-column': 'noted',
  /** How many columns have the heading. */
  'heading-repeated': 'noted',
  /** No details. The line became no data row. */
  'heading-row-skipped': 'noted',
  /** No details. The line became no data row. */
  'row-above-headings': 'noted',
  'row-too-short': 'noted',
  'row-too-long': 'noted',
  /** No details. The cell beyond the headings is empty; those before it may stand under the wrong headings. */
  'empty-cell-too-many': 'noted',
  /** No details. The line begins with `#`, has other cells as well, and became no data row. */
  'row-behind-hash': 'noted',
  'stray-quote': 'noted',
  'unclosed-quote': 'noted',
  'nul-bytes': 'noted',
  'replacement-character': 'noted',
  /** No details. */
  'mixed-encodings': 'noted',
} as const satisfies Readonly<Record<string, ProblemEffect>>;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** The claims that stand by turns, line and text, in the details of a problem. */
export function claimsIn(linesAndTexts: readonly string[]): readonly Claim[] {
  const claims: Claim[] = [];
  for (let at = 0; at + 1 < linesAndTexts.length; at += 2) {
    claims.push({ line: linesAndTexts[at] ?? '', text: linesAndTexts[at + 1] ?? '' });
  }
  return claims;
}

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
