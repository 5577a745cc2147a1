import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { conditionsOf } from '../../src/article/conditions.ts';
import { isFlagged, VERDICTS, verdictOf } from '../../src/article/verdict.ts';
import { known } from '../../src/fleet/reading.ts';
import { isSp5OrLater } from '../../src/fleet/service-pack.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import {
  flaggedIfRaised,
  flaggedIfServersRaised,
  tallyOfClient,
  tallyOfServer,
} from '../../src/pairing/machine-tallies.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { drawFleet, machineCalled } from '../fixtures/fleets.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { LOCALE } from './both-views.ts';
import { randomRules } from './random-queries.ts';
import { slowPeers } from './slow-peers.ts';
import { type SlowPairing, slowPairings } from './slow-twin.ts';

/** True where the server is known to run SP4 or earlier and SP5 on it would flag the pairing. */
function isFlaggedIfRaised({ clientFacts, serverFacts }: SlowPairing): boolean {
  const { servicePack } = serverFacts;
  if (servicePack.kind !== 'known' || isSp5OrLater(servicePack.value)) return false;
  const raised = { ...serverFacts, servicePack: known('SP5' as const) };
  return isFlagged(verdictOf(conditionsOf(clientFacts, raised)).kind);
}

describe('the tally of a machine', () => {
  it('counts its pairings by verdict, as client and as server', () => {
    fc.assert(
      fc.property(randomFleets(), randomRules(), (fleet, rules) => {
        const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
        const pairings = slowPairings(fleet, rules, slowPeers(fleet));
        for (let machine = 0; machine < fleet.size; machine += 1) {
          for (const word of VERDICTS) {
            const ofWord = pairings.filter(({ verdict }) => verdict === word);
            expect(tallyOfClient(space, machine)[word]).toBe(
              ofWord.filter(({ client }) => client === machine).length,
            );
            expect(tallyOfServer(space, machine)[word]).toBe(
              ofWord.filter(({ server }) => server === machine).length,
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('raising servers', () => {
  it('flags the pairings that the slow twin flags with SP5 on the server', () => {
    fc.assert(
      fc.property(randomFleets(), randomRules(), (fleet, rules) => {
        const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
        const raised = slowPairings(fleet, rules, slowPeers(fleet)).filter(isFlaggedIfRaised);
        for (let machine = 0; machine < fleet.size; machine += 1) {
          expect(flaggedIfServersRaised(space, machine)).toBe(
            raised.filter(({ client }) => client === machine).length,
          );
          expect(flaggedIfRaised(space, machine)).toBe(
            raised.filter(({ server }) => server === machine).length,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('counts for a server at SP4 the clients that would lose their connection', () => {
    const fleet = drawFleet(`
      name  role    sp    enc       §
      A     client  SP4   required  yes
      B     client  SP3   -         -
      C     client  SP6a  required  yes
      OLD   server  SP4   required
      NEW   server  SP5   required`);
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
    expect(flaggedIfRaised(space, machineCalled(fleet, 'OLD'))).toBe(2);
    expect(flaggedIfRaised(space, machineCalled(fleet, 'NEW'))).toBe(0);
    expect(flaggedIfServersRaised(space, machineCalled(fleet, 'B'))).toBe(1);
    expect(flaggedIfServersRaised(space, machineCalled(fleet, 'C'))).toBe(0);
  });
});
