import { linesOf, PackedTexts, type Texts } from '../fleet/texts.ts';
import { lowerUnit } from '../inventory/assemble/row-names.ts';
import { FREE, HASH_START, hashOn, slotsFor, spread } from '../inventory/hash-slots.ts';
import { hostKeyOf, keyWithoutCase, NOT_SEEN } from './machine-keys.ts';

/** What `identityOfName` takes off at the start of a name, and at its end. */
const BEFORE_NAME = marked('\\ ');
const AFTER_NAME = marked('$. ');

function marked(signs: string): Uint8Array {
  const marks = new Uint8Array(0x100);
  for (const sign of signs) marks[sign.charCodeAt(0)] = 1;
  return marks;
}

/** Keys that contain no line feed as bytes. */
function packed(keys: readonly string[]): PackedTexts {
  return PackedTexts.ofLines(linesOf(keys), keys.length);
}

/**
 * The keys of machines as bytes, so that a million take no strings. The case of ASCII letters makes no difference:
 * keys that are ASCII are read where they are written.
 */
export class KeyBytes {
  readonly #bytes: Uint8Array;
  readonly #starts: Uint32Array;
  readonly #ends: Uint32Array;

  private constructor(texts: PackedTexts) {
    this.#bytes = texts.bytes;
    this.#starts = texts.ends.map((_, index) => texts.startOf(index));
    this.#ends = texts.ends;
  }

  /** The keys of written keys; see `keyOf`. */
  static ofKeys(written: Texts): KeyBytes {
    if (!(written instanceof PackedTexts && written.isAscii)) {
      return new KeyBytes(packed(written.map(keyWithoutCase)));
    }
    const { bytes, ends } = written;
    const keys = new KeyBytes(new PackedTexts(bytes, ends.slice()));
    keys.#trim();
    return keys;
  }

  /** The host part of each key. */
  static ofHosts(written: Texts): KeyBytes {
    return new KeyBytes(packed(written.map(hostKeyOf)));
  }

  get size(): number {
    return this.#ends.length;
  }

  hashOf(machine: number): number {
    const end = this.#ends[machine] ?? 0;
    let hash = HASH_START;
    for (let at = this.#starts[machine] ?? 0; at < end; at += 1) {
      hash = hashOn(hash, lowerUnit(this.#bytes[at] ?? 0));
    }
    return spread(hash);
  }

  /** Whether a machine has the key of another. */
  isSame(machine: number, others: KeyBytes, other: number): boolean {
    const end = this.#ends[machine] ?? 0;
    const start = this.#starts[machine] ?? 0;
    let there = others.#starts[other] ?? 0;
    if ((others.#ends[other] ?? 0) - there !== end - start) return false;
    for (let at = start; at < end; at += 1) {
      const one = this.#bytes[at] ?? 0;
      const two = others.#bytes[there] ?? 0;
      if (one !== two && lowerUnit(one) !== lowerUnit(two)) return false;
      there += 1;
    }
    return true;
  }

  #trim(): void {
    for (let machine = 0; machine < this.size; machine += 1) {
      let start = this.#starts[machine] ?? 0;
      let end = this.#ends[machine] ?? 0;
      while (start < end && BEFORE_NAME[this.#bytes[start] ?? 0] === 1) start += 1;
      while (end > start && AFTER_NAME[this.#bytes[end - 1] ?? 0] === 1) end -= 1;
      this.#starts[machine] = start;
      this.#ends[machine] = end;
    }
  }
}

/** Finds machines by their keys. */
export class KeyIndex {
  readonly #keys: KeyBytes;
  readonly #hashes: Int32Array;
  /** The first machine with a key, until `first` moves on to the next. */
  readonly #slots: Int32Array;
  /** The next machine with the same key. */
  readonly #next: Int32Array;

  /** @param from the first machine to be found. */
  constructor(keys: KeyBytes, from = 0) {
    this.#keys = keys;
    this.#hashes = new Int32Array(keys.size);
    this.#next = new Int32Array(keys.size);
    this.#slots = slotsFor(keys.size - from);
    for (let machine = keys.size - 1; machine >= from; machine -= 1) {
      const hash = keys.hashOf(machine);
      this.#hashes[machine] = hash;
      const slot = this.#slotOf(keys, machine, hash);
      this.#next[machine] = this.#slots[slot] ?? FREE;
      this.#slots[slot] = machine;
    }
  }

  /** The first machine with a key that passes a test. A machine that once failed it is not found again. */
  first(keys: KeyBytes, machine: number, test: (found: number) => boolean): number {
    const slot = this.#slotOf(keys, machine, keys.hashOf(machine));
    let found = this.#slots[slot] ?? FREE;
    while (found !== FREE && !test(found)) {
      found = this.#next[found] ?? FREE;
      if (found !== FREE) this.#slots[slot] = found;
    }
    return found === FREE ? NOT_SEEN : found;
  }

  /** The only machine with a key; `NOT_SEEN` if several have it, or none. */
  only(keys: KeyBytes, machine: number): number {
    const found = this.#slots[this.#slotOf(keys, machine, keys.hashOf(machine))] ?? FREE;
    return found !== FREE && this.#next[found] === FREE ? found : NOT_SEEN;
  }

  /** The slot of a key, or the free slot for it. */
  #slotOf(keys: KeyBytes, machine: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const found = this.#slots[slot] ?? FREE;
      if (found === FREE) return slot;
      if (this.#hashes[found] === hash && this.#keys.isSame(found, keys, machine)) return slot;
      slot = (slot + 1) & mask;
    }
  }
}
