/** Memoises a function without arguments. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * A least-recently-used cache with a capacity by weight. A value heavier than the capacity is returned but
 * not cached.
 */
export class Recent<T> {
  readonly #kept = new Map<string, { readonly value: T; readonly weight: number }>();
  readonly #capacity: number;
  readonly #weigh: (value: T) => number;
  #weight = 0;

  constructor(capacity: number, weigh: (value: T) => number) {
    this.#capacity = capacity;
    this.#weigh = weigh;
  }

  /** The cached value of a key, or the result of `make`, which is then cached. */
  take(key: string, make: () => T): T {
    const found = this.#kept.get(key);
    if (found !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, found);
      return found.value;
    }
    const value = make();
    const weight = this.#weigh(value);
    if (weight > this.#capacity) return value;
    this.#kept.set(key, { value, weight });
    this.#weight += weight;
    this.#shrink();
    return value;
  }

  #shrink(): void {
    for (const [key, { weight }] of this.#kept) {
      if (this.#weight <= this.#capacity) return;
      this.#kept.delete(key);
      this.#weight -= weight;
    }
  }
}
