import type { ComparedSummary } from '../../answers/comparing.ts';
import type { ChangeRow, PlaceOfRow } from '../../answers/rows.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import { NO_FILTER, type TableQuery } from '../../answers/table-query.ts';
import { CHANGE_STATES } from '../../compare/states.ts';
import { placeText } from '../../locale/change-texts.ts';
import type { Messages } from '../../locale/en.ts';
import {
  carriedText,
  guardTexts,
  lostColumnText,
  notTakenText,
} from '../compare/comparison-texts.ts';
import { leftDecisionText } from '../deciding/decision-texts.ts';
import { html, type Markup, paragraphs } from './markup.ts';
import { columnAsShown, type ReportColumn, TABLE_END, tableStart } from './report-table.ts';

/** All changes, the most urgent first. */
export const CHANGES_QUERY: TableQuery = { table: 'changes', filter: NO_FILTER, sort: [] };

/** Where one of the files says so. A file that is the only one is named above the table. */
function placeColumn(
  id: 'earlierPlace' | 'laterPlace',
  files: number,
  messages: Messages,
): ReportColumn<ChangeRow> {
  const text = (place: PlaceOfRow | null) =>
    place === null || files > 1 ? placeText(place, messages) : messages.changes.line(place.line);
  return { ...columnAsShown('changes', id, messages), cell: (row) => text(row[id]) };
}

/** The columns for changes: what became of each machine, why, and where both files say so. */
export function changeColumns(
  { compared, sources }: Pick<AuditSummary, 'compared' | 'sources'>,
  messages: Messages,
): readonly ReportColumn<ChangeRow>[] {
  return [
    columnAsShown('changes', 'name', messages, 'host'),
    columnAsShown('changes', 'state', messages),
    columnAsShown('changes', 'factChanges', messages),
    columnAsShown('changes', 'causes', messages),
    placeColumn('earlierPlace', compared?.fileNames.length ?? 0, messages),
    placeColumn('laterPlace', sources.length, messages),
  ];
}

/** What to know before trusting the comparison. */
function remarks(
  compared: ComparedSummary,
  machines: number,
  messages: Messages,
): readonly string[] {
  const { changes } = messages;
  return [
    ...guardTexts(compared, machines, messages),
    ...compared.lostColumns.map((lost) => lostColumnText(lost, messages)),
    ...(compared.carried.length === 0 ? [] : [carriedText(compared, messages)]),
    ...(compared.renamed === 0 ? [] : [changes.renamed(compared.renamed)]),
    ...compared.notTaken.map((one) => notTakenText(one, messages)),
    ...(compared.decisionsLeft === 0 ? [] : [changes.decisionsLeft(compared.decisionsLeft)]),
    ...compared.leftDecisions.map((left) => leftDecisionText(left, messages)),
  ];
}

/**
 * The section about changes without its rows: its start and its end; null if the audit is compared with none.
 * @param shown number of changes that are listed.
 */
export function changesFrame(
  columns: readonly ReportColumn<ChangeRow>[],
  shown: number,
  { compared, machines }: Pick<AuditSummary, 'compared' | 'machines'>,
  messages: Messages,
): { readonly start: Markup; readonly end: Markup } | null {
  if (compared === null) return null;
  const { changes, format } = messages;
  const { clientsBefore, clientsNow, clientsThen, counts, listed } = compared;
  const states = CHANGE_STATES.filter((state) => counts[state] > 0);
  const start = html`<section>
<h2 id="report-changes">${changes.report}</h2>
<p>${changes.comparedWith(compared.fileNames.join(', '), format.day(Date.parse(compared.at)))} ${changes.totals(compared.machines, machines)} ${changes.question(clientsBefore, clientsNow, clientsThen)}</p>
${paragraphs(remarks(compared, machines, messages))}<ul>
${states.map(
  (
    state,
  ) => html`<li>${changes.showState(changes.stateName(state), counts[state])}. ${changes.stateHint(state)}</li>
`,
)}</ul>
${shown < listed ? html`<p><strong>${changes.reportMore(listed - shown)}</strong></p>` : null}
${shown === 0 ? null : tableStart('report-changes', columns)}`;
  return {
    start,
    end: html`${shown === 0 ? null : TABLE_END}</section>
`,
  };
}
