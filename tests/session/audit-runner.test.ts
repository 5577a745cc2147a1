import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportOutcome, SourceInput } from '../../src/answers/importing.ts';
import { createSittingStore } from '../../src/session/store.ts';
import type { AuditChannel } from '../../src/worker/audit-client.ts';
import type { AuditMessage } from '../../src/worker/audit-messages.ts';
import { drawEdges, settled } from './drawn-edges.ts';
import { drawSummary } from './drawn-summary.ts';
import { FIRST } from './sitting-with-audit.ts';

const GONE: ImportOutcome = {
  kind: 'refused',
  preview: null,
  refusal: { reason: 'file-gone', fileName: 'fleet.csv', details: [] },
};

/** Longer than any worker may take to say hello, in ms. */
const LONG_MS = 60_000;

async function importing(source: SourceInput, edges = drawEdges()) {
  const store = createSittingStore(edges.edges);
  store.actions.importSources([source]);
  await settled();
  return { ...edges, store };
}

function sourcesAsked(sent: readonly AuditMessage[] | undefined) {
  return sent?.flatMap((message) => (message.request === 'import' ? message.takes.sources : []));
}

describe('a file that the worker cannot read', () => {
  it('is read by the page, which transfers its bytes', async () => {
    const file = new Blob(['name,role']);
    const { workers, store } = await importing({ kind: 'file', name: 'fleet.csv', file });
    workers[0]?.answer('import', GONE);
    await expect.poll(() => sourcesAsked(workers[0]?.sent)?.length).toBe(2);
    const [, second] = sourcesAsked(workers[0]?.sent) ?? [];
    if (second?.kind !== 'bytes') throw new Error('no bytes were handed over');
    expect(new TextDecoder().decode(second.bytes)).toBe('name,role');
    workers[0]?.answer('import', { kind: 'audit', summary: drawSummary('fleet.csv', 3) });
    await settled();
    expect(store.getState().audit?.choices.sources).toEqual([
      { kind: 'file', name: 'fleet.csv', file },
    ]);
  });

  it('counts as gone if the page cannot read it either', async () => {
    const file = new Blob(['name,role']);
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    const { workers, store } = await importing({ kind: 'file', name: 'fleet.csv', file });
    workers[0]?.answer('import', GONE);
    await settled();
    expect(store.getState().alert).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'file-gone' },
    });
    expect(workers[0]?.sent.map(({ request }) => request)).toEqual(['hello', 'import']);
  });
});

/** A worker that starts but never answers. */
function silent(onDeath: { die: (reason: string) => void }): AuditChannel {
  return {
    post: () => undefined,
    listen: (_, die) => {
      onDeath.die = die;
    },
    close: () => undefined,
  };
}

describe('a worker that does not say hello', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each(['stays silent', 'closes itself'])('hands its work to the page if it %s', async (how) => {
    const drawn = drawEdges();
    const thread = { die: (_: string) => undefined as unknown };
    let started = 0;
    const edges = {
      ...drawn.edges,
      openChannel: () => {
        started += 1;
        return silent(thread);
      },
    };
    const { store, onPage } = await importing(FIRST, { ...drawn, edges });
    if (how === 'closes itself') thread.die('the worker ended');
    else await vi.advanceTimersByTimeAsync(LONG_MS);
    await settled();
    onPage[0]?.answer('import', { kind: 'audit', summary: drawSummary('first.csv', 3) });
    await settled();
    expect([store.getState().alert, store.getState().audit?.summary.machines]).toEqual([null, 3]);
    store.actions.importSources([FIRST]);
    await settled();
    expect([started, onPage.length]).toEqual([1, 2]);
  });
});

describe('the audit that an idle worker rehearses with', () => {
  const audit = { kind: 'audit', summary: drawSummary('drawn.csv', 3) } as const;

  it('is handed on while nothing is open', () => {
    const { edges, rest, rehearsed, workers } = drawEdges();
    createSittingStore(edges);
    rest();
    workers[0]?.reply({ kind: 'rehearsed', audit });
    expect(rehearsed).toEqual([audit]);
  });

  it('is of no use once a file is read', async () => {
    const { rehearsed, workers, store } = await importing({ kind: 'text', name: 'a', text: '' });
    workers[0]?.reply({ kind: 'rehearsed', audit });
    expect(rehearsed).toEqual([]);
    expect(store.getState().incoming?.kind).toBe('reading');
  });
});

describe('a worker that is kept ready', () => {
  it('gets the files before the page learns of the reading', async () => {
    const { edges, rest, workers } = drawEdges();
    const store = createSittingStore(edges);
    rest();
    await settled();
    const sent = () => workers.map((worker) => worker.sent.map(({ request }) => request));
    const sentBefore: unknown[] = [];
    store.subscribe(() => sentBefore.push(sent()));
    store.actions.importSources([FIRST]);
    expect([sentBefore[0], store.getState().incoming?.kind]).toEqual([
      [['hello', 'import']],
      'reading',
    ]);
  });
});
