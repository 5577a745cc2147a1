import type { Gives, RequestName, Takes } from '../answers/requests.ts';
import type { AuditSummary } from '../answers/summary.ts';
import type { TableQuery } from '../answers/table-query.ts';
import type { AuditRunner } from './audit-runner.ts';
import type { SittingEdges } from './edges.ts';
import type { SittingEvent } from './reduce.ts';
import type { Sitting } from './sitting.ts';

/** The table that a new audit shows first, asked for while the page still draws what surrounds it. */
interface TableAhead {
  /** Asks for a table of the audit that a summary is of. */
  open(query: TableQuery, summary: AuditSummary): void;
  /** The answer that is on its way to this very request to this very audit, once; null where there is none. */
  take<R extends RequestName>(
    request: R,
    takes: Takes<R>,
    summary: AuditSummary | undefined,
  ): Promise<Gives<R>> | null;
}

/** Creates a one-slot cache for the first table of a new audit. */
export function createTableAhead({ ask }: Pick<AuditRunner, 'ask'>): TableAhead {
  let waiting: { question: string; summary: AuditSummary; answer: Promise<unknown> } | null = null;
  const questionOf = (request: RequestName, takes: unknown) => JSON.stringify([request, takes]);
  return {
    open(query, summary) {
      const answer = ask('openTable', query);
      // A failure is told to whoever takes the answer; where nobody does, nobody misses it.
      answer.catch(() => undefined);
      waiting = { question: questionOf('openTable', query), summary, answer };
    },
    take<R extends RequestName>(request: R, takes: Takes<R>, summary: AuditSummary | undefined) {
      if (request !== 'openTable') return null;
      const taken = waiting;
      waiting = null;
      if (taken?.summary !== summary || taken?.question !== questionOf(request, takes)) return null;
      // An equal question has an answer of the same type.
      return taken.answer as Promise<Gives<R>>;
    },
  };
}

/** What the flows of a sitting share. */
export interface SittingRoom {
  readonly edges: SittingEdges;
  readonly runner: AuditRunner;
  readonly ahead: TableAhead;
  getState(): Sitting;
  tell(event: SittingEvent): void;
  /** Brings the address in line with the view. */
  writeHash(push: boolean): void;
}

/** The words of an error, for the person. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
