import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../src/article/assumptions.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import type { PairingScope } from '../../src/pairing/query.ts';
import { buildPairingSpace, isPairing, judgePairing } from '../../src/pairing/space.ts';
import { drawFleet } from '../fixtures/fleets.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { LOCALE } from './both-views.ts';
import { randomRules } from './random-queries.ts';
import { slowPeers } from './slow-peers.ts';
import { slowPairing, slowPairings } from './slow-twin.ts';

function spaceOf(drawing: string, scope: PairingScope = { kind: 'every' }) {
  const rules = { scope, assumptions: NO_ASSUMPTIONS };
  return buildPairingSpace(indexFleet(drawFleet(drawing), LOCALE), rules);
}

describe('a pairing space', () => {
  it('includes machines by role: clients, servers, both, and no others', () => {
    const { clients, servers } = spaceOf(`
      name  role
      A     client
      B     server
      C     both
      D     none
      E     -
      F     ?gizmo`);
    expect([...clients]).toEqual([0, 2]);
    expect([...servers]).toEqual([1, 2]);
  });

  it('assumes NT 4.0 if no product is recorded, and leaves out other products', () => {
    const { clients } = spaceOf(`
      name  role    product
      A     client  -
      B     client  nt-4-workstation
      C     client  nt-4
      D     client  outside-the-article
      E     client  ?OS/2`);
    expect([...clients]).toEqual([0, 1, 2]);
  });

  it('knows for any two machines whether they are a pairing, and its verdict', () => {
    fc.assert(
      fc.property(randomFleets(8), randomRules(), (fleet, rules) => {
        const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
        const pairs = new Set(
          slowPairings(fleet, rules, slowPeers(fleet)).map(
            (pair) => `${pair.client} ${pair.server}`,
          ),
        );
        for (let client = 0; client < fleet.size; client += 1) {
          for (let server = 0; server < fleet.size; server += 1) {
            expect(isPairing(space, { client, server })).toBe(pairs.has(`${client} ${server}`));
            const { verdict, forcedBy, missing } = slowPairing(fleet, rules, client, server);
            const judgement = judgePairing(space, { client, server });
            expect(judgement).toMatchObject({ verdict, forcedBy, missing });
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('refuses a scope over a column that the fleet does not have', () => {
    const scope = { kind: 'group', column: 4, emptyMeans: 'alone' } as const;
    expect(() => spaceOf('name  role\nA     client', scope)).toThrow(RangeError);
  });

  it('works for an empty fleet', () => {
    const space = spaceOf('name  role');
    expect(space.census.every((pairings) => pairings === 0)).toBe(true);
    expect(isPairing(space, { client: 0, server: 0 })).toBe(false);
  });
});
