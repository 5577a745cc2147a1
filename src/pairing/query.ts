import type { Assumptions } from '../article/assumptions.ts';
import type { ForcedBy } from '../article/conditions.ts';
import type { PairingFact } from '../article/missing-facts.ts';
import type { VerdictWord } from '../article/verdict.ts';
import type { WordFact } from '../fleet/fact-words.ts';
import type { Facts } from '../fleet/machine.ts';
import type { ChoiceColumn, PAIRING_COLUMNS, PairingColumn } from './columns.ts';

/** Stands beside a fact's values where it is missing or unreadable. */
export type OrUnknown<T> = T | 'unknown';

/**
 * Who meets whom.
 * - `every`: every client with every server
 * - `group`: equal text in one extra column (index in `Fleet.extras`); a server may name several groups
 *   (`;`, `,`, `|` or newline inside the cell); an empty cell means alone, or with everyone
 * - `peers`: the servers that the client's peers cell names; clients that name none meet nobody,
 *   every server, or the servers of their group
 */
export type PairingScope =
  | { readonly kind: 'every' }
  | GroupScope
  | {
      readonly kind: 'peers';
      readonly otherwise: { readonly kind: 'nobody' } | { readonly kind: 'every' } | GroupScope;
    };

/** Machines meet within a group: `column` is an index in `Fleet.extras`. */
export interface GroupScope {
  readonly kind: 'group';
  readonly column: number;
  readonly emptyMeans: 'alone' | 'everyone';
}

/**
 * Listed servers as they are offered. An empty peers cell says that nobody recorded the servers, not that the client
 * dials none: such a client keeps meeting every server.
 */
export const LISTED_PEERS = {
  kind: 'peers',
  otherwise: { kind: 'every' },
} as const satisfies PairingScope;

/** The group within a scope, if it has one. */
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

export interface SortKey {
  readonly column: PairingColumn;
  readonly descending: boolean;
}

/** The code words of the columns that hold no fact. */
interface PairingWords {
  readonly verdict: VerdictWord;
  readonly forcedBy: ForcedBy;
  readonly missing: PairingFact;
}

/** What a column with choices is filtered by. */
type ChoiceWord<C extends ChoiceColumn> = C extends keyof PairingWords
  ? PairingWords[C]
  : (typeof PAIRING_COLUMNS)[C] extends { readonly fact: infer F extends WordFact }
    ? OrUnknown<Facts[F]>
    : never;

/** The choices of a filter, by column. `missing`: pairings that miss at least one of the facts. */
export type PairingChoices = { readonly [C in ChoiceColumn]?: readonly ChoiceWord<C>[] };

/** Narrows the pairings. Every part is optional; parts are joined by AND. An empty choice list lets nothing through. */
export interface PairingFilter extends PairingChoices {
  /** Text that the host name contains, compared without case. */
  readonly clientText?: string;
  readonly serverText?: string;
  /** Text in an extra column, by index in `Fleet.extras`. */
  readonly clientExtras?: readonly {
    readonly column: number;
    readonly text: string;
  }[];
  readonly serverExtras?: readonly {
    readonly column: number;
    readonly text: string;
  }[];
  /** One machine alone, by index. */
  readonly clientIs?: number;
  readonly serverIs?: number;
  /** Text that the client's or the server's name (or any extra cell of either) contains, without case. */
  readonly search?: string;
}

export interface PairingQuery {
  readonly filter: PairingFilter;
  readonly sort: readonly SortKey[];
}

/** What the pairings are counted over. */
export interface PairingRules {
  readonly scope: PairingScope;
  readonly assumptions: Assumptions;
}

/** One pairing: machine indices in the fleet. */
export interface Pairing {
  readonly client: number;
  readonly server: number;
}

/** Pairings by verdict. Doubles: a million machines make more than 2^31. */
export type VerdictCounts = { readonly [V in VerdictWord]: number };
