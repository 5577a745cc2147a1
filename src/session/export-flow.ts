import type { FileWriter } from '../browser/save-file.ts';
import { type ExportKind, exportFileName, type FileKind } from '../remediation/export-file-name.ts';
import type { ExportPiece } from '../remediation/export-text.ts';
import type { ExportRequest } from '../worker/reason-messages.ts';
import { type SittingRoom, wordsOf } from './room.ts';
import type { PaperReport, ScreenReport } from './screen-report.ts';
import type { Audit, Language } from './sitting.ts';
import { queryOf, type View } from './view.ts';

/** The screen hears of progress at most this often, in ms. */
const TELL_EVERY_MS = 100;

const MIME_TYPES: { readonly [K in ExportKind]: string } = {
  'remediation-list': 'text/csv',
  'pairings-in-view': 'text/csv',
  'upgrade-host-list': 'text/plain',
  'complete-audit': 'application/json',
  'rejected-rows': 'text/csv',
};

/** What the worker is asked for: the view of pairings that is shown, or the one shown last. */
export function exportRequest(
  kind: ExportKind,
  delimiter: ',' | ';',
  view: View,
  now: Date,
): ExportRequest {
  const query = queryOf(view, view.tab === 'undecided' ? 'undecided' : 'pairings');
  return { kind, delimiter, query, generatedAt: now.toISOString() };
}

/** Writing exports to files that the person keeps, and a report to paper. One at a time. */
export interface ExportFlow {
  run(kind: ExportKind, delimiter: ',' | ';'): Promise<void>;
  saveReport(report: ScreenReport): Promise<void>;
  printReport(report: PaperReport): Promise<void>;
  /** Hands out a text that is there already. */
  saveText(fileName: string, mimeType: string, text: string): Promise<void>;
  saveTemplate(language: Language): Promise<void>;
  cancel(): void;
}

/** What is written under one name: where to, and its pieces once writing may begin. */
interface Writing {
  readonly kind: FileKind;
  open(fileName: string): Promise<FileWriter | null>;
  begin(
    signal: AbortSignal,
    audit: Audit,
  ): Promise<{
    readonly rows: number | null;
    readonly pieces: AsyncIterable<ExportPiece>;
  }>;
}

/** Makes the export flow. A failure is told as an alert; a file that was begun is given up. */
export function createExportFlow({ edges, runner, getState, tell }: SittingRoom): ExportFlow {
  let running: AbortController | null = null;

  async function* piecesOfWorker(signal: AbortSignal) {
    for (;;) {
      const piece = await runner.ask('nextExportPiece', null, { signal });
      if (piece === null) return;
      yield piece;
    }
  }

  /** The rows of a report are asked for slice by slice: it ends where they are no longer those of one audit. */
  async function* piecesOfReport(report: ScreenReport, signal: AbortSignal, { summary }: Audit) {
    for await (const piece of report.pieces(signal)) {
      signal.throwIfAborted();
      if (getState().audit?.summary !== summary) throw new Error('The audit was counted anew.');
      yield piece;
    }
  }

  const pour = async (writer: FileWriter, pieces: AsyncIterable<ExportPiece>) => {
    let bytesDone = 0;
    let toldAt = 0;
    for await (const piece of pieces) {
      await writer.write(piece.text);
      bytesDone += piece.text.length;
      if (performance.now() - toldAt < TELL_EVERY_MS) continue;
      toldAt = performance.now();
      tell({ kind: 'export-progressed', rowsDone: piece.rowsDone, bytesDone });
    }
  };

  const write = async (
    open: () => Promise<FileWriter | null>,
    fill: (writer: FileWriter) => Promise<void>,
  ) => {
    let writer: FileWriter | null = null;
    try {
      writer = await open();
      if (writer === null) return;
      await fill(writer);
      await writer.close();
    } catch (error) {
      await writer?.abort();
      if (running?.signal.aborted) return;
      tell({ kind: 'alert-raised', alert: { kind: 'export-failed', message: wordsOf(error) } });
    }
  };

  const run = async ({ kind, open, begin }: Writing) => {
    const { audit } = getState();
    if (audit === null || running !== null) return;
    running = new AbortController();
    const { signal } = running;
    const inventoryName = audit.summary.sources[0]?.fileName ?? '';
    const fileName = exportFileName(kind, inventoryName, edges.now());
    await write(
      () => open(fileName),
      async (writer) => {
        const { rows, pieces } = await begin(signal, audit);
        const startedAt = performance.now();
        const begun = { kind, fileName, rows, rowsDone: 0, bytesDone: 0, startedAt };
        tell({ kind: 'export-began', exporting: begun });
        await pour(writer, pieces);
      },
    );
    running = null;
    tell({ kind: 'export-ended' });
  };

  const runReport = (report: ScreenReport, open: Writing['open']) =>
    run({
      kind: 'report',
      open,
      begin: async (signal, audit) => ({
        rows: report.rows,
        pieces: piecesOfReport(report, signal, audit),
      }),
    });

  const saveText = (fileName: string, mimeType: string, text: string) =>
    write(
      () => edges.openFile(fileName, mimeType),
      (writer) => writer.write(text),
    );

  return {
    run: (kind, delimiter) =>
      run({
        kind,
        open: (fileName) => edges.openFile(fileName, MIME_TYPES[kind]),
        async begin(signal) {
          const request = exportRequest(kind, delimiter, getState().view, edges.now());
          const { rows } = await runner.ask('startExport', request, { signal });
          return { rows, pieces: piecesOfWorker(signal) };
        },
      }),
    saveReport: (report) => runReport(report, (fileName) => edges.openFile(fileName, 'text/html')),
    printReport: (report) =>
      runReport(report, async (fileName) =>
        edges.openPrinter(report.css, fileName.replace(/\.html$/, '')),
      ),
    saveText,
    saveTemplate: (language) =>
      saveText(`q251382-template-${language}.csv`, 'text/csv', edges.template(language)),
    cancel() {
      running?.abort();
    },
  };
}
