import type { ReactNode } from 'react';
import type { ListTab, PairingTab } from '../../session/view.ts';
import { useActions, useSitting } from '../shared/sitting-context.ts';
import { FilterBar, type FilterFindings } from './FilterBar.tsx';
import { LIST_FILTER } from './list-filter.ts';
import { PAIRING_FILTER } from './pairing-filter.ts';
import { withTable } from './table-view.ts';

/*
 * The filters read the view by themselves, so that a keystroke draws the filters again and not the
 * rows below them.
 */

/** The filters of a table of pairings. */
export function PairingFilters({
  tab,
  ...findings
}: FilterFindings & { readonly tab: PairingTab }) {
  const { changeView } = useActions();
  const filter = useSitting((sitting) => sitting.view.tables[tab].filter);
  return (
    <FilterBar
      {...findings}
      tab={tab}
      access={PAIRING_FILTER}
      filter={filter}
      onFilter={(changed) => changeView((view) => withTable(view, tab, { filter: changed }))}
    />
  );
}

/** The filters of a table that is not of pairings. */
export function ListFilters({
  tab,
  children,
  ...findings
}: FilterFindings & { readonly tab: ListTab; readonly children?: ReactNode }) {
  const { changeView } = useActions();
  const filter = useSitting((sitting) => sitting.view.tables[tab].filter);
  return (
    <FilterBar
      {...findings}
      tab={tab}
      access={LIST_FILTER}
      filter={filter}
      onFilter={(changed) => changeView((view) => withTable(view, tab, { filter: changed }))}
    >
      {children}
    </FilterBar>
  );
}
