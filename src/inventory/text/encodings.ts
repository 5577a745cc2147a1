/** Encodings of files without Unicode. Of equally plausible ones, the first in the list wins. */
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

/**
 * Encodings of concatenated files: lines that are valid UTF-8 are read as such, others mainly in the encoding
 * after the plus sign.
 */
export const MIXED_ENCODINGS = ['utf-8+windows-1252', 'utf-8+cp850', 'utf-8+macintosh'] as const;

/** All supported encodings. */
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

export function isEncodingName(name: string): name is EncodingName {
  return ENCODINGS.some((encoding) => encoding === name);
}

/** The encoding of the lines that are not UTF-8; null if the encoding is not a mixed one. */
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
