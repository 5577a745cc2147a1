import { describe, expect, it } from 'vitest';
import { NO_SOURCE_CHOICES } from '../../src/answers/importing.ts';
import { createSittingStore } from '../../src/session/store.ts';
import { drawEdges, settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';

const PREVIEW = {
  sources: [],
  missing: ['role'],
  gaps: [],
  unknownValues: [],
  values: [],
  certain: false,
};
const OTHER = [{ ...NO_SOURCE_CHOICES, delimiter: '|' }];
const REFUSAL = { reason: 'headings-only', fileName: 'first.csv', details: [] };

async function inColumnsStep(preview: unknown = PREVIEW) {
  const drawn = drawEdges();
  const store = createSittingStore(drawn.edges);
  store.actions.importSources([{ kind: 'text', name: 'first.csv', text: '' }]);
  await settled();
  const [worker] = drawn.workers;
  worker?.answer('import', { kind: 'columns', preview });
  await settled();
  return { ...drawn, store, worker, incoming: () => store.getState().incoming };
}

describe('the columns step', () => {
  it('adopts a change once its preview arrives', async () => {
    const { store, worker, incoming } = await inColumnsStep();
    store.actions.previewColumns(OTHER);
    await settled();
    worker?.answer('preview', { kind: 'columns', preview: { ...PREVIEW, missing: [] } });
    await settled();
    expect(incoming()).toMatchObject({
      kind: 'columns',
      choices: { sourceChoices: OTHER },
      preview: { missing: [] },
      refusal: null,
    });
  });

  it('stays as it was if a file is refused under a change, and says why', async () => {
    const { store, worker, incoming } = await inColumnsStep();
    const before = incoming();
    store.actions.previewColumns(OTHER);
    await settled();
    worker?.answer('preview', { kind: 'refused', refusal: REFUSAL, preview: null });
    await settled();
    expect(incoming()).toMatchObject({ ...before, refusal: REFUSAL });
  });

  it('does not reappear if a preview arrives after it was cancelled', async () => {
    const { store, worker, incoming } = await inColumnsStep();
    store.actions.previewColumns(OTHER);
    await settled();
    store.actions.cancelImport();
    worker?.answer('preview', { kind: 'columns', preview: PREVIEW });
    await settled();
    expect(incoming()).toBeNull();
    expect(store.getState().alert).toBeNull();
  });

  it('opens for a refused inventory, in the worker that still holds it', async () => {
    const { store, worker, workers, incoming } = await inColumnsStep();
    store.actions.confirmColumns([NO_SOURCE_CHOICES], []);
    await settled();
    worker?.answer('reread', { kind: 'refused', refusal: REFUSAL, preview: PREVIEW });
    await settled();
    expect(store.getState().alert?.kind).toBe('refused');
    store.actions.openColumns();
    await settled();
    worker?.answer('preview', { kind: 'columns', preview: PREVIEW });
    await settled();
    expect([incoming()?.kind, store.getState().alert, workers.length]).toEqual([
      'columns',
      null,
      1,
    ]);
  });

  it('opens for the current audit if the refused inventory could not be read at all', async () => {
    const { store, workers, worker, incoming } = await inColumnsStep();
    store.actions.confirmColumns([NO_SOURCE_CHOICES], []);
    await settled();
    worker?.answer('reread', { kind: 'audit', summary: drawSummary('first.csv', 3) });
    await settled();
    store.actions.importSources([{ kind: 'text', name: 'empty.csv', text: '' }]);
    await settled();
    workers[1]?.answer('import', { kind: 'refused', refusal: REFUSAL, preview: null });
    await settled();
    store.actions.openColumns();
    await settled();
    worker?.answer('preview', { kind: 'columns', preview: PREVIEW });
    await settled();
    expect(incoming()?.choices.sources).toMatchObject([{ name: 'first.csv' }]);
  });

  it('drops a refused inventory when its alert is dismissed', async () => {
    const { store, worker } = await inColumnsStep();
    store.actions.confirmColumns([NO_SOURCE_CHOICES], []);
    await settled();
    worker?.answer('reread', { kind: 'refused', refusal: REFUSAL, preview: PREVIEW });
    await settled();
    store.actions.dismissAlert();
    expect([store.getState().alert, worker?.isClosed]).toEqual([null, true]);
  });

  it('stores the confirmed mapping with consent, lists it, and forgets it on demand', async () => {
    const { store, worker } = await inColumnsStep();
    store.actions.remember(true);
    const heading = { column: 0, heading: 'Name', samples: [], field: 'name', reason: 'chosen' };
    const preview = { ...PREVIEW, sources: [{ columns: [{ ...heading, certain: true }] }] };
    store.actions.previewColumns(OTHER);
    await settled();
    worker?.answer('preview', { kind: 'columns', preview });
    await settled();
    const mapping = [{ column: 0, field: 'name', reason: 'chosen', certain: true }] as const;
    store.actions.confirmColumns([{ ...NO_SOURCE_CHOICES, mapping }], []);
    expect(store.getState().remembered).toEqual([{ headings: ['Name'], mapping }]);
    store.actions.forgetMapping(['Name']);
    expect(store.getState().remembered).toEqual([]);
  });

  it('tells that the columns were not stored with the reading that it led to, and with no other', async () => {
    for (const isRefused of [false, true]) {
      const drawn = drawEdges();
      let isFull = false;
      const memory = {
        ...drawn.edges.memory,
        write: (key: string, value: string) => !isFull && drawn.edges.memory.write(key, value),
      };
      const store = createSittingStore({ ...drawn.edges, memory });
      store.actions.remember(true);
      isFull = true;
      store.actions.importSources([{ kind: 'text', name: 'first.csv', text: '' }]);
      await settled();
      const heading = { column: 0, heading: 'Name', samples: [], field: 'name', reason: 'chosen' };
      const preview = { ...PREVIEW, sources: [{ columns: [{ ...heading, certain: true }] }] };
      drawn.workers.at(-1)?.answer('import', { kind: 'columns', preview });
      await settled();
      const mapping = [{ column: 0, field: 'name', reason: 'chosen', certain: true }] as const;
      store.actions.confirmColumns([{ ...NO_SOURCE_CHOICES, mapping }], []);
      await settled();
      const summary = drawSummary('first.csv', 3);
      const audit = { kind: 'audit', summary };
      const refused = { kind: 'refused', refusal: REFUSAL, preview: null };
      drawn.workers.at(-1)?.answer('reread', isRefused ? refused : audit);
      await settled();
      if (isRefused) {
        store.actions.importSources([{ kind: 'text', name: 'first.csv', text: '' }]);
        await settled();
        drawn.workers.at(-1)?.answer('import', audit);
        await settled();
      }
      expect(store.getState().audit?.summary.machines).toBe(3);
      expect(store.getState().alert).toEqual(isRefused ? null : { kind: 'not-remembered' });
    }
  });

  it('is offered if a file is not read as remembered, with the reason', async () => {
    const drawn = drawEdges();
    const store = createSittingStore(drawn.edges);
    store.actions.importSources([{ kind: 'text', name: 'next.csv', text: '' }]);
    await settled();
    const unfit = { because: 'heading-missing', heading: 'Use' } as const;
    const summary = drawSummary('next.csv', 3);
    const sources = summary.sources.map((source) => ({ ...source, unfitMemory: unfit }));
    drawn.workers[0]?.answer('import', { kind: 'audit', summary: { ...summary, sources } });
    await settled();
    const alert = { kind: 'memory-unfit', fileName: 'next.csv', unfit };
    expect(store.getState()).toMatchObject({ alert, audit: { edition: 1 } });
  });

  it('does not open for the current audit while other files are being read', async () => {
    const { store, workers, worker, incoming } = await inColumnsStep();
    store.actions.confirmColumns([NO_SOURCE_CHOICES], []);
    await settled();
    worker?.answer('reread', { kind: 'audit', summary: drawSummary('first.csv', 3) });
    await settled();
    store.actions.importSources([{ kind: 'text', name: 'next.csv', text: '' }]);
    await settled();
    store.actions.openColumns();
    await settled();
    expect(incoming()?.kind).toBe('reading');
    workers[1]?.answer('import', { kind: 'audit', summary: drawSummary('next.csv', 5) });
    await settled();
    expect(store.getState().audit?.summary.machines).toBe(5);
  });

  it('does not ask again if the confirmed reading is silent and starts anew', async () => {
    const { store, workers } = await inColumnsStep();
    store.actions.confirmColumns(OTHER, []);
    await settled();
    store.actions.startAgain();
    await settled();
    const again = workers[1]?.sent.find(({ request }) => request === 'import');
    expect(again?.takes).toMatchObject({ sourceChoices: OTHER, withoutAsking: true });
  });

  it('starts from the remembered meanings of texts', async () => {
    const values = [{ fact: 'role', text: 'WS', value: 'client' }];
    const { incoming } = await inColumnsStep({ ...PREVIEW, values });
    expect(incoming()?.choices.cellChoices.values).toEqual(values);
  });
});

describe('a meaning that the person gives to a text of the audit', () => {
  const CLIENT = { fact: 'role', text: 'WS', value: 'client' } as const;
  const summary = drawSummary('first.csv', 3);
  const columns = {
    headings: ['Name', 'Use'],
    mapping: (['name', 'role'] as const).map((field, column) => ({
      column,
      field,
      reason: 'heading' as const,
      certain: true,
    })),
  };
  const answer = {
    kind: 'audit',
    summary: { ...summary, sources: summary.sources.map((one) => ({ ...one, ...columns })) },
  };

  async function withMeaning(consent: boolean) {
    const { edges, workers } = drawEdges();
    const store = createSittingStore(edges);
    store.actions.remember(consent);
    store.actions.importSources([{ kind: 'text', name: 'first.csv', text: '' }]);
    await settled();
    workers[0]?.answer('import', answer);
    await settled();
    store.actions.mapValue(CLIENT);
    await settled();
    workers[0]?.answer('reread', answer);
    await settled();
    return { edges, workers, store };
  }

  it.each([
    [true, [{ ...columns, values: [CLIENT] }]],
    [false, []],
  ])('is stored with its columns only with consent: %s', async (consent, expected) => {
    const { edges, store } = await withMeaning(consent);
    expect(store.getState().remembered).toEqual(expected);
    expect(JSON.parse(edges.memory.read('mappings') ?? '[]')).toHaveLength(expected.length);
  });

  it('is no longer stored once it is undone', async () => {
    const { workers, store } = await withMeaning(true);
    store.actions.undo();
    await settled();
    workers[0]?.answer('reread', answer);
    await settled();
    expect(store.getState().remembered).toEqual([columns]);
  });
});
