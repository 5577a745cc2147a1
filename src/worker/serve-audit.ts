import { createAuditDesk } from './audit-desk.ts';
import type { AuditMessage, AuditReply } from './audit-messages.ts';
import { rehearse } from './rehearsal.ts';

/**
 * The message that gives the worker a port to hold. The port closes with the worker, which tells the page
 * that the worker has ended.
 */
export const LIFELINE = 'lifeline';

/** The part of a worker's global scope that serving needs. */
interface WorkerScope {
  postMessage(reply: AuditReply): void;
  onmessage: ((event: MessageEvent<AuditMessage | typeof LIFELINE>) => void) | null;
}

/** Answers a worker's messages with an audit desk. Rehearses until the first request other than hello. */
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
