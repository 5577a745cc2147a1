import type { ProblemRow } from '../../answers/rows.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import { NO_FILTER, type TableQuery } from '../../answers/table-query.ts';
import type { Messages } from '../../locale/en.ts';
import { html, type Markup } from './markup.ts';
import { columnAsShown, type ReportColumn, TABLE_END, tableStart } from './report-table.ts';

/** All problems, in the order in which they were found. */
export const PROBLEMS_QUERY: TableQuery = { table: 'problems', filter: NO_FILTER, sort: [] };

/** The columns for problems: where each is, what it is, and what became of the row or cell. */
export function problemColumns(
  { sources }: AuditSummary,
  messages: Messages,
): readonly ReportColumn<ProblemRow>[] {
  const { tables } = messages;
  const file = sources.length > 1 ? [columnAsShown('problems', 'file', messages)] : [];
  const others = ['column', 'sentence', 'effect'] as const;
  return [
    ...file,
    {
      heading: tables.columnName('line'),
      look: 'number',
      cell: ({ problem }) => (problem.line === null ? null : tables.line(problem.line)),
    },
    ...others.map((id) => columnAsShown('problems', id, messages)),
  ];
}

/** The text above the problems: how many are not listed, or that there are none. */
function aboveProblems(shown: number, all: number, { report, tables }: Messages): Markup | null {
  const { cut, leftOut } = report.problems;
  if (all === 0) return html`<p>${tables.empty.noProblems}</p>`;
  if (shown === all) return null;
  return html`<p><strong>${shown === 0 ? leftOut(all) : cut(shown, all)}</strong></p>`;
}

/**
 * The list of problems without its rows: its start and its end.
 * @param shown number of problems that are listed.
 */
export function problemsFrame(
  columns: readonly ReportColumn<ProblemRow>[],
  shown: number,
  all: number,
  messages: Messages,
): { readonly start: Markup; readonly end: Markup } {
  const start = html`<section>
<h2 id="report-problems">${messages.report.problems.heading}</h2>
${aboveProblems(shown, all, messages)}
${shown === 0 ? null : tableStart('report-problems', columns)}`;
  return {
    start,
    end: html`${shown === 0 ? null : TABLE_END}</section>
`,
  };
}
