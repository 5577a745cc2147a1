import AuditWorker from './audit.worker.ts?worker&inline';
import type { AuditChannel } from './audit-client.ts';
import type { AuditReply } from './audit-messages.ts';
import { openOnPage } from './on-page-channel.ts';

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

/** Opens a thread, or the page's own where no worker starts. */
export function openAuditChannel(): AuditChannel {
  try {
    return openThread();
  } catch {
    return openOnPage();
  }
}
