/** A summary of measured times or sizes. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** The median of some runs, and how far they lie apart. */
export interface Range {
  readonly least: number;
  readonly p50: number;
  readonly most: number;
}

/** The smallest value that this share of the values does not exceed (nearest rank). NaN if there are none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** The median. NaN if there are no values. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Median, 95th percentile and maximum. */
export function spreadOf(values: readonly number[]): Spread {
  return { p50: median(values), p95: percentile(values, 0.95), most: percentile(values, 1) };
}

/** Minimum, median and maximum. */
export function rangeOf(values: readonly number[]): Range {
  return { least: Math.min(...values), p50: median(values), most: Math.max(...values) };
}

/** The result of an action, and its duration in ms. Awaits a promise. */
export async function timed<T>(
  action: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly ms: number }> {
  const began = performance.now();
  const result = await action();
  return { result, ms: performance.now() - began };
}

/** The last result of several runs, and their median duration in ms. */
export async function timedOften<T>(
  runs: number,
  action: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly ms: number }> {
  let last = await timed(action);
  const times = [last.ms];
  while (times.length < runs) {
    last = await timed(action);
    times.push(last.ms);
  }
  return { result: last.result, ms: median(times) };
}
