/** A reproducible random number generator (mulberry32): numbers from 0 up to, but not including, 1. */
export type Random = () => number;

/** Starts a sequence. The same seed gives the same sequence everywhere. */
export function seedRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Values with their relative frequency. */
export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

/**
 * Picks a value by weight.
 * @throws RangeError for an empty list.
 */
export function pick<T>(random: Random, values: Weighted<T>): T {
  const total = values.reduce((sum, [, weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [value, weight] of values) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = values.at(-1);
  if (last === undefined) throw new RangeError('nothing to pick from');
  return last[0];
}
