import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../../src/article/assumptions.ts';
import { indexFleet } from '../../../src/pairing/fleet-index.ts';
import type { PairingFilter, SortKey } from '../../../src/pairing/query.ts';
import { layOut } from '../../../src/pairing/ranking/layout.ts';
import { CLIENT, SERVER } from '../../../src/pairing/ranking/pair-table.ts';
import { bucketsOf, countMembers, membersOf, NOWHERE } from '../../../src/pairing/ranking/side.ts';
import { filterTexts } from '../../../src/pairing/ranking/side-filter.ts';
import { buildPairingSpace } from '../../../src/pairing/space.ts';
import { drawFleet } from '../../fixtures/fleets.ts';
import { LOCALE } from '../both-views.ts';

const FLEET = drawFleet(`
  name  role    sp    enc       §    site
  A     client  SP4   required  yes  Ulm
  B     both    SP4   none      yes  Ulm
  C     client  SP6   none      no   Bonn
  D     client  SP4   optional  yes  Bonn
  X     server  SP5   required  -    Ulm
  Y     server  SP5   none      -    Bonn`);

function makeSpace() {
  const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
  return buildPairingSpace(indexFleet(FLEET, LOCALE), rules);
}

function layOutIn(
  space: ReturnType<typeof makeSpace>,
  filter: PairingFilter,
  sort: readonly SortKey[],
) {
  return layOut(space, { filter, sort }, filterTexts(space, filter));
}

function sortedBy(...columns: readonly SortKey['column'][]): readonly SortKey[] {
  return columns.map((column) => ({ column, descending: false }));
}

describe('a layout', () => {
  it('leaves out machines that have no partner in the view', () => {
    const [clients, servers] = layOutIn(makeSpace(), { verdict: ['exposed'] }, []).sides;
    expect([...clients.order]).toEqual([0, 1, 3]);
    // A is exposed with both; B and D with the one that requires encryption.
    expect([...servers.order]).toEqual([4, 5]);
    expect([...clients.sortAt]).toEqual([0, 1, 1]);
    expect(clients.sorts).toBe(2);
    expect([clients.positionOf(3), clients.positionOf(2), clients.positionOf(4)]).toEqual([
      2,
      NOWHERE,
      NOWHERE,
    ]);
  });

  it('knows the sort keys of the machines that are left', () => {
    const filter: PairingFilter = {
      verdict: ['exposed'],
      clientExtras: [{ column: 0, text: 'ulm' }],
    };
    const [clients] = layOutIn(makeSpace(), filter, sortedBy('clientEncryption', 'client')).sides;
    expect([...clients.order]).toEqual([0, 1]);
    expect(clients.keysOf.map((keyOf) => Array.from(clients.order, keyOf))).toEqual([
      [0, 2],
      [0, 1],
    ]);
  });

  it('has one sort of machine if the view cannot tell them apart', () => {
    const { table } = layOutIn(makeSpace(), {}, []);
    expect(table.sorts).toEqual([1, 1]);
    expect(layOutIn(makeSpace(), {}, sortedBy('verdict')).table.sorts).toEqual([3, 3]);
  });

  it('ignores a column after its first sort key', () => {
    const sort = [...sortedBy('client', 'server'), { column: 'client', descending: true } as const];
    expect(layOutIn(makeSpace(), {}, sort).sort).toEqual(sortedBy('client', 'server'));
  });

  it('sorts each end once for all filters', () => {
    const space = makeSpace();
    const sort = sortedBy('client', 'server');
    const first = layOutIn(space, {}, sort);
    const second = layOutIn(space, { clientText: '' }, sort);
    for (const end of [CLIENT, SERVER]) {
      expect(second.sides[end]?.order).toBe(first.sides[end]?.order);
      expect(second.sides[end]?.keysOf).toBe(first.sides[end]?.keysOf);
    }
    expect(layOutIn(space, {}, []).sides[CLIENT].order).toBe(space.clients);
    expect(layOutIn(space, {}, []).sides[CLIENT].keysOf).toEqual([]);
  });
});

describe('buckets', () => {
  it('are the positions with equal values in the first keys', () => {
    const [clients] = layOutIn(
      makeSpace(),
      {},
      sortedBy('clientServicePack', 'clientEncryption'),
    ).sides;
    expect(bucketsOf(clients, 1)).toEqual({
      bucketAt: Uint32Array.of(0, 0, 0, 1),
      starts: Uint32Array.of(0, 3, 4),
    });
    expect(bucketsOf(clients, 0)).toEqual({
      bucketAt: Uint32Array.of(0, 0, 0, 0),
      starts: Uint32Array.of(0, 4),
    });
  });

  it('do not exist if every machine differs from the others', () => {
    const [clients] = layOutIn(
      makeSpace(),
      {},
      sortedBy('clientServicePack', 'clientEncryption'),
    ).sides;
    expect(bucketsOf(clients, 2)).toBeNull();
    const [nobody] = layOutIn(makeSpace(), { clientText: 'nobody' }, sortedBy('client')).sides;
    expect(bucketsOf(nobody, 1)).toBeNull();
  });
});

describe('the members of a block', () => {
  it('are its positions in the view', () => {
    const [clients] = layOutIn(makeSpace(), { verdict: ['exposed'] }, []).sides;
    expect([...membersOf(clients, 0)]).toEqual([0, 1, 2]);
    expect(countMembers(clients, 0)).toBe(3);
  });
});

describe('the texts of a filter', () => {
  const texts = (filter: PairingFilter) => filterTexts(makeSpace(), filter);

  it('select nothing by search if there is none', () => {
    expect(texts({}).client.found).toBeNull();
    expect(texts({ search: [] }).server.found).toBeNull();
  });

  it('leave a term to the pairings that either end may have', () => {
    const { client, server, wanted } = texts({ search: ['x', 'bonn'] });
    expect([...client.machines]).toEqual([0, 1, 2, 3]);
    expect([...server.machines]).toEqual([4]);
    expect([...(client.found ?? [])].map((set) => set & wanted)).toEqual([0, 0, 2, 2, 0, 2]);
    expect(wanted).toBe(2);
  });

  it('narrow the one end that a term is found at, and no end by what all have', () => {
    const { client, server, wanted } = texts({ search: ['x', 'm'], serverIs: 4 });
    expect([client.found, server.found, wanted]).toEqual([null, null, 0]);
    const nobody = texts({ search: ['nobody'] });
    expect([nobody.client.machines.length, nobody.server.machines.length]).toEqual([0, 0]);
  });

  it('select all machines of a side if they are empty, without a search index', () => {
    const space = makeSpace();
    const refuse = () => {
      throw new Error('no search index is needed');
    };
    const index = { ...space.index, names: refuse, extraTexts: refuse };
    const empty = { search: [], clientText: '', clientExtras: [{ column: 0, text: '' }] };
    const { client, server } = filterTexts({ ...space, index }, empty);
    expect(client.machines).toBe(space.clients);
    expect(server.machines).toBe(space.servers);
  });

  it('select by name, by cell and by machine at the same time', () => {
    const ofUlm = { clientExtras: [{ column: 0, text: 'ulm' }] };
    expect([...texts(ofUlm).client.machines]).toEqual([0, 1]);
    expect([...texts({ ...ofUlm, clientText: 'b' }).client.machines]).toEqual([1]);
    expect([...texts({ ...ofUlm, clientIs: 0 }).client.machines]).toEqual([0]);
    expect([...texts({ ...ofUlm, clientIs: 2 }).client.machines]).toEqual([]);
    expect([...texts({ serverIs: 1, serverText: 'b' }).server.machines]).toEqual([1]);
  });
});
