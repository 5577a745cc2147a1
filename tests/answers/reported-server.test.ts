import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { DecisionSubject } from '../../src/answers/explanations.ts';
import type { Takes } from '../../src/answers/requests.ts';
import { NO_FILTER, type TableQuery } from '../../src/answers/table-query.ts';
import type { Decision } from '../../src/remediation/decisions.ts';
import type { Plan } from '../../src/remediation/plan-waves.ts';
import { comparedWith } from '../../src/session/continued-fleet.ts';
import type { AuditClient } from '../../src/worker/audit-client.ts';
import { planWith, stepsFor } from '../remediation/random-plans.ts';
import { audited } from './drawn-audit.ts';
import { exportedText } from './exported-text.ts';
import { TAKES } from './import-takes.ts';
import { decide } from './made-decisions.ts';
import { chosen, expectOpened, opened, saved } from './saved-sessions.ts';

const HEADINGS = 'Computer;Role;Service Pack;Encryption required;Section sign in password';

/** RAS-2 is a server only; raising it exposes WS-1. */
const OCTOBER = [
  HEADINGS,
  'RAS-1;server;SP6a;yes;',
  'RAS-2;server;SP4;yes;',
  'WS-1;client;SP4;yes;yes',
].join('\r\n');

/** WS-1 is seen. Of RAS-2 the file still says SP4. */
const NOVEMBER = [
  HEADINGS,
  'WS-1;client;SP6a;yes;yes',
  'RAS-2;server;SP4;yes;',
  'RAS-1;server;SP6a;yes;',
].join('\r\n');

const PLAN = planWith(stepsFor([4]), stepsFor([3]));
const STEPS: TableQuery = { table: 'plan', filter: NO_FILTER, sort: [] };
const ALL_STEPS: DecisionSubject = { kind: 'rows', machines: { query: STEPS, rows: null } };
const DONE = { kind: 'reported-done', reason: 'by night' } as const;

async function count(client: AuditClient, takes: Partial<Takes<'reread'>>) {
  const outcome = await client.ask('reread', { ...TAKES, withoutAsking: true, ...takes });
  if (outcome.kind !== 'audit') throw new Error(outcome.kind);
  return outcome.summary;
}

/** Each step with its state. */
async function statesOf(client: AuditClient): Promise<readonly string[]> {
  const rows = await client.ask('rows', { query: STEPS, start: 0, length: 10 });
  return rows.map((row) => (row.table === 'plan' ? `${row.machine.name} ${row.planState}` : ''));
}

/** The audit of October with a plan, all of which was reported as done. */
async function october(): Promise<{ client: AuditClient; decisions: readonly Decision[] }> {
  const client = await audited(OCTOBER);
  await count(client, { plan: PLAN });
  const decisions = await decide(client, [ALL_STEPS, DONE]);
  await count(client, { plan: PLAN, decisions });
  return { client, decisions };
}

describe('a step of a machine that is only a server', () => {
  it('can be reported as done and reopened, and nothing else can be decided about it', async () => {
    const { client } = await october();
    const machine = 1;
    const reach = (kind: Decision['kind']) =>
      client.ask('decisionReach', { subject: { kind: 'machine', machine }, kind });
    expect(await reach('reported-done')).toMatchObject({ machines: 1, leftOut: 0 });
    expect(await reach('reopen')).toMatchObject({ machines: 1, leftOut: 0 });
    for (const kind of ['accept', 'owner', 'note'] as const) {
      expect(await reach(kind)).toEqual({ on: [], machines: 0, leftOut: 1 });
    }
    // RAS-1 is not in the plan.
    const subject = { kind: 'machine', machine: 0 } as const;
    expect(await client.ask('decisionReach', { subject, kind: 'reported-done' })).toMatchObject({
      machines: 0,
    });
  });

  it('is reported in the list, the plan CSV and the decision log, and counts as no client', async () => {
    const { client, decisions } = await october();
    const summary = await count(client, { plan: PLAN, decisions });
    expect(summary.plan?.waves[1]?.states).toEqual({ planned: 0, 'reported-done': 1, seen: 0 });
    expect(summary.decided?.states).toMatchObject({ 'reported-done': 1 });
    expect(summary.decided?.log).toMatchObject([{ machines: 2 }]);
    expect(await statesOf(client)).toEqual(['WS-1 reported-done', 'RAS-2 reported-done']);
    const csv = (text: string) =>
      Papa.parse<Readonly<Record<string, string>>>(text.slice(1), {
        header: true,
        skipEmptyLines: true,
      }).data;
    const plan = csv(await exportedText(client, { kind: 'plan' }));
    expect(plan.map(({ machine, plan_state }) => `${machine} ${plan_state}`)).toEqual([
      'WS-1 reported-done',
      'RAS-2 reported-done',
    ]);
    const log = csv(await exportedText(client, { kind: 'decision-log' }));
    expect(log.find(({ client: name }) => name === 'RAS-2')).toMatchObject({
      decision_kind: 'reported-done',
      reason: 'by night',
      verdict_then: 'not-exposed',
      service_pack_then: 'SP4',
      section_sign_in_password_then: '',
    });
    const reason = await client.ask('whyMachine', { machine: 1 });
    expect(reason).toMatchObject({ planned: { planState: 'reported-done' }, decisions: [{}] });
  });

  it('stays reported in a session that is opened again', async () => {
    const { client, decisions } = await october();
    const choices = chosen([], { decisions, plan: PLAN });
    const { client: again, session } = await opened(await saved(client, choices));
    expect(expectOpened(session).decisions).toEqual(decisions);
    expect(await statesOf(again)).toEqual(['WS-1 reported-done', 'RAS-2 reported-done']);
  });

  it('stays reported next month until the newer files show it', async () => {
    const { client: before, decisions: made } = await october();
    const { earlier } = await before.ask('earlier', { at: '2026-10-31T12:00:00.000Z' });
    const inNovember = async (text: string) => {
      const client = await audited(text);
      const takes = { corrections: [], decisions: made, plan: PLAN as Plan, renames: [], earlier };
      const { plan, decisions, left } = await client.ask('fit', takes);
      expect(left).toEqual([]);
      await count(client, { plan, decisions, compared: comparedWith(earlier) });
      return statesOf(client);
    };
    expect(await inNovember(NOVEMBER)).toEqual(['WS-1 seen', 'RAS-2 reported-done']);
    const raised = NOVEMBER.replace('RAS-2;server;SP4', 'RAS-2;server;SP6a');
    expect(await inNovember(raised)).toEqual(['WS-1 seen', 'RAS-2 seen']);
  });
});
