import { useEffect, useMemo } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import type { Messages } from '../../locale/en.ts';
import type { SittingStore } from '../../session/actions.ts';
import type { PaperReport, ScreenReport } from '../../session/report-flow.ts';
import { useActions, useAsk, useMessages, useSitting } from '../shared/sitting-context.ts';
import { reportFile } from './report-file.ts';
import { countReportRows, type ReportContents, reportPieces } from './report-pieces.ts';
import { REPORT_STYLE } from './report-style.ts';

/** Limit on the problems that are listed. The report says how many more there are. */
const MOST_PROBLEMS = 2000;

/** Limit on the clients that are printed: about two hundred pages. Files have no such limit. */
const MOST_PRINTED = 10_000;

/**
 * For inventories up to this size the full report is prepared for printing, which costs the worker a few
 * milliseconds.
 */
const MOST_MACHINES_READY = 5000;

/** The reports of one audit in one language. */
interface AuditReports {
  /** A file with every client that needs something. */
  file(): ScreenReport;
  paper(): PaperReport;
  /**
   * For the browser's own print command, which leaves no time to request rows. Leaves out the lists if the
   * inventory is large.
   */
  ready(): PaperReport;
}

/** Creates the reports of an audit. Their rows are requested while they are reportOf. */
export function auditReports(
  summary: AuditSummary,
  messages: Messages,
  ask: SittingStore['ask'],
  now: () => Date,
): AuditReports {
  const listing = (mostClients: number, mostProblems: number): ReportContents => ({
    summary,
    messages,
    madeAt: now(),
    mostClients,
    mostProblems,
  });
  const reportOf = (write: typeof reportFile, contents: ReportContents): ScreenReport => ({
    rows: countReportRows(contents),
    pieces: (signal) =>
      write(contents, (query, start, length) => ask('rows', { query, start, length }, { signal })),
  });
  const onPaper = (contents: ReportContents): PaperReport => ({
    ...reportOf(reportPieces, contents),
    css: REPORT_STYLE,
  });
  const paper = () => onPaper(listing(MOST_PRINTED, MOST_PROBLEMS));
  return {
    file: () => reportOf(reportFile, listing(Number.POSITIVE_INFINITY, MOST_PROBLEMS)),
    paper,
    ready: () => (summary.machines <= MOST_MACHINES_READY ? paper() : onPaper(listing(0, 0))),
  };
}

/**
 * Saves and prints the report of the current audit in the page's language, and keeps one prepared for the
 * browser's own print command.
 */
export function useReport(): { readonly save: () => void; readonly print: () => void } {
  const messages = useMessages();
  const { saveReport, printReport, prepareReport } = useActions();
  const ask = useAsk();
  const summary = useSitting((sitting) => sitting.audit?.summary ?? null);
  const reports = useMemo(
    () => (summary === null ? null : auditReports(summary, messages, ask, () => new Date())),
    [summary, messages, ask],
  );

  useEffect(() => {
    prepareReport(reports?.ready() ?? null);
    return () => prepareReport(null);
  }, [reports, prepareReport]);

  return {
    save: () => reports !== null && saveReport(reports.file()),
    print: () => reports !== null && printReport(reports.paper()),
  };
}
