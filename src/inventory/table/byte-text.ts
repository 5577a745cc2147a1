/**
 * A text that is cut into cells: a string, or what is read of bytes without ever becoming one string. `toString` gives
 * the whole text.
 */
export type SourceText = Pick<
  string,
  'length' | 'slice' | 'indexOf' | 'charCodeAt' | 'startsWith' | 'toString'
>;

const decoder = new TextDecoder();

/** ASCII bytes as a text. Only what somebody asks for becomes a string. */
export class ByteText implements SourceText {
  readonly #bytes: Uint8Array;
  readonly #firstQuote: number;
  #whole: string | null = null;

  /**
   * @param bytes all below 0x80.
   * @param firstQuote there is no quotation mark before it, so nobody has to look for one there.
   */
  constructor(bytes: Uint8Array, firstQuote = 0) {
    this.#bytes = bytes;
    this.#firstQuote = firstQuote;
  }

  get length(): number {
    return this.#bytes.length;
  }

  charCodeAt(at: number): number {
    return this.#bytes[at] ?? Number.NaN;
  }

  slice(from: number, to: number): string {
    return decoder.decode(this.#bytes.subarray(from, to));
  }

  startsWith(search: string, from = 0): boolean {
    for (let at = 0; at < search.length; at += 1) {
      if (this.#bytes[from + at] !== search.charCodeAt(at)) return false;
    }
    return true;
  }

  indexOf(search: string, from = 0): number {
    const first = search.charCodeAt(0);
    // The bytes are all ASCII.
    if (first > 0xff) return -1;
    const start = search.startsWith('"') ? Math.max(from, this.#firstQuote) : from;
    let at = this.#bytes.indexOf(first, start);
    while (at >= 0 && !this.startsWith(search, at)) at = this.#bytes.indexOf(first, at + 1);
    return at;
  }

  toString(): string {
    this.#whole ??= decoder.decode(this.#bytes);
    return this.#whole;
  }
}
