/**
 * What became of one fact of one machine: it was read, it was not recorded, or it was recorded in
 * words that no reader understands. A missing fact and an unreadable one are never a value.
 */
export type Reading<T> =
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly text: string };

export const MISSING: Reading<never> = { kind: 'missing' };

/** Wraps a value that was read. */
export function known<T>(value: T): Reading<T> {
  return { kind: 'known', value };
}

/** Wraps a text that was recorded but not understood, as written. */
export function unreadable(text: string): Reading<never> {
  return { kind: 'unreadable', text };
}

/** The value of a reading, or `otherwise` where there is none. */
export function valueOr<T, U>(reading: Reading<T>, otherwise: U): T | U {
  return reading.kind === 'known' ? reading.value : otherwise;
}
