/**
 * The result of reading one fact of one machine: its value, or that it is missing, or that no reader
 * understands what was recorded. Missing and unreadable facts never count as a value.
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

/** Wraps a text, as written, that was not understood. */
export function unreadable(text: string): Reading<never> {
  return { kind: 'unreadable', text };
}

/** The value of a reading, or `otherwise` if it has none. */
export function valueOr<T, U>(reading: Reading<T>, otherwise: U): T | U {
  return reading.kind === 'known' ? reading.value : otherwise;
}
