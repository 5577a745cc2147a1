import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import type { PairingColumn } from '../../src/pairing/columns.ts';
import type { PairingRules, SortKey } from '../../src/pairing/query.ts';
import { fleetOf } from '../fixtures/fleets.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { bothViews } from './both-views.ts';
import { randomQueries, randomRules } from './random-queries.ts';

/** Blocks of some dozens of machines are kept as lists; smaller ones are gone over again each time. */
describe('a view of long blocks', () => {
  it('agrees with the slow twin', () => {
    fc.assert(
      fc.property(randomLargeFleets(), randomRules(), randomQueries, (fleet, rules, query) => {
        const { rows, view } = bothViews(fleet, rules, query);
        expect(view.count).toBe(rows.length);
        const middle = Math.floor(rows.length / 2);
        expect(view.window(middle, 40)).toEqual(rows.slice(middle, middle + 40));
        expect(view.window(0, rows.length)).toEqual(rows);
        for (const row of rows.slice(middle, middle + 5)) {
          expect(view.window(view.rankOf(row) ?? -1, 1)).toEqual([row]);
        }
      }),
      { numRuns: 20 },
    );
  }, 20_000);
});

describe('a view of listed servers', () => {
  const fleet = fewServersOfMany(36, 130);
  const rules: PairingRules = {
    scope: { kind: 'peers', otherwise: { kind: 'nobody' } },
    assumptions: NO_ASSUMPTIONS,
  };

  it.each<[string, readonly SortKey[]]>([
    ['site of the client, then server', sortedBy('clientExtra:0', 'server')],
    ['site of the server, then client', sortedBy('serverExtra:0', 'client')],
    [
      'service pack, then site, then server',
      sortedBy('clientServicePack', 'serverExtra:0', 'server'),
    ],
    ['verdict, then site, then server', sortedBy('verdict', 'clientExtra:0', 'server')],
  ])('agrees with the slow twin where clients meet a few of many servers, by %s', (_, sort) => {
    const { rows, view } = bothViews(fleet, rules, { filter: {}, sort });
    expect(rows.length).toBeGreaterThan(70);
    expect(view.window(0, rows.length)).toEqual(rows);
    expect(rows.map((row) => view.rankOf(row))).toEqual([...rows.keys()]);
  });
});

function sortedBy(...columns: readonly PairingColumn[]): readonly SortKey[] {
  return columns.map((column, at) => ({ column, descending: at === 1 }));
}

/** Clients in sites of one, two, three … machines; each lists two or three of many servers, and some list the same. */
function fewServersOfMany(clients: number, servers: number): Fleet {
  const siteOf = (at: number) => `site ${Math.floor((Math.sqrt(8 * at + 1) - 1) / 2)}`;
  const nameOf = (at: number) => `RAS${(at * 37) % servers}`;
  const packs = ['SP3', 'SP4', 'SP5', 'SP6a'];
  const dialing = Array.from({ length: clients }, (_, at) => ({
    name: `WS${at}`,
    facts: {
      role: at % 9 === 0 ? 'both' : 'client',
      servicePack: packs[at % 4] ?? '',
      encryption: at % 3 === 0 ? 'required' : 'optional',
      sectionSign: at % 5 === 0 ? '' : 'yes',
    },
    extras: [
      siteOf(at),
      [nameOf(at), nameOf(at + 1), at % 2 === 0 ? nameOf(at % 6) : 'WS0'].join('; '),
    ],
  }));
  const answering = Array.from({ length: servers }, (_, at) => ({
    name: `RAS${at}`,
    facts: { role: 'server', servicePack: packs[(at * 3) % 4] ?? '', encryption: 'optional' },
    extras: [`site ${at % 7}`, ''],
  }));
  return fleetOf([...dialing, ...answering], ['site', 'peers']);
}

/** Fleets of a hundred machines and more, drawn from a few sketches, most of them of one group. */
function randomLargeFleets(): fc.Arbitrary<Fleet> {
  return fc
    .tuple(randomFleets(14), fc.integer({ min: 80, max: 120 }))
    .filter(([fleet]) => fleet.size > 3)
    .map(([fleet, size]) => repeatMachines(fleet, size));
}

/** The machines of a fleet over and over, scattered. */
function repeatMachines(fleet: Fleet, size: number): Fleet {
  const origin = Uint32Array.from({ length: size }, (_, at) => (at * 7 + (at >> 3)) % fleet.size);
  const spread = (codes: Uint32Array) => origin.map((machine) => codes[machine] ?? 0);
  const spreadFact = <C extends { readonly codes: Uint32Array }>(column: C): C => ({
    ...column,
    codes: spread(column.codes),
  });
  const { facts } = fleet;
  return {
    ...fleet,
    size,
    names: [...origin].map((machine, at) =>
      at % 3 === 0 ? `n${at}` : (fleet.names[machine] ?? ''),
    ),
    rowSources: new Uint16Array(size),
    rowLines: origin.map((_, at) => at + 2),
    facts: {
      ...facts,
      role: spreadFact(facts.role),
      product: spreadFact(facts.product),
      servicePack: spreadFact(facts.servicePack),
      encryption: spreadFact(facts.encryption),
      sectionSign: spreadFact(facts.sectionSign),
      architecture: spreadFact(facts.architecture),
      strength: spreadFact(facts.strength),
      lastSeen: spreadFact(facts.lastSeen),
    },
    extras: fleet.extras.map((column) => spreadFact(column)),
  };
}
