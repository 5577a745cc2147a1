import Papa, { type UnparseConfig } from 'papaparse';
import { drawWorkbook } from '../fixtures/workbooks.ts';
import { encode, utf8 } from '../inventory/text/encode.ts';

const bytesOf = (bytes: Uint8Array) => Uint8Array.from(bytes);

function utf16(text: string): Uint8Array<ArrayBuffer> {
  const units = Uint16Array.from(text, (character) => character.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

function rowsOf(text: string): string[][] {
  return Papa.parse<string[]>(text.replace('\uFEFF', ''), { skipEmptyLines: true }).data;
}

function rewritten(text: string, config: UnparseConfig, before: readonly string[] = []): string {
  return Papa.unparse(
    rowsOf(text).map((cells) => [...before, ...cells]),
    config,
  );
}

/** What spreadsheets and editors do to a file. The first four keep its lines. */
export const SAVED_AGAIN: readonly (readonly [
  string,
  (text: string) => Uint8Array<ArrayBuffer>,
])[] = [
  ['as it is', (text) => bytesOf(utf8(text))],
  ['without its mark', (text) => bytesOf(utf8(text.replace('\uFEFF', '')))],
  ['in UTF-16', (text) => utf16(`\uFEFF${text.replace('\uFEFF', '')}`)],
  ['in Windows-1252', (text) => bytesOf(encode(text.replace('\uFEFF', ''), 'windows-1252'))],
  ['with tabs', (text) => bytesOf(utf8(rewritten(text, { delimiter: '\t' })))],
  ['with every cell in quotes', (text) => bytesOf(utf8(rewritten(text, { quotes: true })))],
  ['with one more column', (text) => bytesOf(utf8(rewritten(text, {}, ['Stand'])))],
  ['as a workbook', (text) => drawWorkbook([{ name: 'List', rows: rowsOf(text) }])],
];
