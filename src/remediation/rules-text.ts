import { type Assumptions, assumesAnything } from '../article/assumptions.ts';
import type { Fleet } from '../fleet/fleet.ts';
import type { GroupScope, PairingRules, PairingScope } from '../pairing/query.ts';

function groupText(fleet: Fleet, group: GroupScope): string {
  return `group empty=${group.emptyMeans} column=${fleet.extras[group.column]?.heading ?? ''}`;
}

/**
 * The scope in code words: `every`, `group empty=alone column=Standort`, `peers otherwise=nobody`, `peers
 * otherwise=group empty=everyone column=Standort`.
 */
export function formatScope(scope: PairingScope, fleet: Fleet): string {
  switch (scope.kind) {
    case 'every':
      return 'every';
    case 'group':
      return groupText(fleet, scope);
    case 'peers': {
      const { otherwise } = scope;
      return `peers otherwise=${otherwise.kind === 'group' ? groupText(fleet, otherwise) : otherwise.kind}`;
    }
  }
}

const ASSUMED_FACTS: { readonly [A in keyof Assumptions]: string } = {
  clientEncryption: 'client.encryption',
  serverEncryption: 'server.encryption',
  servicePack: 'service_pack',
  sectionSign: 'client.section_sign_in_password',
};

/** The assumptions in code words: `client.encryption=required service_pack=SP4`; empty if there are none. */
export function formatAssumptions(assumptions: Assumptions): string {
  const keys = Object.keys(ASSUMED_FACTS) as (keyof Assumptions)[];
  return keys
    .filter((key) => assumptions[key] !== null)
    .map((key) => `${ASSUMED_FACTS[key]}=${assumptions[key]}`)
    .join(' ');
}

/** A column with the same text in every row. */
interface RulesColumn {
  readonly heading: string;
  readonly cell: string;
}

/** The headings of `rulesColumns`. */
export const RULES_HEADINGS = { assumptions: 'assumptions', scope: 'pairing_scope' } as const;

/**
 * The rules of a list, as columns after all others: `assumptions` if one is in force, `pairing_scope`
 * unless every client meets every server. They are columns because RFC 4180 has no comments.
 */
export function rulesColumns(
  { assumptions, scope }: PairingRules,
  fleet: Fleet,
): readonly RulesColumn[] {
  const columns: RulesColumn[] = [];
  if (assumesAnything(assumptions)) {
    columns.push({ heading: RULES_HEADINGS.assumptions, cell: formatAssumptions(assumptions) });
  }
  if (scope.kind !== 'every') {
    columns.push({ heading: RULES_HEADINGS.scope, cell: formatScope(scope, fleet) });
  }
  return columns;
}
