import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, NOT_SEEN } from '../../src/compare/machine-keys.ts';
import {
  followNames,
  type Matching,
  machinesNamed,
  matchMachines,
} from '../../src/compare/matching.ts';
import { hostPartOf, isQualified } from '../../src/fleet/machine-name.ts';
import { drawFleet, fleetOf } from '../fixtures/fleets.ts';
import { packed } from '../fixtures/packed.ts';

/** How often each key occurs. */
function countKeys(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Checks which machines are joined against the keys of all, made as strings. */
function expectJoined(
  earlier: readonly string[],
  later: readonly string[],
  { laterOf, earlierOf, byHost }: Matching,
) {
  const haveDomains = (list: readonly string[]) => list.map(keyOf).some(isQualified);
  expect(byHost).toBe(haveDomains(earlier) !== haveDomains(later));
  const keyed = byHost ? (written: string) => hostPartOf(keyOf(written)) : keyOf;
  const [older, newer] = [earlier.map(keyed), later.map(keyed)];
  const joined = [...laterOf].flatMap((after, before) => (after === NOT_SEEN ? [] : before));
  expect([...earlierOf]).toEqual(newer.map((_, after) => laterOf.indexOf(after)));
  expect(joined.map((before) => newer[laterOf[before] ?? NOT_SEEN])).toEqual(
    joined.map((before) => older[before]),
  );
  const [often, oftenNow] = [countKeys(older), countKeys(newer)];
  const wanted = [...often].flatMap(([key, count]) => {
    const now = oftenNow.get(key) ?? 0;
    if (byHost) return count === 1 && now === 1 ? [[key, 1] as const] : [];
    return now === 0 ? [] : [[key, Math.min(count, now)] as const];
  });
  expect(countKeys(joined.map((before) => older[before] ?? ''))).toEqual(new Map(wanted));
}

const host = fc.constantFrom(
  'ws-1',
  'WS-1',
  'Ws-2',
  'ws_3',
  '10.0.0.7',
  'München',
  'Mu\u0308nchen',
  'H\u0331-4',
);
const spelling = fc.constantFrom(
  (name: string) => name,
  (name: string) => `${name}$`,
  (name: string) => `\\\\${name}`,
  (name: string) => ` ${name} `,
  (name: string) => `${name}.`,
  (name: string) => `a${name}`,
);
const domain = fc.constantFrom('Corp\\', 'CORP\\', 'lab\\');
const spelled = fc.tuple(host, spelling).map(([name, spell]) => spell(name));
const qualified = fc.oneof(
  { weight: 3, arbitrary: spelled },
  { weight: 2, arbitrary: fc.tuple(domain, spelled).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: spelled.map((name) => `${name}.corp.example`) },
);
const ascii = fc.nat({ max: 9 }).chain((number) => fc.constantFrom(`WS-${number}`, `ws-${number}`));
const names = (name: fc.Arbitrary<string>) => fc.array(name, { maxLength: 12 });

/** Two lists in which most names are in the same order, or any two lists. */
const twoLists = fc.oneof(
  fc
    .tuple(names(ascii), fc.infiniteStream(fc.constantFrom('keep', 'keep', 'keep', 'drop', 'add')))
    .map(([list, fates]) => {
      const later = list.flatMap((name) => {
        const fate = fates.next().value;
        if (fate === 'drop') return [];
        return fate === 'add' ? [name.toUpperCase(), 'NEW-1'] : [name.toLowerCase()];
      });
      return [list, later] as const;
    }),
  ...[ascii, spelled, qualified].map((name) => fc.tuple(names(name), names(name))),
  fc.tuple(names(qualified), names(ascii)),
);

const renamesAmong = ([earlier, later]: readonly (readonly string[])[]) =>
  fc.array(
    fc.record({
      from: fc.constantFrom('gone', ...(earlier ?? [])).map(keyOf),
      to: fc.constantFrom('gone', ...(later ?? [])).map(keyOf),
      at: fc.constant('2026-11-29T12:00:00.000Z'),
    }),
    { maxLength: 3 },
  );

describe('the machines of two audits', () => {
  it('are joined if they have the same key, as often as both have it', () => {
    fc.assert(
      fc.property(twoLists, ([earlier, later]) => {
        const found = matchMachines(earlier, later, []);
        expectJoined(earlier, later, found);
        expect(matchMachines(packed(earlier), packed(later), [])).toEqual(found);
        expect(matchMachines(packed(earlier), later, [])).toEqual(found);
      }),
      { numRuns: 400 },
    );
  });

  it('are joined by a rename if neither has been found by its key', () => {
    const cases = twoLists.chain((lists) => fc.tuple(fc.constant(lists), renamesAmong(lists)));
    fc.assert(
      fc.property(cases, ([[earlier, later], renames]) => {
        const { laterOf, earlierOf, byHost } = matchMachines(earlier, later, []);
        for (const { from, to } of renames) {
          const before = earlier.map(keyOf).lastIndexOf(from);
          const after = later.map(keyOf).lastIndexOf(to);
          if (laterOf[before] !== NOT_SEEN || earlierOf[after] !== NOT_SEEN) continue;
          laterOf[before] = after;
          earlierOf[after] = before;
        }
        const found = matchMachines(packed(earlier), packed(later), renames);
        expect(found).toEqual({ laterOf, earlierOf, byHost });
      }),
    );
  });

  it.each([
    [['CORP\\WS-1', 'CORP\\WS-2'], ['\\\\WS-1', '\\\\WS-2'], true],
    [['ws-1.corp.example', 'WS-2'], ['WS-1.', 'WS-2.'], true],
    [['WS-1', 'WS-2'], ['\\\\WS-1', 'WS-2.'], false],
  ])('have no domains because of signs around their names: %j and %j', (earlier, later, byHost) => {
    const found = { laterOf: Int32Array.of(0, 1), earlierOf: Int32Array.of(0, 1), byHost };
    expect(matchMachines(earlier, later, [])).toEqual(found);
    expect(matchMachines(packed(later), packed(earlier), [])).toEqual(found);
  });

  it.each([
    ['in another order', (at: number) => (at * 7) % 3000],
    ['in another order and twice', (at: number) => ((at >> 1) * 7) % 3000],
    ['after others', (at: number) => (at + 1000) % 3000],
    ['with gaps', (at: number) => at + (at >> 3)],
  ])('are found among many, %s', (_, placeOf) => {
    const all = Array.from({ length: 3000 }, (__, number) => `WS-${number * 7919}`);
    const later = all.map((__, at) => all[placeOf(at)] ?? `NEW-${at}`);
    expectJoined(all, later, matchMachines(packed(all), packed(later), []));
  });
});

describe('the machines that some names are about', () => {
  it('are found in any spelling', () => {
    const keys = packed(['WS-1', 'MÜNCHEN', 'ws-2']);
    expect([...machinesNamed(keys, ['ws-2$', 'mu\u0308nchen', 'ws-9'])]).toEqual([
      ['münchen', 1],
      ['ws-2', 2],
    ]);
  });

  it('are those that have the new name now', () => {
    const fleet = drawFleet(`
      name   role
      WS-1   client
      WS-2   client`);
    const renames = [{ from: 'ws-0', to: 'ws-2', at: '2026-11-29T12:00:00.000Z' }];
    const named = followNames(fleet, renames);
    expect(['WS-0', 'ws-1$', 'ws-9', 'ws\n1'].map(named)).toEqual([1, 0, null, null]);
  });

  it('are found if a letter is composed only in lower case', () => {
    const fleet = fleetOf([{ name: 'H\u0331-1', facts: {} }]);
    expect(followNames(fleet, [])('H\u0331-1')).toBe(0);
    expect(followNames(fleet, [])('\u1e96-1')).toBe(0);
  });

  it('are none where two machines have one name', () => {
    const twice = fleetOf(['WS-1', 'ws-1'].map((name) => ({ name, facts: {} })));
    expect(followNames(twice, [])('WS-1')).toBeNull();
  });
});
