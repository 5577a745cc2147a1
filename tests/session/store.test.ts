import { describe, expect, it } from 'vitest';
import { createSittingStore } from '../../src/session/store.ts';
import { drawEdges, settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { FIRST, SECOND, sittingWithAudit } from './sitting-with-audit.ts';

describe('a sitting', () => {
  it('shows an audit when its worker has read the inventory', async () => {
    const { store, shownName } = await sittingWithAudit(FIRST);
    expect(shownName()).toBe('first.csv');
    expect(store.getState().incoming).toBeNull();
  });

  it('starts a worker while nothing happens and reads the first inventory in it', async () => {
    const { edges, workers, rest } = drawEdges();
    const store = createSittingStore(edges);
    rest();
    expect(workers.map(({ sent }) => sent.map(({ request }) => request))).toEqual([['hello']]);
    store.actions.importSources([FIRST]);
    await settled();
    expect(workers.map(({ sent }) => sent.map(({ request }) => request))).toEqual([
      ['hello', 'import'],
    ]);
  });

  it('starts another worker where the one that waited has died', async () => {
    const { edges, workers, rest } = drawEdges();
    const store = createSittingStore(edges);
    rest();
    workers[0]?.die('out of memory');
    store.actions.importSources([FIRST]);
    await settled();
    expect(workers[1]?.sent.map(({ request }) => request)).toEqual(['hello', 'import']);
    expect(store.getState().alert).toBeNull();
  });

  it('keeps the audit on screen while the next inventory is read, and changes over when it is ready', async () => {
    const { store, workers, shownName } = await sittingWithAudit(FIRST);
    store.actions.importSources([SECOND]);
    await settled();
    expect([shownName(), store.getState().incoming?.kind]).toEqual(['first.csv', 'reading']);
    workers[1]?.answer('import', { kind: 'audit', summary: drawSummary('second.csv') });
    await settled();
    expect([shownName(), workers[0]?.isClosed]).toEqual(['second.csv', true]);
  });

  it('ends the worker of a cancelled import and keeps the audit before it', async () => {
    const { store, workers, shownName } = await sittingWithAudit(FIRST);
    store.actions.importSources([SECOND]);
    await settled();
    store.actions.cancelImport();
    await settled();
    expect(workers[1]?.isClosed).toBe(true);
    expect(workers[0]?.isClosed).toBe(false);
    expect([shownName(), store.getState().incoming, store.getState().alert]).toEqual([
      'first.csv',
      null,
      null,
    ]);
  });

  it('keeps the audit before a refused inventory and says why it was refused', async () => {
    const { store, workers, shownName } = await sittingWithAudit(FIRST);
    store.actions.importSources([SECOND]);
    await settled();
    const refusal = { reason: 'empty-file', fileName: 'second.csv', details: [] };
    workers[1]?.answer('import', { kind: 'refused', refusal, preview: null });
    await settled();
    expect(shownName()).toBe('first.csv');
    expect(store.getState().alert).toMatchObject({ kind: 'refused', refusal });
  });

  it('takes the newest of two imports, whichever answers first', async () => {
    const { store, workers, shownName } = await sittingWithAudit(FIRST);
    store.actions.importSources([SECOND]);
    await settled();
    store.actions.importSources([{ ...SECOND, name: 'third.csv' }]);
    await settled();
    workers[2]?.answer('import', { kind: 'audit', summary: drawSummary('third.csv') });
    await settled();
    expect([shownName(), workers[1]?.isClosed]).toEqual(['third.csv', true]);
  });

  it('says that the worker died and reads the same sources anew when told to start again', async () => {
    const { store, workers, shownName } = await sittingWithAudit(FIRST);
    workers[0]?.die('out of memory');
    expect(store.getState().alert).toMatchObject({ kind: 'worker-died' });
    store.actions.startAgain();
    await settled();
    const again = workers[1]?.sent.find(({ request }) => request === 'import');
    expect(again?.takes).toMatchObject({ sources: [FIRST], withoutAsking: true });
    workers[1]?.answer('import', { kind: 'audit', summary: drawSummary('first.csv', 3) });
    await settled();
    expect([shownName(), store.getState().alert]).toEqual(['first.csv', null]);
  });

  it('asks for the inventory that a link was made on', () => {
    const store = createSittingStore(drawEdges('inventory=Bestand.csv&lang=de').edges);
    expect(store.getState().alert).toEqual({
      kind: 'link-without-data',
      inventoryName: 'Bestand.csv',
    });
    expect(store.getState().language).toBe('de');
  });

  it.each([
    [['de-AT', 'en'], 'de'],
    [['tlh', 'de'], 'de'],
    [['tlh'], 'en'],
  ] as const)(
    'begins in the first language of the browser that it speaks: %j → %s',
    (languages, language) => {
      expect(createSittingStore(drawEdges('', languages).edges).getState().language).toBe(language);
    },
  );

  it('remembers nothing without consent, and forgets all when it is taken back', () => {
    const { edges } = drawEdges();
    const { actions } = createSittingStore(edges);
    actions.setLanguage('de');
    expect(edges.memory.keys()).toEqual([]);
    actions.remember(true);
    actions.setLanguage('de');
    expect(edges.memory.read('language')).toBe('de');
    actions.forgetEverything();
    expect(edges.memory.keys()).toEqual([]);
  });

  it('follows Back and a link that is opened into another view', async () => {
    const { store, steps, goTo } = await sittingWithAudit(FIRST);
    store.actions.changeView((view) => ({ ...view, tab: 'clients' }), true);
    expect(steps.at(-1)).toMatchObject({ push: true });
    goTo('');
    expect(store.getState().view.tab).toBe('pairings');
  });
});
