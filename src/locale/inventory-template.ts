import { LANGUAGES, type Language } from './languages.ts';

/**
 * An inventory to fill in, as CSV text with CRLF and without a byte-order mark: notes on `#` lines,
 * headings, and one example row for each role. Its delimiter is the one of the language's spreadsheets.
 */
export function inventoryTemplate(language: Language): string {
  const { delimiter, messages } = LANGUAGES[language];
  const { notes, headings, rows } = messages.template;
  const lines = [
    ...notes.map((note) => `# ${note}`),
    ...[headings, ...rows].map((cells) => cells.join(delimiter)),
  ];
  return `${lines.join('\r\n')}\r\n`;
}
