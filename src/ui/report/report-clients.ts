import type { ColumnName } from '../../answers/columns.ts';
import type { ClientRow, FactView } from '../../answers/rows.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import { choice, type Excerpt, filterOf, type TableQuery } from '../../answers/table-query.ts';
import type { FactName } from '../../fleet/machine.ts';
import { factText } from '../../locale/cell-texts.ts';
import type { Messages } from '../../locale/en.ts';
import type { Action } from '../../remediation/client-action.ts';
import { markOfFact } from '../shared/fact-mark.ts';
import { extraHeading } from '../tables/column-label.ts';
import { html, type Markup, type Part } from './markup.ts';
import { decisionColumns } from './report-decisions.ts';
import { columnAsShown, type ReportColumn, tableStart } from './report-table.ts';

/** The rows with one action, in the order of the remediation list; if there is an excerpt, only its rows. */
export function clientsQuery(action: Action, within: Excerpt | null): TableQuery {
  const filter = filterOf(choice('action', [action]));
  return { table: 'clients', filter, sort: [], ...(within !== null && { within }) };
}

/** A fact, with a mark if its value is not simply what the file says. */
function shownFact(fact: FactName, view: FactView<string | number>, messages: Messages): Part {
  const text = factText(fact, view, messages);
  const mark = markOfFact(view);
  if (mark !== null) return messages.report.clients.marked(text, messages.tables.markName(mark));
  return html`<span class="whole">${text}</span>`;
}

type ClientColumn = ReportColumn<ClientRow>;

function factColumn(
  fact: 'servicePack' | 'sectionSign' | 'encryption',
  messages: Messages,
): ClientColumn {
  return {
    heading: messages.tables.columnName(fact),
    look: 'text',
    cell: (row) => shownFact(fact, row[fact], messages),
  };
}

/** The columns of the inventory that group the machines, such as the site. */
export function groupColumns(
  extras: AuditSummary['extras'],
  messages: Messages,
): readonly ReportColumn<{ readonly extras: readonly string[] }>[] {
  return extras.flatMap(({ meaning }, column) =>
    meaning === 'group'
      ? [
          {
            heading: extraHeading(extras, column, messages),
            look: 'text' as const,
            cell: (row: { readonly extras: readonly string[] }) => row.extras[column] ?? '',
          },
        ]
      : [],
  );
}

/** The columns for the clients of one action: the machine, its facts, and why it needs the action. */
export function clientColumns(
  action: Action,
  summary: AuditSummary,
  messages: Messages,
): readonly ClientColumn[] {
  const { audit, tables } = messages;
  const number = (id: ColumnName, value: (row: ClientRow) => number): ClientColumn => ({
    heading: tables.columnName(id),
    look: 'number',
    cell: (row) => audit.number(value(row)),
  });
  const undecided = number('undecided', ({ counts }) => counts.undecided);
  const servers = number('servers', (row) => row.servers);
  const waits = columnAsShown('clients', 'waitsFor', messages);
  const target = columnAsShown('clients', 'target', messages);
  const missing: ClientColumn = {
    heading: tables.columnName('missing'),
    look: 'text',
    cell: (row) =>
      row.missing
        .map(({ fact, pairings }) => tables.missingOf(tables.factName(fact), pairings))
        .join(', '),
  };
  const flagged = [
    number('exposed', ({ counts }) => counts.exposed),
    number('atRisk', ({ counts }) => counts['at-risk']),
    undecided,
    servers,
  ];
  const last: { readonly [A in Action]: readonly ClientColumn[] } = {
    upgrade: [...flagged, waits],
    'change-password': [...flagged, target],
    verify: [undecided, missing],
    'upgrade-first': [servers, waits],
    none: [],
  };
  return [
    columnAsShown('clients', 'client', messages, 'host'),
    ...groupColumns(summary.extras, messages),
    factColumn('servicePack', messages),
    factColumn('sectionSign', messages),
    factColumn('encryption', messages),
    ...last[action],
    ...decisionColumns(summary, messages),
  ];
}

/** How many clients that need something the lists name. */
interface ClientCounts {
  readonly all: number;
  /** Less than `all` if the person chose some of them. */
  readonly due: number;
  /** Less than `due` if printing limits their number. */
  readonly shown: number;
}

/** The start of the lists of clients. */
export function clientsStart({ shown, due, all }: ClientCounts, { report }: Messages): Markup {
  const { heading, lead, nobody, chosen, cut, leftOut } = report.clients;
  const whole = shown === due ? null : shown === 0 ? leftOut(due) : cut(shown, due);
  return html`<section>
<h2>${heading}</h2>
${due === all ? null : html`<p><strong>${chosen(due, all)}</strong></p>`}
${whole === null ? null : html`<p><strong>${whole}</strong></p>`}
${shown === 0 && all > 0 ? null : html`<p class="dim">${all === 0 ? nobody : lead}</p>`}
`;
}

/** The start of the list of clients of one action. */
export function actionStart(
  action: Action,
  columns: readonly ClientColumn[],
  count: number,
  { audit, report, tables }: Messages,
): Markup {
  const id = `report-${action}`;
  const clients = audit.clients(count);
  return html`<h3 id="${id}">${report.clients.action(tables.actionName(action), clients)}</h3>
<p class="dim">${report.clients.actionLead(action)}</p>
${tableStart(id, columns)}`;
}
