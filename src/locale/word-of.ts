/**
 * The entry for a code; undefined if there is none. A code such as `constructor` does not find an inherited
 * property.
 */
export function wordOf<T>(words: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
