import type { Correction } from '../../answers/explanations.ts';
import type { Messages } from '../../locale/en.ts';
import { type CorrectionText, correctionText } from '../history/correction-text.ts';
import { html, type Markup } from './markup.ts';
import { type ReportColumn, TABLE_END, tableRows, tableStart } from './report-table.ts';

/** What the person corrected, explained or settled, one a row. Empty if there is nothing. */
export function correctionsPart(corrections: readonly Correction[], messages: Messages): Markup {
  if (corrections.length === 0) return html``;
  const { columns: words, correctionsHeading, onlyHere } = messages.history;
  const keys = ['what', 'place', 'written', 'counts', 'said', 'reason'] as const;
  const columns = keys.map(
    (key): ReportColumn<CorrectionText> => ({
      heading: words[key],
      look: 'text',
      cell: (row) => row[key],
    }),
  );
  const rows = corrections.map((correction) => correctionText(correction, messages));
  return html`<section>
<h2 id="report-corrections">${correctionsHeading}</h2>
<p class="dim">${onlyHere}</p>
${tableStart('report-corrections', columns)}${tableRows(rows, columns)}${TABLE_END}</section>
`;
}
