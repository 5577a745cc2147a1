/** Memoises a function without arguments. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Whether two lists hold the same objects in the same order. */
export function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

/** Whether two values are equal. Only lists and plain objects are compared; all else is equal if it is the same. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isPlain(one) || !isPlain(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isEqual(one[name], other[name]))
  );
}

/**
 * A value with the objects of an earlier one wherever both are equal, for whoever knows by identity what is the same.
 * Only lists and plain objects are compared.
 */
export function keepEqual<T>(before: unknown, after: T): T {
  if (!isPlain(before) || !isPlain(after) || Array.isArray(before) !== Array.isArray(after)) {
    return after;
  }
  const names = Object.keys(after);
  const parts = names.map((name) => keepEqual(before[name], after[name]));
  const isSame =
    names.length === Object.keys(before).length &&
    names.every((name, at) => Object.hasOwn(before, name) && Object.is(parts[at], before[name]));
  // Both are equal, so they are of one type; and a copy of a list or an object has its parts in its order.
  if (isSame) return before as T;
  if (Array.isArray(after)) return parts as T;
  return Object.fromEntries(names.map((name, at) => [name, parts[at]])) as T;
}

/** Keeps the last result of a function as long as its arguments stay the same objects. */
export function lastOf<A extends readonly unknown[], T>(make: (...of: A) => T): (...of: A) => T {
  let last: { readonly of: A; readonly made: T } | null = null;
  return (...of) => {
    if (last === null || !areSame(last.of, of)) last = { of, made: make(...of) };
    return last.made;
  };
}

/**
 * A computation that pauses: it yields after each few ms of work, and returns its result. Whoever runs it may do
 * something else in between.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs a computation to its end. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** A memoised computation that pauses. */
export interface Stepwise<T> {
  /** The value. Finishes first what is left of the computation. */
  readonly get: () => T;
  /** What is left of the computation. Whoever stops in between loses nothing. */
  readonly steps: () => Steps<T>;
}

/** Memoises a computation that pauses. One that throws starts again when it is needed again. */
export function onceInSteps<T>(make: () => Steps<T>): Stepwise<T> {
  let running: Steps<T> | null = null;
  let made: { readonly value: T } | null = null;
  function* run(): Steps<T> {
    while (made === null) {
      const current: Steps<T> = running ?? make();
      running = null;
      const step = current.next();
      if (step.done === true) made = { value: step.value };
      else {
        running = current;
        yield;
      }
    }
    return made.value;
  }
  return {
    get: () => finish(run()),
    steps: run,
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

  /** Another cache with those values that pass a test. */
  with(test: (value: T) => boolean): Recent<T> {
    const other = new Recent(this.#capacity, this.#weigh);
    for (const [key, { value }] of this.#kept) if (test(value)) other.take(key, () => value);
    return other;
  }

  #shrink(): void {
    for (const [key, { weight }] of this.#kept) {
      if (this.#weight <= this.#capacity) return;
      this.#kept.delete(key);
      this.#weight -= weight;
    }
  }
}
