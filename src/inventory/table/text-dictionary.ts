/** Where every hash begins (FNV-1a). */
export const HASH_START = 0x811c9dc5 | 0;

/** The hash of what was read so far and one character more. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function hashOf(text: string): number {
  let hash = HASH_START;
  for (let at = 0; at < text.length; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  return hash;
}

/** Spreads the bits of a hash, so that its lower ones tell texts apart. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

const FREE = -1;

/**
 * The distinct texts of a column in the order in which they are met. Finds a text by its characters where it
 * stands in the file, so that a repeated cell never becomes a string of its own; on columns of all-distinct
 * texts this costs a third of a `Map`.
 */
export class TextDictionary {
  readonly texts: string[] = [];
  #hashes = new Int32Array(32);
  #slots = new Int32Array(64).fill(FREE);

  codeOf(text: string): number {
    return this.codeOfPart(text, 0, text.length, hashOf(text));
  }

  /** The code of the characters of `source` from `from` to before `to`, whose hash the caller has. */
  codeOfPart(source: string, from: number, to: number, hash: number): number {
    const wanted = spread(hash);
    const mask = this.#slots.length - 1;
    let slot = wanted & mask;
    for (;;) {
      const code = this.#slots[slot] ?? FREE;
      if (code === FREE) return this.#add(source.slice(from, to), wanted, slot);
      if (this.#hashes[code] === wanted && this.#isAt(code, source, from, to)) return code;
      slot = (slot + 1) & mask;
    }
  }

  #isAt(code: number, source: string, from: number, to: number): boolean {
    const text = this.texts[code] ?? '';
    const length = to - from;
    if (text.length !== length) return false;
    for (let at = 0; at < length; at += 1) {
      if (text.charCodeAt(at) !== source.charCodeAt(from + at)) return false;
    }
    return true;
  }

  #add(text: string, hash: number, slot: number): number {
    const code = this.texts.length;
    this.texts.push(text);
    if (code === this.#hashes.length) {
      const hashes = new Int32Array(code * 2);
      hashes.set(this.#hashes);
      this.#hashes = hashes;
    }
    this.#hashes[code] = hash;
    this.#slots[slot] = code;
    if (this.texts.length * 2 > this.#slots.length) this.#grow();
    return code;
  }

  #grow(): void {
    const mask = this.#slots.length * 4 - 1;
    const slots = new Int32Array(mask + 1).fill(FREE);
    for (let code = 0; code < this.texts.length; code += 1) {
      let slot = (this.#hashes[code] ?? 0) & mask;
      while (slots[slot] !== FREE) slot = (slot + 1) & mask;
      slots[slot] = code;
    }
    this.#slots = slots;
  }
}
