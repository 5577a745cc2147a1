import AuditWorker from './audit.worker.ts?worker&inline';
import type { AuditChannel } from './audit-client.ts';
import { createAuditDesk } from './audit-desk.ts';
import type { AuditReply } from './audit-messages.ts';

/** A channel to a worker of its own thread. Throws where the browser starts no worker. */
function openThread(): AuditChannel {
  const worker = new AuditWorker();
  return {
    post: (message) => worker.postMessage(message),
    listen(onReply, onDeath) {
      worker.onmessage = (event: MessageEvent<AuditReply>) => onReply(event.data);
      worker.onerror = (event) => onDeath(event.message || 'error');
      worker.onmessageerror = () => onDeath('messageerror');
    },
    close: () => worker.terminate(),
  };
}

/** The same desk on the page's own thread, for a browser that starts no worker. */
export function openOnPage(): AuditChannel {
  let tell: (reply: AuditReply) => void = () => undefined;
  let closed = false;
  const desk = createAuditDesk((reply) => {
    if (!closed) tell(reply);
  });
  return {
    post: (message) => desk.receive(message),
    listen: (onReply) => {
      tell = onReply;
    },
    close: () => {
      closed = true;
    },
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
