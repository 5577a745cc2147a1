import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TableView } from '../../src/answers/rows.ts';
import { FIRST_RULES, FIRST_VIEW, queryOf, type View, withTable } from '../../src/session/view.ts';
import { settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { FIRST as FIRST_SOURCE, SECOND, sittingWithAudit } from './sitting-with-audit.ts';

const FIRST = queryOf(FIRST_VIEW, FIRST_VIEW.tab, 'en');
const VIEW: TableView = { count: 3, total: 3, first: [] };

afterEach(() => {
  vi.useRealTimers();
});

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

describe('the table of a changed view', () => {
  const searching = (search: string): ((view: View) => View) => {
    return (view) => withTable(view, view.tab, { filter: { ...FIRST.filter, search } });
  };

  it('is requested before anything draws it, and only once', async () => {
    const { store, workers, asked } = await withAudit();
    store.actions.changeView(searching('a'));
    const { view: now } = store.getState();
    const query = queryOf(now, now.tab, 'en');
    expect(asked()?.map(({ takes }) => takes)).toEqual([FIRST, query]);
    const view = store.ask('openTable', query);
    workers[0]?.answer('openTable', VIEW);
    expect(await view).toEqual(VIEW);
    expect(asked()).toHaveLength(2);
  });

  it('is not requested if only the layout changed', async () => {
    const { store, asked } = await withAudit();
    store.actions.changeView((view) => ({ ...view, folded: true }));
    expect(asked()).toHaveLength(1);
  });

  it('is given up if another view follows, or if nobody wants it any more', async () => {
    const { store, workers } = await withAudit();
    const abandoned = () =>
      workers[0]?.sent.filter(({ request }) => request === 'abandon').map(({ id }) => id);
    const idOf = (search: string) =>
      workers[0]?.sent.find(({ takes }) => JSON.stringify(takes).includes(`"search":"${search}"`))
        ?.id;
    store.actions.changeView(searching('a'));
    store.actions.changeView(searching('ab'));
    expect(abandoned()).toContain(idOf('a'));
    const leaving = new AbortController();
    const { view: now } = store.getState();
    const gone = store.ask('openTable', queryOf(now, now.tab, 'en'), { signal: leaving.signal });
    expect(abandoned()).not.toContain(idOf('ab'));
    leaving.abort();
    await expect(gone).rejects.toThrow();
    expect(abandoned()).toContain(idOf('ab'));
  });
});

describe('a search', () => {
  async function withSearch() {
    const shown = await withAudit();
    const { store } = shown;
    const told: string[] = [];
    const searchNow = () => store.getState().view.tables.clients.filter.search;
    store.subscribe(() => told.push(searchNow()));
    const queryNow = () => queryOf(store.getState().view, FIRST_VIEW.tab, 'en');
    return { ...shown, told, searchNow, queryNow };
  }

  it('changes the state at once, and the screen together with the rows', async () => {
    const { store, workers, told, searchNow, queryNow, asked } = await withSearch();
    store.actions.search('clients', 'a');
    expect(searchNow()).toBe('a');
    expect(asked()?.map(({ takes }) => takes)).toEqual([FIRST, queryNow()]);
    expect(told).toEqual([]);
    expect(store.known('openTable', queryNow())).toBeNull();
    workers[0]?.answer('openTable', VIEW);
    await settled();
    expect(told).toEqual(['a']);
    expect(store.known('openTable', queryNow())).toEqual(VIEW);
    expect(asked()).toHaveLength(2);
  });

  it('is never answered for another text', async () => {
    const { store, workers, told, searchNow, queryNow } = await withSearch();
    store.actions.search('clients', 'a');
    const first = queryNow();
    const firstId = workers[0]?.sent.findLast(({ request }) => request === 'openTable')?.id ?? -1;
    store.actions.search('clients', 'ab');
    workers[0]?.reply({ kind: 'answer', id: firstId, gives: VIEW });
    await settled();
    expect([told, searchNow()]).toEqual([[], 'ab']);
    expect(store.known('openTable', first)).toBeNull();
    expect(store.known('openTable', queryNow())).toBeNull();
    workers[0]?.answer('openTable', { ...VIEW, count: 1 });
    await settled();
    expect(told).toEqual(['ab']);
    expect(store.known('openTable', queryNow())).toMatchObject({ count: 1 });
  });

  it('that fails is told, and the screen learns of the failure when it asks', async () => {
    const { store, workers, told, queryNow } = await withSearch();
    store.actions.search('clients', 'a');
    const id = workers[0]?.sent.findLast(({ request }) => request === 'openTable')?.id ?? -1;
    workers[0]?.reply({ kind: 'failure', id, message: 'no' });
    await settled();
    expect(told).toEqual(['a']);
    await expect(store.ask('openTable', queryNow())).rejects.toThrow('no');
  });

  it('is told without its rows if they are late, and again with them', async () => {
    const { store, workers, told, queryNow } = await withSearch();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    store.actions.search('clients', 'a');
    vi.advanceTimersByTime(100);
    store.actions.search('clients', 'ab');
    vi.advanceTimersByTime(100);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(100);
    expect(told).toEqual(['ab']);
    vi.useRealTimers();
    const view = store.ask('openTable', queryNow());
    workers[0]?.answer('openTable', VIEW);
    expect(await view).toEqual(VIEW);
    await settled();
    expect(told).toEqual(['ab', 'ab']);
  });

  it('that was late is not told again when a newer one waits', async () => {
    const { store, workers, told, queryNow } = await withSearch();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    store.actions.search('clients', 'a');
    vi.advanceTimersByTime(200);
    vi.useRealTimers();
    const taken = store.ask('openTable', queryNow());
    const firstId = workers[0]?.sent.findLast(({ request }) => request === 'openTable')?.id ?? -1;
    store.actions.search('clients', 'ab');
    workers[0]?.reply({ kind: 'answer', id: firstId, gives: VIEW });
    expect(await taken).toEqual(VIEW);
    await settled();
    expect(told).toEqual(['a']);
    workers[0]?.answer('openTable', VIEW);
    await settled();
    expect(told).toEqual(['a', 'ab']);
  });

  it('is told with whatever else is told first', async () => {
    const { store, workers, told } = await withSearch();
    store.actions.search('clients', 'a');
    store.actions.changeView((view) => ({ ...view, folded: true }));
    expect(told).toEqual(['a']);
    workers[0]?.answer('openTable', VIEW);
    await settled();
    expect(told).toEqual(['a', 'a']);
  });

  it('of a tab that is not open, or for the same text, is told at once', async () => {
    const { store, told, asked } = await withSearch();
    store.actions.search('servers', 'a');
    store.actions.search('clients', '');
    expect(told).toEqual(['', '']);
    expect(store.getState().view.tables.servers.filter.search).toBe('a');
    expect(asked()).toHaveLength(1);
  });

  it('writes the address at rest', async () => {
    const { store, steps } = await withSearch();
    store.actions.search('clients', 'a');
    expect(steps.at(-1)?.how).toBe('at-rest');
    expect(steps.at(-1)?.hash).toContain('a');
    store.actions.changeView((view) => ({ ...view, folded: true }));
    expect(steps.at(-1)?.how).toBe('replace');
  });
});

describe('the table that comes with an audit', () => {
  const summary = drawSummary('second.csv', 3);
  const withTable = { kind: 'audit', summary, first: { query: FIRST, view: VIEW } };

  async function withSecondAudit(answer: unknown) {
    const shown = await withAudit();
    const { store, workers } = shown;
    store.actions.importSources([SECOND]);
    await settled();
    workers[1]?.answer('import', answer);
    await settled();
    const asked = () => workers[1]?.sent.filter(({ request }) => request === 'openTable');
    return { ...shown, second: workers[1], asked };
  }

  it('is the one that the page will show first', async () => {
    const { second } = await withSecondAudit(withTable);
    const sent = second?.sent.find(({ request }) => request === 'import');
    expect(sent?.takes).toMatchObject({ first: FIRST });
  });

  it('is known at once, always the same, and is not requested', async () => {
    const { store, asked } = await withSecondAudit(withTable);
    expect(store.known('openTable', FIRST)).toBe(VIEW);
    expect(store.known('openTable', FIRST)).toBe(VIEW);
    expect(asked()).toEqual([]);
  });

  it('is no answer to another question', async () => {
    const { store } = await withSecondAudit(withTable);
    expect(store.known('openTable', queryOf(FIRST_VIEW, 'undecided', 'en'))).toBeNull();
    expect(
      store.known('forecast', store.getState().audit?.choices.rules ?? FIRST_RULES),
    ).toBeNull();
  });

  it('is requested if another one came', async () => {
    const first = { query: queryOf(FIRST_VIEW, 'servers', 'en'), view: VIEW };
    const { store, asked } = await withSecondAudit({ ...withTable, first });
    expect(asked()?.map(({ takes }) => takes)).toEqual([FIRST]);
    expect(store.known('openTable', FIRST)).toBeNull();
  });

  it('is forgotten with its audit, and comes with a recount, too', async () => {
    const { store, second } = await withSecondAudit(withTable);
    store.actions.enterCell({ source: 0, line: 2, fact: 'servicePack', text: 'SP3' });
    await settled();
    const sent = second?.sent.find(({ request }) => request === 'reread');
    expect(sent?.takes).toMatchObject({ first: FIRST });
    const view: TableView = { count: 4, total: 4, first: [] };
    const recounted = drawSummary('second.csv', 4);
    second?.answer('reread', { kind: 'audit', summary: recounted, first: { query: FIRST, view } });
    await settled();
    expect(store.known('openTable', FIRST)).toBe(view);
    store.actions.importSources([FIRST_SOURCE]);
    await settled();
    expect(store.known('openTable', FIRST)).toBe(view);
  });
});
