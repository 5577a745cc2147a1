import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORCED_BY } from '../../../src/article/conditions.ts';
import { VERDICTS } from '../../../src/article/verdict.ts';
import {
  CLIENT_KINDS,
  JUDGEMENTS,
  judgementIndex,
  SERVER_KINDS,
} from '../../../src/pairing/kinds.ts';
import type { SortKey } from '../../../src/pairing/query.ts';
import { CLIENT, type PairTable } from '../../../src/pairing/ranking/pair-table.ts';
import { findSorts, NO_SORT, traitOf } from '../../../src/pairing/ranking/sorts.ts';

/** A machine as a view sees it: its kind, and the set of terms found in it. */
interface Trait {
  readonly kind: number;
  readonly set: number;
}

const numberOf = ({ kind, set }: Trait) => traitOf(kind, set);

function traits(kinds: number) {
  return fc.uniqueArray(fc.record({ kind: fc.nat(kinds - 1), set: fc.nat(7) }), {
    selector: numberOf,
    maxLength: 12,
  });
}

const marks = (most: number) =>
  fc
    .array(fc.nat(most), { minLength: JUDGEMENTS.length, maxLength: JUDGEMENTS.length })
    .map((all) => Uint8Array.from(all));

const CHOICES = fc.record({
  passing: marks(1),
  search: fc.record({ judgements: marks(3), wanted: fc.nat(7) }),
  sort: fc.uniqueArray(
    fc.record({
      column: fc.constantFrom('verdict' as const, 'forcedBy' as const),
      descending: fc.boolean(),
    }),
    { selector: ({ column }) => column, maxLength: 2 },
  ),
});

/** The slow twin: the place of a judgement in the order of a sort key. */
function placeOf({ column, descending }: SortKey, judgement: number): number {
  const { verdict, forcedBy } = JUDGEMENTS[judgement] ?? { verdict: 'exposed', forcedBy: 'both' };
  const place = column === 'verdict' ? VERDICTS.indexOf(verdict) : FORCED_BY.indexOf(forcedBy);
  if (column === 'forcedBy' && forcedBy === 'unknown') return place;
  const known = column === 'verdict' ? VERDICTS.length : FORCED_BY.length - 1;
  return descending ? known - 1 - place : place;
}

/** The allowed pairs of sorts in a table. */
function pairsOf({ allowed, sorts: [, servers] }: PairTable): readonly string[] {
  return [...allowed[CLIENT].entries()].flatMap(([pair, isAllowed]) =>
    isAllowed === 1 ? [`${Math.floor(pair / servers)} ${pair % servers}`] : [],
  );
}

describe('the sorts of a view', () => {
  it('tell machines apart by their partners, and by the order of their pairings', () => {
    fc.assert(
      fc.property(
        CHOICES,
        traits(CLIENT_KINDS),
        traits(SERVER_KINDS),
        (choice, clients, servers) => {
          const { passing, search, sort } = choice;
          const outcome = (client: Trait, server: Trait) => {
            const judgement = judgementIndex(client.kind, server.kind);
            const found = client.set | server.set | (search.judgements[judgement] ?? 0);
            const isIn = passing[judgement] === 1 && (found & search.wanted) === search.wanted;
            return isIn ? sort.map((key) => placeOf(key, judgement)).join() || 'in' : '';
          };
          const ofClients = clients.map((client) =>
            servers.map((server) => outcome(client, server)),
          );
          const ofServers = servers.map((server) =>
            clients.map((client) => outcome(client, server)),
          );
          const groupsOf = (outcomes: readonly (readonly string[])[]) => {
            const known: string[] = [];
            return outcomes.map((all) => {
              if (all.every((each) => each === '')) return NO_SORT;
              const signature = all.join(' ');
              if (!known.includes(signature)) known.push(signature);
              return known.indexOf(signature);
            });
          };
          const found = findSorts(choice, clients.map(numberOf), servers.map(numberOf));
          const sortsOf = (all: readonly Trait[], sorts: Uint16Array) =>
            all.map((trait) => sorts[numberOf(trait)]);
          expect(sortsOf(clients, found.ofClients)).toEqual(groupsOf(ofClients));
          expect(sortsOf(servers, found.ofServers)).toEqual(groupsOf(ofServers));
          const count = (sorts: Uint16Array) => sorts.filter((each) => each !== NO_SORT).length;
          expect(count(found.ofClients)).toBe(
            groupsOf(ofClients).filter((each) => each !== NO_SORT).length,
          );

          const pairs = new Set<string>();
          const places = new Map<string, number>();
          for (const client of clients) {
            for (const server of servers) {
              if (outcome(client, server) === '') continue;
              const pair = `${found.ofClients[numberOf(client)]} ${found.ofServers[numberOf(server)]}`;
              pairs.add(pair);
              const [first] = sort;
              if (first !== undefined) {
                places.set(pair, placeOf(first, judgementIndex(client.kind, server.kind)));
              }
            }
          }
          expect(new Set(pairsOf(found.table))).toEqual(pairs);
          if (sort.length === 0) return;
          const parts = found.table.narrowed(0);
          expect(parts.map(({ value }) => value)).toEqual(
            [...new Set(places.values())].sort((one, other) => one - other),
          );
          for (const { value, table } of parts) {
            expect(new Set(pairsOf(table))).toEqual(
              new Set([...pairs].filter((pair) => places.get(pair) === value)),
            );
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('cannot be sorted by a column of one end', () => {
    const choice = {
      passing: new Uint8Array(JUDGEMENTS.length).fill(1),
      search: { judgements: new Uint8Array(JUDGEMENTS.length), wanted: 0 },
      sort: [{ column: 'client', descending: false }] as const,
    };
    expect(() => findSorts(choice, [traitOf(0, 0)], [traitOf(0, 0)])).toThrow(
      new RangeError('client is of one machine'),
    );
  });
});
