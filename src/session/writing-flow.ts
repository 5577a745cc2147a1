import type { FileWriter } from '../browser/save-file.ts';
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

/** Thrown if a session would be too large to be opened again. */
export class SessionTooLarge extends Error {
  override readonly name = 'SessionTooLarge';
}

/** A piece of a file, and how many rows are done with it. */
interface Piece {
  readonly text: string | Blob;
  readonly rowsDone: number;
}

/** The pieces of a file, which are made as fast as the disk takes them. */
interface Pieces {
  /** Null if it has no rows to count. */
  readonly rows: number | null;
  readonly pieces: AsyncIterable<Piece>;
  /** Called once the file is closed. Throws if it is not what was written. */
  readonly verify?: (writer: FileWriter) => Promise<void>;
}

/** What is part of the name of a file. */
interface NamedFile {
  readonly kind: FileKind;
  /** The wave of the plan that it is about, counted from 0. */
  readonly wave?: number | undefined;
}

/** One thing to write from an audit: its destination, and its pieces. */
export interface Writing extends NamedFile {
  /** Null if the person cancelled. */
  open(fileName: string): Promise<FileWriter | null>;
  begin(signal: AbortSignal, audit: Audit): Promise<Pieces>;
}

/** Writes one file at a time. A failure raises an alert and aborts the file. */
export interface WritingFlow {
  /**
   * Writes something from the current audit, with progress and cancellation.
   * @returns whether it was written completely.
   */
  run(writing: Writing): Promise<boolean>;
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
export function fileNameOf({ kind, wave }: NamedFile, { summary }: Audit, now: Date): string {
  return exportFileName(kind, summary.sources[0]?.fileName ?? '', now, wave);
}

/** Creates the flow that all exports use. */
export function createWritingFlow({ edges, getState, tell }: SittingRoom): WritingFlow {
  let running: AbortController | null = null;

  const writePieces = async (writer: FileWriter, pieces: AsyncIterable<Piece>) => {
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
    fill: (writer: FileWriter) => Promise<Pieces['verify']>,
    writing: Written | null,
  ): Promise<boolean> => {
    let writer: FileWriter | null = null;
    try {
      writer = await open();
      if (writer === null) return false;
      const verify = await fill(writer);
      await writer.close();
      await verify?.(writer);
      return true;
    } catch (error) {
      await writer?.abort().catch(() => undefined);
      if (running?.signal.aborted !== true) {
        tell({ kind: 'alert-raised', alert: alertOf(error, writing) });
      }
      return false;
    }
  };

  /** The alert for an error. The disk is blamed only for the disk's own errors. */
  const alertOf = (error: unknown, writing: Written | null): Alert => {
    if (error instanceof SessionTooLarge) return { kind: 'session-too-large' };
    if (error instanceof AuditChanged || isClosing(error)) return { kind: 'report-outdated' };
    const message = wordsOf(error);
    if (error instanceof AuditRequestFailed) return { kind: 'export-failed', message, by: 'page' };
    if (!(error instanceof AuditWorkerDied)) return { kind: 'export-failed', message, by: 'disk' };
    const isShown = getState().audit?.since === writing?.audit.since;
    return isShown
      ? { kind: 'worker-died', message, unfinished: writing?.fileName ?? null }
      : { kind: 'export-failed', message, by: 'page' };
  };

  const run = async (writing: Writing) => {
    const { kind, open, begin } = writing;
    const { audit } = getState();
    if (audit === null || running !== null) return false;
    running = new AbortController();
    const { signal } = running;
    const fileName = fileNameOf(writing, audit, edges.now());
    try {
      return await write(
        () => open(fileName),
        async (writer) => {
          const { rows, pieces, verify } = await begin(signal, audit);
          const startedAt = performance.now();
          const begun = { kind, fileName, rows, rowsDone: 0, bytesDone: 0, startedAt };
          tell({ kind: 'export-began', exporting: begun });
          await writePieces(writer, pieces);
          return verify;
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
    async write(open, fill) {
      await write(open, async (writer) => void (await fill(writer)), null);
    },
    cancel() {
      running?.abort();
    },
  };
}
