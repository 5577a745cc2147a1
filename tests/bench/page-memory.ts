import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** Bytes in use after a collection of garbage: the heap of the engine and the buffers outside of it. */
interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize: number;
}

/** Bytes that a page holds while nothing happens in it, and the most that its process ever held. */
export interface PageMemory {
  readonly page: number;
  readonly worker: number;
  /** Peak resident size of the process of page and worker, the browser's own code included; null where the system does not say. */
  readonly processPeak: number | null;
}

function sum({ usedSize, backingStorageSize }: HeapUsage): number {
  return usedSize + backingStorageSize;
}

/** Sends a command to a worker through the session of its page, as text. */
async function askWorker(
  session: CDPSession,
  sessionId: string,
  id: number,
  method: string,
): Promise<unknown> {
  const answered = new Promise<unknown>((resolve) => {
    const listen = (event: { readonly sessionId: string; readonly message: string }) => {
      const reply = JSON.parse(event.message);
      if (event.sessionId !== sessionId || reply.id !== id) return;
      session.off('Target.receivedMessageFromTarget', listen);
      resolve(reply.result);
    };
    session.on('Target.receivedMessageFromTarget', listen);
  });
  const message = JSON.stringify({ id, method });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  return answered;
}

/** Bytes that the workers of a page hold together. */
async function measureWorkers(session: CDPSession): Promise<number> {
  const sessionIds: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => sessionIds.push(sessionId));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let bytes = 0;
  for (const sessionId of sessionIds) {
    await askWorker(session, sessionId, 1, 'HeapProfiler.collectGarbage');
    // The protocol says what a command gives; the wire has no types.
    bytes += sum((await askWorker(session, sessionId, 2, 'Runtime.getHeapUsage')) as HeapUsage);
  }
  return bytes;
}

/** The peak resident size of the largest process that shows pages, where Linux says it. */
async function peakOfProcess(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'));
        return Number(peak?.[1] ?? 0) * 1024;
      } catch {
        return 0;
      }
    });
  const most = Math.max(0, ...peaks);
  return most === 0 ? null : most;
}

/** Measures the memory of a page and its worker. */
export async function measureMemory(browser: Browser, page: Page): Promise<PageMemory> {
  // The peak first: to measure the others takes memory too.
  const processPeak = await peakOfProcess(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  // Newer browsers say more than the protocol's types know.
  const ofPage = (await session.send('Runtime.getHeapUsage')) as HeapUsage;
  const worker = await measureWorkers(session);
  await session.detach();
  return { page: sum(ofPage), worker, processPeak };
}
