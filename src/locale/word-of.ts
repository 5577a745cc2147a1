/** The word for a code, or undefined where the table has none. Codes such as `constructor` are ordinary codes. */
export function wordOf<T>(words: Readonly<Record<string, T>>, code: string): T | undefined {
  return Object.hasOwn(words, code) ? words[code] : undefined;
}
