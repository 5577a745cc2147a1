import { expect, it } from 'vitest';
import { FIRST_VIEW, withNewColumns, withTable } from '../../src/session/view.ts';

const chosen = (tab: 'clients' | 'servers', columns: readonly string[] | null) => {
  const { layout } = FIRST_VIEW.tables[tab];
  return withTable(FIRST_VIEW, tab, { layout: { ...layout, columns } });
};

it('a person who chose the columns of the clients sees those of the first decision behind them', () => {
  expect(withNewColumns(chosen('clients', ['client', 'owner']), 'if-decided')).toEqual(
    chosen('clients', ['client', 'owner', 'decision', 'until']),
  );
  expect(withNewColumns(chosen('clients', null), 'if-decided')).toEqual(chosen('clients', null));
});

it('a person who chose the columns of the servers sees that of the first plan behind them', () => {
  expect(withNewColumns(chosen('servers', ['server']), 'if-planned')).toEqual(
    chosen('servers', ['server', 'planned']),
  );
  const before = chosen('servers', ['planned', 'server']);
  expect(withNewColumns(before, 'if-planned')).toEqual(before);
});
