import { describe, expect, it } from 'vitest';
import { filterOf } from '../../src/answers/table-query.ts';
import { formatViewHash } from '../../src/session/linked-view.ts';
import { createSittingStore } from '../../src/session/store.ts';
import { FIRST_VIEW } from '../../src/session/view.ts';
import { drawEdges, settled } from './drawn-edges.ts';
import { answerAudit, FIRST, SECOND, sittingWithAudit } from './sitting-with-audit.ts';

describe('a session', () => {
  it('shows an audit once its worker has read the inventory', async () => {
    const { store, shownName } = await sittingWithAudit(FIRST);
    expect(shownName()).toBe('first.csv');
    expect(store.getState().incoming).toBeNull();
  });

  it('starts a worker while idle, and reads the first inventory in it', async () => {
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

  it('starts another worker if the spare one died', async () => {
    const { edges, workers, rest } = drawEdges();
    const store = createSittingStore(edges);
    rest();
    workers[0]?.die('out of memory');
    store.actions.importSources([FIRST]);
    await settled();
    expect(workers[1]?.sent.map(({ request }) => request)).toEqual(['hello', 'import']);
    expect(store.getState().alert).toBeNull();
  });

  it('keeps the audit on screen while the next inventory is read, and switches when that is ready', async () => {
    const { store, workers, shownName } = await sittingWithAudit(FIRST);
    store.actions.importSources([SECOND]);
    await settled();
    expect([shownName(), store.getState().incoming?.kind]).toEqual(['first.csv', 'reading']);
    await answerAudit(workers[1], 'import', 'second.csv');
    expect([shownName(), workers[0]?.isClosed]).toEqual(['second.csv', true]);
  });

  it('terminates the worker of a cancelled import, and keeps the previous audit', async () => {
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

  it('keeps the previous audit if an inventory is refused, and says why', async () => {
    const { store, workers, shownName } = await sittingWithAudit(FIRST);
    store.actions.importSources([SECOND]);
    await settled();
    const refusal = { reason: 'empty-file', fileName: 'second.csv', details: [] };
    workers[1]?.answer('import', { kind: 'refused', refusal, preview: null });
    await settled();
    expect(shownName()).toBe('first.csv');
    expect(store.getState().alert).toMatchObject({ kind: 'refused', refusal });
  });

  it('adopts the newer of two imports, whichever answers first', async () => {
    const { store, workers, shownName } = await sittingWithAudit(FIRST);
    store.actions.importSources([SECOND]);
    await settled();
    store.actions.importSources([{ ...SECOND, name: 'third.csv' }]);
    await settled();
    await answerAudit(workers[2], 'import', 'third.csv');
    expect([shownName(), workers[1]?.isClosed]).toEqual(['third.csv', true]);
  });

  it('says that the worker died, and reads the same sources again on request', async () => {
    const { store, workers, shownName } = await sittingWithAudit(FIRST);
    workers[0]?.die('out of memory');
    expect(store.getState().alert).toMatchObject({ kind: 'worker-died' });
    store.actions.startAgain();
    await settled();
    const again = workers[1]?.sent.find(({ request }) => request === 'import');
    expect(again?.takes).toMatchObject({ sources: [FIRST], withoutAsking: true });
    await answerAudit(workers[1], 'import', 'first.csv', 3);
    expect([shownName(), store.getState().alert]).toEqual(['first.csv', null]);
  });

  it('asks for the inventory that a link belongs to', () => {
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
    'starts in the first language of the browser that it supports: %j → %s',
    (languages, language) => {
      expect(createSittingStore(drawEdges('', languages).edges).getState().language).toBe(language);
    },
  );

  it('remembers nothing without consent, and forgets everything when consent is withdrawn', () => {
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

  it('follows Back, and a link that opens another view', async () => {
    const { store, steps, goTo } = await sittingWithAudit(FIRST);
    store.actions.changeView((view) => ({ ...view, tab: 'pairings' }), true);
    expect(steps.at(-1)).toMatchObject({ push: true });
    goTo('');
    expect(store.getState().view.tab).toBe('clients');
  });

  /** A link to the pairings of one server of an inventory, by machine number. */
  function linkToServer(inventoryName: string): string {
    const tables = {
      ...FIRST_VIEW.tables,
      pairings: {
        ...FIRST_VIEW.tables.pairings,
        filter: filterOf({ kind: 'machine', column: 'server', machine: 1 }),
      },
    };
    return formatViewHash({ view: { ...FIRST_VIEW, tables }, language: 'en', inventoryName });
  }

  it.each([
    ['first.csv', 1],
    ['other.csv', 0],
  ])('opens a link to a machine of %s with %i machine filters', async (name, filters) => {
    const { store } = await sittingWithAudit(FIRST, linkToServer(name));
    expect(store.getState().view.tables.pairings.filter.parts).toHaveLength(filters);
  });

  it.each([
    ['first.csv', 1],
    ['other.csv', 0],
  ])('goes Back to a machine of %s with %i machine filters', async (name, filters) => {
    const { store, goTo } = await sittingWithAudit(FIRST);
    goTo(linkToServer(name));
    expect(store.getState().view.tables.pairings.filter.parts).toHaveLength(filters);
  });

  it('drops the selected rows with their tab, and with the audit that they belong to', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    const selection = { key: 'a', rows: [{ start: 1, end: 2 }] };
    store.actions.select(selection);
    store.actions.changeView((view) => ({ ...view, folded: true }));
    expect(store.getState().selection).toBe(selection);
    store.actions.changeView((view) => ({ ...view, tab: 'servers' }));
    expect(store.getState().selection).toBeNull();
    store.actions.select(selection);
    store.actions.importSources([SECOND]);
    await settled();
    expect(store.getState().selection).toBe(selection);
    await answerAudit(workers[1], 'import', 'second.csv');
    expect(store.getState().selection).toBeNull();
    store.actions.select(selection);
    store.actions.closeAudit();
    expect(store.getState().selection).toBeNull();
  });
});
