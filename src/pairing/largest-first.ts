import { runsByKey } from './runs.ts';

/**
 * Indices of numbers, sorted by number, largest first; equal numbers keep their order. Pairing counts have
 * few distinct values, so only the distinct ones are sorted.
 */
export function largestFirst(numbers: Float64Array): Uint32Array {
  const idOf = new Map<number, number>();
  const distinct: number[] = [];
  const ids = new Uint32Array(numbers.length);
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] ?? 0;
    let id = idOf.get(number);
    if (id === undefined) {
      id = distinct.length;
      idOf.set(number, id);
      distinct.push(number);
    }
    ids[index] = id;
  }
  const rankOf = new Uint32Array(distinct.length);
  const descending = [...distinct.keys()].sort(
    (one, other) => (distinct[other] ?? 0) - (distinct[one] ?? 0),
  );
  for (const [rank, id] of descending.entries()) rankOf[id] = rank;
  for (let index = 0; index < ids.length; index += 1) ids[index] = rankOf[ids[index] ?? 0] ?? 0;
  return runsByKey(ids, distinct.length).values;
}
