import { describe, expect, it } from 'vitest';
import type { ExportPiece } from '../../src/remediation/csv.ts';
import { createSittingStore } from '../../src/session/store.ts';
import { drawEdges, settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { sittingWithAudit } from './sitting-with-audit.ts';

/** A report of two pieces. `between` runs between them. */
function reportWith(between: (signal: AbortSignal) => Promise<void> = async () => undefined) {
  async function* pieces(signal: AbortSignal): AsyncGenerator<ExportPiece> {
    yield { text: '<h1>', rowsDone: 0 };
    await between(signal);
    yield { text: '</h1>', rowsDone: 2 };
  }
  return { kind: 'report' as const, rows: 2, css: 'h1 {}', pieces };
}

describe('a report of the screen', () => {
  it('is written to the file that the person chose', async () => {
    const { store, saved } = await sittingWithAudit();
    store.actions.saveReport(reportWith());
    await settled();
    expect(saved).toEqual([
      { name: 'q251382-report-fleet-2026-11-23.html', text: '<h1></h1>', state: 'closed' },
    ]);
    expect(store.getState().exporting).toBeNull();
  });

  it('about a wave has the number of the wave in its name', async () => {
    const { store, saved } = await sittingWithAudit();
    store.actions.saveReport({ ...reportWith(), kind: 'run-sheet', wave: 1 });
    await settled();
    expect(saved.map(({ name }) => name)).toEqual([
      'q251382-run-sheet-wave-2-fleet-2026-11-23.html',
    ]);
  });

  it('is printed under the name that its file would have', async () => {
    const { store, printed, saved } = await sittingWithAudit();
    store.actions.printReport(reportWith());
    await settled();
    expect(printed).toEqual([
      { name: 'q251382-report-fleet-2026-11-23', text: '<h1></h1>', state: 'closed' },
    ]);
    expect(saved).toEqual([]);
  });

  it('reports its progress', async () => {
    const { store } = await sittingWithAudit();
    const seen: unknown[] = [];
    store.actions.saveReport(
      reportWith(async () => {
        seen.push(store.getState().exporting);
      }),
    );
    await settled();
    expect(seen).toMatchObject([{ kind: 'report', rows: 2, rowsDone: 0, bytesDone: 4 }]);
  });

  it('aborts silently when it is cancelled', async () => {
    const { store, saved } = await sittingWithAudit();
    store.actions.saveReport(reportWith(async () => store.actions.cancelExport()));
    await settled();
    expect(saved.map(({ state }) => state)).toEqual(['aborted']);
    expect([store.getState().exporting, store.getState().alert]).toEqual([null, null]);
  });

  it('fails with an alert instead of mixing two audits if everything is recounted meanwhile', async () => {
    const { store, saved, workers } = await sittingWithAudit();
    store.actions.saveReport(
      reportWith(async () => {
        const entry = { source: 0, line: 2, fact: 'servicePack', text: 'SP3' } as const;
        store.actions.enterCell(entry);
        await settled();
        workers[0]?.answer('reread', { kind: 'audit', summary: drawSummary('fleet.csv', 4) });
        await settled();
      }),
    );
    for (let turn = 0; turn < 5; turn += 1) await settled();
    expect(saved.map(({ state }) => state)).toEqual(['aborted']);
    expect(store.getState().alert).toEqual({ kind: 'report-outdated' });
  });

  it("is ready for the browser's own print command, and replaces the one before", async () => {
    const { store, ready, printed, rest } = await sittingWithAudit();
    for (const _ of [1, 2]) {
      store.actions.prepareReport(reportWith());
      rest();
      await settled();
    }
    const expected = {
      name: 'q251382-report-fleet-2026-11-23',
      text: '<h1></h1>',
      state: 'closed',
    };
    expect([ready, printed]).toEqual([[expected], []]);
    store.actions.prepareReport(null);
    expect(ready).toEqual([]);
  });

  it('is not used for printing if another one replaced it while it was written', async () => {
    const { store, ready, rest } = await sittingWithAudit();
    store.actions.prepareReport(reportWith(async () => store.actions.prepareReport(null)));
    rest();
    await settled();
    expect(ready).toEqual([]);
    expect(store.getState().alert).toBeNull();
  });

  it('is not started without an audit', async () => {
    const { edges, saved } = drawEdges();
    createSittingStore(edges).actions.saveReport(reportWith());
    await settled();
    expect(saved).toEqual([]);
  });
});
