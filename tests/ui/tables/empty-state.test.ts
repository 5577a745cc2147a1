import { describe, expect, it } from 'vitest';
import { emptyState } from '../../../src/ui/tables/EmptyTable.tsx';

describe('an empty table', () => {
  it('says that nothing matches the filter if there are rows without it', () => {
    expect(emptyState('pairings', false, 10)).toBe('filtered');
    expect(emptyState('inventory', false, 1)).toBe('filtered');
  });

  it('does not blame the filter if there are no rows at all', () => {
    expect(emptyState('problems', false, 0)).toBe('no-problems');
  });

  it.each([
    ['pairings', 'nothing-flagged'],
    ['undecided', 'no-undecided'],
    ['clients', 'no-upgrade'],
    ['problems', 'no-problems'],
    ['servers', 'nobody'],
    ['inventory', 'nobody'],
  ] as const)('says on %s that there are no such rows', (tab, state) => {
    expect(emptyState(tab, true, 10)).toBe(state);
  });
});
