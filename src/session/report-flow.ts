import type { ExportPiece } from '../remediation/csv.ts';
import type { SittingRoom } from './room.ts';
import type { Audit } from './sitting.ts';
import { AuditChanged, fileNameOf, type Writing, type WritingFlow } from './writing-flow.ts';

/** A report of the current audit, or another document about it, written by the screen in the person's language. */
export interface ScreenReport {
  readonly kind: 'report' | 'run-sheet';
  /** The wave that a run sheet is for, counted from 0. Part of the file name. */
  readonly wave?: number | undefined;
  /** Number of rows in all lists of the report; null if it is not known beforehand. */
  readonly rows: number | null;
  /** The text in pieces. Aborting ends it at once. */
  pieces(signal: AbortSignal): AsyncIterable<ExportPiece>;
}

/** A report for printing: markup without `<html>` and `<body>`, and its CSS. */
export interface PaperReport extends ScreenReport {
  readonly css: string;
}

/** Saves or prints the report that the screen writes. */
interface ReportFlow {
  save(report: ScreenReport): Promise<void>;
  print(report: PaperReport): Promise<void>;
  /** Prepares the report for when the person prints with the browser's own command; null drops it. */
  prepare(report: PaperReport | null): Promise<void>;
}

function titleOf(fileName: string): string {
  return fileName.replace(/\.html$/, '');
}

/** Creates the report flow. */
export function createReportFlow(
  { edges, getState }: SittingRoom,
  { run }: WritingFlow,
): ReportFlow {
  const { printer } = edges;
  let preparing: AbortController | null = null;

  /** The report requests its rows piece by piece. It must stop if the audit changes in between. */
  async function* piecesOfOneAudit(report: ScreenReport, signal: AbortSignal, { summary }: Audit) {
    for await (const piece of report.pieces(signal)) {
      signal.throwIfAborted();
      if (getState().audit?.summary !== summary) throw new AuditChanged();
      yield piece;
    }
  }

  const write = async (report: ScreenReport, open: Writing['open']) => {
    const { kind, wave } = report;
    await run({
      kind,
      wave,
      open,
      begin: async (signal, audit) => ({
        rows: report.rows,
        pieces: piecesOfOneAudit(report, signal, audit),
      }),
    });
  };

  return {
    save: (report) => write(report, (fileName) => edges.openFile(fileName, 'text/html')),
    print: (report) =>
      write(report, async (fileName) => printer.openSheet(report.css, titleOf(fileName))),
    async prepare(report) {
      preparing?.abort();
      printer.dropReady();
      const { audit } = getState();
      if (report === null || audit === null) return;
      preparing = new AbortController();
      const { signal } = preparing;
      // The page draws first.
      await new Promise<void>((go) => edges.whenIdle(go));
      if (signal.aborted) return;
      const title = titleOf(fileNameOf(report, audit, edges.now()));
      const writer = printer.openReady(report.css, title);
      try {
        for await (const { text } of piecesOfOneAudit(report, signal, audit)) {
          await writer.write(text);
        }
        signal.throwIfAborted();
        await writer.close();
      } catch {
        // Without a prepared report the browser prints the page itself.
        await writer.abort();
      }
    },
  };
}
