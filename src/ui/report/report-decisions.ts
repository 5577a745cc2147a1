import type { ClientRow } from '../../answers/rows.ts';
import type { AuditSummary, LoggedDecision } from '../../answers/summary.ts';
import { dayText } from '../../locale/cell-texts.ts';
import type { Messages } from '../../locale/en.ts';
import { actText, reasonOf } from '../deciding/decision-texts.ts';
import { saidText } from '../history/correction-text.ts';
import { html, type Markup } from './markup.ts';
import {
  columnAsShown,
  type ReportColumn,
  TABLE_END,
  tableRows,
  tableStart,
} from './report-table.ts';

/** The columns of the lists of clients that say what was decided; none if nothing was. */
export function decisionColumns(
  { decided }: AuditSummary,
  messages: Messages,
): readonly ReportColumn<ClientRow>[] {
  if (decided === null) return [];
  return [
    columnAsShown('clients', 'decision', messages),
    columnAsShown('clients', 'until', messages, 'whole'),
    columnAsShown('clients', 'owner', messages),
  ];
}

/** Every decision, the oldest first. Empty if there is none. */
export function decisionsPart({ decided }: AuditSummary, messages: Messages): Markup {
  if (decided === null) return html``;
  const { report: words } = messages.decisions;
  const columns: readonly ReportColumn<LoggedDecision>[] = [
    {
      heading: words.when,
      look: 'text',
      cell: ({ made }) => saidText(made, messages),
    },
    { heading: words.what, look: 'text', cell: ({ made }) => actText(made, messages) },
    { heading: words.reason, look: 'text', cell: ({ made }) => reasonOf(made) },
    {
      heading: words.machines,
      look: 'number',
      cell: ({ machines }) => messages.audit.number(machines),
    },
  ];
  return html`<section>
<h2 id="report-decisions">${words.heading}</h2>
<p class="dim">${words.lead(dayText(decided.today, messages))}</p>
${tableStart('report-decisions', columns)}${tableRows(decided.log, columns)}${TABLE_END}</section>
`;
}
