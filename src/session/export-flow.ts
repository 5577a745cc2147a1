import type { ExportKind } from '../worker/reason-messages.ts';
import type { TableQuery } from '../worker/table-messages.ts';
import type { AuditRunner } from './audit-runner.ts';
import type { FileWriter, SittingEdges } from './edges.ts';
import type { SittingEvent } from './reduce.ts';

/** Pieces between two words of progress are written at once; the screen hears at most this often, in ms. */
const TELL_EVERY_MS = 100;

export interface ExportOrder {
  readonly kind: ExportKind;
  readonly delimiter: ',' | ';';
  readonly query: TableQuery | null;
  readonly fileName: string;
  readonly mimeType: string;
}

async function pour(
  runner: AuditRunner,
  writer: FileWriter,
  tell: (event: SittingEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  let bytesDone = 0;
  let toldAt = 0;
  for (;;) {
    signal.throwIfAborted();
    const piece = await runner.ask('nextExportPiece', null, { signal });
    if (piece === null) return;
    await writer.write(piece.text);
    bytesDone += piece.text.length;
    if (performance.now() - toldAt >= TELL_EVERY_MS) {
      toldAt = performance.now();
      tell({ kind: 'export-progressed', rowsDone: piece.rowsDone, bytesDone });
    }
  }
}

/**
 * Writes one export, piece by piece, to a file the person chose. Throws what the disk or the worker
 * threw; a file that was begun is given up.
 */
export async function runExport(
  order: ExportOrder,
  runner: AuditRunner,
  edges: SittingEdges,
  tell: (event: SittingEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const { kind, delimiter, query, fileName, mimeType } = order;
  const writer = await edges.openFile(fileName, mimeType);
  if (writer === null) return;
  try {
    const generatedAt = edges.now().toISOString();
    const { rows } = await runner.ask('startExport', { kind, delimiter, query, generatedAt }, { signal });
    const startedAt = performance.now();
    tell({
      kind: 'export-began',
      exporting: { kind, fileName, rows, rowsDone: 0, bytesDone: 0, startedAt },
    });
    await pour(runner, writer, tell, signal);
    await writer.close();
  } catch (error) {
    await writer.abort();
    await runner.ask('cancelExport', null);
    throw error;
  }
}
