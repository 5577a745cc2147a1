import { describe, expect, it } from 'vitest';
import type { PairingFilter, PairingScope } from '../../../src/pairing/query.ts';
import { CLIENT, type End, SERVER } from '../../../src/pairing/ranking/pair-table.ts';
import type { SortedLayout } from '../../../src/pairing/ranking/part.ts';
import { makeReach } from '../../../src/pairing/ranking/reach.ts';
import { fleetOf } from '../../fixtures/fleets.ts';
import { fewClientsOfSmallSites, layoutOf, slowPartners } from './slow-parts.ts';

const BY_SITE: PairingScope = { kind: 'group', column: 0, emptyMeans: 'alone' };

/** A client of some sites, and sites with a number of servers each; every other server runs SP4. */
function layoutOfSites(
  clientSites: string,
  sizes: Readonly<Record<string, number>>,
  filter: PairingFilter = {},
): SortedLayout {
  const servers = Object.entries(sizes).flatMap(([site, size]) =>
    Array.from({ length: size }, (_, at) => ({
      name: `RAS${at}`,
      facts: { role: 'server', servicePack: at % 2 === 0 ? 'SP5' : 'SP4', encryption: 'required' },
      extras: [site],
    })),
  );
  const client = {
    name: 'WS',
    facts: { role: 'client', servicePack: 'SP4', sectionSign: 'yes' },
    extras: [clientSites],
  };
  const sort = [{ column: 'server', descending: false }] as const;
  return layoutOf(fleetOf([client, ...servers], ['site']), BY_SITE, { filter, sort });
}

describe('the partners of a machine', () => {
  // Of 32 partners the list is built each time; longer ones are kept.
  it.each<[string, Readonly<Record<string, number>>]>([
    ['a', { a: 0, b: 3 }],
    ['a', { a: 1, b: 3 }],
    ['a', { a: 31, b: 3 }],
    ['a', { a: 32, b: 3 }],
    ['a', { a: 33, b: 3 }],
    ['a; b', { a: 20, b: 12, c: 2 }],
    ['a; b', { a: 20, b: 13, c: 2 }],
    ['a; b', { a: 40, b: 50, c: 2 }],
    ['a; b', { a: 90, b: 1, c: 2 }],
  ])('of sites %s among %j are all that its blocks and the table allow', (sites, sizes) => {
    for (const filter of [{}, { verdict: ['exposed'] }, { search: ['ras1'] }] as const) {
      const layout = layoutOfSites(sites, sizes, filter);
      const reach = makeReach(layout);
      for (const end of [CLIENT, SERVER] as const) {
        for (const position of layout.sides[end].order.keys()) {
          const partners = reach.partnersOf(end, position, layout.table);
          expect([...partners]).toEqual(slowPartners(layout, layout.table, end, position));
        }
      }
    }
  });

  it('differ by table', () => {
    const layout = layoutOf(fewClientsOfSmallSites(6, 200), BY_SITE, {
      sort: [{ column: 'verdict', descending: false }],
    });
    const reach = makeReach(layout);
    const tables = [layout.table, ...layout.table.narrowed(0).map(({ table }) => table)];
    expect(tables.length).toBeGreaterThan(2);
    for (const end of [CLIENT, SERVER] as const) {
      for (const position of [0, 1, 2, 3, 4, 5]) {
        for (const table of tables) {
          const partners = reach.partnersOf(end, position, table);
          expect([...partners]).toEqual(slowPartners(layout, table, end, position));
        }
      }
    }
  });

  it('are found once if they are many, and again if they are few', () => {
    const listedTwice = (size: number) => {
      const layout = layoutOfSites('a', { a: size, b: 1 });
      const reach = makeReach(layout);
      const [first, second] = [0, 1].map(() => reach.partnersOf(CLIENT, 0, layout.table));
      return first === second;
    };
    expect(listedTwice(33)).toBe(true);
    expect(listedTwice(32)).toBe(false);
  });
});

describe('the partners in one long block', () => {
  it('are not copied if the view has all of them', () => {
    const layout = layoutOfSites('a', { a: 40, b: 1 });
    const partners = makeReach(layout).partnersOf(CLIENT, 0, layout.table);
    expect(partners.buffer).toBe(layout.sides[SERVER].members().values.buffer);
  });
});

describe('the members of a block', () => {
  const layout = layoutOf(fewClientsOfSmallSites(6, 200), BY_SITE, {
    sort: [{ column: 'verdict', descending: false }],
  });

  /** The members of the block of a position that are of some sorts, found by checking every machine. */
  function slowMembers(end: End, block: number, marks: Uint8Array): readonly number[] {
    const side = layout.sides[end];
    return [...side.order.keys()].filter(
      (position) => side.blockAt[position] === block && marks[side.sortAt[position] ?? -1] === 1,
    );
  }

  it('are those of the sorts', () => {
    const reach = makeReach(layout);
    const { blocks, sorts } = layout.sides[SERVER];
    expect(sorts).toBeGreaterThan(1);
    for (let block = 0; block < blocks; block += 1) {
      for (let sort = 0; sort < sorts; sort += 1) {
        const marks = Uint8Array.from({ length: sorts }, (_, at) => (at === sort ? 1 : 0));
        const members = [...reach.membersOfSorts(SERVER, block, () => marks)];
        expect(members).toEqual(slowMembers(SERVER, block, marks));
        const all = marks.map(() => 1);
        const whole = [...reach.membersOfSorts(SERVER, block, () => all)];
        expect(whole).toEqual(slowMembers(SERVER, block, all));
      }
    }
  });

  it.each([
    [31, 31],
    [32, 0],
  ])('of a list of %d are sifted only if it is long: %d are left', (size, left) => {
    const ofSite = layoutOfSites('a', { a: size, b: 1 });
    const block = ofSite.sides[SERVER].blockAt[0] ?? -1;
    const noSort = new Uint8Array(ofSite.sides[SERVER].sorts);
    expect(makeReach(ofSite).membersOfSorts(SERVER, block, () => noSort)).toHaveLength(left);
  });

  it('are listed once for the same sorts', () => {
    const reach = makeReach(layout);
    const { blockAt, sorts } = layout.sides[SERVER];
    const block = blockAt[0] ?? -1;
    const some = Uint8Array.from({ length: sorts }, (_, sort) => (sort === 0 ? 1 : 0));
    const list = reach.membersOfSorts(SERVER, block, () => some);
    expect(reach.membersOfSorts(SERVER, block, () => some.slice())).toBe(list);
  });
});
