/** The encodings in which inventories are written. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'cp850',
  'cp437',
] as const;
export type EncodingName = (typeof ENCODINGS)[number];

/** True for the name of an encoding that is read. */
export function isEncodingName(name: string): name is EncodingName {
  return ENCODINGS.some((encoding) => encoding === name);
}
