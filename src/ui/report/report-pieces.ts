import type { Correction } from '../../answers/explanations.ts';
import type { ChangeRow, ClientRow, ProblemRow, TableRow } from '../../answers/rows.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import type { Excerpt, TableQuery } from '../../answers/table-query.ts';
import type { Messages } from '../../locale/en.ts';
import {
  ACTIONS,
  type Action,
  type ActionCounts,
  countNeeding,
} from '../../remediation/client-action.ts';
import type { ExportPiece } from '../../remediation/csv.ts';
import { html, type Markup } from './markup.ts';
import { CHANGES_QUERY, changeColumns, changesFrame } from './report-changes.ts';
import { actionStart, clientColumns, clientsQuery, clientsStart } from './report-clients.ts';
import { articlePart, inventoryPart, rulesPart } from './report-closing.ts';
import { correctionsPart } from './report-corrections.ts';
import { decisionsPart } from './report-decisions.ts';
import { countsPart, matrixPart, openingPart } from './report-opening.ts';
import { planPart } from './report-plan.ts';
import { PROBLEMS_QUERY, problemColumns, problemsFrame } from './report-problems.ts';
import { TABLE_END, tableRows } from './report-table.ts';

/** Rows per request: few enough to cancel quickly, many enough to make the cost of a request negligible. */
const SLICE = 500;

/** Rows of the table of clients, and how many of them need each action. */
export interface ChosenClients {
  readonly within: Excerpt;
  readonly byAction: ActionCounts;
}

/** What a report is made from. */
export interface ReportContents {
  readonly summary: AuditSummary;
  readonly messages: Messages;
  readonly madeAt: Date;
  /** Who makes the report, as they wrote it; empty if not given. */
  readonly author: string;
  readonly corrections: readonly Correction[];
  /** Requests the SHA-256 of each file. Costs the worker 4 ms for each MB, so it is called last. */
  readonly fingerprints: () => Promise<readonly string[]>;
  /** The clients to which the lists are limited; null for all. */
  readonly chosen: ChosenClients | null;
  /** Limit on the clients in all lists together; Infinity for no limit. */
  readonly mostClients: number;
  readonly mostProblems: number;
}

/** Requests the rows `start` to `start + length - 1` of a table. */
export type AskForRows = (
  query: TableQuery,
  start: number,
  length: number,
) => Promise<readonly TableRow[]>;

const LISTED: readonly Action[] = ACTIONS.filter((action) => action !== 'none');

/** What decides how many rows the lists have. */
type ListLimits = Pick<ReportContents, 'summary' | 'chosen' | 'mostClients' | 'mostProblems'>;

/** How many clients the lists could name of each action: the chosen ones, else all. */
function dueClients({ summary, chosen }: ListLimits): ActionCounts {
  return chosen?.byAction ?? summary.clientsByAction;
}

/** How many clients of each action are listed, in the order of the remediation list. */
function listedClients(limits: ListLimits) {
  const due = dueClients(limits);
  let left = limits.mostClients;
  return LISTED.map((action) => {
    const count = Math.min(due[action], left);
    left -= count;
    return { action, count };
  }).filter(({ count }) => count > 0);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** Number of rows in all lists of the report. */
export function countReportRows(limits: ListLimits): number {
  const clients = listedClients(limits).map(({ count }) => count);
  return sum(clients) + listedProblems(limits) + listedChanges(limits);
}

function listedProblems({ summary, mostProblems }: ListLimits): number {
  return Math.min(summary.problems, mostProblems);
}

/** Changes have the same limit as problems. */
function listedChanges({ summary, mostProblems }: ListLimits): number {
  return Math.min(summary.compared?.listed ?? 0, mostProblems);
}

function isChange(row: TableRow): row is ChangeRow {
  return row.table === 'changes';
}

function isClient(row: TableRow): row is ClientRow {
  return row.table === 'clients';
}

function isProblem(row: TableRow): row is ProblemRow {
  return row.table === 'problems';
}

/** The rows of one list, in slices. Throws if the audit has fewer rows than it announced. */
export async function* slices<Row extends TableRow>(
  query: TableQuery,
  count: number,
  isRow: (row: TableRow) => row is Row,
  ask: AskForRows,
): AsyncGenerator<readonly Row[]> {
  for (let start = 0; start < count; start += SLICE) {
    const length = Math.min(SLICE, count - start);
    const rows = (await ask(query, start, length)).filter(isRow);
    if (rows.length !== length) throw new Error('The audit changed while it was written.');
    yield rows;
  }
}

/** The parts of the report in order, each with its number of rows. */
async function* partsOf(
  contents: ReportContents,
  ask: AskForRows,
): AsyncGenerator<readonly [Markup, rows: number]> {
  const { summary, messages, madeAt, author, corrections, chosen } = contents;
  yield [
    html`<article class="report" lang="${messages.format.tag}">
${openingPart(summary, messages, { madeAt, author })}${countsPart(summary, messages)}${matrixPart(summary, messages)}${rulesPart(summary, messages)}${correctionsPart(corrections, messages)}`,
    0,
  ];
  const changed = changeColumns(summary, messages);
  const changes = listedChanges(contents);
  const frame = changesFrame(changed, changes, summary, messages);
  if (frame !== null) {
    yield [frame.start, 0];
    for await (const rows of slices(CHANGES_QUERY, changes, isChange, ask)) {
      yield [tableRows(rows, changed), rows.length];
    }
    yield [frame.end, 0];
  }
  const listed = listedClients(contents);
  const shown = sum(listed.map(({ count }) => count));
  const due = dueClients(contents);
  const counts = { shown, due: countNeeding(due), all: countNeeding(summary.clientsByAction) };
  yield [clientsStart(counts, messages), 0];
  for (const { action, count } of listed) {
    const columns = clientColumns(action, summary, messages);
    yield [actionStart(action, columns, due[action], messages), 0];
    const query = clientsQuery(action, chosen?.within ?? null);
    for await (const rows of slices(query, count, isClient, ask)) {
      yield [tableRows(rows, columns), rows.length];
    }
    yield [TABLE_END, 0];
  }
  const columns = problemColumns(summary, messages);
  const problems = listedProblems(contents);
  const { start, end } = problemsFrame(columns, problems, summary.problems, messages);
  yield [
    html`</section>
${planPart(summary, messages)}${decisionsPart(summary, messages)}${start}`,
    0,
  ];
  for await (const rows of slices(PROBLEMS_QUERY, problems, isProblem, ask)) {
    yield [tableRows(rows, columns), rows.length];
  }
  const inventory = inventoryPart(summary, await contents.fingerprints(), messages);
  yield [html`${end}${inventory}${articlePart(messages)}</article>`, 0];
}

/** The report without `<html>` and `<body>`, in pieces, for printing inside the page. */
export async function* reportPieces(
  contents: ReportContents,
  ask: AskForRows,
): AsyncGenerator<ExportPiece> {
  let rowsDone = 0;
  for await (const [{ text }, rows] of partsOf(contents, ask)) {
    rowsDone += rows;
    yield { text, rowsDone };
  }
}
