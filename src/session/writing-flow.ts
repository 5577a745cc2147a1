import type { FileWriter } from '../browser/save-file.ts';
import type { ExportPiece } from '../remediation/csv.ts';
import { exportFileName, type FileKind } from '../remediation/export-file-name.ts';
import { AuditRequestFailed, AuditWorkerDied, isClosing } from '../worker/audit-client.ts';
import { type SittingRoom, wordsOf } from './room.ts';
import type { Alert, Audit } from './sitting.ts';

/** Progress is reported at most once in this many ms. */
const PROGRESS_MS = 100;

/** Thrown if the audit changes while it is being written. */
export class AuditChanged extends Error {
  override readonly name = 'AuditChanged';
}

/** One thing to write from an audit: its destination, and its pieces. */
export interface Writing {
  readonly kind: FileKind;
  /** Null if the person cancelled. */
  open(fileName: string): Promise<FileWriter | null>;
  begin(
    signal: AbortSignal,
    audit: Audit,
  ): Promise<{ readonly rows: number | null; readonly pieces: AsyncIterable<ExportPiece> }>;
}

/** Writes one file at a time. A failure raises an alert and aborts the file. */
export interface WritingFlow {
  /** Writes something from the current audit, with progress and cancellation. */
  run(writing: Writing): Promise<void>;
  /** Writes something that is already complete. */
  write(
    open: () => Promise<FileWriter | null>,
    fill: (writer: FileWriter) => Promise<void>,
  ): Promise<void>;
  cancel(): void;
}

/** What is being written, and the audit it started with. */
interface Written {
  readonly fileName: string;
  readonly audit: Audit;
}

/** The file name of an export of the audit. */
export function fileNameOf(kind: FileKind, { summary }: Audit, now: Date): string {
  return exportFileName(kind, summary.sources[0]?.fileName ?? '', now);
}

/** Creates the flow that all exports use. */
export function createWritingFlow({ edges, getState, tell }: SittingRoom): WritingFlow {
  let running: AbortController | null = null;

  const writePieces = async (writer: FileWriter, pieces: AsyncIterable<ExportPiece>) => {
    let bytesDone = 0;
    let reportedAt = 0;
    for await (const piece of pieces) {
      await writer.write(piece.text);
      bytesDone += new Blob([piece.text]).size;
      if (performance.now() - reportedAt < PROGRESS_MS) continue;
      reportedAt = performance.now();
      tell({ kind: 'export-progressed', rowsDone: piece.rowsDone, bytesDone });
    }
  };

  const write = async (
    open: () => Promise<FileWriter | null>,
    fill: (writer: FileWriter) => Promise<void>,
    writing: Written | null,
  ) => {
    let writer: FileWriter | null = null;
    try {
      writer = await open();
      if (writer === null) return;
      await fill(writer);
      await writer.close();
    } catch (error) {
      await writer?.abort().catch(() => undefined);
      if (running?.signal.aborted) return;
      tell({ kind: 'alert-raised', alert: alertOf(error, writing) });
    }
  };

  /** The alert for an error. The disk is blamed only for the disk's own errors. */
  const alertOf = (error: unknown, writing: Written | null): Alert => {
    if (error instanceof AuditChanged || isClosing(error)) return { kind: 'report-outdated' };
    const message = wordsOf(error);
    if (error instanceof AuditRequestFailed) return { kind: 'export-failed', message, by: 'page' };
    if (!(error instanceof AuditWorkerDied)) return { kind: 'export-failed', message, by: 'disk' };
    const isShown = getState().audit?.since === writing?.audit.since;
    return isShown
      ? { kind: 'worker-died', message, unfinished: writing?.fileName ?? null }
      : { kind: 'export-failed', message, by: 'page' };
  };

  const run = async ({ kind, open, begin }: Writing) => {
    const { audit } = getState();
    if (audit === null || running !== null) return;
    running = new AbortController();
    const { signal } = running;
    const fileName = fileNameOf(kind, audit, edges.now());
    try {
      await write(
        () => open(fileName),
        async (writer) => {
          const { rows, pieces } = await begin(signal, audit);
          const startedAt = performance.now();
          const begun = { kind, fileName, rows, rowsDone: 0, bytesDone: 0, startedAt };
          tell({ kind: 'export-began', exporting: begun });
          await writePieces(writer, pieces);
        },
        { fileName, audit },
      );
    } finally {
      running = null;
      tell({ kind: 'export-ended' });
    }
  };

  return {
    run,
    write: (open, fill) => write(open, fill, null),
    cancel() {
      running?.abort();
    },
  };
}
