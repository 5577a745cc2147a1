import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assumptions, NO_ASSUMPTIONS } from '../../../src/article/assumptions.ts';
import type { PairingColumn } from '../../../src/pairing/columns.ts';
import { indexFleet } from '../../../src/pairing/fleet-index.ts';
import { sortMachines } from '../../../src/pairing/ranking/order.ts';
import { buildPairingSpace } from '../../../src/pairing/space.ts';
import { openView } from '../../../src/pairing/view.ts';
import { drawFleet } from '../../fixtures/fleets.ts';

const FLEET = drawFleet(`
  name   role    sp    enc       §    site
  WS10   client  SP4   none      no   Ulm
  ws9    client  -     required  -    -
  WS1    client  SP6a  optional  yes  Bonn
  ws01   client  none  -         no   bonn
  RAS    server  SP5   -`);

/** The names of the clients, sorted by one key. */
function clientsBy(column: PairingColumn, descending: boolean): readonly (string | undefined)[] {
  const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
  const space = buildPairingSpace(indexFleet(FLEET, 'de'), rules);
  const view = openView(space, { filter: {}, sort: [{ column, descending }] });
  return view.window(0, view.count).map(({ client }) => FLEET.names.at(client));
}

describe('sorting', () => {
  it.each<[PairingColumn, string, string]>([
    ['client', 'WS1 ws01 ws9 WS10', 'WS10 ws9 WS1 ws01'],
    ['clientServicePack', 'ws01 WS10 WS1 ws9', 'WS1 WS10 ws01 ws9'],
    ['clientEncryption', 'ws9 WS1 WS10 ws01', 'WS10 WS1 ws9 ws01'],
    ['sectionSign', 'WS1 WS10 ws01 ws9', 'WS10 ws01 WS1 ws9'],
    ['clientExtra:0', 'WS1 ws01 WS10 ws9', 'WS10 WS1 ws01 ws9'],
    ['verdict', 'ws9 WS10 WS1 ws01', 'WS10 WS1 ws01 ws9'],
    ['forcedBy', 'ws9 WS10 WS1 ws01', 'ws9 WS10 WS1 ws01'],
  ])('by %s: ascending %s, descending %s', (column, up, down) => {
    expect(clientsBy(column, false).join(' ')).toBe(up);
    expect(clientsBy(column, true).join(' ')).toBe(down);
  });
});

describe('sorting machines', () => {
  it('is not possible by a column of the pairing', () => {
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const space = buildPairingSpace(indexFleet(FLEET, 'de'), rules);
    const sort = [{ column: 'verdict', descending: false }] as const;
    expect(() => sortMachines(space, space.clients, sort)).toThrow(
      new RangeError('verdict is of no machine'),
    );
  });
});

describe('sorting by a fact that no condition depends on', () => {
  const MACHINES = drawFleet(`
    name  role    architecture  strength  lastSeen
    A     client  powerpc       128-bit   3000
    B     client  -             56-bit    -
    C     client  x86           -         1000
    D     client  alpha         40-bit    20000
    RAS   server  x86           40-bit    -`);

  it.each<[PairingColumn, string, string]>([
    ['clientArchitecture', 'C D A B', 'A D C B'],
    ['clientStrength', 'D B A C', 'A B D C'],
    ['clientLastSeen', 'C A D B', 'D A C B'],
  ])('by %s: ascending %s, descending %s, unknown last', (column, up, down) => {
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const space = buildPairingSpace(indexFleet(MACHINES, 'de'), rules);
    const names = (descending: boolean) =>
      openView(space, { filter: {}, sort: [{ column, descending }] })
        .window(0, 9)
        .map(({ client }) => MACHINES.names.at(client))
        .join(' ');
    expect([names(false), names(true)]).toEqual([up, down]);
  });
});

describe('sorting under assumptions', () => {
  const MACHINES = drawFleet(`
    name  role    sp    enc       §
    A     client  SP6   optional  no
    B     client  -     -         -
    C     client  ?SP9  required  yes
    X     server  SP3   required
    Y     server  -     -
    Z     server  SP6a  optional`);
  const assumptions: Assumptions = {
    servicePack: 'SP4',
    clientEncryption: 'required',
    serverEncryption: 'none',
    sectionSign: 'yes',
  };

  it.each<[PairingColumn, string]>([
    ['clientServicePack', 'B A C'],
    ['clientEncryption', 'B C A'],
    ['sectionSign', 'B C A'],
    ['serverServicePack', 'X Y Z'],
    ['serverEncryption', 'X Z Y'],
  ])('by %s puts missing values where the assumed value belongs: %s', (column, order) => {
    const rules = { scope: { kind: 'every' }, assumptions } as const;
    const space = buildPairingSpace(indexFleet(MACHINES, 'de'), rules);
    const view = openView(space, { filter: {}, sort: [{ column, descending: false }] });
    const end = column.startsWith('server') ? 'server' : 'client';
    const names = view.window(0, view.count).map((pairing) => MACHINES.names.at(pairing[end]));
    expect([...new Set(names)].join(' ')).toBe(order);
  });
});

describe('sorting by name', () => {
  /** Names with many repeats, some of which only the collator can compare. */
  const NAMES = ['WS10', 'ws9', 'WS09', 'сервер', 'WS1', 'Сервер', 'ws1', 'rås', 'RAS'];
  const fleetOf = (names: readonly string[]) =>
    drawFleet(
      ['name role sp enc §', ...names.map((name) => `${name} client SP4 none no`), 'X server SP5 -']
        .map((line) => line.split(' ').join('  '))
        .join('\n'),
    );
  const column = fc.constantFrom<PairingColumn>('client', 'clientServicePack');
  const key = fc.record({ column, descending: fc.boolean() });

  it('gives the order of a sort by keys', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 }),
        fc.array(key, { minLength: 1, maxLength: 3 }),
        (names, left, sort) => {
          const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
          const space = buildPairingSpace(indexFleet(fleetOf(names), 'de'), rules);
          const machines = space.clients.filter((machine) => !left.includes(machine));
          const { order, keysOf } = sortMachines(space, machines, sort);
          const slow = [...machines].sort((a, b) => {
            const differing = keysOf.find((keyOf) => keyOf(a) !== keyOf(b));
            return differing === undefined ? a - b : differing(a) - differing(b);
          });
          expect([...order]).toEqual(slow);
        },
      ),
      { numRuns: 200 },
    );
  });
});
