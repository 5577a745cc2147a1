import type { FileWriter } from '../browser/save-file.ts';
import { type ExportKind, exportFileName } from '../remediation/export-file-name.ts';
import type { ExportRequest } from '../worker/reason-messages.ts';
import { type SittingRoom, wordsOf } from './room.ts';
import type { Language } from './sitting.ts';
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

/** Writing exports to files that the person keeps. One at a time. */
export interface ExportFlow {
  run(kind: ExportKind, delimiter: ',' | ';'): Promise<void>;
  /** Hands out a text that is there already. */
  saveText(fileName: string, mimeType: string, text: string): Promise<void>;
  saveTemplate(language: Language): Promise<void>;
  cancel(): void;
}

/** Makes the export flow. A failure is told as an alert; a file that was begun is given up. */
export function createExportFlow({ edges, runner, getState, tell }: SittingRoom): ExportFlow {
  let running: AbortController | null = null;

  const pour = async (writer: FileWriter, signal: AbortSignal) => {
    let bytesDone = 0;
    let toldAt = 0;
    for (;;) {
      const piece = await runner.ask('nextExportPiece', null, { signal });
      if (piece === null) return;
      await writer.write(piece.text);
      bytesDone += piece.text.length;
      if (performance.now() - toldAt < TELL_EVERY_MS) continue;
      toldAt = performance.now();
      tell({ kind: 'export-progressed', rowsDone: piece.rowsDone, bytesDone });
    }
  };

  const write = async (
    fileName: string,
    mimeType: string,
    fill: (writer: FileWriter) => Promise<void>,
  ) => {
    let writer: FileWriter | null = null;
    try {
      writer = await edges.openFile(fileName, mimeType);
      if (writer === null) return;
      await fill(writer);
      await writer.close();
    } catch (error) {
      await writer?.abort();
      if (running?.signal.aborted) return;
      tell({ kind: 'alert-raised', alert: { kind: 'export-failed', message: wordsOf(error) } });
    }
  };

  const saveText = (fileName: string, mimeType: string, text: string) =>
    write(fileName, mimeType, (writer) => writer.write(text));

  return {
    async run(kind, delimiter) {
      const { audit, view } = getState();
      if (audit === null || running !== null) return;
      running = new AbortController();
      const { signal } = running;
      const inventoryName = audit.summary.sources[0]?.fileName ?? '';
      const fileName = exportFileName(kind, inventoryName, edges.now());
      await write(fileName, MIME_TYPES[kind], async (writer) => {
        const request = exportRequest(kind, delimiter, view, edges.now());
        const { rows } = await runner.ask('startExport', request, { signal });
        const startedAt = performance.now();
        const begun = { kind, fileName, rows, rowsDone: 0, bytesDone: 0, startedAt };
        tell({ kind: 'export-began', exporting: begun });
        await pour(writer, signal);
      });
      running = null;
      tell({ kind: 'export-ended' });
    },
    saveText,
    saveTemplate: (language) =>
      saveText(`q251382-template-${language}.csv`, 'text/csv', edges.template(language)),
    cancel() {
      running?.abort();
    },
  };
}
