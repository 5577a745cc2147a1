import type { ExportOrder, ExportRequest } from '../answers/explanations.ts';
import { storedWork } from '../compare/stored-work.ts';
import type { Language } from '../locale/languages.ts';
import type { Delimiter } from '../remediation/csv.ts';
import { type ExportKind, type FileKind, SCHEMAS } from '../remediation/export-file-name.ts';
import type { HeldAudit } from './audit-runner.ts';
import type { SittingRoom } from './room.ts';
import { queryOf, type View } from './view.ts';
import { fileNameOf, type WritingFlow } from './writing-flow.ts';

const MIME_TYPES: { readonly [K in ExportKind]: string } = {
  'this-list': 'text/csv',
  'remediation-list': 'text/csv',
  'pairings-in-view': 'text/csv',
  'upgrade-host-list': 'text/plain',
  'complete-audit': 'application/json',
  'rejected-rows': 'text/csv',
  'decision-log': 'text/csv',
  changes: 'text/csv',
  plan: 'text/csv',
  'wave-host-list': 'text/plain',
};

/** The pairing table that is open, or the last one that was. */
export function pairingsInView(view: View, language: Language): ExportOrder {
  const query = queryOf(view, view.tab === 'undecided' ? 'undecided' : 'pairings', language);
  return { kind: 'pairings-in-view', query };
}

/** The request to the worker. */
export function exportRequest(
  order: ExportOrder,
  delimiter: Delimiter,
  now: Date,
  author = '',
): ExportRequest {
  return { ...order, delimiter, generatedAt: now.toISOString(), author };
}

function fileKindOf(order: ExportOrder): FileKind {
  return order.kind === 'this-list' ? `${order.list.query.table}-list` : order.kind;
}

/** Writes exports to files. */
interface ExportFlow {
  run(order: ExportOrder, delimiter: Delimiter): Promise<void>;
  /** Saves a text that is already complete. */
  saveText(fileName: string, mimeType: string, text: string): Promise<void>;
  saveTemplate(language: Language): Promise<void>;
  /** Saves the person's choices about the current audit. The only texts in it are those they entered. */
  saveChoices(): Promise<void>;
}

/** Creates the export flow. The worker produces pieces only as fast as the disk takes them. */
export function createExportFlow(
  { edges, runner, getState }: SittingRoom,
  { run, write }: WritingFlow,
): ExportFlow {
  async function* piecesOf({ ask }: HeldAudit, signal: AbortSignal) {
    try {
      for (;;) {
        const piece = await ask('nextExportPiece', null, { signal });
        if (piece === null) return;
        yield piece;
      }
    } finally {
      // The answer does not matter: a worker that is gone has nothing left to cancel.
      ask('cancelExport', null).catch(() => undefined);
    }
  }

  const saveText = (fileName: string, mimeType: string, text: string) =>
    write(
      () => edges.openFile(fileName, mimeType),
      (writer) => writer.write(text),
    );

  return {
    async run(order, delimiter) {
      // An export finishes on the audit it started with, even if another inventory replaces that audit
      // meanwhile.
      const held = runner.hold();
      const request = exportRequest(order, delimiter, edges.now(), getState().author.trim());
      try {
        await run({
          kind: fileKindOf(order),
          wave: order.kind === 'wave-host-list' ? order.wave : undefined,
          open: (fileName) => edges.openFile(fileName, MIME_TYPES[order.kind]),
          async begin(signal) {
            const { rows } = await held.ask('startExport', request, { signal });
            return { rows, pieces: piecesOf(held, signal) };
          },
        });
      } finally {
        held.release();
      }
    },
    saveText,
    async saveChoices() {
      const { audit } = getState();
      if (audit === null) return;
      const { sources, ...choices } = audit.choices;
      const files = sources.map(({ name }) => name);
      const saved = { schema: SCHEMAS.choices, files, ...choices, ...storedWork(choices) };
      const text = JSON.stringify(saved, null, 2);
      await saveText(fileNameOf({ kind: 'choices' }, audit, edges.now()), 'application/json', text);
    },
    saveTemplate: (language) =>
      saveText(`q251382-template-${language}.csv`, 'text/csv', edges.template(language)),
  };
}
