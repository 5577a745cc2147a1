import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, NOT_SEEN } from '../../src/compare/machine-keys.ts';
import {
  followNames,
  type Matching,
  machinesNamed,
  matchMachines,
  type Rename,
} from '../../src/compare/matching.ts';
import { hostPartOf, isQualified } from '../../src/fleet/machine-name.ts';
import { drawFleet, fleetOf } from '../fixtures/fleets.ts';
import { packed } from '../fixtures/packed.ts';

/** Finds the machines with a key among all, for each machine anew. */
function slowMatching(
  earlier: readonly string[],
  later: readonly string[],
  renames: readonly Rename[],
): Matching {
  const byHost = earlier.some(isQualified) !== later.some(isQualified);
  const keyed = byHost ? (written: string) => hostPartOf(keyOf(written)) : keyOf;
  const [older, newer] = [earlier.map(keyed), later.map(keyed)];
  const laterOf = new Int32Array(earlier.length).fill(NOT_SEEN);
  const earlierOf = new Int32Array(later.length).fill(NOT_SEEN);
  const join = (before: number, after: number) => {
    laterOf[before] = after;
    earlierOf[after] = before;
  };
  const withKey = (keys: readonly string[], key: string) =>
    keys.flatMap((one, machine) => (one === key ? machine : []));
  let last = -1;
  newer.forEach((key, machine) => {
    const all = withKey(older, key);
    const free = all.filter((before) => laterOf[before] === NOT_SEEN);
    const [first] = free.includes(last + 1) ? [last + 1] : free;
    const isUnique = all.length === 1 && withKey(newer, key).length === 1;
    if (first === undefined || (byHost && !isUnique)) return;
    join(first, machine);
    last = first;
  });
  for (const { from, to } of renames) {
    const before = earlier.map(keyOf).lastIndexOf(from);
    const after = later.map(keyOf).lastIndexOf(to);
    if (laterOf[before] === NOT_SEEN && earlierOf[after] === NOT_SEEN) join(before, after);
  }
  return { laterOf, earlierOf, byHost };
}

const host = fc.constantFrom(
  'ws-1',
  'WS-1',
  'Ws-2',
  'ws_3',
  '10.0.0.7',
  'München',
  'Mu\u0308nchen',
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
  it('are joined as by looking through all keys for each, whether the names are packed or not', () => {
    const cases = twoLists.chain((lists) => fc.tuple(fc.constant(lists), renamesAmong(lists)));
    fc.assert(
      fc.property(cases, fc.boolean(), fc.boolean(), ([[earlier, later], renames], one, two) => {
        const found = matchMachines(
          one ? packed(earlier) : earlier,
          two ? packed(later) : later,
          renames,
        );
        expect(found).toEqual(slowMatching(earlier, later, renames));
      }),
      { numRuns: 400 },
    );
  });

  it('are joined as often as both audits have a key', () => {
    const { laterOf } = matchMachines(['a', 'b', 'A', 'c', 'a'], ['c', 'a', 'B', 'a'], []);
    expect([...laterOf]).toEqual([-1, 2, 3, 0, 1]);
  });

  it('are all found where many are new, gone or in another place', () => {
    const all = Array.from({ length: 3000 }, (_, number) => `WS-${number * 7919}`);
    const later = [...all.filter((_, number) => number % 5 !== 0), 'NEW-1', ...all.slice(0, 1)];
    const { laterOf, earlierOf } = matchMachines(packed(all), packed(later), []);
    expect([...laterOf]).toEqual(all.map((name) => later.indexOf(name)));
    expect([...earlierOf]).toEqual(later.map((name) => all.indexOf(name)));
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

  it('are none where two machines have one name', () => {
    const twice = fleetOf(['WS-1', 'ws-1'].map((name) => ({ name, facts: {} })));
    expect(followNames(twice, [])('WS-1')).toBeNull();
  });
});
