import type { Texts } from '../../fleet/texts.ts';
import { finish, type Steps } from '../kept.ts';
import { buildSortKeys } from './collation-keys.ts';
import { sortByBytes } from './radix-sort.ts';

/** The rank of each text in the collation of a language. Equal texts (WS9, ws09) share a rank. */
export interface Ranks {
  readonly ranks: Uint32Array;
  /** Number of distinct ranks. They are 0 to `distinct - 1`. */
  readonly distinct: number;
  /** The numbers of the texts by rank, those of equal texts ascending. */
  readonly order: Uint32Array;
}

/** The collation of names: natural (WS9 before WS10), without case or accents, by language. */
export function nameCollator(locale: string): Intl.Collator {
  return new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
}

/**
 * Ranks texts by the collator. One comparison takes 300 ns and sorting a million names needs twenty million
 * of them, so plain texts are sorted by keys computed once. The others are sorted by comparison and merged
 * in.
 */
export function rankTexts(texts: Texts, collator: Intl.Collator): Ranks {
  return finish(rankInSteps(texts, collator));
}

/** If more texts than this are compared, all are made strings once. */
const MANY = 1000;

/** Ranks texts like `rankTexts`, with pauses. */
export function* rankInSteps(written: Texts, collator: Intl.Collator): Steps<Ranks> {
  const keys = yield* buildSortKeys(written, collator);
  // Each comparison would make two strings again.
  const texts = keys.others.length > MANY ? [...written] : written;
  const plain = yield* sortByBytes(keys.bytes, keys.starts, keys.plain);
  const others = yield* sortByComparison(keys.others, (a, b) => compare(texts, collator, a, b));
  const order = merge(plain, others, (a, b) => compare(texts, collator, a, b));
  yield;
  return yield* rankInOrder(order, (a, b) => {
    const bothPlain = keys.isPlain[a] === 1 && keys.isPlain[b] === 1;
    if (!bothPlain) return compare(texts, collator, a, b) === 0;
    // Neighbours in this order are far apart in memory, and seldom equal.
    return keys.hashes[a] === keys.hashes[b] && haveEqualKeys(keys.bytes, keys.starts, a, b);
  });
}

function compare(texts: Texts, collator: Intl.Collator, left: number, right: number): number {
  return collator.compare(texts.at(left) ?? '', texts.at(right) ?? '');
}

function haveEqualKeys(bytes: Uint8Array, starts: Uint32Array, left: number, right: number) {
  const from = starts[left] ?? 0;
  const length = (starts[left + 1] ?? 0) - from;
  const other = starts[right] ?? 0;
  if ((starts[right + 1] ?? 0) - other !== length) return false;
  for (let at = 0; at < length; at += 1) {
    if (bytes[from + at] !== bytes[other + at]) return false;
  }
  return true;
}

/** Merges a few sorted entries into many sorted ones by binary search. */
function merge(
  many: Uint32Array,
  few: readonly number[],
  compareEntries: (left: number, right: number) => number,
): Uint32Array {
  if (few.length === 0) return many;
  const merged = new Uint32Array(many.length + few.length);
  let taken = 0;
  few.forEach((entry, index) => {
    let low = taken;
    let high = many.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (compareEntries(many[middle] ?? 0, entry) < 0) low = middle + 1;
      else high = middle;
    }
    merged.set(many.subarray(taken, low), taken + index);
    merged[low + index] = entry;
    taken = low;
  });
  merged.set(many.subarray(taken), taken + few.length);
  return merged;
}

/** Comparisons between two pauses: some ms. */
const COMPARISONS_A_STEP = 10_000;

/** Stretches of this length are sorted at once. */
const SORTED_AT_ONCE = 512;

/** Merge sort with pauses. */
function* sortByComparison(
  entries: readonly number[],
  compareEntries: (left: number, right: number) => number,
): Steps<readonly number[]> {
  let sorted: number[] = [];
  for (let from = 0; from < entries.length; from += SORTED_AT_ONCE) {
    sorted.push(...entries.slice(from, from + SORTED_AT_ONCE).sort(compareEntries));
    yield;
  }
  let comparisons = 0;
  for (let length = SORTED_AT_ONCE; length < entries.length; length *= 2) {
    const merged: number[] = [];
    for (let from = 0; from < entries.length; from += 2 * length) {
      const end = Math.min(from + 2 * length, entries.length);
      const middle = Math.min(from + length, end);
      let left = from;
      let right = middle;
      while (left < middle || right < end) {
        comparisons += 1;
        if (comparisons % COMPARISONS_A_STEP === 0) yield;
        const takesLeft =
          right === end ||
          (left < middle && compareEntries(sorted[left] ?? 0, sorted[right] ?? 0) <= 0);
        merged.push(sorted[takesLeft ? left : right] ?? 0);
        if (takesLeft) left += 1;
        else right += 1;
      }
    }
    sorted = merged;
  }
  return sorted;
}

/** Texts ranked between two pauses: some ms. */
const RANKED_A_STEP = 50_000;

/** @param order the texts sorted, equal ones in any order. They are put into ascending order in place. */
function* rankInOrder(
  order: Uint32Array,
  areEqual: (left: number, right: number) => boolean,
): Steps<Ranks> {
  const ranks = new Uint32Array(order.length);
  let rank = 0;
  let first = 0;
  let isMixed = false;
  for (let place = 1; place < order.length; place += 1) {
    if (place % RANKED_A_STEP === 0) yield;
    const before = order[place - 1] ?? 0;
    const entry = order[place] ?? 0;
    if (areEqual(before, entry)) {
      isMixed ||= entry < before;
    } else {
      // Texts with a key come in ascending order; others may stand before them.
      if (isMixed) order.subarray(first, place).sort();
      isMixed = false;
      first = place;
      rank += 1;
    }
    ranks[entry] = rank;
  }
  if (isMixed) order.subarray(first).sort();
  return { ranks, distinct: order.length === 0 ? 0 : rank + 1, order };
}
