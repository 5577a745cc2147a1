/** The ASCII characters that occur in some texts, marked by code; the texts contain no others. */
const KNOWN = new WeakMap<readonly string[], Uint8Array>();

/** Number of ASCII characters. */
export const ASCII = 0x80;

/**
 * Notes which characters occur in texts that are all ASCII, so that nobody has to look for others in each of them.
 * @param occurs 1 for each ASCII character that occurs, by code.
 */
export function noteCharacters(texts: readonly string[], occurs: Uint8Array): void {
  KNOWN.set(texts, occurs);
}

/** Whether some texts may contain one of the characters. False only if it is known that none of them does. */
export function mayContain(texts: readonly string[], characters: string): boolean {
  const occurs = KNOWN.get(texts);
  if (occurs === undefined) return true;
  for (let at = 0; at < characters.length; at += 1) {
    if (occurs[characters.charCodeAt(at)] === 1) return true;
  }
  return false;
}
