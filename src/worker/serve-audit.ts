import { createAuditDesk } from './audit-desk.ts';
import type { AuditMessage, AuditReply, WarmNotice } from './audit-messages.ts';
import { rehearse } from './rehearsal.ts';
import { awaitSecondReader, rehearseHalves, serveHalves } from './second-thread.ts';

/**
 * The first message to a worker. It comes with a port to keep and names a lock to hold. Both end with the worker,
 * which tells the page that the worker has ended. The lock is unique to this worker; null if the browser has no locks.
 */
export interface Lifeline {
  readonly lifeline: string | null;
}

/** A message with a port: to the second thread, if the worker is none, and else to a worker that it reads for. */
export interface Connection {
  readonly connects: true;
}

/** The name of the worker that reads halves of files for the others. */
export const SECOND_THREAD = 'second';

/** The part of a worker's global scope that serving needs. */
interface WorkerScope {
  readonly name: string;
  postMessage(reply: AuditReply | WarmNotice): void;
  onmessage: ((event: MessageEvent<AuditMessage | Lifeline | Connection>) => void) | null;
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

/** Reads halves of files for all workers that are connected. Says so to each once it is warm. */
function serveSecond(scope: WorkerScope): void {
  const warm = rehearseHalves();
  scope.onmessage = async ({ ports }) => {
    await warm;
    for (const port of ports) serveHalves(port);
  };
}

/**
 * Answers a worker's messages with an audit desk. Rehearses until the first request other than hello, and says when it has
 * rehearsed all, or is idle later.
 */
function serveDesk(scope: WorkerScope): void {
  const second = awaitSecondReader();
  const lifelines: MessagePort[] = [];
  let isAsked = false;
  const tellWarm = () => scope.postMessage({ kind: 'warm' });
  const tellIdle = () => {
    // Before the first file, the rehearsal tells it: a thread that starts earlier takes the cores from it.
    if (isAsked) tellWarm();
  };
  const desk = createAuditDesk((reply) => scope.postMessage(reply), true, second, tellIdle);
  scope.onmessage = ({ data, ports }) => {
    if ('connects' in data) {
      for (const port of ports) second.connect(port);
      return;
    }
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
    tellWarm,
  );
}

/** Makes a worker do what its name says. */
export function serveAudit(scope: WorkerScope): void {
  if (scope.name === SECOND_THREAD) serveSecond(scope);
  else serveDesk(scope);
}
