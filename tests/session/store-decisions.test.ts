import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuditSummary } from '../../src/answers/summary.ts';
import type { DecidedMachines } from '../../src/remediation/decisions.ts';
import { rebase } from '../../src/session/rebase.ts';
import type { Choices } from '../../src/session/sitting.ts';
import { settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { FIRST, sittingWithAudit } from './sitting-with-audit.ts';

const ACCEPT = { kind: 'accept', reason: 'kiosk', until: '2027-01-31' } as const;
const ON: readonly DecidedMachines[] = [
  {
    ground: {
      action: 'upgrade',
      verdict: 'at-risk',
      exposed: 0,
      atRisk: 1,
      servicePack: 'SP4',
      encryption: 'required',
      sectionSign: 'unknown',
    },
    machines: [{ source: 0, lines: Uint32Array.of(2, 3) }],
  },
];

function summaryOn(today: string): AuditSummary {
  const states = { overtaken: 0, ended: 0, accepted: 1, 'reported-done': 0, reopened: 0, open: 2 };
  const accepted = { upgrade: null, 'change-password': null };
  return {
    ...drawSummary('first.csv', 3),
    decided: { today, states, accepted, joined: 0, log: [] },
  };
}

/** A session in which one client is accepted, as of 23 November 2026 in UTC. */
async function sittingWithDecision() {
  const sitting = await sittingWithAudit(FIRST);
  const worker = sitting.workers[0];
  const answer = async (today: string) => {
    worker?.answer('reread', { kind: 'audit', summary: summaryOn(today) });
    await settled();
  };
  const rereads = () => (worker?.sent ?? []).filter(({ request }) => request === 'reread');
  sitting.store.actions.decide(ACCEPT, ON);
  await settled();
  await answer('2026-11-23');
  return { ...sitting, worker, answer, rereads };
}

describe('a session with decisions', () => {
  beforeEach(() => {
    vi.stubEnv('TZ', 'UTC');
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('adds a decision with its time, as a step that can be undone and redone', async () => {
    const { store, answer, rereads } = await sittingWithDecision();
    const made = { ...ACCEPT, id: '1', at: '2026-11-23T08:00:00.000Z', by: '', on: ON };
    expect(store.getState().audit?.choices.decisions).toEqual([made]);
    expect(rereads().at(-1)?.takes).toMatchObject({ decisions: [made], today: '2026-11-23' });
    expect(store.getState().history.steps).toMatchObject([{ kind: 'decisions' }]);
    store.actions.undo();
    await settled();
    await answer('2026-11-23');
    expect(store.getState().audit?.choices.decisions).toEqual([]);
    store.actions.redo();
    await settled();
    await answer('2026-11-23');
    expect(store.getState().audit?.choices.decisions).toEqual([made]);
  });

  it('judges them again when the page comes back on another day, without a step', async () => {
    const { store, setClock, comeBack, answer, rereads } = await sittingWithDecision();
    const before = store.getState();
    setClock('2026-11-23T23:59:00Z');
    comeBack();
    await settled();
    expect(rereads()).toHaveLength(1);
    setClock('2026-11-24T00:00:00Z');
    comeBack();
    comeBack();
    await settled();
    expect(rereads()).toHaveLength(2);
    expect(rereads().at(-1)?.takes).toMatchObject({ today: '2026-11-24' });
    await answer('2026-11-24');
    const after = store.getState();
    expect(after.audit?.summary.decided?.today).toBe('2026-11-24');
    expect(after.audit?.choices).toBe(before.audit?.choices);
    expect(after.history).toBe(before.history);
  });

  it('judges them again when something is asked on another day', async () => {
    const { store, setClock, rereads } = await sittingWithDecision();
    setClock('2026-11-24T08:00:00Z');
    void store.ask('whyMachine', { machine: 0 });
    await settled();
    expect(rereads().at(-1)?.takes).toMatchObject({ today: '2026-11-24' });
  });

  it('does not judge them by an earlier day if the clock is set back', async () => {
    const { setClock, comeBack, rereads } = await sittingWithDecision();
    setClock('2026-11-20T08:00:00Z');
    comeBack();
    await settled();
    expect(rereads()).toHaveLength(1);
  });

  it('asks for nothing on another day if nothing is decided', async () => {
    const { setClock, comeBack, workers } = await sittingWithAudit(FIRST);
    setClock('2026-11-24T08:00:00Z');
    comeBack();
    await settled();
    expect(workers[0]?.sent.map(({ request }) => request)).not.toContain('reread');
  });

  it('keeps those that are made or undone while files are read', async () => {
    const { store } = await sittingWithDecision();
    const now = store.getState().audit?.choices;
    if (now === undefined) throw new Error('no audit');
    const [made] = now.decisions;
    const base: Choices = { ...now, decisions: [] };
    const wanted: Choices = { ...base, sources: [...base.sources, FIRST] };
    expect(rebase(wanted, base, now).decisions).toEqual([made]);
    expect(rebase({ ...wanted, decisions: now.decisions }, now, base).decisions).toEqual([]);
  });
});
