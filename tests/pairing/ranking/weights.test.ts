import { describe, expect, it } from 'vitest';
import type { PairingFilter, PairingScope } from '../../../src/pairing/query.ts';
import { CLIENT, type End, otherEnd, SERVER } from '../../../src/pairing/ranking/pair-table.ts';
import { type Part, type SortedLayout, wholeOf } from '../../../src/pairing/ranking/part.ts';
import { NOWHERE } from '../../../src/pairing/ranking/side.ts';
import { makeWeigher, twinOf, type Weigher } from '../../../src/pairing/ranking/weights.ts';
import { drawFleet } from '../../fixtures/fleets.ts';
import { fewClientsOfSmallSites, layoutOf, slowPairs, slowPartners } from './slow-parts.ts';

const EVERY: PairingScope = { kind: 'every' };
const BY_SITE: PairingScope = { kind: 'group', column: 0, emptyMeans: 'alone' };

const MIXED = drawFleet(`
  name  role    sp    enc       §    site
  A     both    SP4   required  yes  Ulm
  B     client  SP4   none      -    Ulm
  C     client  SP3   required  yes  Bonn; Ulm
  D     both    SP4   none      no   Bonn
  E     client  -     -         yes  Halle
  X     server  SP5   required  -    Ulm
  Y     server  SP5   none      -    Bonn
  Z     server  -     -         -    Ulm`);

/** Checks the weights of every machine in a part against a count of its partners there. */
function expectWeights(layout: SortedLayout, weigher: Weigher, part: Part, end: End): void {
  const { partners, blocks } = weigher.weigh(part, end);
  const side = layout.sides[end];
  const other = otherEnd(end);
  for (let position = part.from[end]; position < part.to[end]; position += 1) {
    const block = side.blockAt[position] ?? -1;
    const own = slowPartners(layout, part.table, end, position).filter(
      (partner) => partner >= part.from[other] && partner < part.to[other],
    );
    expect(partners[block * side.sorts + (side.sortAt[position] ?? -1)]).toBe(own.length);
    if (blocks !== null && own.length > 0) expect(blocks).toContain(block);
  }
  if (blocks !== null) expect(new Set(blocks).size).toBe(blocks.length);
}

/** Every stretch of one end with every stretch of the other. */
function partsOf(layout: SortedLayout): readonly Part[] {
  const whole = wholeOf(layout);
  const stretches = (end: End) =>
    Array.from({ length: whole.to[end] + 1 }, (_, from) =>
      Array.from({ length: whole.to[end] - from }, (_, more) => [from, from + more + 1] as const),
    ).flat();
  return stretches(CLIENT).flatMap(([clientFrom, clientTo]) =>
    stretches(SERVER).map(([serverFrom, serverTo]) => ({
      ...whole,
      from: [clientFrom, serverFrom] as const,
      to: [clientTo, serverTo] as const,
    })),
  );
}

describe('the weights of a part', () => {
  it.each<[PairingScope, PairingFilter]>([
    [EVERY, {}],
    [BY_SITE, {}],
    [BY_SITE, { verdict: ['exposed', 'undecided'] }],
    [EVERY, { verdict: ['exposed'] }],
    [EVERY, { search: ['a'] }],
  ])('count the partners of each machine, one part after another: %j, %j', (scope, filter) => {
    const layout = layoutOf(MIXED, scope, {
      filter,
      sort: [{ column: 'verdict', descending: true }],
    });
    const weigher = makeWeigher(layout);
    for (const part of partsOf(layout)) {
      expectWeights(layout, weigher, part, SERVER);
      expectWeights(layout, weigher, part, CLIENT);
    }
  });

  it('list the blocks that may have partners if few machines meet few blocks', () => {
    const layout = layoutOf(fewClientsOfSmallSites(6, 200), BY_SITE, {});
    const weigher = makeWeigher(layout);
    const whole = wholeOf(layout);
    expect(weigher.weigh(whole, SERVER).blocks).toHaveLength(2);
    // The servers meet clients of four sites, which is less than visiting six clients.
    expect(weigher.weigh(whole, CLIENT).blocks).toHaveLength(4);
    const single = { ...whole, to: [1, whole.to[SERVER]] as const };
    expectWeights(layout, weigher, single, CLIENT);
    expect(weigher.weigh(single, CLIENT).blocks).toBeNull();
    expectWeights(layout, weigher, whole, CLIENT);
    expectWeights(layout, weigher, whole, SERVER);
  });
});

describe('the pairings of a part under several tables', () => {
  it.each<[PairingScope, PairingFilter]>([
    [EVERY, {}],
    [BY_SITE, {}],
    [BY_SITE, { verdict: ['exposed', 'at-risk', 'undecided'] }],
    [EVERY, { search: ['d'] }],
  ])('are counted without machines that would meet themselves: %j, %j', (scope, filter) => {
    const layout = layoutOf(MIXED, scope, {
      filter,
      sort: [
        { column: 'verdict', descending: false },
        { column: 'forcedBy', descending: false },
      ],
    });
    const weigher = makeWeigher(layout);
    for (const part of partsOf(layout)) {
      for (const key of [0, 1]) {
        const tables = part.table.narrowed(key).map(({ table }) => table);
        expect([...weigher.countUnder(part, tables)]).toEqual(
          tables.map((table) => slowPairs(layout, { ...part, table }).length),
        );
      }
    }
  });
});

/** A layout that notes up to where the machines of one end are counted, and how many are looked at for a self-meeting. */
function watch(layout: SortedLayout, end: End) {
  const looked = { upTo: [] as number[], selves: 0 };
  const watched = layout.sides.map((side, at) => ({
    ...side,
    upTo: (to: number) => {
      if (at === end) looked.upTo.push(to);
      return side.upTo(to);
    },
  }));
  const [clients = layout.sides[CLIENT], servers = layout.sides[SERVER]] = watched;
  return {
    looked,
    layout: {
      ...layout,
      sides: [clients, servers] as const,
      get selfMeetings() {
        looked.selves += 1;
        return layout.selfMeetings;
      },
    },
  };
}

describe('counting', () => {
  it('visits the machines of a whole end once', () => {
    const { looked, layout } = watch(layoutOf(MIXED, EVERY, {}), CLIENT);
    const weigher = makeWeigher(layout);
    const whole = wholeOf(layout);
    weigher.weigh(whole, SERVER);
    weigher.weigh(whole, SERVER);
    expect(looked.upTo).toEqual([5]);
    weigher.weigh({ ...whole, to: [3, 5] }, SERVER);
    weigher.weigh({ ...whole, from: [4, 0] }, SERVER);
    weigher.weigh(whole, SERVER);
    expect(looked.upTo).toEqual([5, 3, 5]);
  });

  it.each<[readonly [number, number], number]>([
    [[5, 2], 2],
    [[1, 5], 1],
    [[4, 3], 3],
    [[2, 3], 2],
  ])('looks for self-meetings at the shorter end of %j: %d', (to, visited) => {
    const { looked, layout } = watch(layoutOf(MIXED, EVERY, {}), CLIENT);
    const part = { ...wholeOf(layout), to };
    makeWeigher(layout).countUnder(part, [layout.table]);
    expect(looked.selves).toBe(visited);
  });
});

describe('the twin of a machine', () => {
  it('is its position at the other end if its own blocks meet', () => {
    const layout = layoutOf(MIXED, BY_SITE, { sort: [{ column: 'server', descending: true }] });
    // Clients: A, B, C, D, E. Servers: Z, Y, X, D, A.
    expect([0, 1, 2, 3, 4].map((position) => twinOf(layout, CLIENT, position))).toEqual([
      4,
      NOWHERE,
      NOWHERE,
      3,
      NOWHERE,
    ]);
    expect([0, 3, 4].map((position) => twinOf(layout, SERVER, position))).toEqual([NOWHERE, 3, 0]);
  });

  it('does not exist if the machine is at one end of the view only', () => {
    const layout = layoutOf(MIXED, EVERY, { filter: { serverText: 'd' } });
    expect(twinOf(layout, CLIENT, 0)).toBe(NOWHERE);
    expect(twinOf(layout, CLIENT, 3)).toBe(0);
  });
});
