import type { AuditChannel } from './audit-client.ts';
import type { AuditReply } from './audit-messages.ts';
import { openOnPage } from './on-page-channel.ts';
import { LIFELINE } from './serve-audit.ts';

/**
 * The page's one script is the worker's too (see `main.tsx`): carried twice, the engine would double the
 * page. While developing there is no such script, and the worker has its own file.
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
 * A channel to a worker of its own thread. Throws where the browser starts no worker.
 * A worker that ends itself, or that the browser ends, raises no error. But a port of its own closes with
 * it, and a browser that sends the port's `close` event (HTML standard, 9.4.4) tells it here. Chromium 156
 * has `onclose` and sends nothing: there the end shows only in a request that is never answered.
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

/** Opens a thread, or the page's own where no worker starts. */
export function openAuditChannel(): AuditChannel {
  try {
    return openThread();
  } catch {
    return openOnPage();
  }
}
