import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { conditionsOf } from '../../src/article/conditions.ts';
import { PAIRING_FACTS, type PairingFact } from '../../src/article/missing-facts.ts';
import { verdictOf } from '../../src/article/verdict.ts';
import { ENCRYPTIONS, SECTION_SIGNS } from '../../src/fleet/machine.ts';
import { known } from '../../src/fleet/reading.ts';
import { SERVICE_PACKS } from '../../src/fleet/service-pack.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import {
  countMissingFacts,
  type MissingRanking,
  missingFactsOfClient,
  rankMissingFacts,
} from '../../src/pairing/missing-counts.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { drawFleet, fleetOf } from '../fixtures/fleets.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { LOCALE } from './both-views.ts';
import { randomRules } from './random-queries.ts';
import { slowPeers } from './slow-peers.ts';
import { type SlowPairing, slowPairings } from './slow-twin.ts';

type Ends = Pick<SlowPairing, 'clientFacts' | 'serverFacts'>;

/** The facts of a pairing with one missing fact replaced by each of its possible values. */
const RECORDED: { readonly [F in PairingFact]: (ends: Ends) => readonly Ends[] } = {
  'client.encryption': ({ clientFacts, serverFacts }) =>
    ENCRYPTIONS.map((encryption) => ({
      clientFacts: { ...clientFacts, encryption: known(encryption) },
      serverFacts,
    })),
  'client.section_sign_in_password': ({ clientFacts, serverFacts }) =>
    SECTION_SIGNS.map((sectionSign) => ({
      clientFacts: { ...clientFacts, sectionSign: known(sectionSign) },
      serverFacts,
    })),
  'client.service_pack': ({ clientFacts, serverFacts }) =>
    SERVICE_PACKS.map((servicePack) => ({
      clientFacts: { ...clientFacts, servicePack: known(servicePack) },
      serverFacts,
    })),
  'server.encryption': ({ clientFacts, serverFacts }) =>
    ENCRYPTIONS.map((encryption) => ({
      clientFacts,
      serverFacts: { ...serverFacts, encryption: known(encryption) },
    })),
  'server.service_pack': ({ clientFacts, serverFacts }) =>
    SERVICE_PACKS.map((servicePack) => ({
      clientFacts,
      serverFacts: { ...serverFacts, servicePack: known(servicePack) },
    })),
};

function decidesAlone(pairing: SlowPairing, fact: PairingFact): boolean {
  return RECORDED[fact](pairing).every(
    ({ clientFacts, serverFacts }) =>
      verdictOf(conditionsOf(clientFacts, serverFacts)).kind !== 'undecided',
  );
}

function slowCount(pairings: readonly SlowPairing[], fact: PairingFact) {
  const concerned = pairings.filter(
    ({ verdict, missing }) => verdict === 'undecided' && missing.includes(fact),
  );
  const alone = concerned.filter((pairing) => decidesAlone(pairing, fact)).length;
  return { fact, pairings: concerned.length, alone };
}

function slowCounts(pairings: readonly SlowPairing[]) {
  return PAIRING_FACTS.map((fact) => slowCount(pairings, fact)).filter(
    (count) => count.pairings > 0,
  );
}

function rowsOf({ size, machines, facts, pairings, alone }: MissingRanking) {
  return Array.from({ length: size }, (_, row) => ({
    machine: machines[row],
    fact: PAIRING_FACTS[facts[row] ?? -1],
    pairings: pairings[row],
    alone: alone[row],
  }));
}

describe('missing facts', () => {
  it('of a client are those of its undecided pairings', () => {
    fc.assert(
      fc.property(randomFleets(10), randomRules(), (fleet, rules) => {
        const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
        const slow = slowPairings(fleet, rules, slowPeers(fleet));
        for (let machine = 0; machine < fleet.size; machine += 1) {
          const asClient = slow.filter(({ client }) => client === machine);
          expect(missingFactsOfClient(space, machine)).toEqual(slowCounts(asClient));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of the whole fleet are ordered by how many pairings recording them decides', () => {
    fc.assert(
      fc.property(randomFleets(10), randomRules(), (fleet, rules) => {
        const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
        const slow = slowPairings(fleet, rules, slowPeers(fleet));
        const rows = Array.from({ length: fleet.size }, (_, machine) => {
          const own = (fact: PairingFact) =>
            slow.filter(
              ({ client, server }) => (fact.startsWith('client') ? client : server) === machine,
            );
          return PAIRING_FACTS.map((fact) => ({ machine, ...slowCount(own(fact), fact) }));
        })
          .flat()
          .filter(({ pairings }) => pairings > 0)
          .sort((a, b) => b.alone - a.alone || b.pairings - a.pairings);
        expect(rowsOf(rankMissingFacts(space))).toEqual(rows);
        expect(countMissingFacts(space)).toBe(rows.length);
      }),
      { numRuns: 200 },
    );
  });

  it('are the same for each client alone, however many sites there are', () => {
    const fleet = fleetOf(
      Array.from({ length: 600 }, (_, at) => ({
        name: `M${at}`,
        facts: {
          role: at % 7 === 0 ? 'both' : at < 300 ? 'client' : 'server',
          servicePack: at < 300 ? (['none', 'SP4', ''][at % 5] ?? 'SP6a') : '',
          encryption: ['required', '', 'none'][at % 4] ?? 'optional',
          sectionSign: ['', 'no', 'yes'][at % 3] ?? '',
        },
        extras: [`site ${at % 300}`],
      })),
      ['site'],
    );
    const scope = { kind: 'group', column: 0, emptyMeans: 'alone' } as const;
    const space = buildPairingSpace(indexFleet(fleet, LOCALE), {
      scope,
      assumptions: NO_ASSUMPTIONS,
    });
    const rows = rowsOf(rankMissingFacts(space)).filter(({ fact }) => fact?.startsWith('client'));
    const alone = Array.from({ length: fleet.size }, (_, machine) =>
      missingFactsOfClient(space, machine)
        .filter(({ fact }) => fact.startsWith('client'))
        .map((count) => ({ machine, ...count })),
    ).flat();
    expect(rows).toEqual(alone.sort((a, b) => b.alone - a.alone || b.pairings - a.pairings));
    expect(rows).toHaveLength(80);
  });

  it('are ordered by what they decide on their own before what they affect', () => {
    const fleet = drawFleet(`
      name  role    sp    enc       §    site
      A     client  -     -         yes  Ulm
      B     client  -     required  yes  Bonn
      X     server  SP5   none      -    Ulm
      Y     server  SP5   none      -    Ulm
      Z     server  SP5   none      -    Bonn`);
    const scope = { kind: 'group', column: 0, emptyMeans: 'alone' } as const;
    const space = buildPairingSpace(indexFleet(fleet, LOCALE), {
      scope,
      assumptions: NO_ASSUMPTIONS,
    });
    expect(rowsOf(rankMissingFacts(space))).toEqual([
      { machine: 1, fact: 'client.service_pack', pairings: 1, alone: 1 },
      { machine: 0, fact: 'client.encryption', pairings: 2, alone: 0 },
      { machine: 0, fact: 'client.service_pack', pairings: 2, alone: 0 },
    ]);
  });

  it('of identical servers differ if the machines differ as clients', () => {
    const fleet = drawFleet(`
      name  role  sp  enc  §
      A     both  -   -    no
      B     both  -   -    -`);
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
    const asServers = rowsOf(rankMissingFacts(space)).filter(({ fact }) =>
      fact?.startsWith('server'),
    );
    // Only B may have a § in its password, and it calls only A.
    expect(new Set(asServers.map(({ machine }) => machine))).toEqual(new Set([0]));
  });

  it('decide a pairing alone only if nothing else is open', () => {
    const fleet = drawFleet(`
      name  role    sp   enc       §
      A     client  SP4  -         yes
      B     client  SP3  required  yes
      X     server  SP5  optional
      Y     server  SP6  -
      Z     server  -    none`);
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
    expect(missingFactsOfClient(space, 0)).toEqual([
      { fact: 'client.encryption', pairings: 3, alone: 1 },
      { fact: 'server.encryption', pairings: 1, alone: 0 },
      { fact: 'server.service_pack', pairings: 1, alone: 0 },
    ]);
    expect(missingFactsOfClient(space, 1)).toEqual([
      { fact: 'server.service_pack', pairings: 1, alone: 1 },
    ]);
  });
});
