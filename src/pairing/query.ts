import type { Assumptions } from '../article/assumptions.ts';
import type { ForcedBy } from '../article/conditions.ts';
import type { PairingFact } from '../article/missing-facts.ts';
import type { VerdictWord } from '../article/verdict.ts';
import type { Encryption, SectionSign } from '../fleet/machine.ts';
import type { ServicePack } from '../fleet/service-pack.ts';

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

/** A column of the table of pairings. `extra` columns name an index in `Fleet.extras`. */
export type PairingColumn =
  | 'client'
  | 'clientServicePack'
  | 'clientEncryption'
  | 'sectionSign'
  | 'server'
  | 'serverServicePack'
  | 'serverEncryption'
  | 'forcedBy'
  | 'verdict'
  | `clientExtra:${number}`
  | `serverExtra:${number}`;

export interface SortKey {
  readonly column: PairingColumn;
  readonly descending: boolean;
}

/** Narrows the pairings. Every part is optional; parts are joined by AND. An empty choice list lets nothing through. */
export interface PairingFilter {
  readonly verdict?: readonly VerdictWord[];
  readonly forcedBy?: readonly ForcedBy[];
  readonly clientServicePack?: readonly OrUnknown<ServicePack>[];
  readonly serverServicePack?: readonly OrUnknown<ServicePack>[];
  readonly clientEncryption?: readonly OrUnknown<Encryption>[];
  readonly serverEncryption?: readonly OrUnknown<Encryption>[];
  readonly sectionSign?: readonly OrUnknown<SectionSign>[];
  /** Pairings that miss at least one of these facts. */
  readonly missing?: readonly PairingFact[];
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

/** A column that is filtered by choosing among its values. The names are those of the filter. */
export const CHOICE_COLUMNS = [
  'verdict',
  'forcedBy',
  'clientServicePack',
  'serverServicePack',
  'clientEncryption',
  'serverEncryption',
  'sectionSign',
  'missing',
] as const satisfies readonly (keyof PairingFilter)[];
export type ChoiceColumn = (typeof CHOICE_COLUMNS)[number];

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
