import { createAuditDesk } from './audit-desk.ts';
import type { AuditMessage, AuditReply } from './audit-messages.ts';
import { rehearse } from './rehearsal.ts';

/** The part of a worker's global scope that serving needs. */
interface WorkerScope {
  postMessage(reply: AuditReply): void;
  onmessage: ((event: MessageEvent<AuditMessage>) => void) | null;
}

/** Answers the messages of a worker's scope with an audit desk. Until it is asked for more than a hello it rehearses. */
export function serveAudit(scope: WorkerScope): void {
  const desk = createAuditDesk((reply) => scope.postMessage(reply), true);
  let isAsked = false;
  scope.onmessage = (event) => {
    isAsked ||= event.data.request !== 'hello';
    desk.receive(event.data);
  };
  void rehearse(() => !isAsked);
}
