import { zipEntriesOf } from '../workbook/zip-entries.ts';

/**
 * What kind of binary file it is, so that the person knows what to do with it. Only `workbook` can be read: the
 * formats of Excel since 2007. `locked` is a workbook or document that takes a password to open.
 */
export type BinaryKind =
  | 'workbook'
  | 'other-workbook'
  | 'locked'
  | 'database'
  | 'archive'
  | 'document';

export interface BinaryFormat {
  readonly kind: BinaryKind;
  /** The name to show. */
  readonly name: string;
}

/** How many bytes of a ZIP file are searched for the names of its entries if its directory is missing. */
const LOOKED_AT = 4096;

/** How many bytes at the beginning of a ZIP file may name its format. */
const FORMAT_NAME = 120;

type Signature = readonly [bytes: string, kind: BinaryKind, name: string, at?: number];

/** How binary files begin. Each byte is written as the character with its code. */
const SIGNATURES: readonly Signature[] = [
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'other-workbook', 'Excel (.xls)'],
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

/** The name of the stream that holds an encrypted workbook, in UTF-16. Such files are OLE files like .xls. */
const ENCRYPTED = [...'EncryptedPackage'].join('\0');

/** What a ZIP file contains, by the names of its entries. A folder of that name inside another proves nothing. */
const IN_ZIP: readonly (readonly [entry: RegExp, format: BinaryFormat])[] = [
  [/(?<![\w/])xl\/workbook\.bin/, { kind: 'other-workbook', name: 'Excel (.xlsb)' }],
  [/(?<![\w/])xl\//, { kind: 'workbook', name: 'Excel (.xlsx)' }],
  [/opendocument\.spreadsheet/, { kind: 'other-workbook', name: 'OpenDocument (.ods)' }],
  [/(?<![\w/])word\//, { kind: 'document', name: 'Word (.docx)' }],
  [/(?<![\w/])ppt\//, { kind: 'document', name: 'PowerPoint (.pptx)' }],
  [/opendocument\.text/, { kind: 'document', name: 'OpenDocument (.odt)' }],
  // Every Office file has this entry first. Only the names after it tell which program wrote it.
  [/\[Content_Types\]\.xml/, { kind: 'workbook', name: 'Excel (.xlsx)' }],
];

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** Whether the bytes contain a text, each character of which is one byte. */
function includesText(bytes: Uint8Array, text: string): boolean {
  for (
    let at = bytes.indexOf(text.charCodeAt(0));
    at >= 0;
    at = bytes.indexOf(text.charCodeAt(0), at + 1)
  ) {
    if (textAt(bytes, at, text.length) === text) return true;
  }
  return false;
}

/** The names in a ZIP file, after its first bytes: an OpenDocument file has the name of its format there. */
function namesInZip(bytes: Uint8Array): string {
  const entries = zipEntriesOf(bytes);
  if (entries === null) return textAt(bytes, 0, LOOKED_AT);
  return [textAt(bytes, 0, FORMAT_NAME), ...entries.map(({ name }) => name)].join('\n');
}

/** The binary format of a file, by its first bytes or its directory; null if it is none of the known ones. */
export function binaryFormatOf(bytes: Uint8Array): BinaryFormat | null {
  if (textAt(bytes, 0, 4) === 'PK\x03\x04') {
    const names = namesInZip(bytes);
    const found = IN_ZIP.find(([entry]) => entry.test(names));
    return found?.[1] ?? { kind: 'archive', name: 'ZIP' };
  }
  const found = SIGNATURES.find(([start, , , at = 0]) => textAt(bytes, at, start.length) === start);
  if (found === undefined) return null;
  const [, kind, name] = found;
  if (kind === 'other-workbook' && includesText(bytes, ENCRYPTED))
    return { kind: 'locked', name: 'Excel' };
  return { kind, name };
}

/** Whether bytes begin like a gzip file. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
