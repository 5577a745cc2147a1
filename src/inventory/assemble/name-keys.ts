import { doubled, FREE, firstSlots, HASH_START, hashOn, moreSlots, spread } from '../hash-slots.ts';

/** The hash of a text in which the case of ASCII letters does not count. */
function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at += 1) hash = hashOn(hash, lowerUnit(text.charCodeAt(at)));
  return spread(hash);
}

function lowerUnit(unit: number): number {
  return unit >= 0x41 && unit <= 0x5a ? unit | 0x20 : unit;
}

function areAlike(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) {
    if (lowerUnit(one.charCodeAt(at)) !== lowerUnit(other.charCodeAt(at))) return false;
  }
  return true;
}

/**
 * Numbers for machines, counted from 0 in the order in which their identities are met. A name of ASCII
 * characters may be given as written instead of its identity: the case of its letters does not count, so that
 * a million names need no string of their own: 0.3 s for them, where a `Map` of their identities takes 1 s.
 */
export class NameKeys {
  readonly #names: string[] = [];
  /** Names that have their keys already and are entered when one is looked for. */
  #waiting: readonly string[] = [];
  #hashes = new Int32Array(32);
  #slots = firstSlots();

  get size(): number {
    return this.#names.length + this.#waiting.length;
  }

  /**
   * Gives the first keys to names of which each is another identity. Throws a RangeError where keys were given
   * before.
   */
  addDistinct(names: readonly string[]): void {
    if (this.size > 0) throw new RangeError('distinct names come first');
    this.#waiting = names;
  }

  /** The key of an identity, a new one where it is met first. */
  add(identity: string): number {
    this.#enterWaiting();
    const hash = hashOf(identity);
    const slot = this.#slotOf(identity, hash);
    const known = this.#slots[slot] ?? FREE;
    if (known !== FREE) return known;
    const key = this.#names.length;
    this.#names.push(identity);
    if (key === this.#hashes.length) this.#hashes = doubled(this.#hashes, Int32Array);
    this.#hashes[key] = hash;
    this.#slots[slot] = key;
    const entries = this.#names.length;
    const slots = this.#slots.length;
    if (entries * 2 > slots) this.#slots = moreSlots(slots, this.#hashes, entries);
    return key;
  }

  /** The key of an identity; null where it was never met. */
  find(identity: string): number | null {
    this.#enterWaiting();
    const key = this.#slots[this.#slotOf(identity, hashOf(identity))] ?? FREE;
    return key === FREE ? null : key;
  }

  /** The identities that pass a test, with their keys. The test sees names in any case of their letters. */
  filter(test: (name: string) => boolean): readonly (readonly [identity: string, key: number])[] {
    const found: [string, number][] = [];
    const names = this.#waiting.length > 0 ? this.#waiting : this.#names;
    for (let key = 0; key < names.length; key += 1) {
      const name = names[key] ?? '';
      if (test(name)) found.push([name.toLowerCase(), key]);
    }
    return found;
  }

  #enterWaiting(): void {
    if (this.#waiting.length === 0) return;
    const names = this.#waiting;
    this.#waiting = [];
    for (const name of names) this.add(name);
  }

  /** Where an identity stands, or where it would. */
  #slotOf(identity: string, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const key = this.#slots[slot] ?? FREE;
      if (key === FREE) return slot;
      if (this.#hashes[key] === hash && areAlike(this.#names[key] ?? '', identity)) return slot;
      slot = (slot + 1) & mask;
    }
  }
}
