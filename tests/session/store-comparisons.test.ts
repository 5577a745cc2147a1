import { describe, expect, it } from 'vitest';
import type { OpenedSession, SourceInput } from '../../src/answers/importing.ts';
import type { AuditSummary } from '../../src/answers/summary.ts';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { takeEarlier } from '../../src/compare/earlier-audit.ts';
import { unsavedSince } from '../../src/session/history.ts';
import { headerOf } from '../../src/session/session-header.ts';
import { noteAbout } from '../compare/compared-fleets.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { planWith, stepsFor } from '../remediation/random-plans.ts';
import { type DrawnWorker, settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { answerAudit, FIRST, SECOND, sittingWithAudit } from './sitting-with-audit.ts';

const EARLIER = takeEarlier({
  fleet: drawFleet('name  role\nWS-1  client\nRAS-1  server'),
  files: [{ fileName: 'first.csv', sha256: 'a' }],
  rules: { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS },
  clientsToUpgrade: 1,
  at: '2026-10-31T12:00:00.000Z',
});

const LEFT = [noteAbout(2, 3)];
const PLAN = planWith(stepsFor([3], [], ['WS-9']));

/** The summary of another file than the first. */
function otherSummary(): AuditSummary {
  const summary = drawSummary('second.csv', 4);
  const sources = summary.sources.map((source) => ({ ...source, bytes: source.bytes + 1 }));
  return { ...summary, sources };
}

/** Drops a second file on an open audit, which has so many of its machines. */
async function dropSecond(common: number) {
  const drawn = await sittingWithAudit(FIRST);
  const { store, workers } = drawn;
  store.actions.importSources([SECOND]);
  await settled();
  workers[1]?.answer('import', { kind: 'audit', summary: otherSummary() });
  await settled();
  workers[0]?.answer('earlier', { earlier: EARLIER, corrections: [], lostRows: [] });
  await settled();
  workers[1]?.answer('overlap', { earlier: 3, later: 4, common });
  await settled();
  return drawn;
}

describe('a file that replaces the open inventory', () => {
  it.each([
    ['is the same, byte for byte, and shown without a question', 'a', null],
    ['has the same size only, and is asked about', 'b', 'fleet'],
  ])('%s', async (_, fingerprint, asked) => {
    const { store, workers } = await sittingWithAudit(FIRST);
    store.actions.importSources([SECOND]);
    await settled();
    for (const [index, file] of ['a', fingerprint].entries()) {
      const worker = workers[index];
      if (worker !== undefined) worker.fingerprints = [file];
    }
    workers[1]?.answer('import', { kind: 'audit', summary: drawSummary('second.csv', 4) });
    await settled();
    if (asked !== null) {
      workers[0]?.answer('earlier', { earlier: EARLIER, corrections: [], lostRows: [] });
      await settled();
      workers[1]?.answer('overlap', { earlier: 3, later: 4, common: 3 });
      await settled();
    }
    expect(store.getState().incoming?.kind ?? null).toBe(asked);
  });

  it('is asked about if it has machines of it', async () => {
    const { store, shownName } = await dropSecond(3);
    expect(store.getState().incoming).toMatchObject({ kind: 'fleet', overlap: { common: 3 } });
    expect(shownName()).toBe('first.csv');
  });

  it('is shown without a question if it has other machines', async () => {
    const { store, shownName } = await dropSecond(0);
    expect([store.getState().incoming, shownName()]).toEqual([null, 'second.csv']);
  });

  it('is not shown if the person cancels', async () => {
    const { store, shownName } = await dropSecond(3);
    store.actions.cancelImport();
    expect([store.getState().incoming, shownName()]).toEqual([null, 'first.csv']);
  });

  it('starts from the beginning if it is of another fleet', async () => {
    const { store, shownName } = await dropSecond(3);
    store.actions.answerFleet(false);
    const { audit } = store.getState();
    expect(shownName()).toBe('second.csv');
    expect([audit?.choices.compared, audit?.choices.cellChoices.entries]).toEqual([null, []]);
    expect(unsavedSince(store.getState())).toBeNull();
  });

  it('takes over what fits if it is a newer inventory, as work that is not saved yet', async () => {
    const { store, workers, shownName } = await dropSecond(3);
    store.actions.answerFleet(true);
    await settled();
    const entry = { source: 0, line: 5, fact: 'servicePack', text: 'SP4' } as const;
    workers[1]?.answer('fit', {
      entries: [entry],
      settlements: [],
      notTaken: [],
      decisions: [],
      left: LEFT,
      plan: PLAN,
    });
    await settled();
    workers[1]?.answer('reread', { kind: 'audit', summary: otherSummary() });
    await settled();
    expect(shownName()).toBe('second.csv');
    const { audit } = store.getState();
    expect(audit?.choices.cellChoices.entries).toEqual([entry]);
    expect(audit?.choices.plan).toEqual(PLAN);
    expect(audit?.choices.compared).toMatchObject({
      earlier: EARLIER,
      decisionsLeft: LEFT,
      lostScope: [],
    });
    expect(unsavedSince(store.getState())).not.toBeNull();
  });
});

/** An earlier session of this day, as it is read from its file. */
function sessionOf({ store }: Awaited<ReturnType<typeof sittingWithAudit>>): OpenedSession {
  const { audit, view } = store.getState();
  if (audit === null) throw new Error('no audit');
  const part: SourceInput = {
    kind: 'part',
    session: new ArrayBuffer(4),
    place: 0,
    name: 'first.csv',
    fileBytes: 10,
    fileSha256: 'ab',
    writtenAt: EARLIER.at,
    more: {},
    moreOfSession: {},
  };
  return {
    kind: 'opened',
    ...audit.choices,
    sources: [part],
    header: headerOf(audit, view, new Date(EARLIER.at)),
    damaged: [],
    outcome: { kind: 'audit', summary: drawSummary('first.csv', 3) },
  };
}

const SESSION: SourceInput = { kind: 'file', file: new Blob(['x']), name: 'october.nt4audit' };

/** With which day an audit was asked to become an earlier one. */
function dayAsked(worker: DrawnWorker | undefined): unknown {
  return worker?.sent.findLast(({ request }) => request === 'earlier')?.takes;
}

describe('the day of a session', () => {
  it('is when its file was written, if it is chosen as the earlier inventory', async () => {
    const drawn = await sittingWithAudit(SECOND);
    drawn.store.actions.compareWith([SESSION]);
    await settled();
    drawn.workers[1]?.answer('openSession', sessionOf(drawn));
    await settled();
    expect(dayAsked(drawn.workers[1])).toEqual({ at: EARLIER.at });
  });

  it('is when its file was written, if a newer inventory is dropped on it', async () => {
    const drawn = await sittingWithAudit(SECOND);
    const { store, workers } = drawn;
    store.actions.importSources([SESSION]);
    await settled();
    workers[1]?.answer('openSession', sessionOf(drawn));
    await settled();
    store.actions.importSources([SECOND]);
    await settled();
    workers[2]?.answer('import', { kind: 'audit', summary: otherSummary() });
    await settled();
    expect(dayAsked(workers[1])).toEqual({ at: EARLIER.at });
  });
});

describe('an earlier inventory', () => {
  it('is compared with the open one, and the comparison can be undone', async () => {
    const { store, workers, shownName } = await sittingWithAudit(FIRST);
    store.actions.compareWith([SECOND]);
    await settled();
    workers[1]?.answer('import', { kind: 'audit', summary: otherSummary() });
    await settled();
    workers[1]?.answer('earlier', { earlier: EARLIER, corrections: [], lostRows: [] });
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 3);
    expect(shownName()).toBe('first.csv');
    expect(store.getState().audit?.choices.compared?.earlier).toBe(EARLIER);
    expect(store.getState().history.steps.map(({ kind }) => kind)).toEqual(['comparison']);
    store.actions.undo();
    await settled();
    await answerAudit(workers[0], 'reread', 'first.csv', 3);
    expect(store.getState().audit?.choices.compared).toBeNull();
  });
});
