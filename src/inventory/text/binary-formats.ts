/** What kind of binary file it is, so that the person knows what to do with it. */
export type BinaryKind = 'workbook' | 'database' | 'archive' | 'document';

export interface BinaryFormat {
  readonly kind: BinaryKind;
  /** The name to show. */
  readonly name: string;
}

/** How many bytes of a ZIP file are searched for the names of its entries. */
const LOOKED_AT = 4096;

type Signature = readonly [bytes: string, kind: BinaryKind, name: string, at?: number];

/** How binary files begin. Each byte is written as the character with its code. */
const SIGNATURES: readonly Signature[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'workbook', 'Excel (.xls)'],
  ['\x00\x01\x00\x00Standard Jet DB', 'database', 'Access (.mdb)'],
  ['\x00\x01\x00\x00Standard ACE DB', 'database', 'Access (.accdb)'],
  ['SQLite format 3\x00', 'database', 'SQLite'],
  ['%PDF-', 'document', 'PDF'],
  ["7z\xbc\xaf'\x1c", 'archive', '7z'],
  ['Rar!\x1a\x07', 'archive', 'RAR'],
  ['BZh', 'archive', 'bzip2'],
  ['\xfd7zXZ\x00', 'archive', 'xz'],
  ['(\xb5/\xfd', 'archive', 'zstd'],
  ['MSCF', 'archive', 'CAB'],
  ['\x1f\x9d', 'archive', 'compress (.Z)'],
  ['ustar', 'archive', 'tar', 257],
];

/** What a ZIP file contains, by the names of its first entries. */
const IN_ZIP: readonly (readonly [entry: string, format: BinaryFormat])[] = [
  ['xl/', { kind: 'workbook', name: 'Excel (.xlsx)' }],
  ['opendocument.spreadsheet', { kind: 'workbook', name: 'OpenDocument (.ods)' }],
  ['word/', { kind: 'document', name: 'Word (.docx)' }],
  ['opendocument.text', { kind: 'document', name: 'OpenDocument (.odt)' }],
  // Every Office file has this entry first. Only the names after it tell which program wrote it.
  ['[Content_Types].xml', { kind: 'workbook', name: 'Excel (.xlsx)' }],
];

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** The binary format of a file, by its first bytes; null if it is none of the known ones. */
export function binaryFormatOf(bytes: Uint8Array): BinaryFormat | null {
  if (textAt(bytes, 0, 4) === 'PK\x03\x04') {
    const entries = textAt(bytes, 0, LOOKED_AT);
    const found = IN_ZIP.find(([entry]) => entries.includes(entry));
    return found?.[1] ?? { kind: 'archive', name: 'ZIP' };
  }
  const found = SIGNATURES.find(([start, , , at = 0]) => textAt(bytes, at, start.length) === start);
  return found === undefined ? null : { kind: found[1], name: found[2] };
}

/** Whether bytes begin like a gzip file. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
