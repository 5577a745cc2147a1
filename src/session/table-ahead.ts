import type { TableQuery } from '../answers/table-query.ts';
import type { AuditSummary } from '../worker/summary-messages.ts';
import type { TableView } from '../worker/table-messages.ts';
import type { AuditRunner } from './audit-runner.ts';

/** The table that a new audit shows first, asked for while the page still draws what surrounds it. */
export interface TableAhead {
  /** Asks for a table of the audit that a summary is of. */
  open(query: TableQuery, summary: AuditSummary): void;
  /** The answer that is under way for this very query of this very audit, once; null where there is none. */
  take(query: TableQuery, summary: AuditSummary | undefined): Promise<TableView> | null;
}

/** Makes the place where one answer waits. */
export function createTableAhead({ ask }: Pick<AuditRunner, 'ask'>): TableAhead {
  let waiting: { question: string; summary: AuditSummary; view: Promise<TableView> } | null = null;
  return {
    open(query, summary) {
      const view = ask('openTable', query);
      // A failure is told to whoever takes the answer; where nobody does, nobody misses it.
      view.catch(() => undefined);
      waiting = { question: JSON.stringify(query), summary, view };
    },
    take(query, summary) {
      const taken = waiting;
      waiting = null;
      const isIt = taken?.summary === summary && taken?.question === JSON.stringify(query);
      return isIt ? (taken?.view ?? null) : null;
    },
  };
}
