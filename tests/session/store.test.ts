import { describe, expect, it } from 'vitest';
import { createSittingStore } from '../../src/session/store.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import type { SourceInput } from '../../src/worker/import-messages.ts';
import { drawEdges, settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { sittingWithAudit } from './sitting-with-audit.ts';

const FIRST: SourceInput = { kind: 'text', name: 'first.csv', text: '' };
const SECOND: SourceInput = { kind: 'text', name: 'second.csv', text: '' };

async function withFirstAudit() {
  const { store, ...drawn } = await sittingWithAudit(FIRST);
  return { ...drawn, store, shownName: () => store.getState().audit?.summary.sources[0]?.fileName };
}

describe('a sitting', () => {
  it('shows an audit when its worker has read the inventory', async () => {
    const { store, shownName } = await withFirstAudit();
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
    const { store, workers, shownName } = await withFirstAudit();
    store.actions.importSources([SECOND]);
    await settled();
    expect([shownName(), store.getState().incoming?.kind]).toEqual(['first.csv', 'reading']);
    workers[1]?.answer('import', { kind: 'audit', summary: drawSummary('second.csv') });
    await settled();
    expect([shownName(), workers[0]?.isClosed]).toEqual(['second.csv', true]);
  });

  it('ends the worker of a cancelled import and keeps the audit before it', async () => {
    const { store, workers, shownName } = await withFirstAudit();
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
    const { store, workers, shownName } = await withFirstAudit();
    store.actions.importSources([SECOND]);
    await settled();
    const refusal = { reason: 'empty-file', fileName: 'second.csv', details: [] };
    workers[1]?.answer('import', { kind: 'refused', refusal, preview: null });
    await settled();
    expect(shownName()).toBe('first.csv');
    expect(store.getState().alert).toMatchObject({ kind: 'refused', refusal });
  });

  it('takes the newest of two imports, whichever answers first', async () => {
    const { store, workers, shownName } = await withFirstAudit();
    store.actions.importSources([SECOND]);
    await settled();
    store.actions.importSources([{ ...SECOND, name: 'third.csv' }]);
    await settled();
    workers[2]?.answer('import', { kind: 'audit', summary: drawSummary('third.csv') });
    await settled();
    expect([shownName(), workers[1]?.isClosed]).toEqual(['third.csv', true]);
  });

  it('says that the worker died and reads the same sources anew when told to start again', async () => {
    const { store, workers, shownName } = await withFirstAudit();
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

  it('counts a mend in the worker of the audit and takes it back', async () => {
    const { store, workers } = await withFirstAudit();
    const entry = { source: 0, line: 4, fact: 'servicePack', text: 'SP3' } as const;
    store.actions.enterCell(entry);
    await settled();
    workers[0]?.answer('reread', { kind: 'audit', summary: drawSummary('first.csv', 4) });
    await settled();
    expect(store.getState().audit?.choices.cellChoices.entries).toEqual([entry]);
    store.actions.undo();
    await settled();
    workers[0]?.answer('reread', { kind: 'audit', summary: drawSummary('first.csv', 3) });
    await settled();
    expect(store.getState().audit?.choices.cellChoices.entries).toEqual([]);
    expect(store.getState().undo).toEqual([]);
  });

  it('writes an export piece by piece into the file the person chose', async () => {
    const { store, workers, saved } = await withFirstAudit();
    store.actions.exportFile('upgrade-host-list', ',');
    await settled();
    workers[0]?.answer('startExport', { rows: 2, estimatedBytes: 12 });
    await settled();
    workers[0]?.answer('nextExportPiece', { text: 'BONN01\r\n', rowsDone: 1 });
    await settled();
    workers[0]?.answer('nextExportPiece', null);
    await settled();
    expect(saved).toEqual([
      {
        name: 'q251382-upgrade-host-list-first-2026-11-23.txt',
        text: 'BONN01\r\n',
        state: 'closed',
      },
    ]);
    expect(store.getState().exporting).toBeNull();
  });

  it('gives a cancelled export up and says nothing of it', async () => {
    const { store, workers, saved } = await withFirstAudit();
    store.actions.exportFile('remediation-list', ',');
    await settled();
    workers[0]?.answer('startExport', { rows: 2, estimatedBytes: 12 });
    await settled();
    store.actions.cancelExport();
    await settled();
    expect(saved.map(({ state }) => state)).toEqual(['aborted']);
    expect([store.getState().exporting, store.getState().alert]).toEqual([null, null]);
  });

  it('ends an export on the audit it began with, where another inventory takes its place', async () => {
    const { store, workers, saved, shownName } = await withFirstAudit();
    store.actions.exportFile('upgrade-host-list', ',');
    await settled();
    workers[0]?.answer('startExport', { rows: 2, estimatedBytes: 12 });
    await settled();
    store.actions.importSources([SECOND]);
    await settled();
    workers[1]?.answer('import', { kind: 'audit', summary: drawSummary('second.csv') });
    await settled();
    expect([shownName(), workers[0]?.isClosed]).toEqual(['second.csv', false]);
    workers[0]?.answer('nextExportPiece', { text: 'BONN01\r\n', rowsDone: 1 });
    await settled();
    workers[0]?.answer('nextExportPiece', null);
    await settled();
    expect(saved).toMatchObject([{ text: 'BONN01\r\n', state: 'closed' }]);
    expect([workers[0]?.isClosed, workers[1]?.isClosed]).toEqual([true, false]);
    expect(store.getState().alert).toBeNull();
  });

  it('shows the rules that were asked for at once and builds the next choice on them', async () => {
    const { store, workers } = await withFirstAudit();
    const listed = { kind: 'peers', otherwise: { kind: 'nobody' } } as const;
    store.actions.setRules({ ...FIRST_RULES, scope: listed });
    const wanted = store.getState().audit?.wantedRules ?? FIRST_RULES;
    expect(wanted.scope).toEqual(listed);
    const both = {
      scope: listed,
      assumptions: { ...wanted.assumptions, servicePack: 'SP4' },
    } as const;
    store.actions.setRules(both);
    for (const _ of [1, 2]) {
      await settled();
      workers[0]?.answer('reread', { kind: 'audit', summary: drawSummary('first.csv', 3) });
    }
    await settled();
    const asked = workers[0]?.sent.filter(({ request }) => request === 'reread');
    expect(asked?.map(({ takes }) => takes)).toMatchObject([
      { rules: { ...FIRST_RULES, scope: listed } },
      { rules: both },
    ]);
    expect(store.getState().audit?.choices.rules).toEqual(both);
  });

  it('goes back to the rules that were counted where counting others failed', async () => {
    const { store, workers } = await withFirstAudit();
    store.actions.setRules({
      ...FIRST_RULES,
      scope: { kind: 'peers', otherwise: { kind: 'nobody' } },
    });
    await settled();
    const id = workers[0]?.sent.find(({ request }) => request === 'reread')?.id ?? -1;
    workers[0]?.reply({ kind: 'failure', id, message: 'out of memory' });
    await settled();
    expect(store.getState().audit?.wantedRules).toEqual(FIRST_RULES);
    expect(store.getState().alert).toMatchObject({ message: 'out of memory' });
  });

  it('says so where a change leaves no client or no server, and keeps the audit as it was', async () => {
    const { store, workers } = await withFirstAudit();
    store.actions.enterCell({ source: 0, line: 4, fact: 'role', text: 'none' });
    await settled();
    const refusal = { reason: 'no-server', fileName: 'first.csv', details: [] };
    workers[0]?.answer('reread', { kind: 'refused', refusal, preview: null });
    await settled();
    expect(store.getState().alert).toMatchObject({ kind: 'refused', refusal });
    expect(store.getState().audit?.choices.cellChoices.entries).toEqual([]);
  });

  it('leaves a new audit alone when a recount of the one before it answers late', async () => {
    const { store, workers, shownName } = await withFirstAudit();
    store.actions.exportFile('upgrade-host-list', ',');
    store.actions.enterCell({ source: 0, line: 4, fact: 'servicePack', text: 'SP3' });
    await settled();
    store.actions.importSources([SECOND]);
    await settled();
    workers[1]?.answer('import', { kind: 'audit', summary: drawSummary('second.csv') });
    await settled();
    workers[0]?.answer('reread', { kind: 'audit', summary: drawSummary('first.csv', 4) });
    await settled();
    expect([shownName(), store.getState().alert]).toEqual(['second.csv', null]);
  });

  it('tells a correction again to a new reading of the same files that came while it was counted', async () => {
    const { store, workers } = await withFirstAudit();
    const entry = { source: 0, line: 4, fact: 'servicePack', text: 'SP3' } as const;
    store.actions.exportFile('upgrade-host-list', ',');
    store.actions.startAgain();
    store.actions.enterCell(entry);
    await settled();
    workers[1]?.answer('import', { kind: 'audit', summary: drawSummary('first.csv', 3) });
    await settled();
    workers[0]?.answer('reread', { kind: 'audit', summary: drawSummary('first.csv', 4) });
    await settled();
    workers[1]?.answer('reread', { kind: 'audit', summary: drawSummary('first.csv', 5) });
    await settled();
    expect(store.getState().audit?.summary).toEqual(drawSummary('first.csv', 5));
    expect(store.getState().audit?.choices.cellChoices.entries).toEqual([entry]);
  });

  it('tells nobody of a worker that died where the person closed the audit during a recount', async () => {
    const { store } = await withFirstAudit();
    store.actions.enterCell({ source: 0, line: 4, fact: 'servicePack', text: 'SP3' });
    await settled();
    store.actions.closeAudit();
    await settled();
    expect(store.getState().alert).toBeNull();
  });

  it('asks anew who meets whom by a group where the columns change, since places of columns move', async () => {
    const { store, workers } = await withFirstAudit();
    const scope = { kind: 'group', column: 2, emptyMeans: 'alone' } as const;
    store.actions.setRules({ ...FIRST_RULES, scope });
    await settled();
    workers[0]?.answer('reread', { kind: 'audit', summary: drawSummary('first.csv', 3) });
    await settled();
    store.actions.importSources([SECOND], { add: true });
    await settled();
    const added = workers[1]?.sent.find(({ request }) => request === 'import');
    expect(added?.takes).toMatchObject({ sources: [FIRST, SECOND], rules: FIRST_RULES });
  });

  it('can write again after an export that failed', async () => {
    const { store, workers } = await withFirstAudit();
    store.actions.exportFile('remediation-list', ',');
    await settled();
    const id = workers[0]?.sent.find(({ request }) => request === 'startExport')?.id ?? -1;
    workers[0]?.reply({ kind: 'failure', id, message: 'disk full' });
    await settled();
    expect(store.getState().alert).toMatchObject({ kind: 'export-failed' });
    store.actions.exportFile('remediation-list', ',');
    await settled();
    expect(workers[0]?.sent.filter(({ request }) => request === 'startExport')).toHaveLength(2);
  });

  it('does not carry rules over to an inventory that took the place of the one they were made for', async () => {
    const { store, workers } = await withFirstAudit();
    const scope = { kind: 'group', column: 7, emptyMeans: 'alone' } as const;
    const entry = { source: 0, line: 4, fact: 'servicePack', text: 'SP3' } as const;
    store.actions.enterCell(entry);
    store.actions.setRules({ ...FIRST_RULES, scope });
    store.actions.importSources([SECOND]);
    await settled();
    workers[1]?.answer('import', { kind: 'audit', summary: drawSummary('second.csv') });
    await settled();
    expect(workers[1]?.sent.map(({ request }) => request)).not.toContain('reread');
    expect(store.getState().audit?.wantedRules).toEqual(FIRST_RULES);
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
    [['fr', 'de'], 'de'],
    [['hu'], 'en'],
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
    const { store, steps, goTo } = await withFirstAudit();
    store.actions.changeView((view) => ({ ...view, tab: 'clients' }), true);
    expect(steps.at(-1)).toMatchObject({ push: true });
    goTo('');
    expect(store.getState().view.tab).toBe('pairings');
  });
});
