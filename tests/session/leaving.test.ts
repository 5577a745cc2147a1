import { describe, expect, it } from 'vitest';
import { createSittingStore } from '../../src/session/store.ts';
import { drawEdges, settled } from './drawn-edges.ts';
import { answerAudit, FIRST, SECOND, sittingWithAudit } from './sitting-with-audit.ts';

const ENTRY = { source: 0, line: 4, fact: 'servicePack', text: 'SP3' } as const;

/** A sitting with one correction that is not saved. */
async function withWork() {
  const sitting = await sittingWithAudit(FIRST);
  const { store, workers } = sitting;
  store.actions.enterCell(ENTRY, ' seen there ');
  await settled();
  await answerAudit(workers[0], 'reread', 'first.csv', 4);
  return { ...sitting, asks: () => store.getState().asksToLeave };
}

describe('unsaved work', () => {
  it.each([
    ['another inventory', 'importSources'],
    ['the sample', 'importSample'],
  ] as const)('is asked about once %s is read, before it replaces the audit', async (_, action) => {
    const { store, workers, asks, shownName } = await withWork();
    const replace = async (worker: number) => {
      if (action === 'importSources') store.actions.importSources([SECOND]);
      else store.actions.importSample();
      await settled();
      expect([asks(), store.getState().incoming?.kind]).toEqual([false, 'reading']);
      await answerAudit(workers[worker], 'import', 'other.csv');
      expect([asks(), shownName()]).toEqual([true, 'first.csv']);
    };
    await replace(1);
    store.actions.answerLeaving(false);
    await settled();
    expect([asks(), shownName(), store.getState().incoming]).toEqual([false, 'first.csv', null]);
    await replace(2);
    store.actions.answerLeaving(true);
    await settled();
    expect([asks(), shownName(), store.getState().incoming]).toEqual([false, 'other.csv', null]);
  });

  it('is asked about before the audit is closed', async () => {
    const { store, asks, shownName } = await withWork();
    store.actions.closeAudit();
    expect([asks(), shownName()]).toEqual([true, 'first.csv']);
    store.actions.answerLeaving(false);
    expect([asks(), shownName()]).toEqual([false, 'first.csv']);
    store.actions.closeAudit();
    store.actions.answerLeaving(true);
    expect([asks(), store.getState().audit]).toEqual([false, null]);
  });

  it('is not asked about when a file is added', async () => {
    const { store, asks } = await withWork();
    store.actions.importSources([SECOND], { add: true });
    await settled();
    expect([asks(), store.getState().incoming?.kind]).toEqual([false, 'reading']);
  });

  it('is not there before anything was changed, nor after everything was undone', async () => {
    const { store, workers, asks } = await withWork();
    store.actions.undo();
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 3);
    store.actions.closeAudit();
    expect([asks(), store.getState().audit]).toEqual([false, null]);
  });

  it('is asked about if it was done while another inventory was read', async () => {
    const { store, workers, shownName } = await sittingWithAudit(FIRST);
    store.actions.importSources([SECOND]);
    store.actions.enterCell(ENTRY);
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 4);
    await answerAudit(workers[1], 'import', 'second.csv');
    expect([store.getState().asksToLeave, shownName()]).toEqual([true, 'first.csv']);
    store.actions.answerLeaving(false);
    await settled();
    expect([shownName(), store.getState().incoming]).toEqual(['first.csv', null]);
    expect(workers[1]?.isClosed).toBe(true);
  });
});

describe('what is known of a correction', () => {
  it('is when, by whom and why', async () => {
    const { store, workers } = await withWork();
    expect(store.getState().audit?.choices.cellChoices.entries).toEqual([
      { ...ENTRY, said: { at: '2026-11-23T08:00:00.000Z', by: '', reason: 'seen there' } },
    ]);
    store.actions.setAuthor(' Anna ');
    store.actions.enterCell({ ...ENTRY, line: 5 });
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 4);
    expect(store.getState().audit?.choices.cellChoices.entries.at(-1)?.said?.by).toBe('Anna');
  });

  it('is withdrawn as a step of its own', async () => {
    const { store, workers } = await withWork();
    store.actions.withdraw({ kind: 'cell', ...ENTRY });
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 3);
    expect(store.getState().audit?.choices.cellChoices.entries).toEqual([]);
    expect(store.getState().history.steps.map(({ kind }) => kind)).toEqual(['cells', 'cells']);
  });

  it('keeps the author only with consent', () => {
    const { edges } = drawEdges();
    const { actions } = createSittingStore(edges);
    actions.setAuthor('Anna');
    expect(edges.memory.keys()).toEqual([]);
    actions.remember(true);
    expect(createSittingStore(edges).getState().author).toBe('Anna');
    actions.setAuthor('Berta');
    expect(edges.memory.read('author')).toBe('Berta');
    actions.remember(false);
    expect(edges.memory.keys()).toEqual([]);
  });
});
