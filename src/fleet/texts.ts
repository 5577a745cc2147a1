/** Some texts, numbered from 0: a list of strings, or bytes that become strings one by one when somebody needs them. */
export interface Texts extends Iterable<string> {
  readonly length: number;
  /** The text with a number, which must not be negative. */
  at(index: number): string | undefined;
  some(test: (text: string, index: number) => boolean): boolean;
  every(test: (text: string, index: number) => boolean): boolean;
  includes(text: string): boolean;
  indexOf(text: string): number;
  filter(test: (text: string, index: number) => boolean): readonly string[];
  map<T>(make: (text: string, index: number) => T): readonly T[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Up to so many texts are strings at once. */
export const FEW_TEXTS = 1024;

/** Texts that become one string when all are read one after another. */
const AT_ONCE = 256;

export const FIRST_BEYOND_ASCII = 0x80;

/** Half a surrogate pair, which UTF-8 cannot express. */
export const HALF_PAIR = /\p{Surrogate}/u;

const LINE_FEED = 10;

/** Up to so many bytes become a string faster without a decoder. */
const SHORT = 64;

/** The text of a few ASCII bytes; null for others. Takes half as long as a decoder. */
function shortAscii(bytes: Uint8Array, from: number, to: number): string | null {
  if (to - from > SHORT) return null;
  const units: number[] = [];
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= FIRST_BEYOND_ASCII) return null;
    units.push(byte);
  }
  return String.fromCharCode(...units);
}

/** The highest bit of each of four bytes. */
const HIGHEST_BITS = 0x80808080;

function areAscii({ buffer, byteOffset, length }: Uint8Array): boolean {
  const words = new DataView(buffer, byteOffset, length);
  let bits = 0;
  let at = 0;
  for (; at + 4 <= length; at += 4) bits |= words.getUint32(at);
  for (; at < length; at += 1) bits |= words.getUint8(at);
  return (bits & HIGHEST_BITS) === 0;
}

/**
 * Texts as UTF-8 bytes, one after another. A million names take 18 MB like this and 40 MB as strings, which also take
 * longer to make than the bytes take to read. A string is made anew each time that a text is asked for.
 */
export class PackedTexts implements Texts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each text ends among the bytes. */
  readonly ends: Uint32Array<ArrayBuffer>;
  #occurs: Uint8Array | null = null;
  #isAscii: boolean | null = null;

  /** @param bytes well-formed UTF-8. */
  constructor(bytes: Uint8Array<ArrayBuffer>, ends: Uint32Array<ArrayBuffer>) {
    this.bytes = bytes;
    this.ends = ends;
  }

  /** The texts of so many lines, as `linesOf` makes them. */
  static ofLines(lines: Uint8Array, count: number): PackedTexts {
    const bytes = new Uint8Array(lines.length - count);
    const ends = new Uint32Array(count);
    let index = 0;
    let end = 0;
    for (let at = 0; at < lines.length; at += 1) {
      const byte = lines[at] ?? 0;
      if (byte === LINE_FEED) {
        ends[index] = end;
        index += 1;
      } else {
        bytes[end] = byte;
        end += 1;
      }
    }
    return new PackedTexts(bytes, ends);
  }

  get length(): number {
    return this.ends.length;
  }

  /** Whether each byte is a character. */
  get isAscii(): boolean {
    this.#isAscii ??= areAscii(this.bytes);
    return this.#isAscii;
  }

  /** Where a text begins among the bytes. */
  startOf(index: number): number {
    return index === 0 ? 0 : (this.ends[index - 1] ?? 0);
  }

  at(index: number): string | undefined {
    const end = this.ends[index];
    if (end === undefined) return undefined;
    const start = this.startOf(index);
    return shortAscii(this.bytes, start, end) ?? decoder.decode(this.bytes.subarray(start, end));
  }

  *[Symbol.iterator](): Iterator<string> {
    for (let from = 0; from < this.length; from += AT_ONCE) {
      yield* this.#some(from, Math.min(from + AT_ONCE, this.length));
    }
  }

  some(test: (text: string, index: number) => boolean): boolean {
    let index = 0;
    for (const text of this) {
      if (test(text, index)) return true;
      index += 1;
    }
    return false;
  }

  every(test: (text: string, index: number) => boolean): boolean {
    return !this.some((text, index) => !test(text, index));
  }

  includes(text: string): boolean {
    return this.indexOf(text) >= 0;
  }

  indexOf(text: string): number {
    // It would be encoded like another character.
    if (HALF_PAIR.test(text)) return -1;
    const wanted = encoder.encode(text);
    let start = 0;
    for (let index = 0; index < this.ends.length; index += 1) {
      const end: number = this.ends[index] ?? 0;
      if (end - start === wanted.length && this.#isAt(start, wanted)) return index;
      start = end;
    }
    return -1;
  }

  filter(test: (text: string, index: number) => boolean): readonly string[] {
    const found: string[] = [];
    let index = 0;
    for (const text of this) {
      if (test(text, index)) found.push(text);
      index += 1;
    }
    return found;
  }

  map<T>(make: (text: string, index: number) => T): readonly T[] {
    const made: T[] = [];
    for (const text of this) made.push(make(text, made.length));
    return made;
  }

  /** Whether one of some characters may be in a text. False only if none of them is. */
  mayContain(characters: string): boolean {
    const occurs = this.#bytesThatOccur();
    for (let at = 0; at < characters.length; at += 1) {
      const unit = characters.charCodeAt(at);
      if (unit < FIRST_BEYOND_ASCII ? occurs[unit] === 1 : !this.isAscii) return true;
    }
    return false;
  }

  /** Whether all texts consist of some ASCII characters only. */
  consistOf(characters: string): boolean {
    const occurs = this.#bytesThatOccur().slice();
    for (let at = 0; at < characters.length; at += 1) occurs[characters.charCodeAt(at)] = 0;
    return !occurs.includes(1);
  }

  /** The texts with some numbers, in their order. */
  pick(indices: Uint32Array): PackedTexts {
    let total = 0;
    const ends = indices.map((index) => {
      total += (this.ends[index] ?? 0) - this.startOf(index);
      return total;
    });
    const bytes = new Uint8Array(total);
    let end = 0;
    for (const index of indices) {
      const to = this.ends[index] ?? 0;
      for (let at = this.startOf(index); at < to; at += 1) {
        bytes[end] = this.bytes[at] ?? 0;
        end += 1;
      }
    }
    return new PackedTexts(bytes, ends);
  }

  /** The bytes of all texts, each followed by a line feed. */
  lines(): Uint8Array<ArrayBuffer> {
    const lines = new Uint8Array(this.bytes.length + this.length);
    let from = 0;
    for (let index = 0; index < this.length; index += 1) {
      const to = this.ends[index] ?? 0;
      for (; from < to; from += 1) lines[from + index] = this.bytes[from] ?? 0;
      lines[to + index] = LINE_FEED;
    }
    return lines;
  }

  /** The texts of a range in one string, with nothing between them. */
  joined(from: number, to: number): string {
    return decoder.decode(this.bytes.subarray(this.startOf(from), this.startOf(to)));
  }

  #isAt(start: number, wanted: Uint8Array): boolean {
    for (let at = 0; at < wanted.length; at += 1) {
      if (this.bytes[start + at] !== wanted[at]) return false;
    }
    return true;
  }

  #some(from: number, to: number): readonly string[] {
    const start = this.startOf(from);
    const joined = this.joined(from, to);
    const isAscii = joined.length === this.startOf(to) - start;
    return Array.from({ length: to - from }, (_, place) =>
      isAscii
        ? joined.slice(this.startOf(from + place) - start, this.startOf(from + place + 1) - start)
        : (this.at(from + place) ?? ''),
    );
  }

  #bytesThatOccur(): Uint8Array {
    if (this.#occurs !== null) return this.#occurs;
    const occurs = new Uint8Array(0x100);
    const { buffer, byteOffset, length } = this.bytes;
    const words = new DataView(buffer, byteOffset, length);
    let at = 0;
    // Four at a time, which takes half as long.
    for (; at + 4 <= length; at += 4) {
      const word = words.getUint32(at);
      occurs[word >>> 24] = 1;
      occurs[(word >>> 16) & 0xff] = 1;
      occurs[(word >>> 8) & 0xff] = 1;
      occurs[word & 0xff] = 1;
    }
    for (; at < length; at += 1) occurs[this.bytes[at] ?? 0] = 1;
    this.#occurs = occurs;
    return occurs;
  }
}

/** The UTF-8 bytes of texts without line feeds, each followed by a line feed. */
export function linesOf(texts: Texts): Uint8Array<ArrayBuffer> {
  if (texts instanceof PackedTexts) return texts.lines();
  return encoder.encode(texts.map((text) => `${text}\n`).join(''));
}

/** Sets a number for each text. `from` of a typed array would first keep all texts as strings. */
export function numberTexts<Numbers extends { [index: number]: number }>(
  texts: Texts,
  numbers: Numbers,
  numberOf: (text: string, index: number) => number,
): Numbers {
  let index = 0;
  for (const text of texts) {
    numbers[index] = numberOf(text, index);
    index += 1;
  }
  return numbers;
}

/** 1 for each text that is nothing but white space. */
export function blanksIn(texts: Texts): Uint8Array {
  return numberTexts(texts, new Uint8Array(texts.length), (text) => (text.trim() === '' ? 1 : 0));
}

/** Whether all texts are known to consist of some ASCII characters only, without making them strings. */
export function consistOf(texts: Texts, characters: string): boolean {
  return texts instanceof PackedTexts && texts.consistOf(characters);
}

/** Whether one of some characters may be in a text. False only if it is known that none of them is. */
export function mayContain(texts: Texts, characters: string): boolean {
  return !(texts instanceof PackedTexts) || texts.mayContain(characters);
}
