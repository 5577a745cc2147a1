import type { AuditMessage, AuditReply } from './audit-messages.ts';
import { createAuditRoom } from './audit-room.ts';

/** Takes messages in and answers each exactly once. */
export interface AuditDesk {
  receive(message: AuditMessage): void;
}

/** What a failure says to the page: the error's words, never a cell of the inventory. */
function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}

/**
 * Queues messages and answers them one after another. A request that the page has abandoned while it
 * waited is dropped unanswered work: it is answered with a failure at once, and the newest request
 * is never kept waiting by those it replaced.
 */
export function createAuditDesk(post: (reply: AuditReply) => void): AuditDesk {
  const room = createAuditRoom();
  const waiting: AuditMessage[] = [];
  const turns = new MessageChannel();
  let busy = false;

  const nextTurn = () => turns.port2.postMessage(null);

  const abandon = (id: number) => {
    const place = waiting.findIndex((message) => message.id === id);
    if (place >= 0) waiting.splice(place, 1);
    post({ kind: 'failure', id, message: 'abandoned' });
  };

  const answer = async (message: AuditMessage) => {
    const { id } = message;
    try {
      const gives = await room.answer(message, (progress) =>
        post({ kind: 'progress', id, progress }),
      );
      post({ kind: 'answer', id, gives });
    } catch (error) {
      post({ kind: 'failure', id, message: describe(error) });
    }
  };

  turns.port1.onmessage = async () => {
    const message = waiting.shift();
    if (message === undefined) {
      busy = false;
      return;
    }
    await answer(message);
    nextTurn();
  };

  return {
    receive(message) {
      if (message.request === 'abandon') {
        abandon(message.id);
        return;
      }
      waiting.push(message);
      if (!busy) {
        busy = true;
        nextTurn();
      }
    },
  };
}
