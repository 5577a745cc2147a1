import { createAuditDesk } from './audit-desk.ts';
import type { AuditMessage, AuditReply } from './audit-messages.ts';
import { rehearse } from './rehearsal.ts';

/**
 * The first message to a worker. It comes with a port to keep and names a lock to hold. Both end with the worker,
 * which tells the page that the worker has ended. The lock is unique to this worker; null if the browser has no locks.
 */
export interface Lifeline {
  readonly lifeline: string | null;
}

/** The part of a worker's global scope that serving needs. */
interface WorkerScope {
  postMessage(reply: AuditReply): void;
  onmessage: ((event: MessageEvent<AuditMessage | Lifeline>) => void) | null;
}

/** Holds the lock for as long as the worker runs, and says so through the ports. */
function holdLock(name: string, ports: readonly MessagePort[]): void {
  const untilTheEnd = new Promise<never>(() => undefined);
  navigator.locks
    .request(name, () => {
      for (const port of ports) port.postMessage('held');
      return untilTheEnd;
    })
    .catch(() => undefined);
}

/** Answers a worker's messages with an audit desk. Rehearses until the first request other than hello. */
export function serveAudit(scope: WorkerScope): void {
  const desk = createAuditDesk((reply) => scope.postMessage(reply), true);
  const lifelines: MessagePort[] = [];
  let isAsked = false;
  scope.onmessage = ({ data, ports }) => {
    if ('lifeline' in data) {
      lifelines.push(...ports);
      if (data.lifeline !== null) holdLock(data.lifeline, ports);
      return;
    }
    isAsked ||= data.request !== 'hello';
    desk.receive(data);
  };
  void rehearse(
    () => !isAsked,
    (audit) => scope.postMessage({ kind: 'rehearsed', audit }),
  );
}
