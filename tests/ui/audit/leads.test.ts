import { describe, expect, it } from 'vitest';
import { FIRST_VIEW } from '../../../src/session/view.ts';
import {
  ofServicePacks,
  toAllPairings,
  toClients,
  toFlagged,
  toMachines,
  toMissingFact,
  toProblems,
  toServers,
  toUpgrades,
  toVerdicts,
} from '../../../src/ui/audit/leads.ts';

describe('a number that leads to its rows', () => {
  it('goes to the pairings of its verdict and forgets the filter before', () => {
    const before = toVerdicts(['exposed'], { search: 'MUC' })(FIRST_VIEW);
    const after = toVerdicts(['not-exposed'])(before);
    expect(after.tab).toBe('pairings');
    expect(after.tables.pairings.filter).toEqual({ verdict: ['not-exposed'] });
  });

  it('goes to the tab of its own where it counts undecided pairings', () => {
    const view = toVerdicts(['undecided'])(FIRST_VIEW);
    expect(view.tab).toBe('undecided');
    expect(view.tables.undecided.filter).toEqual({ verdict: ['undecided'] });
    expect(view.tables.pairings).toBe(FIRST_VIEW.tables.pairings);
  });

  it('keeps the sort and the columns of the table it leads to', () => {
    const { sort, layout } = toFlagged()(FIRST_VIEW).tables.pairings;
    expect(sort).toBe(FIRST_VIEW.tables.pairings.sort);
    expect(layout).toBe(FIRST_VIEW.tables.pairings.layout);
  });

  it('narrows to the service packs of a matrix cell', () => {
    expect(toFlagged(ofServicePacks('SP4', 'unknown'))(FIRST_VIEW).tables.pairings.filter).toEqual({
      verdict: ['exposed', 'at-risk'],
      clientServicePack: ['SP4'],
      serverServicePack: ['unknown'],
    });
  });

  it('narrows a total of the matrix to one side', () => {
    expect(ofServicePacks(null, 'SP5')).toEqual({ serverServicePack: ['SP5'] });
  });

  it.each([
    ['client.encryption', { clientIs: 3 }],
    ['server.service_pack', { serverIs: 3 }],
  ] as const)('goes from %s to the pairings of its machine that miss it', (fact, side) => {
    const view = toMissingFact(fact, 3)(FIRST_VIEW);
    expect(view.tables.undecided.filter).toEqual({
      verdict: ['undecided'],
      missing: [fact],
      ...side,
    });
  });

  it('shows pairings of every verdict without a choice of verdicts', () => {
    expect(toAllPairings({ clientIs: 1 })(FIRST_VIEW).tables.pairings.filter).toEqual({
      clientIs: 1,
    });
  });

  it('goes to the clients that need something, or to all', () => {
    expect(toClients(['verify'])(FIRST_VIEW).tables.clients.filter.choices).toEqual([
      { column: 'action', values: ['verify'] },
    ]);
    expect(toClients(null)(FIRST_VIEW).tables.clients.filter.choices).toEqual([]);
  });

  it('shows the clients to upgrade in the order of the remediation list', () => {
    const { tab, tables } = toUpgrades()(FIRST_VIEW);
    expect(tab).toBe('clients');
    expect(tables.clients.sort).toEqual([]);
    expect(tables.clients.filter.choices).toEqual([{ column: 'action', values: ['upgrade'] }]);
  });

  it('goes to servers, machines and problems', () => {
    expect(toServers()(FIRST_VIEW).tab).toBe('servers');
    expect(
      toMachines('product', ['outside-the-article'])(FIRST_VIEW).tables.inventory.filter.choices,
    ).toEqual([{ column: 'product', values: ['outside-the-article'] }]);
    expect(toProblems(['merged'])(FIRST_VIEW).tables.problems.filter.choices).toEqual([
      { column: 'effect', values: ['merged'] },
    ]);
    expect(toProblems()(FIRST_VIEW).tables.problems.filter.choices).toEqual([]);
  });
});
