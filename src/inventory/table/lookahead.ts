/**
 * Caches the places that a search finds, so that looking ahead from every line costs a single pass through the
 * text.
 */
export class Lookahead {
  readonly #next: (from: number) => number;
  /** The places in the range of the text that was searched, in order. */
  #places: number[] = [];
  #from = 0;
  #to = 0;

  /** @param next finds the first place from `from` on, or Infinity. */
  constructor(next: (from: number) => number) {
    this.#next = next;
  }

  /** The first place from `from` on, or Infinity. */
  from(from: number): number {
    if (from < this.#from || from > this.#to) {
      this.#places = [];
      this.#from = from;
      this.#to = from;
    }
    const known = this.#places[this.#countBefore(from)];
    if (known !== undefined) return known;
    const place = this.#next(this.#to);
    this.#places.push(place);
    this.#to = place + 1;
    return place;
  }

  /** How many of the places are before `from`: a binary search. */
  #countBefore(from: number): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#places[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
