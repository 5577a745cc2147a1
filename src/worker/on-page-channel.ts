import type { AuditChannel } from './audit-client.ts';
import { createAuditDesk } from './audit-desk.ts';
import type { AuditReply } from './audit-messages.ts';

/**
 * Runs the same desk on the page's own thread, for browsers in which no worker starts or the worker never
 * answers.
 */
export function openOnPage(): AuditChannel {
  let tell: (reply: AuditReply) => void = () => undefined;
  let closed = false;
  const desk = createAuditDesk((reply) => {
    if (!closed) tell(reply);
  }, false);
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
