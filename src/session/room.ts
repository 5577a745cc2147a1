import type { FirstTable } from '../answers/importing.ts';
import type { Gives, RequestName, Takes } from '../answers/requests.ts';
import type { TableView } from '../answers/rows.ts';
import type { AuditSummary, ReadColumns } from '../answers/summary.ts';
import type { TableQuery } from '../answers/table-query.ts';
import type { HashWriting } from '../browser/url-hash.ts';
import type { Said } from '../inventory/inventory.ts';
import { judgedDay } from '../remediation/decisions.ts';
import type { Day } from '../remediation/local-day.ts';
import type { AuditRunner } from './audit-runner.ts';
import type { SittingEdges } from './edges.ts';
import type { Leaving } from './leaving.ts';
import { type MeaningsChange, rememberColumns, rememberedMappings } from './mapping-memory.ts';
import type { SittingEvent } from './reduce.ts';
import type { Choices, Sitting } from './sitting.ts';
import { queryOf } from './view.ts';

/** A cache for the table that the page will show next. */
interface TableAhead {
  /** Keeps a table that came with the audit that has this summary. */
  keep(table: FirstTable, summary: AuditSummary): void;
  /**
   * Requests a table of the audit that has this summary, unless it came with the audit. The request runs while the page
   * draws the rest. Gives up the one requested before that nobody took.
   */
  open(query: TableQuery, summary: AuditSummary): void;
  /**
   * Requests a table as `open` does, for a page that draws it all at once: calls `ready` when its answer is known, or
   * the request has failed. Does not call it if the request was given up.
   */
  bring(query: TableQuery, summary: AuditSummary, ready: () => void): void;
  /** The answer to exactly this request on exactly this audit, if it came with the audit or was brought; else null. */
  known<R extends RequestName>(
    request: R,
    takes: Takes<R>,
    summary: AuditSummary | undefined,
  ): Gives<R> | null;
  /**
   * The answer to exactly this request on exactly this audit, once, if it was requested; else null. Aborting the signal
   * aborts it.
   */
  take<R extends RequestName>(
    request: R,
    takes: Takes<R>,
    summary: AuditSummary | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Gives<R>> | null;
}

/** A question about the audit that has a summary. */
interface TableAsked {
  readonly question: string;
  readonly summary: AuditSummary;
}

interface TableKept extends TableAsked {
  readonly answer: TableView;
}

interface TableWaited extends TableAsked {
  readonly answer: Promise<TableView>;
  readonly abort: AbortController;
}

/** Creates the cache. */
export function createTableAhead({ ask }: Pick<AuditRunner, 'ask'>): TableAhead {
  let came: TableKept | null = null;
  let brought: TableKept | null = null;
  let waiting: TableWaited | null = null;
  const questionOf = (request: RequestName, takes: unknown) => JSON.stringify([request, takes]);
  const find = (question: string, summary: AuditSummary | undefined) =>
    [came, brought].find((one) => one?.summary === summary && one?.question === question) ?? null;

  /** Sends the request; returns null if its answer is known. */
  const request = (query: TableQuery, summary: AuditSummary): TableWaited | null => {
    waiting?.abort.abort();
    waiting = null;
    const question = questionOf('openTable', query);
    if (find(question, summary) !== null) return null;
    const abort = new AbortController();
    const answer = ask('openTable', query, { signal: abort.signal });
    // Whoever takes the answer sees the failure. If nobody takes it, the failure does not matter.
    answer.catch(() => undefined);
    waiting = { question, summary, answer, abort };
    return waiting;
  };

  return {
    keep({ query, view }, summary) {
      came = { question: questionOf('openTable', query), summary, answer: view };
    },
    known<R extends RequestName>(request: R, takes: Takes<R>, summary: AuditSummary | undefined) {
      if (request !== 'openTable') return null;
      const kept = find(questionOf(request, takes), summary);
      // Equal questions have answers of the same type.
      return kept === null ? null : (kept.answer as Gives<R>);
    },
    open(query, summary) {
      request(query, summary);
    },
    bring(query, summary, ready) {
      const asked = request(query, summary);
      if (asked === null) {
        ready();
        return;
      }
      const { question, answer, abort } = asked;
      const end = () => {
        if (!abort.signal.aborted) ready();
      };
      answer
        .then((view) => {
          if (waiting === asked) waiting = null;
          brought = { question, summary, answer: view };
        })
        .then(end, end);
    },
    take<R extends RequestName>(
      request: R,
      takes: Takes<R>,
      summary: AuditSummary | undefined,
      signal: AbortSignal | undefined,
    ) {
      if (request !== 'openTable') return null;
      const taken = waiting;
      waiting = null;
      if (taken === null) return null;
      const { abort } = taken;
      if (taken.summary !== summary || taken.question !== questionOf(request, takes)) {
        abort.abort();
        return null;
      }
      if (signal?.aborted) abort.abort(signal.reason);
      signal?.addEventListener('abort', () => abort.abort(signal.reason), { once: true });
      // Equal questions have answers of the same type.
      return taken.answer as Promise<Gives<R>>;
    },
  };
}

/** What the flows of a session share. */
export interface SittingRoom {
  readonly edges: SittingEdges;
  readonly runner: AuditRunner;
  readonly ahead: TableAhead;
  getState(): Sitting;
  tell(event: SittingEvent): void;
  /** Changes the state at once, but tells the screen only with the next event or when `tellNow` is called. */
  tellLater(event: SittingEvent): void;
  tellNow(): void;
  /** What to do before something discards unsaved work. */
  readonly leaving: Leaving;
  /** Updates the URL to match the view. */
  writeHash(how: HashWriting): void;
}

/**
 * Stores how columns are read and what texts in them mean, if the person allows it, and tells what is stored now.
 * @returns false if the storage is full or blocked.
 */
export function keepColumns(
  { edges, getState, tell }: SittingRoom,
  columns: readonly ReadColumns[],
  meanings: MeaningsChange,
): boolean {
  if (!getState().remembers) return true;
  const { memory } = edges;
  const isStored = rememberColumns(memory, columns, meanings);
  tell({ kind: 'remembering', remembers: true, remembered: rememberedMappings(memory) });
  return isStored;
}

/** The day by which the decisions among some choices are judged. */
export function dayFor(
  { edges }: Pick<SittingRoom, 'edges'>,
  { decisions }: Pick<Choices, 'decisions'>,
): Day {
  return judgedDay(edges.now(), decisions).day;
}

/** What a worker needs to read its files again under some choices. It opens the table on screen along with them. */
export function rereadTakes(
  room: Pick<SittingRoom, 'edges' | 'getState'>,
  { sourceChoices, cellChoices, compared, rules, decisions, plan }: Choices,
): Takes<'reread'> {
  const { view, language } = room.getState();
  const today = dayFor(room, { decisions });
  const first = queryOf(view, view.tab, language);
  const choices = { sourceChoices, cellChoices, compared, rules, decisions, plan };
  return { ...choices, today, withoutAsking: true, first };
}

/** When, by whom and why a choice is made now. */
export function saidNow(
  { edges, getState }: Pick<SittingRoom, 'edges' | 'getState'>,
  reason = '',
): Said {
  return { at: edges.now().toISOString(), by: getState().author.trim(), reason: reason.trim() };
}

/** The message of an error, for the person. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
