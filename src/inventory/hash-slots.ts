/**
 * Shared by the hash tables of this folder. They use open addressing with linear probing: a slot holds the number of an
 * entry, entries are numbered from 0 in order of insertion, and an entry is in the first slot from its hash on that
 * was not taken.
 */

/** The initial hash (FNV-1a). */
export const HASH_START = 0x811c9dc5 | 0;

/** The factor of the hash (FNV-1a). */
export const HASH_FACTOR = 0x01000193;

/** Adds one UTF-16 code unit to a hash. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_FACTOR);
}

/** Mixes the bits of a hash, so that its lower bits, which select the slot, are well distributed. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** The content of an empty slot. */
export const FREE = -1;

/** The slots of an empty table. The number of slots is always a power of two. */
export function firstSlots(): Int32Array<ArrayBuffer> {
  return new Int32Array(64).fill(FREE);
}

/** Rehashes the entries into four times as many slots as before. */
export function moreSlots(before: number, hashes: Int32Array, entries: number) {
  const mask = before * 4 - 1;
  const slots = new Int32Array(mask + 1).fill(FREE);
  for (let entry = 0; entry < entries; entry += 1) {
    let slot = (hashes[entry] ?? 0) & mask;
    while (slots[slot] !== FREE) slot = (slot + 1) & mask;
    slots[slot] = entry;
  }
  return slots;
}

/** Copies the numbers into an array of twice the length. `ArrayOf` is the constructor of their type. */
export function doubled<A extends Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  numbers: A,
  ArrayOf: new (length: number) => A,
): A {
  const larger = new ArrayOf(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
