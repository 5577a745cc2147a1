import type { Page } from 'playwright-core';

/*
 * The functions passed to `addInitScript` and `evaluate` below are serialised into the browser, so they cannot
 * use anything from outside their body.
 */

/** A request of the page to a worker, and how long it took, in ms since it was sent. */
export interface MessageTime {
  readonly request: string;
  /** Until everything was read and counting began; null if it was not told. */
  readonly read: number | null;
  readonly answered: number;
  /** Bytes of the typed arrays of the earlier audit that was sent along. */
  readonly earlierBytes: number;
}

const RECORD = '__benchMessages';

/** Records all requests of a page to its workers from its start. Must be called before the page is opened. */
export async function recordMessages(page: Page): Promise<void> {
  await page.addInitScript((key) => {
    interface Sent {
      readonly request: string;
      readonly at: number;
      readonly earlierBytes: number;
      read: number | null;
    }
    const done: MessageTime[] = [];
    Object.defineProperty(globalThis, key, { value: done });
    const bytesIn = (value: unknown): number => {
      if (ArrayBuffer.isView(value)) return value.byteLength;
      if (typeof value !== 'object' || value === null) return 0;
      return Object.values(value).reduce((sum: number, part) => sum + bytesIn(part), 0);
    };
    const open = new WeakMap<Worker, Map<number, Sent>>();
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message, ...rest) {
      if (typeof message?.request === 'string') {
        let sent = open.get(this);
        if (sent === undefined) {
          sent = new Map();
          open.set(this, sent);
          const own = sent;
          this.addEventListener('message', ({ data }) => {
            const request = own.get(data.id);
            if (request === undefined) return;
            const ms = performance.now() - request.at;
            if (data.kind === 'progress' && data.progress.stage === 'pairing') request.read ??= ms;
            if (data.kind !== 'answer') return;
            own.delete(data.id);
            const { at: _, ...about } = request;
            done.push({ ...about, answered: ms });
          });
        }
        const earlierBytes = bytesIn(message.takes?.compared?.earlier);
        const at = performance.now();
        sent.set(message.id, { request: message.request, at, earlierBytes, read: null });
      }
      return Reflect.apply(post, this, [message, ...rest]);
    };
  }, RECORD);
}

/** The times of the last request of a kind that was answered. Throws if there is none. */
export async function timeOf(page: Page, request: string): Promise<MessageTime> {
  const all = await page.evaluate(
    (key) => (globalThis as unknown as Record<string, MessageTime[]>)[key] ?? [],
    RECORD,
  );
  const last = all.findLast((one) => one.request === request);
  if (last === undefined) throw new Error(`No answer to ${request}.`);
  return last;
}
