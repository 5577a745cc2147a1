/** The characters (UTF-16 units) of a text as numbers. Passes over them cost a third of passes over the text. */
export type TextUnits = Uint8Array | Uint16Array;

/** The units of a text. */
export function unitsOf(text: string): TextUnits {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < units.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}
