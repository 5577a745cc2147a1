import type { Tab } from '../../session/view.ts';

/** Why a table is empty, and so what there is to say and to do. */
export type EmptyState =
  | 'filtered'
  | 'nothing-flagged'
  | 'no-upgrade'
  | 'no-undecided'
  | 'no-problems'
  | 'nobody';

/** What an empty table says: that the filter lets nothing through, or that there is nothing of the kind. */
export function emptyState(tab: Tab, isFirstFilter: boolean, total: number): EmptyState {
  if (!isFirstFilter && total > 0) return 'filtered';
  switch (tab) {
    case 'pairings':
      return 'nothing-flagged';
    case 'undecided':
      return 'no-undecided';
    case 'clients':
      return 'no-upgrade';
    case 'problems':
      return 'no-problems';
    case 'servers':
    case 'inventory':
      return 'nobody';
  }
}
