import { describe, expect, it } from 'vitest';
import type { PairingColumn } from '../../../src/pairing/columns.ts';
import type { PairingFilter } from '../../../src/pairing/query.ts';
import { CLIENT, SERVER } from '../../../src/pairing/ranking/pair-table.ts';
import {
  narrowEnd,
  narrowTable,
  type SortedLayout,
  singleEnd,
  spanOf,
  wholeOf,
} from '../../../src/pairing/ranking/part.ts';
import { drawFleet } from '../../fixtures/fleets.ts';
import { layoutOf } from './slow-parts.ts';

const FLEET = drawFleet(`
  name  role    sp    enc       §
  A     client  SP4   required  yes
  B     client  SP4   none      -
  C     client  SP3   required  yes
  X     server  SP5   required
  Y     server  SP5   none`);

function laidOut(sort: readonly PairingColumn[], filter: PairingFilter = {}): SortedLayout {
  const keys = sort.map((column) => ({ column, descending: false }));
  return layoutOf(FLEET, { kind: 'every' }, { filter, sort: keys });
}

/** The levels in short: the end, with the buckets' starts unless each machine stands alone; or the key. */
function levelsOf({ levels }: SortedLayout): readonly string[] {
  return levels.map((level) => {
    if (level.kind === 'pair') return `key ${level.key}`;
    const name = level.end === CLIENT ? 'clients' : 'servers';
    return level.buckets === null ? name : `${name} ${level.buckets.starts.join(' ')}`;
  });
}

describe('the levels of a sort', () => {
  it.each<[readonly PairingColumn[], readonly string[]]>([
    [[], ['clients', 'servers']],
    [['client'], ['clients', 'servers']],
    [['clientServicePack'], ['clients', 'servers']],
    [['server'], ['servers', 'clients', 'servers']],
    [['serverServicePack'], ['servers 0 2', 'clients', 'servers']],
    [
      ['clientServicePack', 'server'],
      ['clients 0 1 3', 'servers', 'clients', 'servers'],
    ],
    [
      ['server', 'clientServicePack', 'client'],
      ['servers', 'clients', 'servers'],
    ],
    [
      ['serverServicePack', 'serverEncryption', 'client'],
      ['servers', 'clients', 'servers'],
    ],
    [
      ['verdict', 'server', 'clientServicePack', 'clientEncryption', 'forcedBy'],
      ['key 0', 'servers', 'clients', 'key 1', 'clients', 'servers'],
    ],
    [['verdict'], ['key 0', 'clients', 'servers']],
    [
      ['clientServicePack', 'verdict', 'clientEncryption', 'forcedBy'],
      ['clients 0 1 3', 'key 0', 'clients', 'key 1', 'clients', 'servers'],
    ],
    [
      ['clientServicePack', 'serverServicePack', 'clientEncryption'],
      ['clients 0 1 3', 'servers 0 2', 'clients', 'servers'],
    ],
  ])('%j are %j', (sort, levels) => {
    expect(levelsOf(laidOut(sort))).toEqual(levels);
  });

  it('are without keys of pairings after the last one', () => {
    expect(laidOut([]).endsOnlyFrom).toEqual([true, true, true]);
    expect(laidOut(['server', 'verdict', 'client']).endsOnlyFrom).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});

describe('a part', () => {
  it('begins as the whole view', () => {
    const layout = laidOut(['server']);
    expect(wholeOf(layout)).toEqual({ level: 0, from: [0, 0], to: [3, 2], table: layout.table });
    expect(spanOf(wholeOf(layout), CLIENT)).toBe(3);
    expect(spanOf(wholeOf(layout), SERVER)).toBe(2);
  });

  it('skips levels that cannot split it', () => {
    // One server, so that the clients are next.
    expect(wholeOf(laidOut(['server', 'client'], { serverText: 'X' })).level).toBe(1);
    // One verdict.
    expect(wholeOf(laidOut(['verdict'], { verdict: ['exposed'] })).level).toBe(1);
    expect(wholeOf(laidOut(['verdict'])).level).toBe(0);
    // One pairing.
    expect(wholeOf(laidOut([], { clientText: 'A', serverText: 'X' })).level).toBe(2);
  });

  it('becomes smaller at either end, and goes to the next level that can split it', () => {
    const layout = laidOut(['server']);
    const whole = wholeOf(layout);
    const ofServer = narrowEnd(layout, whole, SERVER, 1, 2);
    expect(ofServer).toEqual({ level: 1, from: [0, 1], to: [3, 2], table: layout.table });
    const ofClient = narrowEnd(layout, ofServer, CLIENT, 2, 3);
    expect(ofClient).toEqual({ level: 3, from: [2, 1], to: [3, 2], table: layout.table });
  });

  it('becomes smaller by a key of pairings', () => {
    const layout = laidOut(['verdict', 'forcedBy', 'server']);
    const whole = wholeOf(layout);
    const [exposed] = layout.table.narrowed(0).map(({ table }) => table);
    if (exposed === undefined) throw new RangeError('no pairing is exposed');
    // Both ends or only one of them force encryption on an exposed pairing.
    expect(narrowTable(layout, whole, exposed)).toEqual({ ...whole, level: 1, table: exposed });
  });
});

describe('the single end of a part', () => {
  it('is the end with one machine', () => {
    const single = (filter: PairingFilter) => {
      const layout = laidOut(['server'], filter);
      return singleEnd(layout, wholeOf(layout));
    };
    expect(single({})).toBeNull();
    expect(single({ clientIs: 1 })).toBe(CLIENT);
    expect(single({ serverText: 'X' })).toBe(SERVER);
    expect(single({ clientIs: 1, serverText: 'X' })).toBe(CLIENT);
    expect(single({ clientText: 'nobody' })).toBeNull();
  });

  it('does not exist while a key of pairings may follow', () => {
    const layout = laidOut(['server', 'verdict'], { clientIs: 0 });
    const whole = wholeOf(layout);
    expect(singleEnd(layout, whole)).toBeNull();
    expect(singleEnd(layout, { ...whole, level: 2 })).toBe(CLIENT);
  });
});
