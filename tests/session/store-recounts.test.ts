import { describe, expect, it } from 'vitest';
import { filterOf } from '../../src/answers/table-query.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { FIRST, SECOND, sittingWithAudit } from './sitting-with-audit.ts';

describe('a session that recounts', () => {
  it("counts a correction in the audit's worker, and undoes it", async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
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

  it('shows requested rules at once, and builds the next choice on them', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
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

  it('returns to the counted rules if counting others failed', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
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

  it('refuses a change that leaves no client or no server, and keeps the audit as it was', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    store.actions.enterCell({ source: 0, line: 4, fact: 'role', text: 'none' });
    await settled();
    const refusal = { reason: 'no-server', fileName: 'first.csv', details: [] };
    workers[0]?.answer('reread', { kind: 'refused', refusal, preview: null });
    await settled();
    expect(store.getState().alert).toMatchObject({ kind: 'refused', refusal });
    expect(store.getState().audit?.choices.cellChoices.entries).toEqual([]);
  });

  it('leaves a new audit alone when a recount of the previous one answers late', async () => {
    const { store, workers, shownName } = await sittingWithAudit(FIRST);
    store.actions.exportFile({ kind: 'upgrade-host-list' }, ',');
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

  it('keeps a correction that was counted while the same files were being read again', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    const entry = { source: 0, line: 4, fact: 'servicePack', text: 'SP3' } as const;
    store.actions.startAgain();
    store.actions.enterCell(entry);
    await settled();
    workers[0]?.answer('reread', { kind: 'audit', summary: drawSummary('first.csv', 4) });
    await settled();
    expect(store.getState().incoming?.kind).toBe('reading');
    workers[1]?.answer('import', { kind: 'audit', summary: drawSummary('first.csv', 3) });
    await settled();
    workers[1]?.answer('reread', { kind: 'audit', summary: drawSummary('first.csv', 5) });
    await settled();
    expect(store.getState().audit?.summary).toEqual(drawSummary('first.csv', 5));
    expect(store.getState().audit?.choices.cellChoices.entries).toEqual([entry]);
  });

  it.each([
    ['name', null],
    ['servicePack', 7],
  ] as const)(
    'drops filters on a machine number if a row gets a name: after a new %s the filter names %s',
    async (fact, named) => {
      const { store, workers } = await sittingWithAudit(FIRST);
      store.actions.changeView((view) => {
        const { pairings } = view.tables;
        const filter = filterOf({ kind: 'machine', column: 'client', machine: 7 });
        return { ...view, tables: { ...view.tables, pairings: { ...pairings, filter } } };
      }, false);
      store.actions.enterCell({ source: 0, line: 4, fact, text: 'SP3' });
      await settled();
      workers[0]?.answer('reread', { kind: 'audit', summary: drawSummary('first.csv', 3) });
      await settled();
      const [part] = store.getState().view.tables.pairings.filter.parts;
      expect(part?.kind === 'machine' ? part.machine : null).toBe(named);
    },
  );

  it('applies a correction again if the same files were read again while it was counted', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    const entry = { source: 0, line: 4, fact: 'servicePack', text: 'SP3' } as const;
    store.actions.exportFile({ kind: 'upgrade-host-list' }, ',');
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

  it('does not report a dead worker if the person closed the audit during a recount', async () => {
    const { store } = await sittingWithAudit(FIRST);
    store.actions.enterCell({ source: 0, line: 4, fact: 'servicePack', text: 'SP3' });
    await settled();
    store.actions.closeAudit();
    await settled();
    expect(store.getState().alert).toBeNull();
  });

  it('drops a group from the scope if the columns change, because column indices shift', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
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

  it('does not carry rules over to an inventory that replaced the one they were made for', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
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
});
