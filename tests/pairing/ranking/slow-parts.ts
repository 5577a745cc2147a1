import { NO_ASSUMPTIONS } from '../../../src/article/assumptions.ts';
import type { Fleet } from '../../../src/fleet/fleet.ts';
import { indexFleet } from '../../../src/pairing/fleet-index.ts';
import { JUDGEMENTS } from '../../../src/pairing/kinds.ts';
import type { PairingQuery, PairingScope } from '../../../src/pairing/query.ts';
import type { Splitter } from '../../../src/pairing/ranking/branch.ts';
import { layOut } from '../../../src/pairing/ranking/layout.ts';
import {
  CLIENT,
  type End,
  otherEnd,
  type PairTable,
  SERVER,
} from '../../../src/pairing/ranking/pair-table.ts';
import {
  type Part,
  planSort,
  type SortedLayout,
  wholeOf,
} from '../../../src/pairing/ranking/part.ts';
import { makeReach } from '../../../src/pairing/ranking/reach.ts';
import { filterTexts } from '../../../src/pairing/ranking/side-filter.ts';
import { makeWeigher } from '../../../src/pairing/ranking/weights.ts';
import { runAt } from '../../../src/pairing/runs.ts';
import { buildPairingSpace } from '../../../src/pairing/space.ts';
import { judgementOfClasses } from '../../../src/pairing/tallies.ts';
import { fleetOf } from '../../fixtures/fleets.ts';
import { LOCALE } from '../both-views.ts';

/** A layout that knows how each pair of machines is judged. */
interface JudgedLayout extends SortedLayout {
  /** The `judgementIndex` of two machines of the fleet. */
  readonly judgementOf: (client: number, server: number) => number;
}

/** Lays out a query without assumptions. */
export function layoutOf(
  fleet: Fleet,
  scope: PairingScope,
  query: Partial<PairingQuery>,
): JudgedLayout {
  const space = buildPairingSpace(indexFleet(fleet, LOCALE), {
    scope,
    assumptions: NO_ASSUMPTIONS,
  });
  const asked = { filter: {}, sort: [], ...query };
  const layout = planSort(layOut(space, asked, filterTexts(space, asked.filter)));
  const { clientClass, serverClass } = space;
  return {
    ...layout,
    judgementOf: (client, server) =>
      judgementOfClasses(clientClass[client] ?? 0, serverClass[server] ?? 0),
  };
}

/** What splitting the parts of a layout needs. */
export function splitterOf(layout: JudgedLayout): Splitter {
  const part = wholeOf(layout);
  const [clients, servers] = layout.sides;
  const whole = {
    part,
    get judgements() {
      const judgements = new Float64Array(JUDGEMENTS.length);
      for (const pair of slowPairs(layout, part)) {
        const [client = 0, server = 0] = pair.split(' ').map(Number);
        const judgement = layout.judgementOf(
          clients.order[client] ?? 0,
          servers.order[server] ?? 0,
        );
        judgements[judgement] = (judgements[judgement] ?? 0) + 1;
      }
      return judgements;
    },
  };
  return { layout, reach: makeReach(layout), weigher: makeWeigher(layout), whole };
}

/** Whether the blocks of a client and a server meet, and the table allows the two; by position. */
export function slowlyAllows(
  { sides: [clients, servers] }: SortedLayout,
  table: PairTable,
  client: number,
  server: number,
): boolean {
  const met = runAt(clients.meets, clients.blockAt[client] ?? -1);
  const pair = (clients.sortAt[client] ?? 0) * servers.sorts + (servers.sortAt[server] ?? 0);
  return met.includes(servers.blockAt[server] ?? -1) && table.allowed[CLIENT][pair] === 1;
}

/** The positions at the other end that one position may be paired with; may include the machine itself. */
export function slowPartners(
  layout: SortedLayout,
  table: PairTable,
  end: End,
  position: number,
): readonly number[] {
  return [...layout.sides[otherEnd(end)].order.keys()].filter((partner) =>
    end === CLIENT
      ? slowlyAllows(layout, table, position, partner)
      : slowlyAllows(layout, table, partner, position),
  );
}

/** The pairings of a part, as `client server` by position, found by checking every two machines. */
export function slowPairs(layout: SortedLayout, { from, to, table }: Part): readonly string[] {
  const [clients, servers] = layout.sides;
  const pairs: string[] = [];
  for (let client = from[CLIENT]; client < to[CLIENT]; client += 1) {
    for (let server = from[SERVER]; server < to[SERVER]; server += 1) {
      if (clients.order[client] === servers.order[server]) continue;
      if (slowlyAllows(layout, table, client, server)) pairs.push(`${client} ${server}`);
    }
  }
  return pairs;
}

/**
 * Clients of two sites with forty servers each, among many servers of other sites. The servers of a site
 * are of several classes and far apart in the inventory. Two clients are servers too.
 */
export function fewClientsOfSmallSites(clients: number, servers: number): Fleet {
  const dialing = Array.from({ length: clients }, (_, at) => ({
    name: `WS${at}`,
    facts: {
      role: at % 3 === 1 ? 'both' : 'client',
      servicePack: 'SP4',
      encryption: ['required', 'none', ''][at % 3] ?? '',
      sectionSign: ['yes', '', 'yes', 'no'][at % 4] ?? '',
    },
    extras: [`small ${at % 2}`],
  }));
  const stride = Math.floor(servers / 40);
  const answering = Array.from({ length: servers }, (_, at) => ({
    name: `RAS${at}`,
    facts: {
      role: 'server',
      servicePack: ['SP5', 'SP4', ''][at % 3] ?? '',
      encryption: ['required', 'none'][Math.floor(at / 3) % 2] ?? '',
    },
    extras: [[`small ${0}`, `small ${1}`][at % stride] ?? `large ${at % 2}`],
  }));
  return fleetOf([...dialing, ...answering], ['site']);
}
