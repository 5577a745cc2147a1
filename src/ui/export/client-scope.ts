import { useMemo } from 'react';
import type { Excerpt } from '../../answers/table-query.ts';
import { queryOf } from '../../session/view.ts';
import { useSitting } from '../shared/sitting-context.ts';
import { isFirstFilter } from '../tables/filters.ts';
import { useSelectedRows } from './this-list.ts';

/** The selected clients; null if none are, and in every other tab. */
export function useSelectedClients(): Excerpt | null {
  const rows = useSelectedRows();
  const view = useSitting((sitting) => sitting.view);
  const language = useSitting((sitting) => sitting.language);
  if (rows === null || view.tab !== 'clients') return null;
  return { query: queryOf(view, 'clients', language), rows };
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
