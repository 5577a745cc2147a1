import { ADVISORY } from '../article/article-text.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { countApart } from '../pairing/machines-apart.ts';
import type { PairingScope, VerdictCounts } from '../pairing/query.ts';
import { buildMatrix, countVerdicts, sumOfCounts } from '../pairing/tallies.ts';
import { type ClientNeeds, countActions, countWaiting } from './client-needs.ts';
import { SCHEMAS } from './export-file-name.ts';

/** One file of the inventory and how it was read. */
export interface AuditSource {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string;
  readonly delimiter: string;
  /** 1-based file line. */
  readonly headingLine: number;
  readonly dataRows: number;
  /** Each heading as written with what it was read as; null: carried along. */
  readonly columns: readonly { readonly heading: string; readonly readAs: string | null }[];
}

/** What the complete audit says beside what the pairings say. */
export interface AuditAccount {
  /** At least one. */
  readonly sources: readonly AuditSource[];
  readonly merged: number;
  readonly rejected: number;
  /** ISO 8601 moment. */
  readonly generatedAt: string;
  readonly tool: { readonly name: string; readonly version: string };
}

/** Counts by verdict under the keys of the JSON. */
function nameVerdicts(counts: VerdictCounts) {
  return {
    exposed: counts.exposed,
    atRisk: counts['at-risk'],
    undecided: counts.undecided,
    notExposed: counts['not-exposed'],
  };
}

/** The scope with headings in place of column numbers. */
function describeScope(scope: PairingScope, fleet: Fleet): object {
  switch (scope.kind) {
    case 'every':
      return { kind: scope.kind };
    case 'group': {
      const column = fleet.extras[scope.column]?.heading ?? '';
      return { kind: scope.kind, column, emptyMeans: scope.emptyMeans };
    }
    case 'peers': {
      const { otherwise } = scope;
      const other = otherwise.kind === 'nobody' ? otherwise : describeScope(otherwise, fleet);
      return { kind: scope.kind, otherwise: other };
    }
  }
}

function describeCounts(needs: ClientNeeds, { merged, rejected }: AuditAccount): object {
  const { clients, servers, census, index } = needs.space;
  const verdicts = countVerdicts(census);
  const actions = countActions(needs);
  return {
    machines: index.fleet.size,
    clients: clients.length,
    servers: servers.length,
    outside: countApart(index.fleet).outside,
    merged,
    rejected,
    pairings: { total: sumOfCounts(verdicts), ...nameVerdicts(verdicts) },
    clientsByAction: {
      upgrade: actions.upgrade,
      changePassword: actions['change-password'],
      verify: actions.verify,
      upgradeFirst: actions['upgrade-first'],
      none: actions.none,
    },
    upgradesWaiting: countWaiting(needs, 'upgrade'),
  };
}

/**
 * Everything of the complete audit before its clients and problems. Of the matrix only cells with
 * pairings are in it. Where the inventory is several files, `inventory` is the first of them and
 * `furtherInventories` the others.
 */
export function describeAudit(needs: ClientNeeds, account: AuditAccount): object {
  const { index, rules, census } = needs.space;
  const [inventory, ...further] = account.sources;
  return {
    schema: SCHEMAS['complete-audit'],
    advisory: ADVISORY,
    generatedAt: account.generatedAt,
    tool: account.tool,
    inventory,
    ...(further.length > 0 ? { furtherInventories: further } : {}),
    assumptions: rules.assumptions,
    pairingScope: describeScope(rules.scope, index.fleet),
    counts: describeCounts(needs, account),
    matrix: buildMatrix(census)
      .filter(({ counts }) => sumOfCounts(counts) > 0)
      .map(({ counts, ...servicePacks }) => ({ ...servicePacks, ...nameVerdicts(counts) })),
  };
}
