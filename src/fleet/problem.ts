import type { Claim } from './fleet.ts';

/**
 * What happened to a row or cell that has a problem. Every data row that did not become a machine of its
 * own has a problem, and so does every cell that was not understood.
 * - `rejected`: the row became no machine
 * - `merged`: the row was merged into the machine of an earlier row
 * - `unreadable`: the cell counts as unreadable
 * - `apart`: the machine is in the inventory but in no pairing
 * - `noted`: nothing was lost, but the person should know
 */
export type ProblemEffect = 'rejected' | 'merged' | 'unreadable' | 'apart' | 'noted';

/**
 * The kinds of problems and their effects. The names are stable, because exports contain them. The comment
 * on each kind lists its `details` in order. A fact is given as FactName; a line as `12`, or as
 * `file.csv:12` if it is in another file than the problem.
 */
export const PROBLEM_KINDS = {
  /** No details. */
  'name-missing': 'rejected',
  /** No details. A total, a rule of dashes, a closing remark. */
  'footer-row': 'rejected',
  /** No details. A line above a group of rows, such as `Site: Bonn`. */
  'group-row': 'rejected',
  /** No details. */
  'heading-row-repeated': 'rejected',
  /** Line of the machine's first row; headings of the cells that differ from it and were not used. */
  'duplicate-merged': 'merged',
  /** Fact. */
  'value-unreadable': 'unreadable',
  /** Fact, then alternating line and text of each claim. */
  'facts-disputed': 'unreadable',
  /** No details. */
  'role-missing': 'apart',
  /** No details. */
  'role-unreadable': 'apart',
  /** No details. */
  'product-unreadable': 'apart',
  /** No details. */
  'outside-the-article': 'apart',
  /** Fact, line and text that count, then alternating line and text of each older claim. */
  'newest-row-counts': 'noted',
  /** Fact, the text that counts, the other column's heading, its text. */
  'columns-disagree': 'noted',
  /** The other machine's name, its line. */
  'name-also-qualified': 'noted',
  /** The peer's name; likewise for the next three. Found while pairing by listed peers. */
  'peer-unknown': 'noted',
  'peer-not-a-server': 'noted',
  'peer-outside-the-article': 'noted',
  'peer-is-itself': 'noted',
  /** No details. `column` is the heading. */
  'password-column': 'noted',
  /** No details. `column` is the heading. */
  'secret-column': 'noted',
  /** How many columns have the heading. */
  'heading-repeated': 'noted',
  /** No details. The line became no data row. */
  'heading-row-skipped': 'noted',
  /** No details. The line became no data row. */
  'row-above-headings': 'noted',
  'row-too-short': 'noted',
  'row-too-long': 'noted',
  /** No details. The cell beyond the headings is empty; those before it may be under the wrong headings. */
  'empty-cell-too-many': 'noted',
  /** No details. The line begins with `#`, has further cells, and became no data row. */
  'row-behind-hash': 'noted',
  'stray-quote': 'noted',
  'unclosed-quote': 'noted',
  'rows-in-quotes': 'noted',
  'nul-bytes': 'noted',
  'replacement-character': 'noted',
  /** No details. */
  'mixed-encodings': 'noted',
} as const satisfies Readonly<Record<string, ProblemEffect>>;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

/** The claims in a problem's details, where line and text alternate. */
export function claimsIn(linesAndTexts: readonly string[]): readonly Claim[] {
  const claims: Claim[] = [];
  for (let at = 0; at + 1 < linesAndTexts.length; at += 2) {
    claims.push({ line: linesAndTexts[at] ?? '', text: linesAndTexts[at + 1] ?? '' });
  }
  return claims;
}

/**
 * One problem. `value` is the text as written, never a password's. `details` fill the placeholders of the
 * kind's sentence, in order.
 */
export interface Problem {
  readonly kind: ProblemKind;
  readonly source: number;
  /** 1-based file line; null if the problem concerns the whole file. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string;
  readonly details: readonly string[];
  /** The machine that the problem belongs to; null if its row did not become a machine. */
  readonly machine: number | null;
}

/** A lazy list of problems: entries become objects only when they are read. */
export interface ProblemList {
  readonly size: number;
  /** @throws RangeError outside 0 … size - 1. */
  at(index: number): Problem;
}
