import { describe, expect, it } from 'vitest';
import { createRowLoader, type RowRequest } from '../../../src/ui/grid/use-row-window.ts';

const TOP = { row: 0, offset: 0 };
const wish = (start: number, end: number): RowRequest => ({ range: { start, end }, position: TOP });

/** A source that answers when the test says so. */
function handSource() {
  const asked: {
    readonly start: number;
    readonly signal: AbortSignal;
    answer(rows: readonly string[]): void;
    refuse(cause: Error): void;
  }[] = [];
  const told: string[] = [];
  const loader = createRowLoader<string>({
    take: (range, signal) =>
      new Promise((answer, refuse) => asked.push({ start: range.start, signal, answer, refuse })),
    arrived: (request, rows) => told.push(`${request.range.start}: ${rows.join()}`),
    failed: (cause) => told.push(String(cause)),
  });
  return { loader, asked, told, settle: () => new Promise((done) => setTimeout(done)) };
}

describe('loading rows', () => {
  it('reports the requested rows', async () => {
    const { loader, asked, told, settle } = handSource();
    loader.want(wish(5, 7));
    asked[0]?.answer(['a', 'b']);
    await settle();
    expect(told).toEqual(['5: a,b']);
  });

  it('requests nothing while a request is pending', () => {
    const { loader, asked } = handSource();
    for (let start = 0; start < 100; start += 1) loader.want(wish(start, start + 10));
    expect(asked).toHaveLength(1);
  });

  it('makes the latest request once the pending one is answered', async () => {
    const { loader, asked, settle } = handSource();
    loader.want(wish(0, 10));
    asked[0]?.answer([]);
    await settle();
    loader.want(wish(90, 100));
    expect(asked.map(({ start }) => start)).toEqual([0, 90]);
  });

  it('does not request the same rows twice, even if fewer arrived', async () => {
    const { loader, asked, settle } = handSource();
    loader.want(wish(0, 10));
    asked[0]?.answer(['only one']);
    await settle();
    loader.want(wish(0, 10));
    expect(asked).toHaveLength(1);
  });

  it('reports a failure, and requests again after forgetting it', async () => {
    const { loader, asked, told, settle } = handSource();
    loader.want(wish(0, 10));
    asked[0]?.refuse(new Error('gone'));
    await settle();
    expect(told).toEqual(['Error: gone']);
    loader.forget();
    loader.want(wish(0, 10));
    expect(asked).toHaveLength(2);
  });

  it('aborts and reports nothing once stopped', async () => {
    const { loader, asked, told, settle } = handSource();
    loader.want(wish(0, 10));
    loader.stop();
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[0]?.answer(['late']);
    await settle();
    loader.want(wish(10, 20));
    expect(told).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});
