import type { ImportProgress, ReadAudit } from '../answers/importing.ts';
import type { Gives, RequestName, Takes } from '../answers/requests.ts';
import type { AuditMessage, AuditReply, RehearsedAudit } from './audit-messages.ts';
import { createChoicesSender } from './sent-choices.ts';
import { watchSilence } from './silence-watch.ts';

/** The part of a Worker that the client uses. The stand-in that runs on the page implements it too. */
export interface AuditChannel {
  /** @param transfer objects whose ownership moves to the worker; the page can no longer use them. */
  post(message: AuditMessage, transfer?: readonly Transferable[]): void;
  listen(onReply: (reply: AuditReply) => void, onDeath: (reason: string) => void): void;
  close(): void;
}

interface RequestOptions {
  /** Aborting rejects the request at once with the signal's reason. A late answer is dropped. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Objects whose ownership moves to the worker; the page can no longer use them. */
  readonly transfer?: readonly Transferable[];
}

/** Rejects every open request when the worker is gone. */
export class AuditWorkerDied extends Error {
  override readonly name = 'AuditWorkerDied';
}

const CLOSED = 'closed';

/** Whether a request failed only because the page itself closed the worker. Nobody needs to hear of that. */
export function isClosing(error: unknown): boolean {
  return error instanceof AuditWorkerDied && error.message === CLOSED;
}

/** Rejects a request that the worker answered with a failure. */
export class AuditRequestFailed extends Error {
  override readonly name = 'AuditRequestFailed';
}

interface OpenRequest {
  readonly settle: (reply: Exclude<AuditReply, RehearsedAudit>) => void;
  readonly fail: (reason: unknown) => void;
  readonly onProgress: ((progress: ImportProgress) => void) | undefined;
}

/** Sends a request to the audit. It ends in exactly one answer or one error. */
export type Ask = <R extends RequestName>(
  request: R,
  takes: Takes<R>,
  options?: RequestOptions,
) => Promise<Gives<R>>;

/** The connection to one audit worker. */
export interface AuditClient {
  readonly ask: Ask;
  /** Terminates the worker and rejects every open request. Safe to call twice. */
  dispose(): void;
}

/**
 * Creates a client on a channel.
 * @param onDeath is called once if the worker dies by itself, after every open request was rejected.
 * @param onSilence is called with true if the worker owes an answer and sends nothing for a long time, and with false
 * once it sends something or nothing is owed any more.
 * @param onRehearsed is called with the audit of a generated inventory that the worker read while it was idle.
 */
export function createAuditClient(
  channel: AuditChannel,
  onDeath: (reason: string) => void = () => undefined,
  onSilence: (isSilent: boolean) => void = () => undefined,
  onRehearsed: (audit: ReadAudit) => void = () => undefined,
): AuditClient {
  const open = new Map<number, OpenRequest>();
  let lastId = 0;
  let ended: Error | null = null;
  const silence = watchSilence(onSilence);
  const sendChoices = createChoicesSender();

  const end = (error: Error) => {
    if (ended !== null) return;
    ended = error;
    channel.close();
    for (const request of open.values()) request.fail(error);
    open.clear();
    silence.owe(0);
  };

  channel.listen(
    (reply) => {
      silence.hear();
      if (reply.kind === 'rehearsed') {
        onRehearsed(reply.audit);
        return;
      }
      const request = open.get(reply.id);
      if (request === undefined) return;
      if (reply.kind === 'progress') {
        request.onProgress?.(reply.progress);
        return;
      }
      open.delete(reply.id);
      silence.owe(open.size);
      request.settle(reply);
    },
    (reason) => {
      const first = ended === null;
      end(new AuditWorkerDied(reason));
      if (first) onDeath(reason);
    },
  );

  return {
    ask(request, takes, options = {}) {
      return new Promise((resolve, reject) => {
        const { signal } = options;
        if (ended !== null) return reject(ended);
        if (signal?.aborted) return reject(signal.reason);
        lastId += 1;
        const id = lastId;
        const abandon = () => {
          if (!open.delete(id)) return;
          silence.owe(open.size);
          channel.post({ id, request: 'abandon', takes: null });
          reject(signal?.reason);
        };
        const finish = () => signal?.removeEventListener('abort', abandon);
        open.set(id, {
          onProgress: options.onProgress,
          settle: (reply) => {
            finish();
            if (reply.kind === 'failure') reject(new AuditRequestFailed(reply.message));
            // The desk answers each request with the type it declares, but messages are untyped.
            else if (reply.kind === 'answer') resolve(reply.gives as Gives<typeof request>);
          },
          fail: (reason) => {
            finish();
            reject(reason);
          },
        });
        silence.owe(open.size);
        signal?.addEventListener('abort', abandon, { once: true });
        const post = (takesSent: unknown) =>
          channel.post({ id, request, takes: takesSent } as AuditMessage, options.transfer);
        // TypeScript cannot see that the arguments are those of the request.
        if (request === 'reread') sendChoices(takes as Takes<'reread'>, post);
        else post(takes);
      });
    },
    dispose: () => end(new AuditWorkerDied(CLOSED)),
  };
}
