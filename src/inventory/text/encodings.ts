/** Encodings that a file without Unicode may have. The list is in the order in which equally plausible ones are taken. */
export const LEGACY_ENCODINGS = [
  'windows-1252',
  'cp850',
  'cp437',
  'macintosh',
  'windows-1250',
  'cp852',
  'shift_jis',
  'gb18030',
  'euc-kr',
  'euc-jp',
  'big5',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'iso-8859-15',
] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

/** Files put together of parts: lines that are UTF-8 are read so, all others in the encoding behind the plus sign. */
export const MIXED_ENCODINGS = ['utf-8+windows-1252', 'utf-8+cp850', 'utf-8+macintosh'] as const;
export type MixedEncoding = (typeof MIXED_ENCODINGS)[number];

/** The encodings in which inventories are written. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'utf-32le',
  'utf-32be',
  ...LEGACY_ENCODINGS,
  'iso-2022-jp',
  ...MIXED_ENCODINGS,
] as const;
export type EncodingName = (typeof ENCODINGS)[number];

/** True for the name of an encoding that is read. */
export function isEncodingName(name: string): name is EncodingName {
  return ENCODINGS.some((encoding) => encoding === name);
}

/** The encoding of the lines that are not UTF-8; null where a name is not that of a mixed encoding. */
export function legacyPartOf(
  encoding: EncodingName,
): 'windows-1252' | 'cp850' | 'macintosh' | null {
  switch (encoding) {
    case 'utf-8+windows-1252':
      return 'windows-1252';
    case 'utf-8+cp850':
      return 'cp850';
    case 'utf-8+macintosh':
      return 'macintosh';
    default:
      return null;
  }
}
