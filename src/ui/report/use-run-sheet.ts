import type { AuditSummary } from '../../answers/summary.ts';
import type { Messages } from '../../locale/en.ts';
import type { SittingStore } from '../../session/actions.ts';
import type { PaperReport, ScreenReport } from '../../session/report-flow.ts';
import { useActions, useAsk, useMessages, useSitting } from '../shared/sitting-context.ts';
import { asFile } from './report-file.ts';
import { inventoryName } from './report-opening.ts';
import { REPORT_STYLE } from './report-style.ts';
import { runSheetPieces } from './run-sheet.ts';

/** Limit on the machines that are printed: about two hundred pages. A file has no such limit. */
const MOST_PRINTED = 10_000;

/** Run sheets of an audit in one language, by wave (from 0). Their rows are requested while they are written. */
interface RunSheets {
  file(wave: number): ScreenReport;
  paper(wave: number): PaperReport;
}

/** Creates the run sheets of the plan of an audit. */
export function runSheets(
  summary: AuditSummary,
  messages: Messages,
  ask: SittingStore['ask'],
  { now, author }: { readonly now: () => Date; readonly author: string },
): RunSheets {
  const sheetOf = (wave: number, mostMachines: number): ScreenReport => {
    const about = { summary, wave, messages, madeAt: now(), author: author.trim(), mostMachines };
    return {
      kind: 'run-sheet',
      wave,
      rows: Math.min(summary.plan?.waves[wave]?.machines ?? 0, mostMachines),
      async *pieces(signal) {
        const hosts = await ask('waveHosts', { wave }, { signal });
        yield* runSheetPieces({ ...about, hosts }, (query, start, length) =>
          ask('rows', { query, start, length }, { signal }),
        );
      },
    };
  };
  return {
    file(wave) {
      const sheet = sheetOf(wave, Number.POSITIVE_INFINITY);
      const title = messages.plan.sheet.title(wave + 1, inventoryName(summary, messages));
      const pieces = (signal: AbortSignal) =>
        asFile(title, messages.format.tag, sheet.pieces(signal));
      return { ...sheet, pieces };
    },
    paper: (wave) => ({ ...sheetOf(wave, MOST_PRINTED), css: REPORT_STYLE }),
  };
}

/** Saves or prints the run sheet of a wave (from 0) in the page's language. */
export function useRunSheet(): {
  readonly save: (wave: number) => void;
  readonly print: (wave: number) => void;
} {
  const messages = useMessages();
  const { saveReport, printReport } = useActions();
  const ask = useAsk();
  const summary = useSitting((sitting) => sitting.audit?.summary ?? null);
  const author = useSitting((sitting) => sitting.author);
  const sheets =
    summary === null ? null : runSheets(summary, messages, ask, { now: () => new Date(), author });
  return {
    save: (wave) => sheets !== null && saveReport(sheets.file(wave)),
    print: (wave) => sheets !== null && printReport(sheets.paper(wave)),
  };
}
