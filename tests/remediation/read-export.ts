import Papa from 'papaparse';
import type { Delimiter, ExportText } from '../../src/remediation/csv.ts';

/** The complete text of an export. */
export function textOfExport(text: ExportText): string {
  return [...text.pieces()].map((piece) => piece.text).join('');
}

/** Removes the `'` that guards a cell against being run as a formula. */
export function unguardFormula(text: string): string {
  return text.replace(/^'(?=[ \p{Cf}]*[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u, '');
}

/** Parses a CSV export. Checks and removes the byte-order mark and the last line end. */
export function readCsvExport(text: ExportText, delimiter: Delimiter) {
  const written = textOfExport(text);
  if (!written.startsWith('\uFEFF')) throw new Error('no byte-order mark');
  if (!written.endsWith('\r\n')) throw new Error('no line end');
  const { data } = Papa.parse<string[]>(written.slice(1, -2), { delimiter, newline: '\r\n' });
  const [headings = [], ...rows] = data;
  return { headings, rows };
}
