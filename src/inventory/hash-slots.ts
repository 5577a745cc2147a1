/**
 * What the hash tables of this room share. Entries are numbered from 0 in the order in which they are met, and
 * a slot holds the number of one; the entry of a hash stands in the first slot from it on that is not another's.
 */

/** Where every hash begins (FNV-1a). */
export const HASH_START = 0x811c9dc5 | 0;

/** The hash of what was read so far and one character more. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Spreads the bits of a hash, so that its lower ones tell texts apart. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** Stands in a slot that holds no entry. */
export const FREE = -1;

/** Slots of a table without entries; their number is a power of two, as that of all slots is. */
export function firstSlots(): Int32Array<ArrayBuffer> {
  return new Int32Array(64).fill(FREE);
}

/** Four times as many slots as there were, in which entries stand by their hashes. */
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

/** The same numbers with room for as many again. `ArrayOf` is what they are: `Int32Array` or `Uint32Array`. */
export function doubled<A extends Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(
  numbers: A,
  ArrayOf: new (length: number) => A,
): A {
  const larger = new ArrayOf(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
