import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fleet } from '../../src/fleet/fleet.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import type { Pairing, PairingQuery, PairingRules } from '../../src/pairing/query.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { openView } from '../../src/pairing/view.ts';
import { randomFleets } from '../fixtures/random-fleets.ts';
import { randomQueries, randomRules, randomScopes } from './random-queries.ts';
import { slowPairings, slowView } from './slow-twin.ts';

const builtScopes = randomScopes.filter(({ kind }) => kind !== 'peers');
const nobody = () => ({ named: false, servers: new Set<number>() });

function bothViews(fleet: Fleet, rules: PairingRules, query: PairingQuery) {
  const slow = slowView(fleet, slowPairings(fleet, rules, nobody), query, 'de');
  const view = openView(buildPairingSpace(indexFleet(fleet, 'de'), rules), query);
  const rows: readonly Pairing[] = slow.map(({ client, server }) => ({ client, server }));
  return { slow, rows, view };
}

describe('a view', () => {
  it('holds the pairings of the slow twin in its order', () => {
    fc.assert(
      fc.property(
        randomFleets(),
        randomRules(builtScopes),
        randomQueries,
        (fleet, rules, query) => {
          const { rows, view } = bothViews(fleet, rules, query);
          expect(view.count).toBe(rows.length);
          expect(view.window(0, rows.length + 3)).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });
});
