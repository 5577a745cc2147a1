import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { binaryFormatOf, isGzip } from '../../../src/inventory/text/binary-formats.ts';

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe('binaryFormatOf', () => {
  it.each([
    ['PK\x03\x04\x14\x00[Content_Types].xml xl/workbook.xml', 'workbook', 'Excel (.xlsx)'],
    ['PK\x03\x04\x14\x00[Content_Types].xml word/document.xml', 'document', 'Word (.docx)'],
    [
      'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet',
      'other-workbook',
      'OpenDocument (.ods)',
    ],
    ['PK\x03\x04\x14\x00[Content_Types].xml xl/workbook.bin', 'other-workbook', 'Excel (.xlsb)'],
    ['PK\x03\x04\x14\x00[Content_Types].xml docProps/app.xml', 'workbook', 'Excel (.xlsx)'],
    [
      'PK\x03\x04\x14\x00[Content_Types].xml ppt/presentation.xml',
      'document',
      'PowerPoint (.pptx)',
    ],
    ['PK\x03\x04\x14\x00inventory.csv', 'archive', 'ZIP'],
    ['PK\x03\x04\x14\x00backup/xl/inventory.csv', 'archive', 'ZIP'],
    [`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1EE${[...'EncryptedPackage'].join('\0')}`, 'locked', 'Excel'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'other-workbook', 'Excel (.xls)'],
    ['\x00\x01\x00\x00Standard Jet DB\x00', 'database', 'Access (.mdb)'],
    ['SQLite format 3\x00', 'database', 'SQLite'],
    ['%PDF-1.4', 'document', 'PDF'],
    ["7z\xbc\xaf'\x1c", 'archive', '7z'],
    ['Rar!\x1a\x07\x00', 'archive', 'RAR'],
    ['BZh9', 'archive', 'bzip2'],
    ['\xfd7zXZ\x00', 'archive', 'xz'],
    ['MSCF', 'archive', 'CAB'],
    [`${'x'.repeat(257)}ustar`, 'archive', 'tar'],
  ])('names %j', (text, kind, name) => {
    expect(binaryFormatOf(bytesOf(text))).toEqual({ kind, name });
  });

  it('names a whole ZIP file by its directory, however far into the file its entries are', () => {
    const padding = new Uint8Array(8192);
    const zip = (name: string) =>
      zipSync({ '[Content_Types].xml': padding, [name]: padding }, { level: 0 });
    expect(binaryFormatOf(zip('xl/workbook.xml'))?.name).toBe('Excel (.xlsx)');
    expect(binaryFormatOf(zip('xl/workbook.bin'))?.name).toBe('Excel (.xlsb)');
    expect(binaryFormatOf(zip('word/document.xml'))?.name).toBe('Word (.docx)');
    expect(binaryFormatOf(zipSync({ 'a.csv': padding }))?.name).toBe('ZIP');
  });

  it.each(['', 'PK', 'Hostname;Role', 'PKW;Rolle'])('leaves %j alone', (text) => {
    expect(binaryFormatOf(bytesOf(text))).toBeNull();
    expect(isGzip(bytesOf(text))).toBe(false);
  });
});
