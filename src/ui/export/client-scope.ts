import { useMemo } from 'react';
import type { Excerpt } from '../../answers/table-query.ts';
import { queryOf } from '../../session/view.ts';
import { useSitting } from '../shared/sitting-context.ts';
import { isFirstFilter } from '../tables/filters.ts';

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
