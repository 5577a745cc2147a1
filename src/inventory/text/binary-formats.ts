/** What a file that is no text is, so that the person knows what to do with it. */
export type BinaryKind = 'workbook' | 'database' | 'archive' | 'document';

export interface BinaryFormat {
  readonly kind: BinaryKind;
  /** The name to show. */
  readonly name: string;
}

/** Bytes looked at for what a ZIP file holds. */
const LOOKED_AT = 4096;

type Signature = readonly [bytes: string, kind: BinaryKind, name: string, at?: number];

/** How files begin that are no text. Each byte is written as the character of its code. */
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

/** What stands in a ZIP file, by the names of its first entries. */
const IN_ZIP: readonly (readonly [entry: string, format: BinaryFormat])[] = [
  ['xl/', { kind: 'workbook', name: 'Excel (.xlsx)' }],
  ['opendocument.spreadsheet', { kind: 'workbook', name: 'OpenDocument (.ods)' }],
  ['word/', { kind: 'document', name: 'Word (.docx)' }],
  ['opendocument.text', { kind: 'document', name: 'OpenDocument (.odt)' }],
  // Every file of Office has this entry first; only the names behind it tell which.
  ['[Content_Types].xml', { kind: 'workbook', name: 'Excel (.xlsx)' }],
];

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** The format of bytes that are no text, by how they begin; null where none is known. */
export function binaryFormatOf(bytes: Uint8Array): BinaryFormat | null {
  if (textAt(bytes, 0, 4) === 'PK\x03\x04') {
    const entries = textAt(bytes, 0, LOOKED_AT);
    const found = IN_ZIP.find(([entry]) => entries.includes(entry));
    return found?.[1] ?? { kind: 'archive', name: 'ZIP' };
  }
  const found = SIGNATURES.find(([start, , , at = 0]) => textAt(bytes, at, start.length) === start);
  return found === undefined ? null : { kind: found[1], name: found[2] };
}

/** Whether bytes begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
