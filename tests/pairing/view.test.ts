import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { VERDICTS } from '../../src/article/verdict.ts';
import type { Codes } from '../../src/fleet/codes.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import type { PairingQuery, PairingRules } from '../../src/pairing/query.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { MOST_TERMS } from '../../src/pairing/texts/search.ts';
import { openView } from '../../src/pairing/view.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { bothViews, LOCALE } from './both-views.ts';
import { randomQueries, randomRules } from './random-queries.ts';

const EVERY: PairingRules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS };
const ALL: PairingQuery = { filter: {}, sort: [] };

describe('a view', () => {
  it('contains the same pairings as the slow twin, in the same order', () => {
    fc.assert(
      fc.property(randomFleets(), randomRules(), randomQueries, (fleet, rules, query) => {
        const { rows, view } = bothViews(fleet, rules, query);
        expect(view.count).toBe(rows.length);
        expect(view.window(0, rows.length + 3)).toEqual(rows);
      }),
      { numRuns: 800 },
    );
  });

  it('returns any window, wherever it starts', () => {
    const windows = fc.array(fc.tuple(fc.nat(140), fc.nat(9)), { minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(
        randomFleets(),
        randomRules(),
        randomQueries,
        windows,
        (fleet, rules, query, places) => {
          const { rows, view } = bothViews(fleet, rules, query);
          for (const [start, length] of places) {
            expect(view.window(start, length)).toEqual(rows.slice(start, start + length));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('knows the index of each of its pairings, and that others have none', () => {
    fc.assert(
      fc.property(randomFleets(9), randomRules(), randomQueries, (fleet, rules, query) => {
        const { rows, view } = bothViews(fleet, rules, query);
        const places = new Map(rows.map(({ client, server }, at) => [`${client} ${server}`, at]));
        for (let client = 0; client < fleet.size; client += 1) {
          for (let server = 0; server < fleet.size; server += 1) {
            const place = places.get(`${client} ${server}`) ?? null;
            expect(view.rankOf({ client, server })).toBe(place);
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it('has no index for a pairing outside the filter, though both machines are in the view', () => {
    const fleet = drawFleet(`
      name  role    sp   enc       §
      A     client  SP4  required  yes
      B     client  SP4  none      yes
      X     server  SP5  required
      Y     server  SP5  none`);
    const space = buildPairingSpace(indexFleet(fleet, LOCALE), EVERY);
    const sort = [{ column: 'server', descending: true }] as const;
    const view = openView(space, { filter: { verdict: ['exposed'] }, sort });
    const ranks = [0, 1].map((client) => [2, 3].map((server) => view.rankOf({ client, server })));
    expect(ranks).toEqual([
      [1, 0],
      [2, null],
    ]);
  });

  it('counts its pairings by verdict', () => {
    fc.assert(
      fc.property(randomFleets(), randomRules(), randomQueries, (fleet, rules, query) => {
        const { slow, view } = bothViews(fleet, rules, query);
        for (const verdict of VERDICTS) {
          const held = slow.filter((pairing) => pairing.verdict === verdict);
          expect(view.countsByVerdict[verdict]).toBe(held.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('contains what a search finds, whether most machines or few', () => {
    const text = fc.constantFrom('s', 'r', 'a', '1', 'w', 'ras', 'ws1', 'sp4', 'sp', 'ex', 're');
    const terms = fc.uniqueArray(text, { minLength: 1, maxLength: MOST_TERMS });
    fc.assert(
      fc.property(
        randomFleets(),
        randomRules(),
        randomQueries,
        terms,
        (fleet, rules, query, search) => {
          const asked = { ...query, filter: { ...query.filter, search } };
          const { slow, rows, view } = bothViews(fleet, rules, asked);
          expect(view.window(0, rows.length + 1)).toEqual(rows);
          for (const verdict of VERDICTS) {
            const held = slow.filter((pairing) => pairing.verdict === verdict);
            expect(view.countsByVerdict[verdict]).toBe(held.length);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('clamps a window that starts before the first row or ends after the last', () => {
    const fleet = drawFleet(`
      name  role    sp
      A     client  SP4
      X     server  SP5
      Y     server  SP5`);
    const view = openView(buildPairingSpace(indexFleet(fleet, LOCALE), EVERY), ALL);
    const [first, second] = view.window(0, 2);
    expect(view.window(-5, 1)).toEqual([first]);
    expect(view.window(1.75, 10)).toEqual([second]);
    expect(view.window(2, 10)).toEqual([]);
    expect(view.window(0, 0)).toEqual([]);
    expect(view.window(0, -1)).toEqual([]);
    expect(view.window(0, Number.POSITIVE_INFINITY)).toEqual([first, second]);
  });

  it('takes the census of the space if its texts leave out no machine', () => {
    const fleet = drawFleet(`
      name   role    sp
      WS-1   client  SP4
      WS-2   client  SP3
      RAS-1  server  SP5
      RAS-2  server  SP4`);
    const space = buildPairingSpace(indexFleet(fleet, LOCALE), EVERY);
    const lookUps = (filter: PairingQuery['filter']) => {
      let count = 0;
      const clientCells = {
        ...space.clientCells,
        get starts() {
          count += 1;
          return space.clientCells.starts;
        },
      };
      openView({ ...space, clientCells }, { filter, sort: [] });
      return count;
    };
    expect(lookUps({})).toBe(0);
    expect(lookUps({ clientText: 'WS', serverText: 'ras' })).toBe(0);
    expect(lookUps({ clientServicePack: ['SP4'] })).toBe(0);
    expect(lookUps({ search: ['ws'] })).toBe(0);
    expect(lookUps({ clientText: 'ws-1' })).toBeGreaterThan(0);
    expect(lookUps({ serverText: 'ras-1' })).toBeGreaterThan(0);
    expect(lookUps({ search: ['ras-1'] })).toBeGreaterThan(0);
  });

  it('refuses an extra column that the fleet does not have', () => {
    const fleet = drawFleet(`
      name  role
      A     client`);
    const space = buildPairingSpace(indexFleet(fleet, LOCALE), EVERY);
    const filter = { clientExtras: [{ column: 3, text: 'x' }] };
    expect(() => openView(space, { filter, sort: [] })).toThrow(RangeError);
  });

  it('does not subtract the self-meeting of a machine that the filter excludes', () => {
    const fleet = drawFleet(`
      name  role  sp
      A     both  SP4
      B     both  SP4
      C     both  SP4`);
    const space = buildPairingSpace(indexFleet(fleet, LOCALE), EVERY);
    const countsOf = (filter: PairingQuery['filter']) => {
      const view = openView(space, { filter, sort: [] });
      return [view.count, view.countsByVerdict['not-exposed']];
    };
    expect(countsOf({})).toEqual([6, 6]);
    expect(countsOf({ clientIs: 0 })).toEqual([2, 2]);
    expect(countsOf({ serverText: 'b' })).toEqual([2, 2]);
    expect(countsOf({ clientIs: 0, serverIs: 1 })).toEqual([1, 1]);
    expect(countsOf({ clientIs: 2, serverIs: 2 })).toEqual([0, 0]);
    expect(countsOf({ search: ['c'] })).toEqual([4, 4]);
  });

  it('counts beyond 2^31 without loss', () => {
    const size = 200_000;
    const fleet = alternatingFleet(size);
    const view = openView(buildPairingSpace(indexFleet(fleet, LOCALE), EVERY), ALL);
    const half = size / 2;
    expect(view.count).toBe(half * half);
    expect(view.window(view.count - 1, 5)).toEqual([{ client: size - 2, server: size - 1 }]);
    const late = { client: size - 4, server: 7 };
    expect(view.rankOf(late)).toBe((half - 2) * half + 3);
    expect(view.window((half - 2) * half + 3, 1)).toEqual([late]);
  });
});

/** Alternating clients and servers, each side of one class. */
function alternatingFleet(size: number): Fleet {
  const pair = drawFleet(`
    name  role    sp
    C     client  SP4
    S     server  SP5`);
  const { facts } = pair;
  const alternate = <C extends { readonly codes: Codes }>(column: C): C => ({
    ...column,
    codes: new Uint32Array(size).map((_, at) => column.codes[at % 2] ?? 0),
  });
  return {
    ...pair,
    size,
    names: Array.from({ length: size }, (_, at) => `${pair.names.at(at % 2)}${at}`),
    facts: {
      ...facts,
      role: alternate(facts.role),
      product: alternate(facts.product),
      servicePack: alternate(facts.servicePack),
      encryption: alternate(facts.encryption),
      sectionSign: alternate(facts.sectionSign),
    },
  };
}
