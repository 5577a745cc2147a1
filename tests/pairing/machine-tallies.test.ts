import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { VERDICTS } from '../../src/article/verdict.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import {
  flaggedIfRaised,
  flaggedIfServersRaised,
  forEachJudgement,
  type TallySide,
  tallyOfClient,
  tallyOfServer,
  worseIfRaised,
} from '../../src/pairing/machine-tallies.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { drawFleet, machineCalled } from '../fixtures/fleets.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { isFlaggedIfRaised, isWorseIfRaised } from '../remediation/slow-needs.ts';
import { LOCALE } from './both-views.ts';
import { randomRules } from './random-queries.ts';
import { slowPeers } from './slow-peers.ts';
import { slowPairings } from './slow-twin.ts';

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

describe('the judgements of a machine', () => {
  it('are those of its pairings, each visited once', () => {
    const fleet = drawFleet(`
      name  role    sp    enc       §
      A     both    SP4   required  yes
      B     client  SP4   none      -
      X     server  SP5   required
      Y     server  SP5   required
      Z     none    SP3   none`);
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
    const visits = (side: TallySide, name: string) => {
      const pairings: number[] = [];
      forEachJudgement(space, side, machineCalled(fleet, name), (_, count) => pairings.push(count));
      return pairings;
    };
    expect(visits('client', 'A')).toEqual([2]);
    expect(visits('server', 'A')).toEqual([1]);
    expect(visits('client', 'B')).toEqual([2, 1]);
    expect(visits('server', 'X')).toEqual([1, 1]);
    expect(visits('client', 'X')).toEqual([]);
    expect(visits('server', 'B')).toEqual([]);
    expect(visits('client', 'Z')).toEqual([]);
  });
});

describe('upgrading servers', () => {
  it('flags the same pairings as the slow twin with SP5 on the server', () => {
    fc.assert(
      fc.property(randomFleets(), randomRules(), (fleet, rules) => {
        const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
        const pairings = slowPairings(fleet, rules, slowPeers(fleet));
        const raised = pairings.filter(isFlaggedIfRaised);
        const worse = pairings.filter(isWorseIfRaised);
        for (let machine = 0; machine < fleet.size; machine += 1) {
          expect(flaggedIfServersRaised(space, machine)).toBe(
            raised.filter(({ client }) => client === machine).length,
          );
          expect(flaggedIfRaised(space, machine)).toBe(
            raised.filter(({ server }) => server === machine).length,
          );
          expect(worseIfRaised(space, machine)).toBe(
            worse.filter(({ server }) => server === machine).length,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('of a server at SP4 counts the clients that would lose their connection', () => {
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

  it('of a server without a service pack counts what SP5 on it would flag', () => {
    const fleet = drawFleet(`
      name  role    sp   enc       §
      A     client  SP4  required  yes
      B     client  SP4  optional  yes
      RASX  server  -    required
      RASY  server  SP4  required`);
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
    for (const name of ['RASX', 'RASY']) {
      expect(flaggedIfRaised(space, machineCalled(fleet, name))).toBe(2);
      expect(worseIfRaised(space, machineCalled(fleet, name))).toBe(2);
    }
  });

  it('must wait for a client that would become undecided', () => {
    const fleet = drawFleet(`
      name  role    sp   enc       §
      A     client  -    required  yes
      OLD   server  SP4  required`);
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
    expect(flaggedIfRaised(space, machineCalled(fleet, 'OLD'))).toBe(0);
    expect(worseIfRaised(space, machineCalled(fleet, 'OLD'))).toBe(1);
  });
});
