import { describe, expect, it } from 'vitest';
import { FIRST_VIEW, type Tab, withTable } from '../../../src/session/view.ts';
import { firstCount, mergeCounts } from '../../../src/ui/tables/use-tab-counts.ts';
import { summaryOf } from '../audit/summary-of.ts';

describe('the counts of the tabs', () => {
  it('keep those of other tabs when one is added, and lose those that are outdated', () => {
    const first = mergeCounts(new Map(), [['pairings', 6]], ['pairings', 'clients']);
    const both = mergeCounts(first, [['clients', 2]], ['pairings', 'clients']);
    expect([...both]).toEqual([
      ['pairings', 6],
      ['clients', 2],
    ]);
    expect([...mergeCounts(both, [['servers', 1]], ['clients', 'servers'])]).toEqual([
      ['clients', 2],
      ['servers', 1],
    ]);
  });
});

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
  ])('takes the count of %s from the summary under the default filter', (tab, count) => {
    const summary = {
      ...summaryOf({ exposed: 3, atRisk: 4, undecided: 5, upgrade: 2 }),
      servers: 11,
      machines: 12,
      problems: 13,
    };
    expect(firstCount(tab, summary)).toBe(count);
  });
});
