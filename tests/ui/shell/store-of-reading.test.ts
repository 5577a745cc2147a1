import { expect, it } from 'vitest';
import { FIRST_VIEW, queryOf } from '../../../src/session/view.ts';
import { storeOfReading } from '../../../src/ui/shell/store-of-reading.ts';
import { settled } from '../../session/drawn-edges.ts';
import { drawSummary } from '../../session/drawn-summary.ts';
import { SECOND, sittingWithAudit } from '../../session/sitting-with-audit.ts';

const QUERY = queryOf(FIRST_VIEW, 'servers', 'en');
const FIRST = queryOf(FIRST_VIEW, FIRST_VIEW.tab, 'en');

async function withReading() {
  const { store, workers } = await sittingWithAudit();
  const since = store.getState().audit?.since ?? -1;
  const replace = async () => {
    store.actions.importSources([SECOND]);
    await settled();
    const first = { query: FIRST, view: { count: 0, total: 0, first: [] } };
    workers[1]?.answer('import', { kind: 'audit', summary: drawSummary('second.csv', 3), first });
    await settled();
  };
  const sent = () => workers.flatMap((worker) => worker.sent);
  const asked = () => sent().filter(({ takes }) => takes === QUERY);
  return { store, ofReading: storeOfReading(store, since), replace, sent, asked };
}

it('is the whole store while the reading is on screen', async () => {
  const { store, ofReading, asked } = await withReading();
  ofReading.actions.changeView((view) => ({ ...view, folded: true }));
  expect(ofReading.getState()).toBe(store.getState());
  expect(ofReading.getState().view.folded).toBe(true);
  void ofReading.ask('openTable', QUERY);
  expect(asked()).toHaveLength(1);
});

it('stays as it was once another reading has taken its place', async () => {
  const { store, ofReading, replace, asked } = await withReading();
  const before = ofReading.getState();
  const names: (string | undefined)[] = [];
  ofReading.subscribe(() => names.push(ofReading.getState().audit?.summary.sources[0]?.fileName));
  await replace();
  expect(store.getState().audit?.summary.sources[0]?.fileName).toBe('second.csv');
  expect(names).not.toContain('second.csv');
  expect(ofReading.getState().audit).toBe(before.audit);
  expect(ofReading.getState().view).toBe(before.view);
  const { view } = store.getState();
  ofReading.actions.changeView((now) => ({ ...now, folded: true }));
  expect(store.getState().view).toBe(view);
  void ofReading.ask('openTable', QUERY);
  expect(asked()).toHaveLength(0);
});

it('lets an action that is waited for wait, and gives nothing that came with the other reading', async () => {
  const { store, ofReading, replace, sent } = await withReading();
  await replace();
  expect(store.known('openTable', FIRST)).not.toBeNull();
  expect(ofReading.known('openTable', FIRST)).toBeNull();
  const ends: string[] = [];
  ofReading.actions.tickPlan(0).then(
    () => ends.push('done'),
    () => ends.push('failed'),
  );
  await settled();
  expect(ends).toEqual([]);
  expect(sent().map(({ request }) => request)).not.toContain('planTick');
});
