import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_ASSUMPTIONS } from '../../../src/article/assumptions.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import { indexFleet } from '../../../src/pairing/fleet-index.ts';
import {
  JUDGEMENTS,
  judgementIndex,
  KIND_OF_CLIENT_CLASS,
  KIND_OF_SERVER_CLASS,
} from '../../../src/pairing/kinds.ts';
import type { PairingFilter } from '../../../src/pairing/query.ts';
import { filterTexts, type ShownTexts } from '../../../src/pairing/ranking/side-filter.ts';
import { buildPairingSpace } from '../../../src/pairing/space.ts';
import { drawFleet } from '../../fixtures/fleets.ts';
import { randomFleets } from '../../fixtures/random-fleets.ts';
import { LOCALE } from '../both-views.ts';
import { randomFilters } from '../random-queries.ts';
import { slowPairings } from '../slow-twin.ts';
import { shownTexts, slowlyPasses } from '../slow-view.ts';

const RULES = { scope: { kind: 'every' }, assumptions: NO_ASSUMPTIONS } as const;

function filtered(fleet: Fleet, filter: PairingFilter, shown: ShownTexts | null) {
  const space = buildPairingSpace(indexFleet(fleet, LOCALE), RULES);
  const texts = filterTexts(space, filter, shown);
  const passes = (client: number, server: number) => {
    const judgement = judgementIndex(
      KIND_OF_CLIENT_CLASS[space.clientClass[client] ?? 0] ?? 0,
      KIND_OF_SERVER_CLASS[space.serverClass[server] ?? 0] ?? 0,
    );
    const found =
      (texts.client.found?.[client] ?? 0) |
      (texts.server.found?.[server] ?? 0) |
      (texts.judgements[judgement] ?? 0);
    const areIn = texts.client.machines.includes(client) && texts.server.machines.includes(server);
    return areIn && (found & texts.wanted) === texts.wanted;
  };
  return { ...texts, passes };
}

const FLEET = drawFleet(`
  name  role    sp    enc       §
  ws1   client  SP4   required  yes
  ws2   client  SP4   none      -
  ab1   client  SP3   required  yes
  srv1  server  SP5   required
  srv2  server  SP5   none`);

describe('what the texts of a filter select', () => {
  it('are the pairings that hold them', () => {
    const filters = randomFilters.map(
      ({ clientText, serverText, clientExtras, serverExtras, clientIs, serverIs, search }) =>
        Object.fromEntries(
          Object.entries({
            clientText,
            serverText,
            clientExtras,
            serverExtras,
            clientIs,
            serverIs,
            search,
          }).filter(([, part]) => part !== undefined),
        ),
    );
    fc.assert(
      fc.property(randomFleets(), filters, (fleet, filter) => {
        const { passes } = filtered(fleet, filter, shownTexts(fleet));
        for (const pairing of slowPairings(fleet, RULES, () => ({
          named: false,
          servers: new Set(),
        }))) {
          expect(passes(pairing.client, pairing.server)).toBe(slowlyPasses(fleet, filter, pairing));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are machines in inventory order, one named machine, and all without a filter', () => {
    const machinesOf = (filter: PairingFilter) => {
      const { client, server } = filtered(FLEET, filter, null);
      return [[...client.machines], [...server.machines]];
    };
    expect(machinesOf({})).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(machinesOf({ clientText: 'WS', serverText: '2' })).toEqual([[0, 1], [4]]);
    expect(machinesOf({ clientIs: 2, serverIs: 2 })).toEqual([[2], []]);
    expect(machinesOf({ clientText: '', clientExtras: [{ column: 0, text: '' }] })).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(machinesOf({ serverExtras: [{ column: 0, values: ['x'] }] })).toEqual([[0, 1, 2], []]);
  });
});

describe('a search', () => {
  it('is settled if one end has each term in all or in none of its machines', () => {
    const { client, server, wanted } = filtered(FLEET, { search: ['ws', 'srv'] }, null);
    expect([[...client.machines], [...server.machines]]).toEqual([
      [0, 1],
      [3, 4],
    ]);
    expect([client.found, server.found, wanted]).toEqual([null, null, 0]);
  });

  it('keeps a term that either end may have, and only that', () => {
    const { client, server, wanted } = filtered(FLEET, { search: ['ws', '1'] }, null);
    expect([...client.machines]).toEqual([0, 1]);
    expect([...server.machines]).toEqual([3, 4]);
    expect(wanted).toBe(2);
    const wantedOf = (end: typeof client) => [...(end.found ?? [])].map((set) => set & end.wanted);
    expect(wantedOf(client)).toEqual([2, 0, 2, 2, 0]);
    expect(wantedOf(server)).toEqual([2, 0, 2, 2, 0]);
    expect([...client.looks.values()].reduce((sum, count) => sum + count)).toBe(2);
  });

  it('keeps a term that a judgement may have', () => {
    const { client, judgements, wanted } = filtered(
      FLEET,
      { search: ['exposed', 'ws'] },
      shownTexts(FLEET),
    );
    expect([...client.machines]).toEqual([0, 1]);
    expect(wanted).toBe(1);
    expect([...judgements].map((set) => set & wanted)).toEqual(
      JUDGEMENTS.map(({ verdict }) => Number(verdict.includes('exposed'))),
    );
  });

  it('finds nothing in judgements that are not shown', () => {
    const { client, server, judgements } = filtered(FLEET, { search: ['exposed'] }, null);
    expect(client.machines.length * server.machines.length).toBe(0);
    expect(judgements.every((set) => set === 0)).toBe(true);
    expect(judgements).toHaveLength(JUDGEMENTS.length);
    expect(filtered(FLEET, {}, null).judgements).toHaveLength(JUDGEMENTS.length);
  });
});
