import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { VERDICTS } from '../../src/article/verdict.ts';
import type { Codes } from '../../src/fleet/codes.ts';
import type { Fleet } from '../../src/fleet/fleet.ts';
import type { PairingColumn } from '../../src/pairing/columns.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import type { PairingQuery, PairingRules, PairingScope, SortKey } from '../../src/pairing/query.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { openView } from '../../src/pairing/view.ts';
import { fleetOf } from '../fixtures/fleets.ts';
import { randomFleets, SITE } from '../fixtures/random-fleets.ts';
import { bothViews, LOCALE, pairOf } from './both-views.ts';
import { randomQueries, randomRules } from './random-queries.ts';
import { slowPeers } from './slow-peers.ts';
import { slowPairings } from './slow-twin.ts';
import { shownTexts, slowView } from './slow-view.ts';

/** Blocks of a few dozen machines are stored as lists; smaller ones are scanned each time. */
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

const EXPOSED = { verdict: ['exposed', 'at-risk'] } as const;

/** Queries that split parts by machine, by fact and by verdict, with and without filters. */
const QUERIES: readonly PairingQuery[] = [
  { filter: {}, sort: sortedBy('client') },
  { filter: EXPOSED, sort: sortedBy('client') },
  { filter: EXPOSED, sort: sortedBy('server', 'client') },
  { filter: { forcedBy: ['client', 'neither'] }, sort: sortedBy('clientServicePack', 'server') },
  { filter: { clientText: 'ws1' }, sort: sortedBy('forcedBy', 'server') },
  { filter: { clientText: 'ws1' }, sort: sortedBy('client') },
  { filter: { serverText: '5', clientIs: 8 }, sort: sortedBy('server') },
  { filter: { search: ['ras1'] }, sort: [] },
  { filter: { search: ['s1', 'sp5'] }, sort: sortedBy('verdict', 'server') },
  { filter: { search: ['site 1', '5', 'at-risk'] }, sort: sortedBy('server') },
  { filter: { search: ['w', '1', '2', '3', '4', 'o'] }, sort: sortedBy('verdict', 'client') },
  { filter: { sectionSign: ['unknown'] }, sort: sortedBy('serverExtra:0', 'verdict', 'client') },
  { filter: {}, sort: sortedBy('clientExtra:0', 'server') },
  { filter: {}, sort: sortedBy('serverExtra:0', 'client') },
  { filter: {}, sort: sortedBy('verdict', 'clientExtra:0', 'server') },
  {
    filter: { clientExtras: [{ column: SITE, values: ['site 2', 'site 1; site 2'] }] },
    sort: sortedBy('server'),
  },
  { filter: { clientExtras: [{ column: SITE, text: 'site 2' }] }, sort: sortedBy('server') },
  { filter: { serverExtras: [{ column: SITE, text: 'site 1' }], clientIs: 7 }, sort: [] },
  { filter: { serverServicePack: ['SP4'] }, sort: sortedBy('serverEncryption', 'clientExtra:0') },
];

describe.each<[string, PairingScope]>([
  ['of all machines', { kind: 'every' }],
  ['of three large sites', { kind: 'group', column: SITE, emptyMeans: 'alone' }],
  ['of a few listed servers among many', { kind: 'peers', otherwise: { kind: 'nobody' } }],
])('a view %s', (_, scope) => {
  const fleet = fewClientsManyServers(36, 130);
  const rules: PairingRules = { scope, assumptions: NO_ASSUMPTIONS };
  const pairings = slowPairings(fleet, rules, slowPeers(fleet));
  const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);

  it.each(QUERIES)('agrees with the slow twin on %j', (query) => {
    const slow = slowView(fleet, pairings, query, LOCALE);
    const rows = slow.map(pairOf);
    const view = openView(space, query, shownTexts(fleet));
    expect(view.window(0, rows.length + 1)).toEqual(rows);
    for (let start = 3; start < rows.length; start += 97) {
      expect(view.window(start, 5)).toEqual(rows.slice(start, start + 5));
      expect(view.rankOf(rows[start] ?? { client: -1, server: -1 })).toBe(start);
    }
    for (const verdict of VERDICTS) {
      const held = slow.filter((pairing) => pairing.verdict === verdict);
      expect(view.countsByVerdict[verdict]).toBe(held.length);
    }
  });
});

describe('a view of more clients than the first rows need', () => {
  const fleet = fewClientsManyServers(2_400, 8);
  const rules: PairingRules = {
    scope: { kind: 'peers', otherwise: { kind: 'nobody' } },
    assumptions: NO_ASSUMPTIONS,
  };
  const pairings = slowPairings(fleet, rules, slowPeers(fleet));
  const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);

  it.each<PairingQuery>([
    { filter: {}, sort: sortedBy('client') },
    { filter: EXPOSED, sort: sortedBy('verdict') },
    { filter: { search: ['7'] }, sort: sortedBy('verdict', 'client') },
    { filter: { search: ['ras', '1'] }, sort: [] },
  ])('agrees with the slow twin from its first to its last row on %j', (query) => {
    const rows = slowView(fleet, pairings, query, LOCALE).map(pairOf);
    const view = openView(space, query, shownTexts(fleet));
    expect(rows.length).toBeGreaterThan(300);
    const last = rows.length - 1;
    for (const start of [0, 3, last - 64, 0, last >> 1, last >> 2, last]) {
      expect(view.window(start, 64)).toEqual(rows.slice(start, start + 64));
      expect(view.rankOf(rows[start] ?? { client: -1, server: -1 })).toBe(start);
    }
  });
});

function sortedBy(...columns: readonly PairingColumn[]): readonly SortKey[] {
  return columns.map((column, at) => ({ column, descending: at === 1 }));
}

/**
 * Servers in three sites of more than forty machines each. Some clients belong to two sites, and some are also
 * servers. Each lists two or three servers; some lists are the same.
 */
function fewClientsManyServers(clients: number, servers: number): Fleet {
  const siteOf = (at: number) =>
    at % 4 === 0 ? `site ${at % 3}; site ${(at + 1) % 3}` : `site ${at % 3}`;
  const nameOf = (at: number) => `RAS${(at * 37) % servers}`;
  const packs = ['SP3', 'SP4', 'SP5', 'SP6a', ''];
  const encryptions = ['required', 'optional', 'none', ''];
  const dialing = Array.from({ length: clients }, (_, at) => ({
    name: `WS${at}`,
    facts: {
      role: at % 9 === 0 ? 'both' : 'client',
      servicePack: packs[at % 5] ?? '',
      encryption: encryptions[at % 4] ?? '',
      sectionSign: ['yes', 'yes', '', 'no'][(at * 5) % 7] ?? 'yes',
    },
    extras: [
      siteOf(at),
      [nameOf(at), nameOf(at + 1), at % 2 === 0 ? nameOf(at % 6) : 'WS0'].join('; '),
    ],
  }));
  const answering = Array.from({ length: servers }, (_, at) => ({
    name: `RAS${at}`,
    facts: {
      role: 'server',
      servicePack: packs[(at * 3) % 5] ?? '',
      encryption: encryptions[(at * 3) % 4] ?? '',
    },
    extras: [`site ${at % 3}`, ''],
  }));
  return fleetOf([...dialing, ...answering], ['site', 'peers']);
}

/** Fleets of 80 to 120 machines that repeat a few random ones, so that groups are large. */
function randomLargeFleets(): fc.Arbitrary<Fleet> {
  return fc
    .tuple(randomFleets(14), fc.integer({ min: 80, max: 120 }))
    .filter(([fleet]) => fleet.size > 3)
    .map(([fleet, size]) => repeatMachines(fleet, size));
}

/** A fleet of `size` machines that repeats the machines of a smaller one in scattered order. */
function repeatMachines(fleet: Fleet, size: number): Fleet {
  const origin = Uint32Array.from({ length: size }, (_, at) => (at * 7 + (at >> 3)) % fleet.size);
  const spread = (codes: Codes) => origin.map((machine) => codes[machine] ?? 0);
  const spreadFact = <C extends { readonly codes: Codes }>(column: C): C => ({
    ...column,
    codes: spread(column.codes),
  });
  const { facts } = fleet;
  return {
    ...fleet,
    size,
    names: [...origin].map((machine, at) =>
      at % 3 === 0 ? `n${at}` : (fleet.names.at(machine) ?? ''),
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
