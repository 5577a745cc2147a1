import type { Page } from 'playwright-core';

/*
 * Functions passed to `addInitScript` or `evaluate` below are serialised into the browser, so they cannot
 * use anything from outside their body.
 */

/** A main-thread task of more than 50 ms: its start on the page's clock, and its length. */
export interface LongTask {
  readonly start: number;
  readonly ms: number;
}

/** The global property that holds the records in the page and its workers. */
const RECORD = '__benchRecord';

type Recording<T> = Record<string, T[] | undefined>;

/** Records the long tasks of a page from its start. Must be called before the page is opened. */
export async function recordLongTasks(page: Page): Promise<void> {
  await page.addInitScript((key) => {
    const tasks: LongTask[] = [];
    const record = (entries: PerformanceEntryList) => {
      for (const { startTime, duration } of entries) tasks.push({ start: startTime, ms: duration });
    };
    const observer = new PerformanceObserver((list) => record(list.getEntries()));
    observer.observe({ type: 'longtask', buffered: true });
    const soFar = () => {
      record(observer.takeRecords());
      return tasks;
    };
    Object.defineProperty(globalThis, key, { value: soFar });
  }, RECORD);
}

/** The long tasks so far, including those that the browser has not reported yet. */
export function longTasksOf(page: Page): Promise<readonly LongTask[]> {
  return page.evaluate((key) => {
    const record = globalThis as unknown as Record<string, () => LongTask[]>;
    return record[key]?.() ?? [];
  }, RECORD);
}

/** The messaging part of a worker's global scope. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<{ readonly id: number }>) => void) | null;
  postMessage(reply: { readonly id: number; readonly kind: string }): void;
}

/** From now on, records how long the workers of a page take for each answer after the request arrives. */
export async function recordAnswers(page: Page): Promise<void> {
  for (const worker of page.workers()) {
    await worker.evaluate((key) => {
      const scope = globalThis as unknown as WorkerScope;
      const times: number[] = [];
      Object.defineProperty(globalThis, key, { value: times });
      const { onmessage } = scope;
      const post = scope.postMessage.bind(scope);
      const arrivals = new Map<number, number>();
      scope.onmessage = (event) => {
        arrivals.set(event.data.id, performance.now());
        onmessage?.call(scope, event);
      };
      scope.postMessage = (reply) => {
        const arrived = arrivals.get(reply.id);
        post(reply);
        if (arrived !== undefined && reply.kind === 'answer')
          times.push(performance.now() - arrived);
      };
    }, RECORD);
  }
}

/** The recorded answer times of the workers, in ms. Clears the record. */
export async function takeAnswerTimes(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (const worker of page.workers()) {
    const own = await worker.evaluate(
      (key) => (globalThis as unknown as Recording<number>)[key]?.splice(0) ?? [],
      RECORD,
    );
    times.push(...own);
  }
  return times;
}
