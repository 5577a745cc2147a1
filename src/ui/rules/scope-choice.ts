import type { AuditSummary } from '../../answers/summary.ts';
import type { Messages } from '../../locale/en.ts';
import { type GroupScope, groupOf, LISTED_PEERS, type PairingScope } from '../../pairing/query.ts';
import { extraHeading } from '../tables/column-label.ts';

type Extras = AuditSummary['extras'];

/** Who a client meets that lists no server. */
type Otherwise = Extract<PairingScope, { readonly kind: 'peers' }>['otherwise'];

/** The column in which clients list the servers they dial; null where there is none. */
export function peersColumn(extras: Extras): number | null {
  const column = extras.findIndex(({ meaning }) => meaning === 'peers');
  return column < 0 ? null : column;
}

/** The scope of one group, by the column that speaks most for being one. Null without any column. */
export function firstGroup(extras: Extras): GroupScope | null {
  const byMeaning = ['group', 'domain'].map((meaning) =>
    extras.findIndex((extra) => extra.meaning === meaning),
  );
  const column = byMeaning.find((index) => index >= 0) ?? (extras.length > 0 ? 0 : -1);
  return column < 0 ? null : { kind: 'group', column, emptyMeans: 'alone' };
}

/** A scope of another kind, keeping what was said of the group. The scope stays where the kind cannot be had. */
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

/** Listed servers, with another answer for clients that list none. */
export function withOtherwise(
  scope: PairingScope,
  kind: Otherwise['kind'],
  extras: Extras,
): PairingScope {
  const group = groupOf(scope) ?? firstGroup(extras);
  if (kind === 'group') return group === null ? scope : { kind: 'peers', otherwise: group };
  return { kind: 'peers', otherwise: { kind } };
}

/** A scope whose group is another one. */
export function withGroup(scope: PairingScope, group: GroupScope): PairingScope {
  return scope.kind === 'peers' ? { kind: 'peers', otherwise: group } : group;
}

/** Who meets whom, in a few words. */
export function scopeText(
  scope: PairingScope,
  extras: AuditSummary['extras'],
  messages: Messages,
): string {
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
