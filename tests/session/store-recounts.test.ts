import { describe, expect, it } from 'vitest';
import { NO_SOURCE_CHOICES } from '../../src/answers/importing.ts';
import { filterOf } from '../../src/answers/table-query.ts';
import { createSittingStore } from '../../src/session/store.ts';
import { FIRST_RULES } from '../../src/session/view.ts';
import { drawEdges, settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { answerAudit, FIRST, SECOND, sittingWithAudit } from './sitting-with-audit.ts';

describe('a session that recounts', () => {
  const entry = { source: 0, line: 4, fact: 'servicePack', text: 'SP3' } as const;
  /** When the fake clock says that the person entered it. */
  const entered = { ...entry, said: { at: '2026-11-23T08:00:00.000Z', by: '', reason: '' } };

  it("counts a correction in the audit's worker, and undoes and redoes it", async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    const first = store.getState().audit?.choices;
    store.actions.enterCell(entry);
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 4);
    const last = store.getState().audit?.choices;
    expect(last?.cellChoices.entries).toEqual([entered]);
    store.actions.undo();
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 3);
    expect(store.getState().audit?.choices).toBe(first);
    expect(store.getState().history).toMatchObject({ steps: [], undone: [{ kind: 'cells' }] });
    store.actions.redo();
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 4);
    expect(store.getState().audit?.choices).toBe(last);
    expect(store.getState().history).toMatchObject({ steps: [{ kind: 'cells' }], undone: [] });
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
    await answerAudit(workers[1], 'import', 'second.csv');
    await answerAudit(workers[0], 'reread', 'first.csv', 4);
    expect([shownName(), store.getState().alert]).toEqual(['second.csv', null]);
  });

  it('keeps a correction that was counted while the same files were being read again', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    store.actions.startAgain();
    store.actions.enterCell(entry);
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 4);
    expect(store.getState().incoming?.kind).toBe('reading');
    await answerAudit(workers[1], 'import', 'first.csv', 3);
    await answerAudit(workers[1], 'reread', 'first.csv', 5);
    expect(store.getState().audit?.summary).toEqual(drawSummary('first.csv', 5));
    expect(store.getState().audit?.choices.cellChoices.entries).toEqual([entered]);
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
      await answerAudit(workers[0], 'reread', 'first.csv', 3);
      const [part] = store.getState().view.tables.pairings.filter.parts;
      expect(part?.kind === 'machine' ? part.machine : null).toBe(named);
    },
  );

  it('applies a correction again if the same files were read again while it was counted', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    store.actions.exportFile({ kind: 'upgrade-host-list' }, ',');
    store.actions.startAgain();
    store.actions.enterCell(entry);
    await settled();
    await answerAudit(workers[1], 'import', 'first.csv', 3);
    await answerAudit(workers[0], 'reread', 'first.csv', 4);
    await answerAudit(workers[1], 'reread', 'first.csv', 5);
    expect(store.getState().audit?.summary).toEqual(drawSummary('first.csv', 5));
    expect(store.getState().audit?.choices.cellChoices.entries).toEqual([entered]);
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
    await answerAudit(workers[0], 'reread', 'first.csv', 3);
    store.actions.importSources([SECOND], { add: true });
    await settled();
    const added = workers[1]?.sent.find(({ request }) => request === 'import');
    expect(added?.takes).toMatchObject({ sources: [FIRST, SECOND], rules: FIRST_RULES });
  });

  it('does not carry rules over to an inventory that replaced the one they were made for', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    const scope = { kind: 'group', column: 7, emptyMeans: 'alone' } as const;
    store.actions.enterCell(entry);
    store.actions.setRules({ ...FIRST_RULES, scope });
    store.actions.importSources([SECOND]);
    await settled();
    await answerAudit(workers[1], 'import', 'second.csv');
    expect(workers[1]?.sent.map(({ request }) => request)).not.toContain('reread');
    expect(store.getState().audit?.wantedRules).toEqual(FIRST_RULES);
  });

  const other = [{ ...NO_SOURCE_CHOICES, delimiter: '|' }];
  const preview = {
    sources: [],
    missing: [],
    gaps: [],
    unknownValues: [],
    values: [],
    certain: true,
  };

  /** Opens the columns step of the audit on screen, and chooses a delimiter. */
  async function inColumnsStep() {
    const sitting = await sittingWithAudit(FIRST);
    const { store, workers } = sitting;
    for (const open of [store.actions.openColumns, () => store.actions.previewColumns(other)]) {
      open();
      await settled();
      workers[0]?.answer('preview', { kind: 'columns', preview });
      await settled();
    }
    return sitting;
  }

  it('undoes confirmed columns by reading the files again, and redoes them', async () => {
    const { store, workers } = await inColumnsStep();
    const first = store.getState().audit?.choices;
    store.actions.confirmColumns(other, []);
    await settled();
    await answerAudit(workers[1], 'import', 'first.csv', 5);
    const last = store.getState().audit?.choices;
    expect(store.getState().history.steps).toMatchObject([{ kind: 'columns', after: last }]);
    store.actions.undo();
    await settled();
    expect(store.getState().incoming).toMatchObject({ kind: 'reading', move: 'undo' });
    await answerAudit(workers[2], 'import', 'first.csv', 3);
    expect(store.getState().audit?.choices).toBe(first);
    store.actions.redo();
    await settled();
    await answerAudit(workers[3], 'import', 'first.csv', 5);
    expect(store.getState().audit?.choices).toBe(last);
    expect(store.getState().audit?.summary.machines).toBe(5);
  });

  it('undoes two steps for two key strokes, even if the first one has to read', async () => {
    const { store, workers } = await inColumnsStep();
    const first = store.getState().audit?.choices;
    store.actions.cancelImport();
    store.actions.enterCell(entry);
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 4);
    store.actions.importSources([SECOND], { add: true });
    await settled();
    await answerAudit(workers[1], 'import', 'first.csv', 9);
    store.actions.undo();
    store.actions.undo();
    await settled();
    await answerAudit(workers[2], 'import', 'first.csv', 4);
    await answerAudit(workers[2], 'reread', 'first.csv', 3);
    expect(store.getState().audit?.choices).toBe(first);
    expect(store.getState().history.undone.map(({ kind }) => kind)).toEqual(['files', 'cells']);
  });

  it('keeps the step if the person cancels the reading that undoes it', async () => {
    const { store, workers } = await inColumnsStep();
    store.actions.confirmColumns(other, []);
    await settled();
    await answerAudit(workers[1], 'import', 'first.csv', 5);
    store.actions.undo();
    await settled();
    store.actions.cancelImport();
    await settled();
    expect(store.getState().history).toMatchObject({ steps: [{ kind: 'columns' }], undone: [] });
    store.actions.enterCell(entry);
    await settled();
    await answerAudit(workers[1], 'reread', 'first.csv', 6);
    expect(store.getState().audit?.summary.machines).toBe(6);
  });

  it('loses neither rules nor a correction that were counted while the columns step was open', async () => {
    const { store, workers } = await inColumnsStep();
    const rules = {
      ...FIRST_RULES,
      scope: { kind: 'peers', otherwise: { kind: 'nobody' } },
    } as const;
    store.actions.enterCell(entry);
    store.actions.setRules(rules);
    for (const machines of [4, 2]) {
      await settled();
      workers[0]?.answer('reread', { kind: 'audit', summary: drawSummary('first.csv', machines) });
    }
    await settled();
    store.actions.confirmColumns(other, []);
    await settled();
    await answerAudit(workers[1], 'import', 'first.csv', 5);
    expect(store.getState().audit?.summary.machines).toBe(2);
    const asked = workers[1]?.sent.findLast(({ request }) => request === 'reread');
    expect(asked?.takes).toMatchObject({
      rules,
      sourceChoices: other,
      cellChoices: { entries: [entered] },
    });
    await answerAudit(workers[1], 'reread', 'first.csv', 6);
    expect(store.getState().audit?.choices).toMatchObject({
      rules,
      sourceChoices: other,
      cellChoices: { entries: [entered] },
    });
    const kinds = store.getState().history.steps.map(({ kind }) => kind);
    expect(kinds).toEqual(['cells', 'scope', 'columns']);
  });

  it('keeps a correction that was counted while a file was added', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    store.actions.importSources([SECOND], { add: true });
    store.actions.enterCell(entry);
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 4);
    await answerAudit(workers[1], 'import', 'first.csv', 9);
    await answerAudit(workers[1], 'reread', 'first.csv', 8);
    expect(store.getState().audit?.choices).toMatchObject({
      sources: [FIRST, SECOND],
      cellChoices: { entries: [entered] },
    });
  });

  it('takes remembered columns into the choices, so that undoing reads them again', async () => {
    const { edges, workers } = drawEdges();
    const store = createSittingStore(edges);
    store.actions.importSources([FIRST]);
    await settled();
    const mapping = [{ column: 0, field: 'name', reason: 'remembered', certain: true }] as const;
    const summary = drawSummary('first.csv', 3);
    const sources = summary.sources.map((source) => ({ ...source, headings: ['Name'], mapping }));
    workers[0]?.answer('import', { kind: 'audit', summary: { ...summary, sources } });
    await settled();
    expect(store.getState().audit?.choices.sourceChoices).toEqual([
      { ...NO_SOURCE_CHOICES, mapping },
    ]);
  });
});
