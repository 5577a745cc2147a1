import { useEffect, useMemo } from 'react';
import { useActions, useAsk, useMessages, useSitting } from '../shared/sitting-context.ts';
import { auditReports } from './audit-reports.ts';

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
