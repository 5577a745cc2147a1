import { useMemo } from 'react';
import type { Excerpt } from '../../answers/table-query.ts';
import { queryOf } from '../../session/view.ts';
import { useSitting } from '../shared/sitting-context.ts';
import { isFirstFilter } from '../tables/filters.ts';
import { useSelectedRows } from './this-list.ts';

/** The selected rows of the open tab; null if none are, or while they are looked for after a change. */
export function useSelectedExcerpt(): Excerpt | null {
  const rows = useSelectedRows();
  const view = useSitting((sitting) => sitting.view);
  const language = useSitting((sitting) => sitting.language);
  return rows === null ? null : { query: queryOf(view, view.tab, language), rows };
}

/** The selected clients; null if none are, and in every other tab. */
export function useSelectedClients(): Excerpt | null {
  const selected = useSelectedExcerpt();
  return selected?.query.table === 'clients' ? selected : null;
}

/**
 * The clients that the open tab is limited to: those that its filter leaves; null for all clients, and for every
 * other tab. The lists of clients are limited to them unless the person chooses all.
 */
export function useShownClients(): Excerpt | null {
  const view = useSitting((sitting) => sitting.view);
  const language = useSitting((sitting) => sitting.language);
  const { filter } = view.tables.clients;
  const isLimited = view.tab === 'clients' && !isFirstFilter('clients', filter);
  return useMemo(
    () => (isLimited ? { query: queryOf(view, 'clients', language), rows: null } : null),
    [isLimited, view, language],
  );
}
