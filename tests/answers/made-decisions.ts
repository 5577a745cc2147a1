import type { DecisionSubject } from '../../src/answers/explanations.ts';
import { filterOf, type TableFilter } from '../../src/answers/table-query.ts';
import { type Decision, type DecisionAct, withDecision } from '../../src/remediation/decisions.ts';
import type { AuditClient } from '../../src/worker/audit-client.ts';

/** Some clients: all rows of a filter. */
export function clientsWith(filter: TableFilter = filterOf()): DecisionSubject {
  return { kind: 'rows', machines: { query: { table: 'clients', filter, sort: [] }, rows: null } };
}

/** Decisions about the clients of the open audit, as the page makes them, at noon of 29 November 2026. */
export async function decide(
  client: AuditClient,
  ...made: readonly (readonly [DecisionSubject, DecisionAct])[]
): Promise<readonly Decision[]> {
  let decisions: readonly Decision[] = [];
  for (const [subject, act] of made) {
    const { on } = await client.ask('decisionReach', { subject, kind: act.kind });
    const stamp = { at: '2026-11-29T12:00:00.000Z', by: 'A. Berg', on };
    decisions = withDecision(decisions, { ...stamp, ...act });
  }
  return decisions;
}
