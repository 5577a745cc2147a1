import type { ExportOrder } from '../../src/answers/explanations.ts';
import type { Delimiter } from '../../src/remediation/csv.ts';
import type { AuditClient } from '../../src/worker/audit-client.ts';

const GENERATED_AT = '2001-08-08T12:00:00.000Z';

/** The whole text of an export of the open audit. */
export async function exportedText(
  client: AuditClient,
  order: ExportOrder,
  delimiter: Delimiter = ',',
): Promise<string> {
  await client.ask('startExport', { ...order, delimiter, generatedAt: GENERATED_AT });
  const pieces: string[] = [];
  for (;;) {
    const piece = await client.ask('nextExportPiece', null);
    if (piece === null) return pieces.join('');
    pieces.push(piece.text);
  }
}
