import { describe, expect, it } from 'vitest';
import { choice, filterOf, NO_FILTER, type TableFilter } from '../../../src/answers/table-query.ts';
import { FIRST_VIEW, type Tab, withTable } from '../../../src/session/view.ts';
import { isWithinTab, totalOf } from '../../../src/ui/tables/use-table-view.ts';
import { summaryOf } from '../audit/summary-of.ts';

describe('the view of the tables', () => {
  it('changes one table without touching the others', () => {
    const view = withTable(FIRST_VIEW, 'servers', {
      sort: [{ column: 'flagged', descending: true }],
    });
    expect(view.tables.servers.sort).toEqual([{ column: 'flagged', descending: true }]);
    expect(view.tables.servers.filter).toBe(FIRST_VIEW.tables.servers.filter);
    expect(view.tables.clients).toBe(FIRST_VIEW.tables.clients);
  });

  it.each<[Tab, number]>([
    ['pairings', 7],
    ['undecided', 5],
    ['clients', 2],
    ['servers', 11],
    ['inventory', 12],
    ['problems', 13],
  ])('says how many rows %s is about', (tab, count) => {
    const summary = {
      ...summaryOf({ exposed: 3, atRisk: 4, undecided: 5, upgrade: 2 }),
      servers: 11,
      machines: 12,
      problems: 13,
    };
    expect(totalOf(tab, summary)).toBe(count);
  });

  it.each<[string, Tab, TableFilter, boolean]>([
    ['the first filter', 'clients', FIRST_VIEW.tables.clients.filter, true],
    [
      'a further filter',
      'clients',
      { ...filterOf(choice('action', ['upgrade']), choice('servers', ['1'])), search: 'KÖLN' },
      true,
    ],
    ['fewer verdicts', 'pairings', filterOf(choice('verdict', ['exposed'])), true],
    ['no verdict', 'pairings', filterOf(choice('verdict', [])), true],
    ['other actions', 'clients', filterOf(choice('action', ['verify'])), false],
    ['more verdicts', 'pairings', filterOf(choice('verdict', ['exposed', 'undecided'])), false],
    ['no filter', 'clients', NO_FILTER, false],
    ['no filter, where the tab has none', 'servers', NO_FILTER, true],
  ])('with %s, rows of %s are within it or go beyond it', (_, tab, filter, isWithin) => {
    expect(isWithinTab(tab, filter)).toBe(isWithin);
  });
});
