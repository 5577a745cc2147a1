import type { ExportPiece } from '../remediation/csv.ts';
import type { SittingRoom } from './room.ts';
import type { Audit } from './sitting.ts';
import { AuditChanged, fileNameOf, type Writing, type WritingFlow } from './writing-flow.ts';

/** A report of the audit that is shown, as the screen writes it in the person's language. */
export interface ScreenReport {
  /** Rows that will be written, of all its lists together. */
  readonly rows: number;
  /** The text piece by piece. Aborting ends it at once. */
  pieces(signal: AbortSignal): AsyncIterable<ExportPiece>;
}

/** A report for paper: markup without a frame of its own, and the CSS it is made for. */
export interface PaperReport extends ScreenReport {
  readonly css: string;
}

/** What becomes of the report that the screen writes. */
interface ReportFlow {
  save(report: ScreenReport): Promise<void>;
  print(report: PaperReport): Promise<void>;
  /** Has the report lie ready for a print that the browser begins; null: nothing lies ready. */
  prepare(report: PaperReport | null): Promise<void>;
}

function titleOf(fileName: string): string {
  return fileName.replace(/\.html$/, '');
}

/** Makes the report flow. */
export function createReportFlow(
  { edges, getState }: SittingRoom,
  { run }: WritingFlow,
): ReportFlow {
  const { printer } = edges;
  let preparing: AbortController | null = null;

  /** Rows are asked for slice by slice: a report ends where they are no longer those of one audit. */
  async function* piecesOfOneAudit(report: ScreenReport, signal: AbortSignal, { summary }: Audit) {
    for await (const piece of report.pieces(signal)) {
      signal.throwIfAborted();
      if (getState().audit?.summary !== summary) throw new AuditChanged();
      yield piece;
    }
  }

  const write = (report: ScreenReport, open: Writing['open']) =>
    run({
      kind: 'report',
      open,
      begin: async (signal, audit) => ({
        rows: report.rows,
        pieces: piecesOfOneAudit(report, signal, audit),
      }),
    });

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
      // The page that is drawn meanwhile comes first.
      await new Promise<void>((go) => edges.whenIdle(go));
      if (signal.aborted) return;
      const title = titleOf(fileNameOf('report', audit, edges.now()));
      const writer = printer.openReady(report.css, title);
      try {
        for await (const { text } of piecesOfOneAudit(report, signal, audit)) {
          await writer.write(text);
        }
        signal.throwIfAborted();
        await writer.close();
      } catch {
        // Nobody waits for it: what is printed without it is the page as it stands.
        await writer.abort();
      }
    },
  };
}
