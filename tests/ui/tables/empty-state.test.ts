import { describe, expect, it } from 'vitest';
import { emptyState } from '../../../src/ui/tables/EmptyTable.tsx';

describe('an empty table', () => {
  it('says that the filter lets nothing through where there is something without it', () => {
    expect(emptyState('pairings', false, 10)).toBe('filtered');
    expect(emptyState('inventory', false, 1)).toBe('filtered');
  });

  it('does not blame a filter where there is nothing at all', () => {
    expect(emptyState('problems', false, 0)).toBe('no-problems');
  });

  it.each([
    ['pairings', 'nothing-flagged'],
    ['undecided', 'no-undecided'],
    ['clients', 'no-upgrade'],
    ['problems', 'no-problems'],
    ['servers', 'nobody'],
    ['inventory', 'nobody'],
  ] as const)('says on %s that there is nothing of the kind', (tab, state) => {
    expect(emptyState(tab, true, 10)).toBe(state);
  });
});
