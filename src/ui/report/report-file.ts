import type { ExportPiece } from '../../remediation/export-text.ts';
import { FRAME_END, frameStart } from './report-frame.ts';
import { inventoryName } from './report-opening.ts';
import {
  type AskForRows,
  countReportRows,
  type ReportContents,
  reportPieces,
} from './report-pieces.ts';

/** The report as a file of its own that needs nothing else: no script, no network, one style. */
export async function* reportFile(
  contents: ReportContents,
  ask: AskForRows,
): AsyncGenerator<ExportPiece> {
  const { summary, messages } = contents;
  const title = messages.report.title(inventoryName(summary, messages));
  yield { text: frameStart(title, messages.format.tag).text, rowsDone: 0 };
  yield* reportPieces(contents, ask);
  yield { text: FRAME_END.text, rowsDone: countReportRows(contents) };
}
