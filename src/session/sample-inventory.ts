import type { SourceInput } from '../worker/import-messages.ts';
import beispielBestand from './samples/beispiel-bestand.csv?raw';
import sampleSmall from './samples/sample-small.csv?raw';
import type { Language } from './sitting.ts';

/** The file as spreadsheets write it: the source keeps it with LF. */
function withCrLf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

/** Windows-1252 of a text whose characters are all in Latin-1, where both are the same. */
function windows1252(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/**
 * The inventory behind `Try the sample inventory`, byte for byte as in public/: in German an inventory of
 * about 300 machines in Windows-1252, in English twelve machines in UTF-8. The page carries both, so it
 * needs no network.
 */
export function sampleInventory(language: Language): SourceInput {
  return language === 'de'
    ? {
        kind: 'file',
        name: 'beispiel-bestand.csv',
        file: new Blob([windows1252(withCrLf(beispielBestand))], { type: 'text/csv' }),
      }
    : {
        kind: 'file',
        name: 'sample-small.csv',
        file: new Blob([withCrLf(sampleSmall)], { type: 'text/csv' }),
      };
}
