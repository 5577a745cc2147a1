/** Makes something at its first use and keeps it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * Keeps what was made lately: at most so much weight, the least recently used goes first. What is
 * heavier than all of it is handed out and not kept.
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

  /** The value of a key, made where it is not there. */
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
