import { describe, expect, it } from 'vitest';
import { choice, filterOf } from '../../../src/answers/table-query.ts';
import { FIRST_VIEW } from '../../../src/session/view.ts';
import {
  ofMachine,
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
  toWaitedFor,
} from '../../../src/ui/audit/leads.ts';

describe('a number that leads to its rows', () => {
  it('goes to the pairings of its verdict and drops the previous filter', () => {
    const before = toVerdicts(['exposed'], [choice('forcedBy', ['both'])])(FIRST_VIEW);
    const after = toVerdicts(['not-exposed'])(before);
    expect(after.tab).toBe('pairings');
    expect(after.tables.pairings.filter).toEqual(filterOf(choice('verdict', ['not-exposed'])));
  });

  it('goes to the Undecided tab if it counts undecided pairings', () => {
    const view = toVerdicts(['undecided'])(FIRST_VIEW);
    expect(view.tab).toBe('undecided');
    expect(view.tables.undecided.filter).toEqual(filterOf(choice('verdict', ['undecided'])));
    expect(view.tables.pairings).toBe(FIRST_VIEW.tables.pairings);
  });

  it('keeps the sort and the columns of its table', () => {
    const { sort, layout } = toFlagged()(FIRST_VIEW).tables.pairings;
    expect(sort).toBe(FIRST_VIEW.tables.pairings.sort);
    expect(layout).toBe(FIRST_VIEW.tables.pairings.layout);
  });

  it('filters by the service packs of a matrix cell', () => {
    expect(toFlagged(ofServicePacks('SP4', 'unknown'))(FIRST_VIEW).tables.pairings.filter).toEqual(
      filterOf(
        choice('verdict', ['exposed', 'at-risk']),
        choice('clientServicePack', ['SP4']),
        choice('serverServicePack', ['unknown']),
      ),
    );
  });

  it('filters a matrix total by one side only', () => {
    expect(ofServicePacks(null, 'SP5')).toEqual([choice('serverServicePack', ['SP5'])]);
  });

  it.each([
    ['client.encryption', 'client'],
    ['server.service_pack', 'server'],
  ] as const)('goes from %s to the pairings of its machine that lack it', (fact, end) => {
    const view = toMissingFact(fact, 3)(FIRST_VIEW);
    expect(view.tables.undecided.filter).toEqual(
      filterOf(choice('verdict', ['undecided']), choice('missing', [fact]), ofMachine(end, 3)),
    );
  });

  it('shows pairings of every verdict if it names none', () => {
    expect(toAllPairings([ofMachine('client', 1)])(FIRST_VIEW).tables.pairings.filter).toEqual(
      filterOf({ kind: 'machine', column: 'client', machine: 1 }),
    );
  });

  it('goes to the clients that need something, or to all clients', () => {
    expect(toClients(['verify'])(FIRST_VIEW).tables.clients.filter.parts).toEqual([
      choice('action', ['verify']),
    ]);
    expect(toClients(null)(FIRST_VIEW).tables.clients.filter.parts).toEqual([]);
  });

  it('shows the clients to upgrade in the order of the remediation list', () => {
    const { tab, tables } = toUpgrades()(FIRST_VIEW);
    expect(tab).toBe('clients');
    expect(tables.clients.sort).toEqual([]);
    expect(tables.clients.filter.parts).toEqual([choice('action', ['upgrade'])]);
  });

  it('shows the clients that a machine waits for', () => {
    const { tab, tables } = toWaitedFor(3)(FIRST_VIEW);
    const parts = [{ kind: 'waited-for', column: 'waitsFor', machine: 3 }];
    expect([tab, tables.clients.filter.parts]).toEqual(['clients', parts]);
  });

  it('goes to servers, machines and problems', () => {
    expect(toServers()(FIRST_VIEW).tab).toBe('servers');
    expect(
      toMachines('product', ['outside-the-article'])(FIRST_VIEW).tables.inventory.filter.parts,
    ).toEqual([choice('product', ['outside-the-article'])]);
    expect(toProblems(['merged'])(FIRST_VIEW).tables.problems.filter.parts).toEqual([
      choice('effect', ['merged']),
    ]);
    expect(toProblems()(FIRST_VIEW).tables.problems.filter.parts).toEqual([]);
  });
});
