import type { SourceInput } from '../answers/importing.ts';
import { LANGUAGES, type Language } from '../locale/languages.ts';

/** The file as spreadsheets write it: the source keeps it with LF. */
function withCrLf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

/** Windows-1252 of a text whose characters are all in Latin-1, where both are the same. */
function windows1252(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The sample inventory of a language as the file in public/, byte for byte. */
export function sampleInventory(language: Language): SourceInput {
  const { name, text, encoding } = LANGUAGES[language].sample;
  const lines = withCrLf(text);
  const content = encoding === 'windows-1252' ? windows1252(lines) : lines;
  return { kind: 'file', name, file: new Blob([content], { type: 'text/csv' }) };
}
