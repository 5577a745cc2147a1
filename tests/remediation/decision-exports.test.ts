import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { completeAudit } from '../../src/remediation/complete-audit.ts';
import { decideClients } from '../../src/remediation/decided-clients.ts';
import { groundsOf } from '../../src/remediation/decision-grounds.ts';
import { DECISION_LOG_HEADINGS, decisionLog } from '../../src/remediation/decision-log.ts';
import { type Decision, type DecisionAct, withDecision } from '../../src/remediation/decisions.ts';
import { remediationList } from '../../src/remediation/remediation-list.ts';
import { drawFleet, machineCalled } from '../fixtures/fleets.ts';
import { readCsvExport, textOfExport } from './read-export.ts';
import { fastNeeds } from './slow-needs.ts';

const EVERY = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
const FLEET = drawFleet(`
  name    role    sp   enc       §    owner
  =WS     client  SP4  required  yes  -
  WS-2    client  SP3  required  -    HR
  WS-3    client  SP3  required  -    -
  RAS-1   server  SP6  optional  -    -
`);
const NEEDS = fastNeeds(FLEET, EVERY);
const TODAY = '2026-12-24';

function made(
  ...acts: readonly (readonly [names: readonly string[], act: DecisionAct])[]
): readonly Decision[] {
  return acts.reduce<readonly Decision[]>((decisions, [names, act]) => {
    const places = names.map((name) => NEEDS.space.clients.indexOf(machineCalled(FLEET, name)));
    const on = groundsOf(NEEDS, Uint32Array.from(places));
    return withDecision(decisions, { at: '2026-11-29T12:00:00.000Z', by: '@me', on, ...act });
  }, []);
}

const DECISIONS = made(
  [['WS-3', 'WS-2'], { kind: 'accept', reason: '+1, a kiosk', until: '2027-01-31' }],
  [['=WS'], { kind: 'owner', owner: '=cmd|calc' }],
  [['=WS'], { kind: 'note', note: 'asked\nher' }],
  [['WS-2'], { kind: 'reopen', reason: '' }],
);

function listed(decisions: readonly Decision[], fleet: Fleet = FLEET) {
  const needs = fastNeeds(fleet, EVERY);
  const decided = decideClients(needs, decisions, TODAY);
  return readCsvExport(remediationList(needs, ';', { decided }), ';');
}

describe('the remediation list', () => {
  it('has columns for decisions behind the line', () => {
    const { headings, rows } = listed(DECISIONS);
    expect(headings.slice(-6)).toEqual([
      'line',
      'decision',
      'until',
      'owner',
      'decision_reason',
      'inventory.owner',
    ]);
    expect(rows.map(([client = '', ...cells]) => [client, ...cells.slice(-6)])).toEqual([
      ["'=WS", '2', '', '', "'=cmd|calc", '', ''],
      ['WS-2', '3', 'reopened', '', '', '', 'HR'],
      ['WS-3', '4', 'accepted', '2027-01-31', '', "'+1, a kiosk", ''],
    ]);
  });

  it('has the same rows in the same order as without decisions', () => {
    const without = readCsvExport(remediationList(NEEDS, ';'), ';');
    expect(without.headings).not.toContain('decision');
    const names = listed(DECISIONS).rows.map(([client]) => client);
    expect(names).toEqual(without.rows.map(([client]) => client));
  });
});

describe('the decision log', () => {
  it('has one row for each decision and client, the oldest decision first', () => {
    const { headings, rows } = readCsvExport(decisionLog(FLEET, DECISIONS, ';'), ';');
    expect(headings).toEqual([...DECISION_LOG_HEADINGS]);
    const stamp = (id: string, kind: string) => [id, '2026-11-29T12:00:00.000Z', "'@me", kind];
    const atRisk = ['upgrade', 'at-risk', '0', '1', 'SP3', 'required', 'unknown'];
    const exposed = ['upgrade', 'exposed', '1', '0', 'SP4', 'required', 'yes'];
    expect(rows).toEqual([
      [...stamp('1', 'accept'), 'WS-2', "'+1, a kiosk", '2027-01-31', '', '', ...atRisk, '3'],
      [...stamp('1', 'accept'), 'WS-3', "'+1, a kiosk", '2027-01-31', '', '', ...atRisk, '4'],
      [...stamp('2', 'owner'), "'=WS", '', '', "'=cmd|calc", '', ...exposed, '2'],
      [...stamp('3', 'note'), "'=WS", '', '', '', 'asked\nher', ...exposed, '2'],
      [...stamp('4', 'reopen'), 'WS-2', '', '', '', '', ...atRisk, '3'],
    ]);
  });

  it('keeps rows of machines that are not in the inventory any more', () => {
    const others = drawFleet(`
      name   role
      WS-1   client
    `);
    const { rows } = readCsvExport(decisionLog(others, DECISIONS, ';'), ';');
    expect(rows.map((row) => [row[4], row.at(-1)])).toEqual([
      ['', '3'],
      ['', '4'],
      ['WS-1', '2'],
      ['WS-1', '2'],
      ['', '3'],
    ]);
  });

  it('of nothing has no rows', () => {
    expect(readCsvExport(decisionLog(FLEET, [], ','), ',').rows).toEqual([]);
  });
});

describe('the complete audit', () => {
  const problems = { size: 0, at: () => expect.fail('no problems') };
  const account = {
    sources: [
      {
        fileName: 'fleet.csv',
        sha256: 'abc',
        bytes: 1,
        sheet: null,
        encoding: 'utf-8',
        delimiter: ';',
        headingLine: 1,
        dataRows: 4,
        columns: [],
      },
    ],
    merged: 0,
    rejected: 0,
    generatedAt: '2026-12-24T12:00:00.000Z',
    tool: { name: 'tool', version: '1' },
    author: '',
    corrections: [],
  };
  const audited = (decisions: readonly Decision[]) => {
    const decided = decisions.length === 0 ? null : decideClients(NEEDS, decisions, TODAY);
    return JSON.parse(
      textOfExport(completeAudit({ needs: NEEDS, decided, planned: null }, problems, account)),
    );
  };

  it('has every decision, and what holds for each client on which day', () => {
    const audit = audited(DECISIONS);
    expect(audit.decisionsJudgedOn).toBe(TODAY);
    expect(audit.decisions).toHaveLength(4);
    expect(audit.decisions[0]).toMatchObject({
      id: '1',
      by: '@me',
      kind: 'accept',
      reason: '+1, a kiosk',
      until: '2027-01-31',
      clients: 2,
      on: [{ ground: { verdict: 'at-risk', atRisk: 1 }, machines: [{ lines: [3, 5] }] }],
    });
    const [first, second, third] = audit.clients;
    expect(first).toMatchObject({ client: '=WS', owner: '=cmd|calc', note: 'asked\nher' });
    expect(first).not.toHaveProperty('decision');
    expect(second).toMatchObject({ client: 'WS-2', decision: 'reopened' });
    expect(third).toMatchObject({
      client: 'WS-3',
      decision: 'accepted',
      until: '2027-01-31',
      decisionReason: '+1, a kiosk',
    });
  });

  it('without decisions has no words about them', () => {
    const audit = audited([]);
    expect(audit.problems).toEqual([]);
    expect(audit).not.toHaveProperty('decisions');
    expect(audit).not.toHaveProperty('decisionsJudgedOn');
  });
});
