import type { AuditChannel } from './audit-client.ts';
import type { AuditReply } from './audit-messages.ts';
import { openOnPage } from './on-page-channel.ts';
import { LIFELINE } from './serve-audit.ts';

/**
 * Starts the worker from the page's own script (see `main.tsx`): a second copy of the engine would double
 * the size of the page. In development there is no such script, and the worker has a file of its own.
 */
function startThread(): Worker {
  if (import.meta.env.DEV) return new Worker('/src/worker/audit.worker.ts', { type: 'module' });
  const script = document.querySelector('script[type=module]');
  if (script === null) throw new Error('The page has lost its script.');
  const address = URL.createObjectURL(new Blob([script.textContent], { type: 'text/javascript' }));
  try {
    return new Worker(address);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/**
 * Opens a channel to a worker thread.
 * @throws if the browser cannot start a worker.
 * A worker that ends itself, or that the browser ends, raises no error. But a port that it holds closes
 * with it, and browsers that fire the port's `close` event (HTML standard, 9.4.4) report it here. Chromium
 * 156 has `onclose` but never fires it: there a dead worker shows only in a request that is never answered.
 */
function openThread(): AuditChannel {
  const worker = startThread();
  const lifeline = new MessageChannel();
  worker.postMessage(LIFELINE, [lifeline.port2]);
  return {
    post: (message, transfer = []) => worker.postMessage(message, [...transfer]),
    listen(onReply, onDeath) {
      worker.onmessage = (event: MessageEvent<AuditReply>) => onReply(event.data);
      worker.onerror = (event) => onDeath(event.message || 'error');
      worker.onmessageerror = () => onDeath('messageerror');
      lifeline.port1.addEventListener('close', () => onDeath('the worker ended'));
      lifeline.port1.start();
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
