import type { AuditChannel } from './audit-client.ts';
import type { AuditReply, WarmNotice } from './audit-messages.ts';
import { openOnPage } from './on-page-channel.ts';
import { type Connection, type Lifeline, SECOND_THREAD } from './serve-audit.ts';

/**
 * Starts the worker from the page's own script (see `main.tsx`): a second copy of the engine would double
 * the size of the page. In development there is no such script, and the worker has a file of its own.
 */
function startThread(name = ''): Worker {
  if (import.meta.env.DEV) {
    return new Worker('/src/worker/audit.worker.ts', { type: 'module', name });
  }
  const script = document.querySelector('script[type=module]');
  if (script === null) throw new Error('The page has lost its script.');
  const address = URL.createObjectURL(new Blob([script.textContent], { type: 'text/javascript' }));
  try {
    return new Worker(address, { name });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * The second thread, which reads half of each large file. It is started for a worker that is warm and idle, and serves
 * that one and all that are started later. Null before, and if it has reported an error.
 */
let second: Worker | null = null;

/** Connects a worker with the second thread, if there is one. */
function connectSecond(worker: Worker): void {
  if (second === null) return;
  const { port1, port2 } = new MessageChannel();
  second.postMessage({ connects: true } satisfies Connection, [port1]);
  worker.postMessage({ connects: true } satisfies Connection, [port2]);
}

/** Starts the second thread for a worker that is warm. With a single core it would only be in the way. */
function startSecond(worker: Worker): void {
  if (second !== null || navigator.hardwareConcurrency < 2) return;
  try {
    second = startThread(SECOND_THREAD);
  } catch {
    return;
  }
  // Nobody waits for it: a worker reads by itself what the second thread does not read.
  second.onerror = (event) => {
    event.preventDefault();
    second = null;
  };
  connectSecond(worker);
}

/**
 * The name of the lock that a worker holds while it runs. Null if the browser withholds locks, as it does on a
 * plain `http:` page.
 */
function lockName(): string | null {
  return 'locks' in navigator ? `q251382-worker-${crypto.randomUUID()}` : null;
}

/**
 * Opens a channel to a worker thread. A worker that ends itself, or that the browser ends, raises no error, so the
 * page detects its end in two ways. The worker holds a lock (Web Locks API) that the page waits for. The browser
 * frees it when the worker ends and not before, however long the worker is busy; Chromium 156, Firefox 153 and
 * WebKitGTK do so from `file:` too. The worker also keeps a port: browsers that fire its `close` event (HTML
 * standard, 9.4.4) report the end without locks.
 * @throws if the browser cannot start a worker.
 */
function openThread(): AuditChannel {
  const worker = startThread();
  const { port1, port2 } = new MessageChannel();
  const lock = lockName();
  worker.postMessage({ lifeline: lock } satisfies Lifeline, [port2]);
  connectSecond(worker);
  return {
    post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    listen(onReply, onDeath) {
      const reportEnd = () => onDeath('the worker ended');
      worker.onmessage = ({ data }: MessageEvent<AuditReply | WarmNotice>) => {
        if (data.kind === 'warm') startSecond(worker);
        else onReply(data);
      };
      worker.onerror = (event) => onDeath(event.message || 'error');
      worker.onmessageerror = () => onDeath('messageerror');
      port1.addEventListener('close', reportEnd);
      // The page asks for the lock only once the worker holds it.
      port1.addEventListener('message', () => {
        if (lock !== null) navigator.locks.request(lock, reportEnd).catch(() => undefined);
      });
      port1.start();
    },
    close: () => worker.terminate(),
  };
}

/** Opens a worker thread, or runs on the page's thread if no worker starts. */
export function openAuditChannel(): AuditChannel {
  try {
    return openThread();
  } catch {
    return openOnPage();
  }
}
