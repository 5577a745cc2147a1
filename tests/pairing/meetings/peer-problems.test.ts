import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../../src/article/assumptions.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import { indexFleet } from '../../../src/pairing/fleet-index.ts';
import { countClientsNamingNone } from '../../../src/pairing/meetings/peer-cells.ts';
import { buildPairingSpace } from '../../../src/pairing/space.ts';
import { countVerdicts, sumOfCounts } from '../../../src/pairing/tallies.ts';
import { drawFleet } from '../../fixtures/fleets.ts';
import { randomFleets } from '../../fixtures/random-fleets.ts';
import { slowPeerProblems } from '../slow-peers.ts';

const PEERS_ALONE = {
  scope: { kind: 'peers', otherwise: { kind: 'nobody' } },
  assumptions: NO_ASSUMPTIONS,
} as const;

function problemsOf(fleet: Fleet): readonly string[] {
  const { peerProblems } = buildPairingSpace(indexFleet(fleet, 'de'), PEERS_ALONE);
  return Array.from({ length: peerProblems.size }, (_, index) => {
    const { kind, client, text } = peerProblems.at(index);
    return `${kind} ${client} ${text}`;
  });
}

describe('clients that name no server', () => {
  it('are those whose peers cell contains no name, whatever else it contains', () => {
    const fleet = drawFleet(`
      name   role    peers
      WS-1   client  RAS-1
      WS-2   client  ;
      WS-3   client  NOBODY
      WS-4   client  -
      WS-5   client  RAS-1, NOBODY
      RAS-1  server  -`);
    expect(countClientsNamingNone(fleet, indexFleet(fleet, 'de').sides())).toBe(2);
  });

  it('do not exist if no column lists servers', () => {
    const fleet = drawFleet(`
      name   role
      WS-1   client
      RAS-1  server`);
    expect(countClientsNamingNone(fleet, indexFleet(fleet, 'de').sides())).toBe(0);
  });
});

describe('names in peers cells that lead to no pairing', () => {
  it('are listed with what is wrong with each of them', () => {
    const fleet = drawFleet(`
      name   role    product              peers
      WS-1   client  -                    RAS-1; NOBODY
      WS-2   client  -                    WS-1, ws-2
      WS-3   client  -                    OLD|RAS-1
      BOTH   both    -                    BOTH
      RAS-1  server  -                    NOWHERE
      OLD    server  outside-the-article  -`);
    expect(problemsOf(fleet)).toEqual([
      'unknown 0 NOBODY',
      'no-server 1 WS-1',
      'itself 1 ws-2',
      'outside 2 OLD',
      'itself 3 BOTH',
    ]);
  });

  it('do not exist if no column lists servers; then the fallback scope applies to every client', () => {
    const fleet = drawFleet('name  role\nWS-1  client\nRAS-1  server');
    const scopes = [{ kind: 'nobody' }, { kind: 'every' }] as const;
    const counts = scopes.map((otherwise) => {
      const rules = { scope: { kind: 'peers', otherwise }, assumptions: NO_ASSUMPTIONS } as const;
      const space = buildPairingSpace(indexFleet(fleet, 'de'), rules);
      expect(space.peerProblems.size).toBe(0);
      return sumOfCounts(countVerdicts(space.census));
    });
    expect(counts).toEqual([0, 1]);
  });

  it('end after the last one', () => {
    const fleet = drawFleet('name  role    peers\nWS-1  client  NOBODY');
    const { peerProblems } = buildPairingSpace(indexFleet(fleet, 'de'), PEERS_ALONE);
    expect(peerProblems.size).toBe(1);
    expect(() => peerProblems.at(1)).toThrow(new RangeError('no peer problem 1'));
    expect(() => peerProblems.at(-1)).toThrow(RangeError);
  });

  it('are the same as in the slow twin, once per cell', () => {
    fc.assert(
      fc.property(randomFleets(), (fleet) => {
        expect(problemsOf(fleet)).toEqual([...new Set(slowPeerProblems(fleet))]);
      }),
      { numRuns: 300 },
    );
  });

  it('do not exist under another scope', () => {
    const fleet = drawFleet('name  role    peers\nWS-1  client  NOBODY');
    const rules = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;
    const { peerProblems } = buildPairingSpace(indexFleet(fleet, 'de'), rules);
    expect(peerProblems.size).toBe(0);
    expect(() => peerProblems.at(0)).toThrow(new RangeError('no peer problem 0'));
  });
});
