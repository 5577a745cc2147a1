import { describe, expect, it } from 'vitest';
import { FIRST_VIEW, NO_LIST_FILTER, TABS } from '../../../src/session/view.ts';
import { filterFields, isFirstFilter } from '../../../src/ui/tables/filter-fields.ts';

describe('what a tab can be filtered by', () => {
  it('names the extra columns of both ends of a pairing', () => {
    expect(filterFields('pairings', 2).texts).toEqual([
      'client',
      'server',
      'clientExtra:0',
      'clientExtra:1',
      'serverExtra:0',
      'serverExtra:1',
    ]);
  });

  it('names the extra columns of a machine once', () => {
    expect(filterFields('inventory', 1).texts).toEqual(['machine', 'extra:0']);
  });

  it('has no verdict on the tab of undecided pairings', () => {
    expect(filterFields('undecided', 0).choices).not.toContain('verdict');
  });

  it.each(TABS)('knows the first filter of %s', (tab) => {
    const { filter } = FIRST_VIEW.tables[tab];
    expect(isFirstFilter(tab, filter)).toBe(true);
    expect(isFirstFilter(tab, { ...filter, search: 'x' })).toBe(false);
  });

  it('shows the clients to upgrade at first, not all clients', () => {
    expect(isFirstFilter('clients', NO_LIST_FILTER)).toBe(false);
  });
});
