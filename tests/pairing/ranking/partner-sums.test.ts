import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../../src/article/assumptions.ts';
import { CLIENT, SERVER } from '../../../src/pairing/ranking/pair-table.ts';
import { sumPartners } from '../../../src/pairing/ranking/partner-sums.ts';
import { randomFleets } from '../../fixtures/random-fleets.ts';
import { LOCALE } from '../both-views.ts';
import { randomFilters } from '../random-queries.ts';
import { slowPeers } from '../slow-peers.ts';
import { slowPairings } from '../slow-twin.ts';
import { slowView } from '../slow-view.ts';
import { layoutOf } from './slow-parts.ts';

it('sumPartners counts the pairings of each group of machines, as the slow twin does', () => {
  const codes = fc.array(fc.nat(3), { minLength: 14, maxLength: 14 });
  const filters = randomFilters.map(({ search: _, ...filter }) => filter);
  const scopes = fc.constantFrom(
    { kind: 'every' } as const,
    { kind: 'group', column: 0, emptyMeans: 'everyone' } as const,
    { kind: 'group', column: 0, emptyMeans: 'alone' } as const,
  );
  fc.assert(
    fc.property(randomFleets(), scopes, filters, codes, (fleet, scope, filter, codeOf) => {
      const rules = { scope, assumptions: NO_ASSUMPTIONS };
      const all = slowPairings(fleet, rules, slowPeers(fleet));
      const pairings = slowView(fleet, all, { filter, sort: [] }, LOCALE);
      const layout = layoutOf(fleet, scope, { filter });
      const sums = (end: typeof CLIENT | typeof SERVER) => [
        ...sumPartners(layout, end, Uint32Array.from(codeOf), 4),
      ];
      const slowSums = (machines: readonly number[]) =>
        [0, 1, 2, 3].map((code) => machines.filter((machine) => codeOf[machine] === code).length);
      expect(sums(CLIENT)).toEqual(slowSums(pairings.map(({ client }) => client)));
      expect(sums(SERVER)).toEqual(slowSums(pairings.map(({ server }) => server)));
    }),
    { numRuns: 200 },
  );
});
