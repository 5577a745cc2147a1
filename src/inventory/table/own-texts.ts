/** Stands between the texts while they are copied. */
const BETWEEN = '\0';

/**
 * Copies texts that were cut from a long one. A part of a text keeps the whole of it in memory: a few headings would
 * keep the text of a whole file.
 */
export function ownTexts(parts: readonly string[]): readonly string[] {
  if (parts.length === 0) return parts;
  const copies = parts.join(BETWEEN).split(BETWEEN);
  // A text that contains the separator itself is cut in two.
  return copies.length === parts.length ? copies : parts;
}
