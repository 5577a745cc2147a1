import type { SourceInput } from '../answers/importing.ts';
import { LANGUAGES, type Language } from '../locale/languages.ts';

/** The repository stores the file with LF; spreadsheets write CR LF. */
function withCrLf(text: string): string {
  return text.replaceAll('\n', '\r\n');
}

/** Encodes a text as Windows-1252. All its characters must be in Latin-1, where the two encodings agree. */
function windows1252(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** The sample inventory of a language, byte for byte as the file in public/. */
export function sampleInventory(language: Language): SourceInput {
  const { name, text, encoding } = LANGUAGES[language].sample;
  const lines = withCrLf(text);
  const content = encoding === 'windows-1252' ? windows1252(lines) : lines;
  return { kind: 'file', name, file: new Blob([content], { type: 'text/csv' }) };
}
