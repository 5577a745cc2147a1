import { expect, it } from 'vitest';
import { FIRST_VIEW, withDecisionColumns, withTable } from '../../src/session/view.ts';

it('a person who chose the columns of the clients sees those of the first decision behind them', () => {
  const { layout } = FIRST_VIEW.tables.clients;
  const chosen = (columns: readonly string[] | null) =>
    withTable(FIRST_VIEW, 'clients', { layout: { ...layout, columns } });
  expect(withDecisionColumns(chosen(['client', 'owner']))).toEqual(
    chosen(['client', 'owner', 'decision', 'until']),
  );
  expect(withDecisionColumns(chosen(null))).toEqual(chosen(null));
});
