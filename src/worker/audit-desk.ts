import type { ImportProgress } from '../answers/importing.ts';
import { createAnswers } from '../answers/requests.ts';
import type { AuditMessage, AuditReply, AuditRequest } from './audit-messages.ts';

/** Takes messages in and answers each exactly once. */
interface AuditDesk {
  receive(message: AuditMessage): void;
}

/** Between two words of progress on one stage, in ms: each has the page drawn anew while the reading needs the core. */
const PROGRESS_MS = 100;

/** After so many ms without a request the desk prepares what may be asked next. */
const REST_MS = 300;

/** Lets through the first word on each stage, and on the same stage one now and then. */
function paced(tell: (progress: ImportProgress) => void): (progress: ImportProgress) => void {
  let told: { readonly stage: ImportProgress['stage']; readonly at: number } | null = null;
  return (progress) => {
    const { stage } = progress;
    const at = performance.now();
    if (told?.stage === stage && at - told.at < PROGRESS_MS) return;
    told = { stage, at };
    tell(progress);
  };
}

/** What a failure says to the page: the error's words, never a cell of the inventory. */
function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/**
 * Queues requests and answers them one after another, each exactly once. A request that the page
 * abandons is answered with a failure at once: the newest is never kept waiting by those it replaced.
 * @param prepares whether its thread is its own to use while nobody asks.
 */
export function createAuditDesk(post: (reply: AuditReply) => void, prepares: boolean): AuditDesk {
  const { requests, prepare: prepareNext } = createAnswers();
  const waiting: AuditRequest[] = [];
  const turns = new MessageChannel();
  /** The request that is being answered; null between two. */
  let atHand: number | null = null;
  let isBusy = false;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const prepare = () => {
    if (prepareNext()) rest = setTimeout(prepare, 0);
  };

  const nextTurn = () => turns.port2.postMessage(null);

  const abandon = (id: number) => {
    const place = waiting.findIndex((request) => request.id === id);
    if (place >= 0) waiting.splice(place, 1);
    else if (atHand === id) atHand = null;
    else return;
    post({ kind: 'failure', id, message: 'abandoned' });
  };

  const answer = async (request: AuditRequest) => {
    const { id } = request;
    const reply = (message: AuditReply) => {
      if (atHand === id) post(message);
    };
    atHand = id;
    try {
      const onProgress = paced((progress) => reply({ kind: 'progress', id, progress }));
      // The request's name ties what it takes to its handler; TypeScript cannot see that through the union.
      const handle = requests[request.request] as (
        takes: unknown,
        onProgress: (progress: ImportProgress) => void,
      ) => unknown;
      const gives = await handle(request.takes, onProgress);
      reply({ kind: 'answer', id, gives });
    } catch (error) {
      reply({ kind: 'failure', id, message: describe(error) });
    }
    atHand = null;
  };

  turns.port1.onmessage = async () => {
    const request = waiting.shift();
    if (request === undefined) {
      isBusy = false;
      if (prepares) rest = setTimeout(prepare, REST_MS);
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
      clearTimeout(rest);
      waiting.push(message);
      if (isBusy) return;
      isBusy = true;
      nextTurn();
    },
  };
}
