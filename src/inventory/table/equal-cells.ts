/** Hashes compared at a time: they and their slots fit into the nearest caches. */
const AT_A_TIME = 4096;

/** Some hashes, those with the same highest bits next to each other. */
interface GroupedHashes {
  /** Where each group begins; one more entry holds the number of hashes. */
  readonly starts: Uint32Array;
  readonly hashes: Int32Array;
  /** The number that each of them had. */
  readonly entries: Uint32Array;
}

function byHighestBits(hashes: Int32Array): GroupedHashes {
  let bits = 0;
  while (hashes.length >> bits > AT_A_TIME) bits += 1;
  // A shift by 32 would be none, so one group is made of two shifts.
  const shift = 31 - bits;
  const starts = new Uint32Array((1 << bits) + 1);
  for (let entry = 0; entry < hashes.length; entry += 1) {
    const group = ((hashes[entry] ?? 0) >>> 1) >>> shift;
    starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  }
  for (let group = 1; group < starts.length; group += 1) {
    starts[group] = (starts[group] ?? 0) + (starts[group - 1] ?? 0);
  }
  const next = starts.slice();
  const grouped = new Int32Array(hashes.length);
  const entries = new Uint32Array(hashes.length);
  for (let entry = 0; entry < hashes.length; entry += 1) {
    const hash = hashes[entry] ?? 0;
    const group = (hash >>> 1) >>> shift;
    const place = next[group] ?? 0;
    grouped[place] = hash;
    entries[place] = entry;
    next[group] = place + 1;
  }
  return { starts, hashes: grouped, entries };
}

/** The length of the longest of the groups that begin at `starts`. */
function longest(starts: Uint32Array): number {
  let most = 0;
  for (let group = 1; group < starts.length; group += 1) {
    most = Math.max(most, (starts[group] ?? 0) - (starts[group - 1] ?? 0));
  }
  return most;
}

/**
 * Whether two of some entries are equal. Compares groups of hashes that lie next to each other, so that each group stays
 * in the nearest caches: a million entries take 35 ms, and 150 ms if only their numbers are grouped.
 * @param areSame decides about two entries with the same hash.
 */
export function hasEqual(
  hashes: Int32Array,
  areSame: (one: number, other: number) => boolean,
): boolean {
  const { starts, hashes: grouped, entries } = byHighestBits(hashes);
  let size = 64;
  while (size < longest(starts) * 2) size *= 2;
  const mask = size - 1;
  /** Places in the group plus 1; 0 is a free slot. */
  const slots = new Uint32Array(size);
  for (let group = 0; group + 1 < starts.length; group += 1) {
    slots.fill(0);
    const before = (starts[group] ?? 0) - 1;
    const end = starts[group + 1] ?? 0;
    for (let place = before + 1; place < end; place += 1) {
      const hash = grouped[place] ?? 0;
      let slot = hash & mask;
      for (let other = slots[slot] ?? 0; other !== 0; other = slots[slot] ?? 0) {
        const known = before + other;
        if (grouped[known] === hash && areSame(entries[known] ?? 0, entries[place] ?? 0))
          return true;
        slot = (slot + 1) & mask;
      }
      slots[slot] = place - before;
    }
  }
  return false;
}
