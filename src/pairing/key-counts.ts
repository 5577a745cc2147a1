/** How often each key occurs: distinct keys, ascending, with their counts. */
export interface KeyCounts {
  readonly keys: Uint32Array;
  readonly counts: Float64Array;
}

/** Above this many possible keys for each key that occurs, sorting is cheaper than a table of all keys. */
const TABLE_SHARE = 8;

/** Counts equal keys. Keys are 0 to `keyLimit - 1`. */
export function countKeys(keys: Uint32Array, keyLimit: number): KeyCounts {
  return keyLimit <= TABLE_SHARE * keys.length + 4096
    ? countByTable(keys, keyLimit)
    : countBySorting(keys);
}

function countByTable(keys: Uint32Array, keyLimit: number): KeyCounts {
  const table = new Float64Array(keyLimit);
  let distinct = 0;
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] ?? 0;
    const count = table[key] ?? 0;
    if (count === 0) distinct += 1;
    table[key] = count + 1;
  }
  const found = { keys: new Uint32Array(distinct), counts: new Float64Array(distinct) };
  let place = 0;
  for (let key = 0; place < distinct; key += 1) {
    const count = table[key] ?? 0;
    if (count === 0) continue;
    found.keys[place] = key;
    found.counts[place] = count;
    place += 1;
  }
  return found;
}

function countBySorting(keys: Uint32Array): KeyCounts {
  const sorted = keys.slice().sort();
  const counts = new Float64Array(sorted.length);
  let last = -1;
  for (let index = 0; index < sorted.length; index += 1) {
    const key = sorted[index] ?? 0;
    if (last < 0 || sorted[last] !== key) {
      last += 1;
      sorted[last] = key;
    }
    counts[last] = (counts[last] ?? 0) + 1;
  }
  return { keys: sorted.slice(0, last + 1), counts: counts.slice(0, last + 1) };
}
