import type { Assumptions } from '../article/assumptions.ts';
import type { ForcedBy } from '../article/conditions.ts';
import type { PairingFact } from '../article/missing-facts.ts';
import type { VerdictWord } from '../article/verdict.ts';
import type { WordFact } from '../fleet/fact-words.ts';
import type { Facts } from '../fleet/machine.ts';
import type { ChoiceColumn, PAIRING_COLUMNS, PairingColumn } from './columns.ts';

/** Adds the word for a fact that is missing or unreadable. */
export type OrUnknown<T> = T | 'unknown';

/**
 * Who meets whom.
 * - `every`: every client meets every server
 * - `group`: machines meet if they have equal text in one extra column (index in `Fleet.extras`); a cell
 * may name several groups (separated by `;`, `,`, `|` or a line break); an empty cell means alone, or with
 * everyone
 * - `peers`: a client meets the servers that its peers cell names; clients with an empty cell meet nobody,
 * every server, or the servers of their group
 */
export type PairingScope =
  | { readonly kind: 'every' }
  | GroupScope
  | {
      readonly kind: 'peers';
      readonly otherwise: { readonly kind: 'nobody' } | { readonly kind: 'every' } | GroupScope;
    };

/** Machines meet within a group; `column` is an index in `Fleet.extras`. */
export interface GroupScope {
  readonly kind: 'group';
  readonly column: number;
  readonly emptyMeans: 'alone' | 'everyone';
}

/**
 * The scope offered for listed servers. An empty peers cell means that nobody recorded the client's
 * servers, not that it has none. So such a client still meets every server.
 */
export const LISTED_PEERS = {
  kind: 'peers',
  otherwise: { kind: 'every' },
} as const satisfies PairingScope;

/** The group of a scope; null if it has none. */
export function groupOf(scope: PairingScope): GroupScope | null {
  switch (scope.kind) {
    case 'every':
      return null;
    case 'group':
      return scope;
    case 'peers':
      return scope.otherwise.kind === 'group' ? scope.otherwise : null;
  }
}

/**
 * The rules for other columns. A group is identified by its column index, which may name another column
 * after a change. So the group is dropped and the person chooses it again.
 */
export function withoutGroup(rules: PairingRules): PairingRules {
  const { scope } = rules;
  if (groupOf(scope) === null) return rules;
  return { ...rules, scope: scope.kind === 'peers' ? LISTED_PEERS : { kind: 'every' } };
}

export interface SortKey {
  readonly column: PairingColumn;
  readonly descending: boolean;
}

/** The code words of the columns that do not hold a fact. */
interface PairingWords {
  readonly verdict: VerdictWord;
  readonly forcedBy: ForcedBy;
  readonly missing: PairingFact;
}

/** The words that filter a column with choices. */
type ChoiceWord<C extends ChoiceColumn> = C extends keyof PairingWords
  ? PairingWords[C]
  : (typeof PAIRING_COLUMNS)[C] extends { readonly fact: infer F extends WordFact }
    ? OrUnknown<Facts[F]>
    : never;

/** The choices of a filter, by column. `missing` selects pairings that lack at least one of the facts. */
export type PairingChoices = { readonly [C in ChoiceColumn]?: readonly ChoiceWord<C>[] };

/**
 * Narrows the pairings. Every part is optional, and all must match. An empty list of choices matches
 * nothing.
 */
export interface PairingFilter extends PairingChoices {
  /** Text that the host name contains, ignoring case. */
  readonly clientText?: string;
  readonly serverText?: string;
  readonly clientExtras?: readonly ExtraFilter[];
  readonly serverExtras?: readonly ExtraFilter[];
  /** Exactly this machine, by index. */
  readonly clientIs?: number;
  readonly serverIs?: number;
  /**
   * Folded texts, at most `MOST_TERMS`. Each must occur in a cell of the pairing: in the name, an extra cell
   * or a shown text of either machine, or in a shown text of the pairing itself.
   */
  readonly search?: readonly string[];
}

/** A condition on an extra column, by index in `Fleet.extras`: a text that it contains, or its whole text. */
export type ExtraFilter =
  | { readonly column: number; readonly text: string }
  | { readonly column: number; readonly values: readonly string[] };

export interface PairingQuery {
  readonly filter: PairingFilter;
  readonly sort: readonly SortKey[];
}

/** The rules by which pairings are formed and judged. */
export interface PairingRules {
  readonly scope: PairingScope;
  readonly assumptions: Assumptions;
}

/** One pairing, as machine indices in the fleet. */
export interface Pairing {
  readonly client: number;
  readonly server: number;
}

/** Pairings by verdict. Doubles, because a million machines make more than 2^31 pairings. */
export type VerdictCounts = { readonly [V in VerdictWord]: number };
