/** The characters (UTF-16 units) of a text as numbers: where cells of it are told apart, no string is touched. */
export type TextUnits = Uint8Array | Uint16Array;

/** The units of a text in one byte each; null where one of them does not fit. */
function bytesOf(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0xff) return null;
    bytes[at] = unit;
  }
  return bytes;
}

/** The units of a text, in one byte each where all fit: most texts of Western Europe. */
export function unitsOf(text: string): TextUnits {
  const bytes = bytesOf(text);
  if (bytes !== null) return bytes;
  const units = new Uint16Array(text.length);
  for (let at = 0; at < units.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}
