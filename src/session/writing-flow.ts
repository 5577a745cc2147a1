import type { FileWriter } from '../browser/save-file.ts';
import type { ExportPiece } from '../remediation/csv.ts';
import { exportFileName, type FileKind } from '../remediation/export-file-name.ts';
import { AuditRequestFailed, AuditWorkerDied, isClosing } from '../worker/audit-client.ts';
import { type SittingRoom, wordsOf } from './room.ts';
import type { Alert, Audit } from './sitting.ts';

/** The screen hears of progress at most this often, in ms. */
const TELL_EVERY_MS = 100;

/** Thrown where what is being written belongs to an audit that has changed since. */
export class AuditChanged extends Error {
  override readonly name = 'AuditChanged';
}

/** One thing that is written of an audit: where to, and its pieces once writing may begin. */
export interface Writing {
  readonly kind: FileKind;
  /** Null where the person changed their mind. */
  open(fileName: string): Promise<FileWriter | null>;
  begin(
    signal: AbortSignal,
    audit: Audit,
  ): Promise<{ readonly rows: number | null; readonly pieces: AsyncIterable<ExportPiece> }>;
}

/** Writing what the person keeps, one thing at a time. A failure is told as an alert; what was begun is given up. */
export interface WritingFlow {
  /** Writes something of the audit that is shown, with progress and the way to cancel it. */
  run(writing: Writing): Promise<void>;
  /** Writes what is there already. */
  write(
    open: () => Promise<FileWriter | null>,
    fill: (writer: FileWriter) => Promise<void>,
  ): Promise<void>;
  cancel(): void;
}

/** What is being written, and the audit it began with. */
interface Written {
  readonly fileName: string;
  readonly audit: Audit;
}

/** The name of a file of the audit. */
export function fileNameOf(kind: FileKind, { summary }: Audit, now: Date): string {
  return exportFileName(kind, summary.sources[0]?.fileName ?? '', now);
}

/** Makes the flow that all exports go through. */
export function createWritingFlow({ edges, getState, tell }: SittingRoom): WritingFlow {
  let running: AbortController | null = null;

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

  /** What is said of an error: the disk is blamed only for what the disk did. */
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
          await pour(writer, pieces);
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
