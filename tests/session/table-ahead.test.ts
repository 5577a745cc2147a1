import { describe, expect, it } from 'vitest';
import type { TableView } from '../../src/answers/rows.ts';
import { FIRST_VIEW, queryOf } from '../../src/session/view.ts';
import { settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { sittingWithAudit } from './sitting-with-audit.ts';

const FIRST = queryOf(FIRST_VIEW, FIRST_VIEW.tab, 'en');
const VIEW: TableView = { count: 3, total: 3, first: [] };

async function withAudit() {
  const shown = await sittingWithAudit();
  const asked = () => shown.workers[0]?.sent.filter(({ request }) => request === 'openTable');
  return { ...shown, asked };
}

describe('the first table of a new audit', () => {
  it('is requested before anything draws it, and only once', async () => {
    const { store, workers, asked } = await withAudit();
    expect(asked()).toHaveLength(1);
    const view = store.ask('openTable', FIRST);
    workers[0]?.answer('openTable', VIEW);
    expect(await view).toEqual(VIEW);
    expect(asked()).toHaveLength(1);
  });

  it('is requested again when it is opened a second time', async () => {
    const { store, asked } = await withAudit();
    void store.ask('openTable', FIRST);
    void store.ask('openTable', FIRST);
    expect(asked()).toHaveLength(2);
  });

  it('does not answer another question', async () => {
    const { store, asked } = await withAudit();
    const other = queryOf(FIRST_VIEW, 'undecided', 'en');
    void store.ask('openTable', other);
    expect(asked()?.map(({ takes }) => takes)).toEqual([FIRST, other]);
  });

  it('does not answer for an audit that was recounted', async () => {
    const { store, workers, asked } = await withAudit();
    store.actions.enterCell({ source: 0, line: 2, fact: 'servicePack', text: 'SP3' });
    await settled();
    workers[0]?.answer('reread', { kind: 'audit', summary: drawSummary('fleet.csv', 3) });
    await settled();
    void store.ask('openTable', FIRST);
    expect(asked()).toHaveLength(2);
  });
});
