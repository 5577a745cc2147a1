import type { PlanOrder } from '../../src/answers/planning.ts';
import type { AuditSummary } from '../../src/answers/summary.ts';
import type { Plan } from '../../src/remediation/plan-waves.ts';
import { type AuditClient, createAuditClient } from '../../src/worker/audit-client.ts';
import { openOnPage } from '../../src/worker/on-page-channel.ts';
import { TAKES } from './import-takes.ts';

/**
 * HUB is client and server and waits for the three clients. ODD has no SP5. OPEN is a server whose service pack is not
 * recorded.
 */
export const PLANNED_FLEET = [
  'Computer;Role;Service Pack;Encryption required;Section sign in password;Site;Processor;Encryption strength',
  'HUB;both;SP4;yes;yes;Bonn;x86;',
  'C1;client;SP4;yes;yes;Bonn;x86;128',
  'C2;client;SP4;yes;;=Wien;x86;',
  'ODD;client;SP1;yes;yes;=Wien;MIPS;',
  'RAS;server;SP6a;yes;;Bonn;x86;',
  'OPEN;server;;yes;;Bonn;x86;',
].join('\r\n');

interface Planned {
  readonly client: AuditClient;
  readonly plan: Plan;
  readonly summary: AuditSummary;
}

/** Opens the fleet with a plan: the suggested one after a change. */
export async function planned(
  order: PlanOrder,
  change: (plan: Plan, client: AuditClient) => Plan | Promise<Plan> = (plan) => plan,
  text = PLANNED_FLEET,
): Promise<Planned> {
  const client = createAuditClient(openOnPage());
  const sources = [{ kind: 'text' as const, text, name: 'fleet.csv' }];
  const takes = { ...TAKES, sources, withoutAsking: true };
  await client.ask('import', takes);
  const suggested = await client.ask('suggestPlan', order);
  if (suggested.kind !== 'plan') throw new Error(suggested.kind);
  const plan = await change(suggested.plan, client);
  const outcome = await client.ask('reread', { ...takes, plan });
  if (outcome.kind !== 'audit') throw new Error(outcome.kind);
  return { client, plan, summary: outcome.summary };
}
