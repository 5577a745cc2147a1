import { describe, expect, it } from 'vitest';
import { planWith, stepsFor } from '../remediation/random-plans.ts';
import { settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { answerAudit, FIRST, SECOND, sittingWithAudit } from './sitting-with-audit.ts';

describe('a session that writes exports', () => {
  it('writes an export piece by piece to the file that the person chose', async () => {
    const { store, workers, saved } = await sittingWithAudit(FIRST);
    store.actions.exportFile({ kind: 'upgrade-host-list' }, ',');
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

  it('aborts a cancelled export silently', async () => {
    const { store, workers, saved } = await sittingWithAudit(FIRST);
    store.actions.exportFile({ kind: 'remediation-list' }, ',');
    await settled();
    workers[0]?.answer('startExport', { rows: 2, estimatedBytes: 12 });
    await settled();
    store.actions.cancelExport();
    await settled();
    expect(saved.map(({ state }) => state)).toEqual(['aborted']);
    expect([store.getState().exporting, store.getState().alert]).toEqual([null, null]);
  });

  it('finishes an export on the audit it started with, even if another inventory replaces that audit', async () => {
    const { store, workers, saved, shownName } = await sittingWithAudit(FIRST);
    store.actions.exportFile({ kind: 'upgrade-host-list' }, ',');
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

  it('can write again after an export failed', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    store.actions.exportFile({ kind: 'remediation-list' }, ',');
    await settled();
    const id = workers[0]?.sent.find(({ request }) => request === 'startExport')?.id ?? -1;
    workers[0]?.reply({ kind: 'failure', id, message: 'disk full' });
    await settled();
    expect(store.getState().alert).toMatchObject({ kind: 'export-failed' });
    store.actions.exportFile({ kind: 'remediation-list' }, ',');
    await settled();
    expect(workers[0]?.sent.filter(({ request }) => request === 'startExport')).toHaveLength(2);
  });

  it('says that the worker died and which file is incomplete, without blaming the disk', async () => {
    const { store, workers, saved } = await sittingWithAudit(FIRST);
    store.actions.exportFile({ kind: 'upgrade-host-list' }, ',');
    await settled();
    workers[0]?.answer('startExport', { rows: 2, estimatedBytes: 12 });
    await settled();
    workers[0]?.die('the worker ended');
    await settled();
    expect(store.getState().alert).toEqual({
      kind: 'worker-died',
      message: 'the worker ended',
      unfinished: 'q251382-upgrade-host-list-first-2026-11-23.txt',
    });
    expect(saved.map(({ state }) => state)).toEqual(['aborted']);
    store.actions.startAgain();
    await settled();
    expect(workers[1]?.sent.map(({ request }) => request)).toEqual(['hello', 'import']);
  });

  it('saves what the person entered, with the names of the files and none of their text', async () => {
    const source = { kind: 'text', name: 'first.csv', text: 'name,role' } as const;
    const { store, saved, workers } = await sittingWithAudit(source);
    store.actions.saveChoices();
    await settled();
    const [file] = saved;
    expect(file?.name).toBe('q251382-choices-first-2026-11-23.json');
    expect(file?.text).not.toContain('name,role');
    expect(JSON.parse(file?.text ?? '')).toMatchObject({
      files: ['first.csv'],
      cellChoices: { entries: [] },
      plan: null,
    });
    store.actions.changePlan(() => planWith(stepsFor([2, 3])));
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv');
    store.actions.saveChoices();
    await settled();
    expect(JSON.parse(saved.at(-1)?.text ?? '')).toMatchObject({
      plan: { waves: [{ steps: { upgrade: { machines: [{ source: 0, lines: [2, 4] }] } } }] },
    });
  });
});
