import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** Bytes in use after garbage collection: the JavaScript heap, and buffers outside it. */
interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize: number;
}

/** Bytes that a page holds while idle, and the peak of its process. */
export interface PageMemory {
  readonly page: number;
  readonly worker: number;
  /**
   * Peak resident size of the process of page and worker, including the browser's own code; null if the
   * system does not report it.
   */
  readonly processPeak: number | null;
}

function sum({ usedSize, backingStorageSize }: HeapUsage): number {
  return usedSize + backingStorageSize;
}

/** Sends a command to a worker through the session of its page. */
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

/** Bytes that all workers of a page hold. */
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
    // The protocol defines the result's type, but messages are untyped.
    bytes += sum((await askWorker(session, sessionId, 2, 'Runtime.getHeapUsage')) as HeapUsage);
  }
  return bytes;
}

/** The peak resident size of the largest renderer process, on Linux. */
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
  // Must come first, because the other measurements use memory too.
  const processPeak = await peakOfProcess(browser);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  // Newer browsers return more fields than the protocol's types declare.
  const ofPage = (await session.send('Runtime.getHeapUsage')) as HeapUsage;
  const worker = await measureWorkers(session);
  await session.detach();
  return { page: sum(ofPage), worker, processPeak };
}
