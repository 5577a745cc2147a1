import type { ImportProgress } from '../answers/importing.ts';
import type { SecondReader } from '../answers/read-halves.ts';
import { createAnswers } from '../answers/requests.ts';
import type { AuditMessage, AuditReply, AuditRequest } from './audit-messages.ts';
import { createChoicesReceiver } from './sent-choices.ts';

/** Receives messages and answers each exactly once. */
interface AuditDesk {
  receive(message: AuditMessage): void;
}

/**
 * Throttle progress messages of one stage to one in this many ms: each makes the page redraw while the
 * reading needs the core.
 */
const PROGRESS_MS = 100;

/** After this many ms without a request the desk prepares what may be asked next. */
const IDLE_MS = 300;

/** Throttles progress messages. The first message of each stage always passes. */
function throttled(tell: (progress: ImportProgress) => void): (progress: ImportProgress) => void {
  let last: { readonly stage: ImportProgress['stage']; readonly at: number } | null = null;
  return (progress) => {
    const { stage } = progress;
    const at = performance.now();
    if (last?.stage === stage && at - last.at < PROGRESS_MS) return;
    last = { stage, at };
    tell(progress);
  };
}

/** The failure message for the page: the error's own text, never a cell of the inventory. */
function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/**
 * Queues requests and answers them one after another, each exactly once. A request that the page abandons
 * fails at once, so the newest request never waits for those it replaced.
 * @param prepares whether the desk may use its thread while idle.
 * @param second reads half of a large file; absent if there is no second thread.
 * @param onPrepared is called when the desk is idle and nothing is left to prepare.
 */
export function createAuditDesk(
  post: (reply: AuditReply) => void,
  prepares: boolean,
  second?: SecondReader,
  onPrepared: () => void = () => undefined,
): AuditDesk {
  const { requests, prepare: prepareNext } = createAnswers(second);
  const receiveChoices = createChoicesReceiver();
  const waiting: AuditRequest[] = [];
  const turns = new MessageChannel();
  /** Between two steps of preparing. Timers would be late: browsers delay each timer that a timer sets by 4 ms. */
  const rests = new MessageChannel();
  /** Id of the request being answered; null between requests. */
  let currentId: number | null = null;
  let isBusy = false;
  let isPreparing = false;
  let idleTimer: ReturnType<typeof setTimeout> | undefined;

  const prepare = () => {
    isPreparing = prepareNext();
    if (isPreparing) rests.port2.postMessage(null);
    else onPrepared();
  };
  rests.port1.onmessage = () => {
    if (isPreparing) prepare();
  };

  const nextTurn = () => turns.port2.postMessage(null);

  const abandon = (id: number) => {
    const place = waiting.findIndex((request) => request.id === id);
    if (place >= 0) waiting.splice(place, 1);
    else if (currentId === id) currentId = null;
    else return;
    post({ kind: 'failure', id, message: 'abandoned' });
  };

  const answer = async (request: AuditRequest) => {
    const { id } = request;
    const reply = (message: AuditReply) => {
      if (currentId === id) post(message);
    };
    currentId = id;
    try {
      const onProgress = throttled((progress) => reply({ kind: 'progress', id, progress }));
      // The handler takes exactly the arguments of its request, but TypeScript cannot see that through the
      // union.
      const handle = requests[request.request] as (
        takes: unknown,
        onProgress: (progress: ImportProgress) => void,
      ) => unknown;
      const gives = await handle(request.takes, onProgress);
      reply({ kind: 'answer', id, gives });
    } catch (error) {
      reply({ kind: 'failure', id, message: describe(error) });
    }
    currentId = null;
  };

  turns.port1.onmessage = async () => {
    const request = waiting.shift();
    if (request === undefined) {
      isBusy = false;
      if (prepares) idleTimer = setTimeout(prepare, IDLE_MS);
      return;
    }
    await answer(request);
    nextTurn();
  };

  return {
    receive(message) {
      if (message.request === 'abandon') {
        abandon(message.id);
        return;
      }
      clearTimeout(idleTimer);
      isPreparing = false;
      waiting.push(
        message.request === 'reread'
          ? { ...message, takes: receiveChoices(message.takes) }
          : message,
      );
      if (isBusy) return;
      isBusy = true;
      nextTurn();
    },
  };
}
