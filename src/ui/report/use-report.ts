import { useEffect, useMemo } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import type { Messages } from '../../locale/en.ts';
import type { SittingStore } from '../../session/actions.ts';
import type { PaperReport, ScreenReport } from '../../session/report-flow.ts';
import { useActions, useAsk, useMessages, useSitting } from '../shared/sitting-context.ts';
import { reportFile } from './report-file.ts';
import { countReportRows, type ReportContents, reportPieces } from './report-pieces.ts';
import { REPORT_STYLE } from './report-style.ts';

/** Beyond these the report says how many problems there are. */
const MOST_PROBLEMS = 2000;

/** Clients that are printed at most: about two hundred pages. Files have no such limit. */
const MOST_PRINTED = 10_000;

/** Inventories of so many machines have their whole report lie ready: it costs the worker a few milliseconds. */
const MOST_MACHINES_READY = 5000;

/** The report of one audit in one language, for each of its ways. */
interface AuditReports {
  /** A file of its own, with every client that needs something. */
  file(): ScreenReport;
  paper(): PaperReport;
  /** For a print that the browser begins, which leaves no time to ask for rows: of a large inventory without the lists. */
  ready(): PaperReport;
}

/** Makes the reports of an audit. Its rows are asked for while a report is written. */
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
  const written = (write: typeof reportFile, contents: ReportContents): ScreenReport => ({
    rows: countReportRows(contents),
    pieces: (signal) =>
      write(contents, (query, start, length) => ask('rows', { query, start, length }, { signal })),
  });
  const onPaper = (contents: ReportContents): PaperReport => ({
    ...written(reportPieces, contents),
    css: REPORT_STYLE,
  });
  const paper = () => onPaper(listing(MOST_PRINTED, MOST_PROBLEMS));
  return {
    file: () => written(reportFile, listing(Number.POSITIVE_INFINITY, MOST_PROBLEMS)),
    paper,
    ready: () => (summary.machines <= MOST_MACHINES_READY ? paper() : onPaper(listing(0, 0))),
  };
}

/** Saves and prints the report of the audit that is shown, in the language of the page, and keeps it ready for the browser's own printing. */
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
