import type { Codes } from '../fleet/codes.ts';
/**
 * A list of numbers for each row, all in one array: row `i` is `values[starts[i]]` up to, but not
 * including, `values[starts[i + 1]]`.
 */
export interface Runs {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** The length of a row. */
export function lengthOfRun(runs: Runs, row: number): number {
  return (runs.starts[row + 1] ?? 0) - (runs.starts[row] ?? 0);
}

/** The numbers of one row, as a view without copying. */
export function runAt(runs: Runs, row: number): Uint32Array {
  return runs.values.subarray(runs.starts[row] ?? 0, runs.starts[row + 1] ?? 0);
}

/**
 * Builds the rows one after another. `fill` adds the values of one row in any order; duplicates within a
 * row count once.
 */
export function buildRuns(
  rowCount: number,
  fill: (row: number, add: (value: number) => void) => void,
): Runs {
  const starts = new Uint32Array(rowCount + 1);
  let values = new Uint32Array(rowCount);
  let lastRow = new Uint32Array(rowCount).fill(NO_ROW);
  let total = 0;
  let row = 0;
  const add = (value: number) => {
    if (lastRow[value] === row) return;
    while (value >= lastRow.length) lastRow = grow(lastRow, NO_ROW);
    lastRow[value] = row;
    if (total === values.length) values = grow(values, 0);
    values[total] = value;
    total += 1;
  };
  for (; row < rowCount; row += 1) {
    fill(row, add);
    starts[row + 1] = total;
  }
  return { starts, values: values.slice(0, total) };
}

const NO_ROW = 0xffffffff;

function grow(values: Uint32Array, empty: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * values.length + 16).fill(empty, values.length);
  larger.set(values);
  return larger;
}

/** Groups the indices of `keys` by key: one row per key, ascending. Keys are 0 to `keyCount - 1`. */
export function runsByKey(keys: Uint32Array, keyCount: number): Runs {
  const starts = startsOf(keys, keyCount);
  const next = starts.slice(0, keyCount);
  const values = new Uint32Array(keys.length);
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0;
    const place = next[key] ?? 0;
    values[place] = index;
    next[key] = place + 1;
  }
  return { starts, values };
}

/**
 * Sorts items by key with a stable counting sort, in time linear in both.
 * @param keys the key of each item, 0 to `keyCount - 1`.
 */
export function sortByKey(items: Uint32Array, keys: Uint32Array, keyCount: number): Uint32Array {
  const next = startsOf(keys, keyCount);
  const sorted = new Uint32Array(items.length);
  for (let index = 0; index < items.length; index += 1) {
    const key = keys[index] ?? 0;
    const place = next[key] ?? 0;
    sorted[place] = items[index] ?? 0;
    next[key] = place + 1;
  }
  return sorted;
}

/** Swaps rows and values: row `v` of the result lists the rows that contain `v`, ascending. */
export function invertRuns(runs: Runs, valueCount: number): Runs {
  const starts = startsOf(runs.values, valueCount);
  const next = starts.slice(0, valueCount);
  const values = new Uint32Array(runs.values.length);
  for (let row = 0; row + 1 < runs.starts.length; row += 1) {
    const end = runs.starts[row + 1] ?? 0;
    for (let at = runs.starts[row] ?? 0; at < end; at += 1) {
      const value = runs.values[at] ?? 0;
      const place = next[value] ?? 0;
      values[place] = row;
      next[value] = place + 1;
    }
  }
  return { starts, values };
}

function startsOf(keys: Uint32Array, keyCount: number): Uint32Array {
  const starts = new Uint32Array(keyCount + 1);
  for (let index = 0; index < keys.length; index += 1) {
    const after = (keys[index] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let key = 0; key < keyCount; key += 1) {
    starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  }
  return starts;
}

/** The numbers from 0 up to, but not including, `length`. */
export function upTo(length: number): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(length);
  for (let number = 0; number < length; number += 1) numbers[number] = number;
  return numbers;
}

/**
 * Like `filter`, but five times faster than a typed array's own method. Returns `entries` itself if all of
 * them pass.
 */
export function keep(entries: Uint32Array, test: (entry: number) => boolean): Uint32Array {
  const kept = new Uint32Array(entries.length);
  let count = 0;
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index] ?? 0;
    if (!test(entry)) continue;
    kept[count] = entry;
    count += 1;
  }
  return count === entries.length ? entries : kept.slice(0, count);
}

/** Like `map`, but faster than a typed array's own method. */
export function derive(entries: Codes, value: (entry: number) => number): Uint32Array {
  const derived = new Uint32Array(entries.length);
  for (let index = 0; index < entries.length; index += 1) {
    derived[index] = value(entries[index] ?? 0);
  }
  return derived;
}

/**
 * Binary search in an ascending array: the number of entries below `value`, which is its index if it is
 * there.
 */
export function countBelow(ascending: Uint32Array, value: number): number {
  return placeIn(ascending, 0, ascending.length, value);
}

/** The first index from `from` on, and at most `to`, whose entry is not below `value`. The range must be ascending. */
function placeIn(values: Uint32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a row contains `value`. The row must be ascending. */
export function runHolds({ starts, values }: Runs, row: number, value: number): boolean {
  const end = starts[row + 1] ?? 0;
  const place = placeIn(values, starts[row] ?? 0, end, value);
  return place < end && values[place] === value;
}
