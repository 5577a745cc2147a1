import type { ExportOrder, PlanTick } from '../answers/explanations.ts';
import type { SourceChoices, SourceInput } from '../answers/importing.ts';
import type { PlanOrder, PlanSuggestion } from '../answers/planning.ts';
import type { Gives, RequestName, Takes } from '../answers/requests.ts';
import type { ComparedFact } from '../compare/fact-codes.ts';
import type { Rename } from '../compare/matching.ts';
import type { CellChoice, EnteredCell, Settlement, ValueChoice } from '../inventory/inventory.ts';
import type { Language } from '../locale/languages.ts';
import type { PairingRules } from '../pairing/query.ts';
import type { Delimiter } from '../remediation/csv.ts';
import type { DecidedMachines, DecisionAct, JudgedDay } from '../remediation/decisions.ts';
import type { Plan } from '../remediation/plan-waves.ts';
import type { Ask } from '../worker/audit-client.ts';
import type { PaperReport, ScreenReport } from './report-flow.ts';
import type { Selection, Sitting, Theme } from './sitting.ts';
import type { Tab, View } from './view.ts';

/** What the screen can do. Every action returns at once; its result appears in the state. */
export interface SittingActions {
  /**
   * Reads sources into a new audit, or adds them to the present one if `add` is true. Asks before it replaces an
   * audit with unsaved work.
   */
  importSources(sources: readonly SourceInput[], options?: { readonly add?: boolean }): void;
  /** Reads the inventory that the open one is to be compared with. */
  compareWith(sources: readonly SourceInput[]): void;
  /** Answers whether the files that were read are a newer inventory of the fleet on screen. */
  answerFleet(isNewer: boolean): void;
  /** Says that machines of the earlier audit have other names now. */
  confirmRenames(renames: readonly Omit<Rename, 'at'>[]): void;
  /** Chooses the facts whose older values stand in for columns that the files lack. */
  carryFacts(facts: readonly ComparedFact[]): void;
  /** Compares with no earlier audit any more. */
  stopComparing(): void;
  /** Reads the sample inventory that comes with the page. */
  importSample(): void;
  /** Reads the sources of the current audit again, in a new worker: the way to recover after one died. */
  startAgain(): void;
  /** Stops the import in progress; the audit before it stays. */
  cancelImport(): void;
  /** Opens the columns step for the current audit. */
  openColumns(): void;
  /** Requests a preview under other choices while the columns step is open. */
  previewColumns(sourceChoices: readonly SourceChoices[]): void;
  /** Reads with these choices, even if some are uncertain. */
  confirmColumns(sourceChoices: readonly SourceChoices[], values: readonly ValueChoice[]): void;
  dismissAlert(): void;
  /** Adds a decision about clients. */
  decide(act: DecisionAct, on: readonly DecidedMachines[]): void;
  /** Suggests a plan, and makes it the plan if it has not too many waves. Null if the audit was replaced meanwhile. */
  suggestPlan(order: PlanOrder): Promise<PlanSuggestion | null>;
  /** Changes the plan, or drops it with null. See `remediation/plan-edits.ts`. */
  changePlan(change: (plan: Plan) => Plan | null): void;
  /**
   * Takes a machine out of the plan, or puts it in with the step that it needs.
   * @returns what that did; null if the inventory was replaced meanwhile.
   */
  tickPlan(machine: number): Promise<PlanTick | null>;
  /** Each choice about cells is marked with the time, the author and the reason, if the person gives one. */
  mapValue(choice: ValueChoice, reason?: string): void;
  enterCell(cell: EnteredCell, reason?: string): void;
  settle(settlement: Settlement, reason?: string): void;
  /** Takes one choice about cells back, as a step of its own. */
  withdraw(choice: CellChoice): void;
  /** Takes the last step back, by a recount or by reading again. */
  undo(): void;
  /** Takes the step that was undone last. */
  redo(): void;
  setRules(rules: PairingRules): void;
  /**
   * Changes the view. `push` adds a history entry for Back (a tab, a matrix cell); otherwise the current
   * one is replaced (typing).
   */
  changeView(change: (view: View) => View, push?: boolean): void;
  /**
   * Changes the search of a tab. The state changes at once, but the screen is told when the rows have arrived, so that
   * it draws everything in one frame, or when they are late. Until then the field itself shows what is typed.
   */
  search(tab: Tab, text: string): void;
  /** Selects rows of the open tab, instead of those selected before. */
  select(selection: Selection | null): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  /** Chooses the delimiter of CSV exports. */
  setDelimiter(delimiter: Delimiter): void;
  /** Writes an export to a file. */
  exportFile(order: ExportOrder, delimiter: Delimiter): void;
  /** Saves a report of the screen to a file. */
  saveReport(report: ScreenReport): void;
  /** Prints a report of the screen. */
  printReport(report: PaperReport): void;
  /** Prepares a report for when the person prints with the browser's own command; null drops it. */
  prepareReport(report: PaperReport | null): void;
  /** Saves an empty inventory with headings and examples in a language. */
  downloadTemplate(language: Language): void;
  /**
   * Saves the audit with all choices to a file that `importSources` opens again.
   * @returns whether it is saved.
   */
  saveSession(): Promise<boolean>;
  /** Saves the batch file that collects an inventory on Windows NT 4.0. */
  downloadCollector(): void;
  /** Saves the person's choices about files, cells and rules as JSON. */
  saveChoices(): void;
  /** Saves the rule of Q251382 as SQL. */
  downloadRuleAsSql(): void;
  cancelExport(): void;
  remember(consent: boolean): void;
  /** Forgets the mapping for one set of headings. */
  forgetMapping(headings: readonly string[]): void;
  /** Forgets the mappings and all kept sittings, and withdraws both consents. */
  forgetEverything(): void;
  /** Allows or forbids this browser to keep sittings. What is kept stays. */
  keep(consent: boolean): void;
  /** Opens a kept sitting. */
  continueSitting(id: string): void;
  forgetSitting(id: string): void;
  /** Names who works here, in corrections, reports and exports; empty for nobody. */
  setAuthor(author: string): void;
  /** Closes the audit and returns to the start page; asks first if work is not saved. */
  closeAudit(): void;
  /** Answers the question about unsaved work: whether to discard it and go on. */
  answerLeaving(goesOn: boolean): void;
}

/** The store that the screen subscribes to. */
export interface SittingStore {
  getState(): Sitting;
  subscribe(listener: () => void): () => void;
  readonly actions: SittingActions;
  /**
   * The answer to a request if it came with the current audit or was brought by a search; else null. Returns the same
   * object each time.
   */
  known<R extends RequestName>(request: R, takes: Takes<R>): Gives<R> | null;
  /** Sends a request to the current audit. Aborting rejects it at once. */
  readonly ask: Ask;
  /** The day by which the end dates of decisions are judged now. */
  judgedDay(): JudgedDay;
}
