import type { SourceChoices, SourceInput } from '../answers/importing.ts';
import type { EnteredCell, Settlement, ValueChoice } from '../inventory/inventory.ts';
import type { Language } from '../locale/languages.ts';
import type { PairingRules } from '../pairing/query.ts';
import type { ExportKind } from '../remediation/export-file-name.ts';
import type { Ask } from '../worker/audit-client.ts';
import type { PaperReport, ScreenReport } from './report-flow.ts';
import type { Sitting, Theme } from './sitting.ts';
import type { View } from './view.ts';

/** What the screen can do to the sitting. Every one returns at once; what follows shows in the state. */
export interface SittingActions {
  /** Reads sources into a new audit, or beside the present ones where `add` is true. */
  importSources(sources: readonly SourceInput[], options?: { readonly add?: boolean }): void;
  /** Reads the sample inventory that comes with the page. */
  importSample(): void;
  /** Reads the sources of the audit shown anew, in a new worker: the way back after one died. */
  startAgain(): void;
  /** Stops the import that is under way; the audit before it stays. */
  cancelImport(): void;
  /** Opens the columns step for the present audit. */
  openColumns(): void;
  /** Asks for a preview under other choices while the columns step is open. */
  previewColumns(sourceChoices: readonly SourceChoices[]): void;
  /** Reads with these choices, whatever is uncertain. */
  confirmColumns(sourceChoices: readonly SourceChoices[], values: readonly ValueChoice[]): void;
  dismissAlert(): void;
  mapValue(choice: ValueChoice): void;
  enterCell(cell: EnteredCell): void;
  settle(settlement: Settlement): void;
  undo(): void;
  setRules(rules: PairingRules): void;
  /** Changes the view. `push` makes a step for Back (a tab, a matrix cell), otherwise the step is replaced (typing). */
  changeView(change: (view: View) => View, push?: boolean): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  /** Writes an export to a file the person keeps. */
  exportFile(kind: ExportKind, delimiter: ',' | ';'): void;
  /** Writes a report of the screen to a file the person keeps. */
  saveReport(report: ScreenReport): void;
  /** Writes a report of the screen to paper. */
  printReport(report: PaperReport): void;
  /** Has a report lie ready for a print that the browser begins; null: nothing lies ready. */
  prepareReport(report: PaperReport | null): void;
  /** Hands out an empty inventory with the headings and examples of a language. */
  downloadTemplate(language: Language): void;
  /** Hands out what the person said about the files, the cells and the rules, as JSON. */
  saveChoices(): void;
  /** Hands out the rule of Q251382 as SQL. */
  downloadRuleAsSql(): void;
  cancelExport(): void;
  remember(consent: boolean): void;
  /** Forgets the mapping kept for one set of headings. */
  forgetMapping(headings: readonly string[]): void;
  forgetEverything(): void;
  /** Starts over: drops the audit. */
  closeAudit(): void;
}

/** The store that the screen subscribes to. */
export interface SittingStore {
  getState(): Sitting;
  subscribe(listener: () => void): () => void;
  readonly actions: SittingActions;
  /** Asks the audit that is shown. Aborting a request ends it at once, unanswered. */
  readonly ask: Ask;
}
