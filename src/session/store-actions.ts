import type { ExportKind } from '../remediation/export-file-name.ts';
import { RULE_AS_SQL } from '../remediation/rule-as-sql.ts';
import type { SittingActions } from './actions.ts';
import { withEntry, withSettlement, withValue } from './cell-choices.ts';
import { createExportFlow } from './export-flow.ts';
import type { ImportFlow } from './import-flow.ts';
import { forgetMapping, rememberedMappings } from './mapping-memory.ts';
import type { RecountFlow } from './recount-flow.ts';
import { createReportFlow } from './report-flow.ts';
import type { SittingRoom } from './room.ts';
import { createWritingFlow } from './writing-flow.ts';

/** The actions of the screen, each a small step over the flows of the sitting. */
export function createActions(
  room: SittingRoom,
  imports: ImportFlow,
  recounts: RecountFlow,
): SittingActions {
  const { edges, runner, getState, tell } = room;
  const { memory } = edges;
  const writing = createWritingFlow(room);
  const exports = createExportFlow(room, writing);
  const reports = createReportFlow(room, writing);
  const keep = (key: string, value: string) => {
    if (getState().remembers) memory.write(key, value);
  };
  const tellRemembering = (remembers: boolean) =>
    tell({ kind: 'remembering', remembers, remembered: rememberedMappings(memory) });
  const forgetEverything = () => {
    memory.forgetAll();
    tellRemembering(false);
  };
  return {
    importSources: (sources, options) => imports.begin(sources, options?.add === true),
    importSample: () => imports.begin([edges.sample(getState().language)], false),
    startAgain: imports.startAgain,
    cancelImport: imports.cancel,
    openColumns: imports.openColumns,
    previewColumns: imports.preview,
    confirmColumns: imports.confirm,
    dismissAlert() {
      // A refused inventory waits in a worker of its own for another word on its columns.
      if (getState().alert?.kind === 'refused') runner.dropCandidate();
      tell({ kind: 'alert-dismissed' });
    },
    mapValue: (choice) => recounts.changeCells((cells) => withValue(cells, choice)),
    enterCell: (entry) => recounts.changeCells((cells) => withEntry(cells, entry)),
    settle: (settlement) => recounts.changeCells((cells) => withSettlement(cells, settlement)),
    undo: recounts.undo,
    setRules: recounts.setRules,
    changeView(change, push = false) {
      const view = change(getState().view);
      tell({ kind: 'view-changed', view });
      room.writeHash(push);
    },
    setLanguage(language) {
      keep('language', language);
      tell({ kind: 'language-chosen', language });
      room.writeHash(false);
    },
    setTheme(theme) {
      keep('theme', theme);
      tell({ kind: 'theme-chosen', theme });
    },
    exportFile: (kind: ExportKind, delimiter) => void exports.run(kind, delimiter),
    saveReport: (report) => void reports.save(report),
    printReport: (report) => void reports.print(report),
    prepareReport: (report) => void reports.prepare(report),
    saveChoices: () => void exports.saveChoices(),
    downloadTemplate: (language) => void exports.saveTemplate(language),
    downloadRuleAsSql: () => void exports.saveText('q251382.sql', 'application/sql', RULE_AS_SQL),
    cancelExport: writing.cancel,
    remember(consent) {
      if (!consent) {
        forgetEverything();
        return;
      }
      const { language, theme } = getState();
      const kept = { consent: 'yes', language, theme };
      if (Object.entries(kept).every(([key, value]) => memory.write(key, value))) {
        tellRemembering(true);
        return;
      }
      forgetEverything();
      tell({ kind: 'alert-raised', alert: { kind: 'not-remembered' } });
    },
    forgetMapping(headings) {
      forgetMapping(memory, headings);
      tellRemembering(getState().remembers);
    },
    forgetEverything,
    closeAudit() {
      runner.dropAll();
      tell({ kind: 'audit-closed' });
      room.writeHash(true);
    },
  };
}
