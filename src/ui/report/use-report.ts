import { useCallback, useEffect, useState } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { type Excerpt, NO_FILTER, type TableQuery } from '../../answers/table-query.ts';
import type { Messages } from '../../locale/en.ts';
import { ACTIONS, type Action, type ActionCounts } from '../../remediation/client-action.ts';
import type { SittingStore } from '../../session/actions.ts';
import type { PaperReport, ScreenReport } from '../../session/report-flow.ts';
import { useActions, useAsk, useMessages, useSitting } from '../shared/sitting-context.ts';
import { reportFile } from './report-file.ts';
import { type ChosenClients, countReportRows, reportPieces } from './report-pieces.ts';
import { REPORT_STYLE } from './report-style.ts';

type Ask = SittingStore['ask'];

/** Limit on the problems that are listed. The report says how many more there are. */
const MOST_PROBLEMS = 2000;

/** Limit on the clients that are printed: about two hundred pages. Files have no such limit. */
const MOST_PRINTED = 10_000;

/**
 * For inventories up to this size the full report is prepared for printing, which costs the worker a few
 * milliseconds.
 */
const MOST_MACHINES_READY = 5000;

/** The reports of one audit in one language. `within`: rows of the table of clients to list; null for all. */
interface AuditReports {
  /** A file with every client that needs something. */
  file(within: Excerpt | null): ScreenReport;
  paper(within: Excerpt | null): PaperReport;
  /**
   * For the browser's own print command, which leaves no time to request rows. Leaves out the lists if the
   * inventory is large.
   */
  ready(within: Excerpt | null): PaperReport;
}

/** Counts the clients of an excerpt by what they need. */
async function chosenClients(within: Excerpt, ask: Ask): Promise<ChosenClients> {
  const query: TableQuery = { table: 'clients', filter: NO_FILTER, sort: [], within };
  const { choices } = await ask('facet', { query, column: 'action' });
  const countOf = (action: Action) => choices.find(({ value }) => value === action)?.count ?? 0;
  const byAction = Object.fromEntries(ACTIONS.map((action) => [action, countOf(action)]));
  // The loop covers every action.
  return { within, byAction: byAction as ActionCounts };
}

/** Creates the reports of an audit. Their rows are requested while they are written. */
export function auditReports(
  summary: AuditSummary,
  messages: Messages,
  ask: Ask,
  { now, author }: { readonly now: () => Date; readonly author: string },
): AuditReports {
  const reportOf = (
    write: typeof reportFile,
    within: Excerpt | null,
    mostClients: number,
    mostProblems: number,
  ): ScreenReport => {
    const about = { summary, messages, madeAt: now(), author: author.trim() };
    const limits = { mostClients, mostProblems };
    return {
      kind: 'report',
      rows: within === null ? countReportRows({ ...about, ...limits, chosen: null }) : null,
      async *pieces(signal) {
        const asking: Ask = (request, takes) => ask(request, takes, { signal });
        const chosen = within === null ? null : await chosenClients(within, asking);
        const corrections = summary.mended === 0 ? [] : await asking('corrections', null);
        const fingerprints = () => asking('fingerprints', null);
        yield* write(
          { ...about, ...limits, chosen, corrections, fingerprints },
          (query, start, length) => asking('rows', { query, start, length }),
        );
      },
    };
  };
  const onPaper = (within: Excerpt | null, mostClients: number, mostProblems: number) => ({
    ...reportOf(reportPieces, within, mostClients, mostProblems),
    css: REPORT_STYLE,
  });
  const paper = (within: Excerpt | null) => onPaper(within, MOST_PRINTED, MOST_PROBLEMS);
  return {
    file: (within) => reportOf(reportFile, within, Number.POSITIVE_INFINITY, MOST_PROBLEMS),
    paper,
    ready: (within) =>
      summary.machines <= MOST_MACHINES_READY ? paper(within) : onPaper(within, 0, 0),
  };
}

/** Saves or prints a report. */
export interface Report {
  save(within: Excerpt | null): void;
  print(within: Excerpt | null): void;
}

/** Typing that has stopped for so long is taken for the end of a name, in ms. */
const TYPED_MS = 400;

/** The value once it has not changed for a while. */
function useSettled<T>(value: T, ms: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}

/**
 * Saves and prints the report of the current audit in the page's language, and keeps one prepared for the
 * browser's own print command.
 * @param shown rows of the table of clients that the prepared report lists; null for all.
 */
export function useReport(shown: Excerpt | null): Report {
  const messages = useMessages();
  const { saveReport, printReport, prepareReport } = useActions();
  const ask = useAsk();
  const summary = useSitting((sitting) => sitting.audit?.summary ?? null);
  const author = useSitting((sitting) => sitting.author);
  const reportsBy = useCallback(
    (name: string) =>
      summary === null
        ? null
        : auditReports(summary, messages, ask, { now: () => new Date(), author: name }),
    [summary, messages, ask],
  );
  // The prepared report is written anew for each name, but not for each letter of it.
  const prepared = useSettled(author, TYPED_MS);

  useEffect(() => {
    prepareReport(reportsBy(prepared)?.ready(shown) ?? null);
    return () => prepareReport(null);
  }, [reportsBy, prepared, shown, prepareReport]);

  return {
    save(within) {
      const reports = reportsBy(author);
      if (reports !== null) saveReport(reports.file(within));
    },
    print(within) {
      const reports = reportsBy(author);
      if (reports !== null) printReport(reports.paper(within));
    },
  };
}
