import { linesOf, PackedTexts, type Texts } from '../fleet/texts.ts';
import { lowerUnit } from '../inventory/assemble/row-names.ts';
import { FREE, HASH_START, hashOn, spread } from '../inventory/hash-slots.ts';
import { upTo } from '../pairing/runs.ts';
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
 * The keys of machines as bytes. The case of ASCII letters makes no difference, so packed keys that are ASCII are read
 * where they are written, without a string for any.
 */
export class KeyBytes {
  readonly size: number;
  readonly #bytes: Uint8Array;
  /** Where each key starts and ends among the bytes, in turn. */
  readonly #places: Uint32Array;

  /** @param isWritten whether the texts are written keys, so that signs around the names count for nothing. */
  private constructor({ bytes, ends }: PackedTexts, isWritten: boolean) {
    this.size = ends.length;
    this.#bytes = bytes;
    this.#places = new Uint32Array(ends.length * 2);
    let next = 0;
    for (let machine = 0; machine < ends.length; machine += 1) {
      let start = next;
      let end = ends[machine] ?? 0;
      next = end;
      if (isWritten) {
        while (start < end && BEFORE_NAME[bytes[start] ?? 0] === 1) start += 1;
        while (end > start && AFTER_NAME[bytes[end - 1] ?? 0] === 1) end -= 1;
      }
      this.#places[machine * 2] = start;
      this.#places[machine * 2 + 1] = end;
    }
  }

  /** The keys of written keys; see `keyOf`. */
  static ofKeys(written: Texts): KeyBytes {
    return written instanceof PackedTexts && written.isAscii
      ? new KeyBytes(written, true)
      : new KeyBytes(packed(written.map(keyWithoutCase)), false);
  }

  /** The host part of each key. */
  static ofHosts(written: Texts): KeyBytes {
    return new KeyBytes(packed(written.map(hostKeyOf)), false);
  }

  hashOf(machine: number): number {
    const end = this.#places[machine * 2 + 1] ?? 0;
    let hash = HASH_START;
    for (let at = this.#places[machine * 2] ?? 0; at < end; at += 1) {
      hash = hashOn(hash, lowerUnit(this.#bytes[at] ?? 0));
    }
    return spread(hash);
  }

  /** Whether a machine has the key of another. */
  isSame(machine: number, others: KeyBytes, other: number): boolean {
    const start = this.#places[machine * 2] ?? 0;
    const end = this.#places[machine * 2 + 1] ?? 0;
    let there = others.#places[other * 2] ?? 0;
    if ((others.#places[other * 2 + 1] ?? 0) - there !== end - start) return false;
    for (let at = start; at < end; at += 1) {
      const one = this.#bytes[at] ?? 0;
      const two = others.#bytes[there] ?? 0;
      if (one !== two && lowerUnit(one) !== lowerUnit(two)) return false;
      there += 1;
    }
    return true;
  }
}

/** Slots are pairs of a machine and the hash of its key, so that most look-ups read one place of the memory. */
const SLOT = 2;

/** Finds machines by their keys. */
export class KeyIndex {
  readonly #keys: KeyBytes;
  /** The first machine with a key, until `first` moves on to the next. */
  readonly #slots: Int32Array;
  /** The next machine with the same key. */
  readonly #next: Int32Array;

  /** @param machines those to be found, ascending; by default all. */
  constructor(keys: KeyBytes, machines: Uint32Array = upTo(keys.size)) {
    this.#keys = keys;
    this.#next = new Int32Array(keys.size);
    let slots = 64;
    while (slots < machines.length * 2) slots *= 2;
    this.#slots = new Int32Array(slots * SLOT).fill(FREE);
    for (let at = machines.length - 1; at >= 0; at -= 1) {
      const machine = machines[at] ?? 0;
      const hash = keys.hashOf(machine);
      const slot = this.#slotOf(keys, machine, hash);
      this.#next[machine] = this.#slots[slot] ?? FREE;
      this.#slots[slot] = machine;
      this.#slots[slot + 1] = hash;
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
    const last = this.#slots.length - SLOT;
    let slot = (hash * SLOT) & last;
    for (;;) {
      const found = this.#slots[slot] ?? FREE;
      if (found === FREE) return slot;
      if (this.#slots[slot + 1] === hash && this.#keys.isSame(found, keys, machine)) return slot;
      slot = (slot + SLOT) & last;
    }
  }
}
