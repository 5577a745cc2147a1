import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import { clientsOf, serversOf } from '../../src/pairing/neighbours.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { LOCALE } from './both-views.ts';
import { randomRules } from './random-queries.ts';
import { slowPeers } from './slow-peers.ts';
import { slowPairings } from './slow-twin.ts';

describe('the neighbours of a machine', () => {
  it('are all counted, and the first ones are listed in inventory order', () => {
    const limits = fc.constantFrom(0, 1, 3, Number.POSITIVE_INFINITY);
    fc.assert(
      fc.property(randomFleets(), randomRules(), limits, (fleet, rules, limit) => {
        const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
        const slow = slowPairings(fleet, rules, slowPeers(fleet));
        for (let machine = 0; machine < fleet.size; machine += 1) {
          const servers = slow.filter(({ client }) => client === machine);
          const clients = slow.filter(({ server }) => server === machine);
          expect(serversOf(space, machine, limit)).toEqual({
            count: servers.length,
            first: servers.map(({ server }) => server).slice(0, limit),
          });
          expect(clientsOf(space, machine, limit)).toEqual({
            count: clients.length,
            first: clients.map(({ client }) => client).slice(0, limit),
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});
