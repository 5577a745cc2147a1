import { createAuditDesk } from './audit-desk.ts';
import type { AuditMessage, AuditReply } from './audit-messages.ts';
import { rehearse } from './rehearsal.ts';

/** The message that hands the worker a port to hold: it closes with the worker, and the page learns of it. */
export const LIFELINE = 'lifeline';

/** The part of a worker's global scope that serving needs. */
interface WorkerScope {
  postMessage(reply: AuditReply): void;
  onmessage: ((event: MessageEvent<AuditMessage | typeof LIFELINE>) => void) | null;
}

/** Answers the messages of a worker's scope with an audit desk. Until it is asked for more than a hello it rehearses. */
export function serveAudit(scope: WorkerScope): void {
  const desk = createAuditDesk((reply) => scope.postMessage(reply), true);
  const lifelines: MessagePort[] = [];
  let isAsked = false;
  scope.onmessage = ({ data, ports }) => {
    if (data === LIFELINE) {
      lifelines.push(...ports);
      return;
    }
    isAsked ||= data.request !== 'hello';
    desk.receive(data);
  };
  void rehearse(() => !isAsked);
}
