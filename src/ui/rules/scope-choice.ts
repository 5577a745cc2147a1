import type { NamedColumn } from '../../answers/summary.ts';
import type { Messages } from '../../locale/en.ts';
import { type GroupScope, groupOf, LISTED_PEERS, type PairingScope } from '../../pairing/query.ts';
import { extraHeading } from '../tables/column-label.ts';

type Extras = readonly NamedColumn[];

/** Whom a client meets that lists no server. */
type Otherwise = Extract<PairingScope, { readonly kind: 'peers' }>['otherwise'];

/** The column in which clients list the servers they dial; null if there is none. */
export function peersColumn(extras: Extras): number | null {
  const column = extras.findIndex(({ meaning }) => meaning === 'peers');
  return column < 0 ? null : column;
}

/** A group scope by the column that most likely is a group; null if there are no columns. */
export function firstGroup(extras: Extras): GroupScope | null {
  const byMeaning = ['group', 'domain'].map((meaning) =>
    extras.findIndex((extra) => extra.meaning === meaning),
  );
  const column = byMeaning.find((index) => index >= 0) ?? (extras.length > 0 ? 0 : -1);
  return column < 0 ? null : { kind: 'group', column, emptyMeans: 'alone' };
}

/**
 * Switches to another kind of scope and keeps the group. Returns the scope unchanged if that kind is not
 * possible.
 */
export function withKind(
  scope: PairingScope,
  kind: PairingScope['kind'],
  extras: Extras,
): PairingScope {
  switch (kind) {
    case 'every':
      return { kind };
    case 'group':
      return groupOf(scope) ?? firstGroup(extras) ?? scope;
    case 'peers':
      return scope.kind === 'peers' ? scope : LISTED_PEERS;
  }
}

/** Listed servers, with another choice for clients that list none. */
export function withOtherwise(
  scope: PairingScope,
  kind: Otherwise['kind'],
  extras: Extras,
): PairingScope {
  const group = groupOf(scope) ?? firstGroup(extras);
  if (kind === 'group') return group === null ? scope : { kind: 'peers', otherwise: group };
  return { kind: 'peers', otherwise: { kind } };
}

/** Replaces the group of a scope. */
export function withGroup(scope: PairingScope, group: GroupScope): PairingScope {
  return scope.kind === 'peers' ? { kind: 'peers', otherwise: group } : group;
}

/** Who meets whom, in a few words. */
export function scopeText(scope: PairingScope, extras: Extras, messages: Messages): string {
  const { rules } = messages.audit;
  const heading = (column: number) => extraHeading(extras, column, messages);
  switch (scope.kind) {
    case 'every':
      return rules.every;
    case 'group':
      return rules.group(heading(scope.column));
    case 'peers': {
      const listed = rules.peers(heading(peersColumn(extras) ?? -1));
      const { otherwise } = scope;
      if (otherwise.kind === 'nobody') return listed;
      return rules.otherwise(listed, scopeText(otherwise, extras, messages));
    }
  }
}
