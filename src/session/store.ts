import type { HashWriting } from '../browser/url-hash.ts';
import type { ComparedWith } from '../compare/changes.ts';
import type { CellChoices, Said } from '../inventory/inventory.ts';
import { firstSpoken, type Language, languageOf } from '../locale/languages.ts';
import { COLLECTOR, COLLECTOR_NAME } from '../remediation/collector.ts';
import { judgedDay, withDecision } from '../remediation/decisions.ts';
import { RULE_AS_SQL } from '../remediation/rule-as-sql.ts';
import { SILENT_AFTER_SECONDS } from '../worker/silence-watch.ts';
import type { SittingActions, SittingStore } from './actions.ts';
import { createAuditRunner } from './audit-runner.ts';
import { withEntry, withoutChoice, withSettlement, withValue } from './cell-choices.ts';
import { comparedWith } from './continued-fleet.ts';
import type { SittingEdges } from './edges.ts';
import { createExportFlow } from './export-flow.ts';
import { NO_HISTORY } from './history.ts';
import { createImportFlow, type ImportFlow } from './import-flow.ts';
import { createKeepFlow, KEEPS, type KeepFlow } from './keep-flow.ts';
import { createLeaving } from './leaving.ts';
import { formatViewHash, parseViewHash, type ReadLink } from './linked-view.ts';
import { dropDamagedMappings, forgetMapping, rememberedMappings } from './mapping-memory.ts';
import { createPlanFlow } from './plan-flow.ts';
import { createRecountFlow, type RecountFlow } from './recount-flow.ts';
import { reduce, type SittingEvent } from './reduce.ts';
import { createReportFlow } from './report-flow.ts';
import { createTableAhead, type SittingRoom, saidNow } from './room.ts';
import { createSessionFlow } from './session-flow.ts';
import type { Alert, Sitting } from './sitting.ts';
import { fitView, queryOf, showsSameRows, withoutMachines, withTable } from './view.ts';
import { createWritingFlow } from './writing-flow.ts';

/** After so many ms without its rows a search is shown, and the table says that it is busy. */
const LATE_MS = 150;

/** The actions of the screen. Each only calls a flow or dispatches an event. */
function createActions(
  room: SittingRoom,
  imports: ImportFlow,
  recounts: RecountFlow,
  keeping: KeepFlow,
): SittingActions {
  const { edges, runner, getState, tell } = room;
  const { memory } = edges;
  const writing = createWritingFlow(room);
  const exports = createExportFlow(room, writing);
  const reports = createReportFlow(room, writing);
  const sessions = createSessionFlow(room, writing);
  const plans = createPlanFlow(room, recounts);
  /** Counts the searches. */
  let searches = 0;
  let rowsAreLate: ReturnType<typeof setTimeout> | undefined;
  const changeCells = (change: (cells: CellChoices) => CellChoices) =>
    recounts.change((choices) => ({ ...choices, cellChoices: change(choices.cellChoices) }));
  const changeComparison = (change: (compared: ComparedWith) => ComparedWith) =>
    recounts.change((choices) =>
      choices.compared === null ? choices : { ...choices, compared: change(choices.compared) },
    );
  const said = <T>(choice: T, reason: string | undefined): T & { readonly said: Said } => ({
    ...choice,
    said: saidNow(room, reason),
  });
  const keep = (key: string, value: string) => {
    if (getState().remembers) memory.write(key, value);
  };
  const tellRemembering = (remembers: boolean) =>
    tell({ kind: 'remembering', remembers, remembered: rememberedMappings(memory) });
  /** The consent to keep sittings is another one. */
  const forgetRemembered = () => {
    const keeps = memory.read(KEEPS);
    memory.forgetAll();
    if (keeps !== null) memory.write(KEEPS, keeps);
    tellRemembering(false);
  };
  return {
    importSources: (sources, options) => imports.begin(sources, options?.add === true),
    compareWith: imports.beginEarlier,
    answerFleet: imports.answerFleet,
    confirmRenames(renames) {
      const at = edges.now().toISOString();
      const confirmed = renames.map((rename) => ({ ...rename, at }));
      changeComparison((compared) => ({
        ...compared,
        renames: [...compared.renames, ...confirmed],
      }));
    },
    carryFacts: (carried) => changeComparison((compared) => ({ ...compared, carried })),
    stopComparing: () => recounts.change((choices) => ({ ...choices, compared: null })),
    importSample: () => imports.begin([edges.sample(getState().language)], false),
    startAgain: imports.startAgain,
    cancelImport: imports.cancel,
    openColumns: imports.openColumns,
    previewColumns: imports.preview,
    confirmColumns: imports.confirm,
    dismissAlert() {
      // A refused inventory keeps its own worker in case the person corrects its columns.
      if (getState().alert?.kind === 'refused') runner.dropCandidate();
      tell({ kind: 'alert-dismissed' });
    },
    decide(act, on) {
      const { at, by } = saidNow(room);
      recounts.change((choices) => ({
        ...choices,
        decisions: withDecision(choices.decisions, { at, by, on, ...act }),
      }));
    },
    suggestPlan: plans.suggest,
    changePlan: plans.change,
    tickPlan: plans.tick,
    mapValue: (choice, reason) => changeCells((cells) => withValue(cells, said(choice, reason))),
    enterCell: (entry, reason) => changeCells((cells) => withEntry(cells, said(entry, reason))),
    settle: (settlement, reason) =>
      changeCells((cells) => withSettlement(cells, said(settlement, reason))),
    withdraw: (choice) => changeCells((cells) => withoutChoice(cells, choice)),
    undo: recounts.undo,
    redo: recounts.redo,
    setRules: recounts.setRules,
    changeView(change, push = false) {
      const { audit, language, view: before } = getState();
      const view = change(before);
      // The worker starts before the page draws what changed at once.
      if (audit !== null && !showsSameRows(before, view, language)) {
        room.ahead.open(queryOf(view, view.tab, language), audit.summary);
      }
      tell({ kind: 'view-changed', view });
      room.writeHash(push ? 'push' : 'replace');
    },
    search(tab, text) {
      const { audit, language, view: before } = getState();
      const { filter } = before.tables[tab];
      const view = withTable(before, tab, { filter: { ...filter, search: text } });
      room.tellLater({ kind: 'view-changed', view });
      room.writeHash('at-rest');
      clearTimeout(rowsAreLate);
      searches += 1;
      const own = searches;
      if (audit === null || showsSameRows(before, view, language)) {
        room.tellNow();
        return;
      }
      recounts.renewDay();
      rowsAreLate = setTimeout(room.tellNow, LATE_MS);
      room.ahead.bring(queryOf(view, tab, language), audit.summary, () => {
        // The screen may have taken the request of an earlier search over, when that was late.
        if (own !== searches) return;
        clearTimeout(rowsAreLate);
        room.tellNow();
      });
    },
    select: (selection) => tell({ kind: 'rows-selected', selection }),
    setLanguage(language) {
      keep('language', language);
      tell({ kind: 'language-chosen', language });
      room.writeHash('replace');
    },
    setTheme(theme) {
      keep('theme', theme);
      tell({ kind: 'theme-chosen', theme });
    },
    setDelimiter: (delimiter) => tell({ kind: 'delimiter-chosen', delimiter }),
    exportFile: (order, delimiter) => void exports.run(order, delimiter),
    saveReport: (report) => void reports.save(report),
    printReport: (report) => void reports.print(report),
    prepareReport: (report) => void reports.prepare(report),
    saveSession: sessions.save,
    saveChoices: () => void exports.saveChoices(),
    downloadTemplate: (language) => void exports.saveTemplate(language),
    downloadCollector: () => void exports.saveText(COLLECTOR_NAME, 'text/plain', COLLECTOR),
    downloadRuleAsSql: () => void exports.saveText('q251382.sql', 'application/sql', RULE_AS_SQL),
    cancelExport: writing.cancel,
    remember(consent) {
      if (!consent) {
        forgetRemembered();
        return;
      }
      const { language, theme, author } = getState();
      const kept = { consent: 'yes', language, theme, author };
      if (Object.entries(kept).every(([key, value]) => memory.write(key, value))) {
        tellRemembering(true);
        return;
      }
      forgetRemembered();
      tell({ kind: 'alert-raised', alert: { kind: 'not-remembered' } });
    },
    forgetMapping(headings) {
      forgetMapping(memory, headings);
      tellRemembering(getState().remembers);
    },
    forgetEverything() {
      memory.forgetAll();
      tellRemembering(false);
      void keeping.forgetAll();
    },
    keep: keeping.consent,
    continueSitting: (id) => void keeping.continueSitting(id),
    forgetSitting: (id) => void keeping.forgetSitting(id),
    setAuthor(author) {
      keep('author', author);
      tell({ kind: 'author-given', author });
    },
    closeAudit: () =>
      room.leaving.before(() => {
        runner.dropAll();
        tell({ kind: 'audit-closed' });
        room.writeHash('push');
      }),
    answerLeaving: room.leaving.answer,
  };
}

/**
 * The initial language: the link's, else the remembered one, else the first of the browser's languages that
 * the page supports.
 */
function firstLanguage(edges: SittingEdges, linked: Language | null): Language {
  return linked ?? languageOf(edges.memory.read('language')) ?? firstSpoken(edges.languages);
}

/** The alert for a link: that it was refused, else which inventory it belongs to. */
function alertOfLink({ refused, inventoryName }: ReadLink): Alert | null {
  if (refused !== null) return { kind: 'link-refused', because: refused };
  return inventoryName === null ? null : { kind: 'link-without-data', inventoryName };
}

/** The alert at start-up. Drops remembered mappings that are invalid. */
function firstAlert({ memory }: SittingEdges, link: ReadLink): Alert | null {
  const isDamaged = dropDamagedMappings(memory);
  return alertOfLink(link) ?? (isDamaged ? { kind: 'memory-damaged' } : null);
}

function firstSitting(edges: SittingEdges): Sitting {
  const link = parseViewHash(edges.hash.read());
  const { view, language } = link;
  const theme = edges.memory.read('theme');
  return {
    language: firstLanguage(edges, language),
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    incoming: null,
    audit: null,
    alert: firstAlert(edges, link),
    view,
    selection: null,
    exporting: null,
    delimiter: null,
    history: NO_HISTORY,
    saved: null,
    asksToLeave: false,
    author: edges.memory.read('author') ?? '',
    remembers: edges.memory.read('consent') === 'yes',
    remembered: rememberedMappings(edges.memory),
    keeps: edges.memory.read(KEEPS) === 'yes',
    kept: [],
    keptChoices: null,
  };
}

/** Creates the session's store. State changes only in here. */
export function createSittingStore(edges: SittingEdges): SittingStore {
  let sitting = firstSitting(edges);
  const listeners = new Set<() => void>();
  const getState = () => sitting;
  const tellLater = (event: SittingEvent) => {
    sitting = reduce(sitting, event);
  };
  const tellNow = () => {
    for (const listener of listeners) listener();
    keeping.follow();
  };
  const tell = (event: SittingEvent) => {
    tellLater(event);
    tellNow();
  };
  const runner = createAuditRunner(edges, {
    onDeath: () =>
      tell({ kind: 'alert-raised', alert: { kind: 'worker-died', message: '', unfinished: null } }),
    onSilence(isSilent) {
      const alert = { kind: 'worker-silent', seconds: SILENT_AFTER_SECONDS } as const;
      if (isSilent) tell({ kind: 'alert-raised', alert });
      else if (sitting.alert?.kind === 'worker-silent') tell({ kind: 'alert-dismissed' });
    },
  });
  edges.whenIdle(runner.warmUp);
  const writeHash = (how: HashWriting) => {
    const inventoryName = sitting.audit?.summary.sources[0]?.fileName ?? null;
    const { view, language } = sitting;
    edges.hash.write(formatViewHash({ view, language, inventoryName }), how);
  };
  edges.hash.listen((hash) => {
    const { view: read, language, refused, inventoryName } = parseViewHash(hash);
    if (refused !== null) {
      tell({ kind: 'alert-raised', alert: { kind: 'link-refused', because: refused } });
      return;
    }
    const summary = sitting.audit?.summary;
    const extras = summary?.extras.length;
    const isOfOther = inventoryName !== null && inventoryName !== summary?.sources[0]?.fileName;
    const view = isOfOther ? withoutMachines(read) : read;
    tell({ kind: 'view-changed', view: extras === undefined ? view : fitView(view, extras) });
    if (language !== null) tell({ kind: 'language-chosen', language });
  });
  const ahead = createTableAhead(runner);
  const leaving = createLeaving(getState, tell);
  const room = {
    edges,
    runner,
    ahead,
    getState,
    tell,
    tellLater,
    tellNow,
    leaving,
    writeHash,
  };
  const imports = createImportFlow(room, ({ earlier }) =>
    recounts.change((choices) => ({ ...choices, compared: comparedWith(earlier) })),
  );
  const recounts = createRecountFlow(room, imports);
  const keeping = createKeepFlow(room, imports.openKept);
  void keeping.look();
  edges.onReturn(() => {
    recounts.renewDay();
    // Another page may have kept or deleted something.
    void keeping.look();
  });
  return {
    getState,
    judgedDay: () => judgedDay(edges.now(), sitting.audit?.choices.decisions ?? []),
    known: (request, takes) => ahead.known(request, takes, sitting.audit?.summary),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    actions: createActions(room, imports, recounts, keeping),
    ask(request, takes, options) {
      recounts.renewDay();
      return (
        ahead.take(request, takes, sitting.audit?.summary, options?.signal) ??
        runner.ask(request, takes, options)
      );
    },
  };
}
