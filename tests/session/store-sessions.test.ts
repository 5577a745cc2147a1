import { describe, expect, it } from 'vitest';
import type { OpenedSession, SourceInput } from '../../src/answers/importing.ts';
import { unsavedSince } from '../../src/session/history.ts';
import { contentOf, headerOf } from '../../src/session/session-header.ts';
import { FIRST_VIEW, withTable } from '../../src/session/view.ts';
import { settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { answerAudit, FIRST, sittingWithAudit } from './sitting-with-audit.ts';

const FILE = 'q251382-session-first-2026-11-23.nt4audit';
const SESSION: SourceInput = { kind: 'file', file: new Blob(['x']), name: FILE };
const PART: SourceInput = {
  kind: 'part',
  session: new ArrayBuffer(4),
  place: 0,
  name: 'old.csv',
  fileBytes: 10,
  fileSha256: 'ab',
  more: {},
  writtenAt: null,
  moreOfSession: {},
};
const CLIENTS = withTable({ ...FIRST_VIEW, tab: 'servers' }, 'servers', {
  filter: { parts: [], search: 'bonn' },
});

type Drawn = Awaited<ReturnType<typeof sittingWithAudit>>;

/** What a session file held, as the worker answers. */
function sessionOf({ store }: Drawn, part: Partial<OpenedSession> = {}): OpenedSession {
  const { audit } = store.getState();
  if (audit === null) throw new Error('no audit');
  const { sourceChoices, cellChoices, rules, decisions, compared, plan } = audit.choices;
  return {
    kind: 'opened',
    sources: [PART],
    sourceChoices,
    cellChoices,
    rules,
    decisions,
    compared,
    plan,
    header: headerOf(audit, CLIENTS, new Date(0)),
    damaged: [],
    outcome: { kind: 'audit', summary: drawSummary('old.csv', 2) },
    ...part,
  };
}

/** Corrects a cell and waits until it is counted. */
async function correct({ store, workers }: Drawn) {
  store.actions.enterCell({ source: 0, line: 2, fact: 'servicePack', text: 'SP4' });
  await settled();
  await answerAudit(workers[0], 'reread', 'first.csv', 3);
}

describe('a session that is saved', () => {
  it('is written with everything that was chosen and with the view, and its work is saved', async () => {
    const drawn = await sittingWithAudit(FIRST);
    const { store, workers, saved } = drawn;
    await correct(drawn);
    expect(unsavedSince(store.getState())).not.toBeNull();
    const saving = store.actions.saveSession();
    await settled();
    const asked = workers[0]?.sent.findLast(({ request }) => request === 'saveSession');
    const { choices } = store.getState().audit ?? {};
    expect(asked?.takes).toMatchObject({
      cellChoices: choices?.cellChoices,
      rules: choices?.rules,
    });
    workers[0]?.answer('saveSession', new Blob(['packed']));
    expect(await saving).toBe(true);
    expect(saved).toMatchObject([{ name: FILE, text: 'packed', state: 'closed' }]);
    expect(unsavedSince(store.getState())).toBeNull();
    expect(store.getState().exporting).toBeNull();
  });

  it('is not saved if the file on the disk is another one', async () => {
    const drawn = await sittingWithAudit(FIRST);
    const { store, workers, saved } = drawn;
    await correct(drawn);
    const saving = store.actions.saveSession();
    await settled();
    for (const file of saved) file.written = 'packeD';
    workers[0]?.answer('saveSession', new Blob(['packed']));
    expect(await saving).toBe(false);
    expect(store.getState().alert).toMatchObject({ kind: 'export-failed', by: 'disk' });
    expect(unsavedSince(store.getState())).not.toBeNull();
  });

  it('is not written if it could not be opened again', async () => {
    const { store, workers, saved } = await sittingWithAudit(FIRST);
    const saving = store.actions.saveSession();
    await settled();
    workers[0]?.answer('saveSession', null);
    expect(await saving).toBe(false);
    expect(saved).toMatchObject([{ text: '', state: 'aborted' }]);
    expect(store.getState().alert).toEqual({ kind: 'session-too-large' });
  });

  it('is not saved if the person cancels, or if there is no audit', async () => {
    const { store, saved } = await sittingWithAudit(FIRST);
    const saving = store.actions.saveSession();
    await settled();
    store.actions.cancelExport();
    expect(await saving).toBe(false);
    expect([saved[0]?.state, store.getState().alert]).toEqual(['aborted', null]);
    store.actions.closeAudit();
    expect(await store.actions.saveSession()).toBe(false);
  });

  it('has what was chosen when it was begun, even if something is chosen meanwhile', async () => {
    const drawn = await sittingWithAudit(FIRST);
    const { store, workers } = drawn;
    await correct(drawn);
    const saving = store.actions.saveSession();
    await settled();
    store.actions.enterCell({ source: 0, line: 3, fact: 'servicePack', text: 'SP5' });
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 3);
    workers[0]?.answer('saveSession', new Blob(['packed']));
    expect(await saving).toBe(true);
    expect(unsavedSince(store.getState())).not.toBeNull();
    store.actions.undo();
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 3);
    expect(unsavedSince(store.getState())).toBeNull();
  });
});

describe('a session that is opened', () => {
  it.each([FILE, 'backup.NT4AUDIT', 'x.nt4audit (1)', 'x.nt4audit.gz'])(
    'from %s shows what was chosen and what was on screen, all of it saved',
    async (name) => {
      const drawn = await sittingWithAudit(FIRST);
      const { store, workers } = drawn;
      store.actions.importSources([{ ...SESSION, name }]);
      await settled();
      const session = sessionOf(drawn);
      workers[1]?.answer('openSession', session);
      await settled();
      const { audit, view, saved, alert } = store.getState();
      expect(audit?.choices.sources).toBe(session.sources);
      expect(view).toEqual(CLIENTS);
      expect(saved?.choices).toBe(audit?.choices);
      expect(alert).toBeNull();
      expect(workers[0]?.isClosed).toBe(true);
    },
  );

  it('is known by its content if it has another name', async () => {
    const drawn = await sittingWithAudit(FIRST);
    const { store, workers, shownName } = drawn;
    store.actions.importSources([{ ...SESSION, name: 'download.bin' }]);
    await settled();
    const refusal = { reason: 'own-file', fileName: 'download.bin', details: ['session'] };
    workers[1]?.answer('import', { kind: 'refused', refusal, preview: null });
    await settled();
    workers[2]?.answer('openSession', sessionOf(drawn));
    await settled();
    expect(shownName()).toBe('old.csv');
  });

  it.each([[true], [false]])(
    'cannot be read together with other files (added: %s)',
    async (add) => {
      const { store, workers, shownName } = await sittingWithAudit(FIRST);
      store.actions.importSources(add ? [SESSION] : [FIRST, SESSION], { add });
      await settled();
      const refusal = { reason: 'own-file', fileName: FILE, details: ['session'] };
      workers[1]?.answer('import', { kind: 'refused', refusal, preview: null });
      await settled();
      expect(store.getState().alert).toMatchObject({ kind: 'refused', refusal });
      expect(shownName()).toBe('first.csv');
    },
  );

  it('and is damaged leaves the audit on screen as it is', async () => {
    const drawn = await sittingWithAudit(FIRST);
    const { store, workers, shownName } = drawn;
    await correct(drawn);
    const before = store.getState().audit;
    store.actions.importSources([SESSION]);
    store.actions.answerLeaving(true);
    await settled();
    const refusal = { reason: 'session-damaged', fileName: FILE, details: [] };
    workers[1]?.answer('openSession', { kind: 'refused', refusal });
    await settled();
    expect(store.getState().alert).toMatchObject({ kind: 'refused', refusal });
    expect(store.getState().audit).toBe(before);
    expect([shownName(), workers[0]?.isClosed, workers[1]?.isClosed]).toEqual([
      'first.csv',
      false,
      true,
    ]);
  });

  it('names its damaged parts, and is not saved', async () => {
    const drawn = await sittingWithAudit(FIRST);
    const { store, workers } = drawn;
    store.actions.importSources([SESSION]);
    await settled();
    workers[1]?.answer('openSession', sessionOf(drawn, { damaged: ['b.csv'] }));
    await settled();
    const { alert, saved } = store.getState();
    expect(alert).toEqual({ kind: 'session-parts-damaged', names: ['b.csv'] });
    expect(saved).toBeNull();
  });

  it('is read on the page if the worker cannot read it', async () => {
    const { store, workers } = await sittingWithAudit(FIRST);
    store.actions.importSources([SESSION]);
    await settled();
    const refusal = { reason: 'file-gone', fileName: FILE, details: [] };
    workers[1]?.answer('openSession', { kind: 'refused', refusal });
    await settled();
    expect(workers[1]?.sent.at(-1)?.takes).toMatchObject({
      source: { kind: 'bytes', name: FILE, bytes: new TextEncoder().encode('x').buffer },
    });
  });
});

it('a view that is not understood is the first view', async () => {
  const drawn = await sittingWithAudit(FIRST);
  for (const view of [undefined, null, 7, { tab: 'nowhere' }, { v: 99, tab: 'servers' }]) {
    const session = sessionOf(drawn, { header: { view } });
    expect(contentOf(session).view).toEqual(FIRST_VIEW);
  }
});
