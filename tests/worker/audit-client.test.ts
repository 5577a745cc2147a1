import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../src/answers/table-query.ts';
import {
  type AuditChannel,
  AuditRequestFailed,
  AuditWorkerDied,
  createAuditClient,
} from '../../src/worker/audit-client.ts';
import type { AuditMessage, AuditReply } from '../../src/worker/audit-messages.ts';

function drawnChannel() {
  const posted: AuditMessage[] = [];
  let reply: (reply: AuditReply) => void = () => undefined;
  let die: (reason: string) => void = () => undefined;
  const state = { closed: 0 };
  const channel: AuditChannel = {
    post: (message) => posted.push(message),
    listen(onReply, onDeath) {
      reply = onReply;
      die = onDeath;
    },
    close: () => {
      state.closed += 1;
    },
  };
  return {
    channel,
    posted,
    state,
    reply: (answer: AuditReply) => reply(answer),
    die: (reason: string) => die(reason),
  };
}

describe('the client of the audit worker', () => {
  it('matches replies to requests by number, in whatever order they arrive', async () => {
    const { channel, reply } = drawnChannel();
    const client = createAuditClient(channel);
    const first = client.ask('rankOf', { query: ANY_QUERY, row: { machine: 1 } });
    const second = client.ask('rankOf', { query: ANY_QUERY, row: { machine: 2 } });
    reply({ kind: 'answer', id: 2, gives: 22 });
    reply({ kind: 'answer', id: 1, gives: 11 });
    expect(await Promise.all([first, second])).toEqual([11, 22]);
  });

  it("rejects a request that the worker failed, with the worker's message", async () => {
    const { channel, reply } = drawnChannel();
    const request = createAuditClient(channel).ask('hello', null);
    reply({ kind: 'failure', id: 1, message: 'RangeError: no machine 7' });
    await expect(request).rejects.toEqual(new AuditRequestFailed('RangeError: no machine 7'));
  });

  it('rejects every open and later request when the worker dies, and reports the death once', async () => {
    const { channel, die, state } = drawnChannel();
    const deaths: string[] = [];
    const client = createAuditClient(channel, (reason) => deaths.push(reason));
    const open = [client.ask('hello', null), client.ask('hello', null)];
    die('out of memory');
    die('again');
    const outcomes = await Promise.allSettled([...open, client.ask('hello', null)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(deaths).toEqual(['out of memory']);
    expect(state.closed).toBe(1);
  });

  it('rejects an aborted request with its reason, tells the worker, and ignores a late answer', async () => {
    const { channel, posted, reply } = drawnChannel();
    const client = createAuditClient(channel);
    const abort = new AbortController();
    const request = client.ask('hello', null, { signal: abort.signal });
    abort.abort(new Error('scrolled on'));
    reply({ kind: 'answer', id: 1, gives: 'ready' });
    await expect(request).rejects.toThrow('scrolled on');
    expect(posted.map((message) => [message.id, message.request])).toEqual([
      [1, 'hello'],
      [1, 'abandon'],
    ]);
  });

  it('does not send a request that is already aborted', async () => {
    const { channel, posted } = drawnChannel();
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(createAuditClient(channel).ask('hello', null, { signal })).rejects.toThrow(
      'too late',
    );
    expect(posted).toEqual([]);
  });

  it('passes on progress and keeps the request open', async () => {
    const { channel, reply } = drawnChannel();
    const told: number[] = [];
    const request = createAuditClient(channel).ask('hello', null, {
      onProgress: ({ done }) => told.push(done),
    });
    reply({ kind: 'progress', id: 1, progress: { stage: 'bytes', source: 0, done: 5, total: 9 } });
    reply({ kind: 'answer', id: 1, gives: 'ready' });
    await request;
    expect(told).toEqual([5]);
  });

  it('rejects open requests when it is disposed, without reporting a death', async () => {
    const { channel } = drawnChannel();
    const deaths: string[] = [];
    const client = createAuditClient(channel, (reason) => deaths.push(reason));
    const request = client.ask('hello', null);
    client.dispose();
    client.dispose();
    await expect(request).rejects.toBeInstanceOf(AuditWorkerDied);
    expect(deaths).toEqual([]);
  });
});

const ANY_QUERY = {
  table: 'inventory',
  filter: NO_FILTER,
  sort: [],
} as const;
