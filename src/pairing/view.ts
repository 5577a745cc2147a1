import { countByCell, partByMarks } from './cells.ts';
import { type Census, takeCensus } from './census.ts';
import { passingOf } from './choices.ts';
import { SERVER_CLASSES } from './classes.ts';
import { countFacets, type PairingFacet } from './facets.ts';
import { once } from './kept.ts';
import type { Pairing, PairingFilter, PairingQuery, VerdictCounts } from './query.ts';
import { layOut } from './ranking/layout.ts';
import { CLIENT, SERVER } from './ranking/pair-table.ts';
import { NOWHERE } from './ranking/side.ts';
import { filterTexts, type TextFilters } from './ranking/side-filter.ts';
import { makeWalker, type Visit } from './ranking/walk.ts';
import { allows } from './ranking/weights.ts';
import { isPairing, type PairingSpace } from './space.ts';
import { countVerdicts, judgementOfClasses, sumOfCounts } from './tallies.ts';

/** The pairings of a space that a query lets through, in its order. Ranks are doubles from 0 to `count - 1`. */
export interface PairingView {
  readonly count: number;
  readonly countsByVerdict: VerdictCounts;
  /** The pairings from rank `start` on, at most `length`; fewer at the end of the view. */
  readonly window: (start: number, length: number) => readonly Pairing[];
  /**
   * Visits what `window` would give, without making objects: millions of pairings a second. `visit`
   * must not ask the view for anything.
   */
  readonly forEachFrom: (start: number, length: number, visit: Visit) => void;
  /** Where a pairing stands in the view; null where it does not. */
  readonly rankOf: (pairing: Pairing) => number | null;
  /** For each column with choices what each choice would leave, all other filters kept. */
  readonly facets: () => readonly PairingFacet[];
}

/** The census of the pairings that pass the filter's texts and search. */
function censusOfTexts(space: PairingSpace, { client, server }: TextFilters): Census {
  const { whole, clientCells, serverCells } = space;
  const isWhole =
    client.machines.length === whole.clients.size && server.machines.length === whole.servers.size;
  const clients = isWhole ? whole.clients : countByCell(clientCells, client.machines);
  const servers = isWhole ? whole.servers : countByCell(serverCells, server.machines);
  const all = () => (isWhole ? space.census : takeCensus(space, clients, servers));
  const { found } = client;
  if (found === null) return all();
  const clientParts = partByMarks(clientCells, client.machines, clients, found);
  const serverParts = partByMarks(serverCells, server.machines, servers, found);
  if (clientParts.marked.size > clientParts.others.size) {
    const without = takeCensus(space, clientParts.others, serverParts.others);
    return all().map((pairings, cell) => pairings - (without[cell] ?? 0));
  }
  const ofFound = takeCensus(space, clientParts.marked, servers);
  const ofOthers = takeCensus(space, clientParts.others, serverParts.marked);
  return ofFound.map((pairings, cell) => pairings + (ofOthers[cell] ?? 0));
}

/** A census without the classes and judgements that the filter's choices shut out. */
function narrowCensus(census: Census, filter: PairingFilter): Census {
  const [pairings, clients, servers] = (['pairing', 'client', 'server'] as const).map((subject) =>
    passingOf(filter, subject),
  );
  return census.map((count, cell) => {
    const clientClass = Math.floor(cell / SERVER_CLASSES);
    const serverClass = cell % SERVER_CLASSES;
    const isIn =
      clients?.[clientClass] === 1 &&
      servers?.[serverClass] === 1 &&
      pairings?.[judgementOfClasses(clientClass, serverClass)] === 1;
    return isIn ? count : 0;
  });
}

/**
 * Opens a view on a space. Counts are there at once; the order is made when it is first asked for.
 * Throws a RangeError where the query names an extra column that the fleet does not have.
 */
export function openView(space: PairingSpace, query: PairingQuery): PairingView {
  const texts = filterTexts(space, query.filter);
  const census = censusOfTexts(space, texts);
  const countsByVerdict = countVerdicts(narrowCensus(census, query.filter));
  const count = sumOfCounts(countsByVerdict);
  const order = once(() => {
    const layout = layOut(space, query, texts);
    return { layout, walker: makeWalker(layout) };
  });

  const forEachFrom = (start: number, length: number, visit: Visit) => {
    const from = Math.max(0, Math.floor(start));
    if (from < count) order().walker.walk(from, Math.min(length, count - from), visit);
  };
  const rankOf = (pairing: Pairing) => {
    if (!isPairing(space, pairing)) return null;
    const { layout, walker } = order();
    const client = layout.sides[CLIENT].positionOf(pairing.client);
    const server = layout.sides[SERVER].positionOf(pairing.server);
    if (client === NOWHERE || server === NOWHERE) return null;
    if (!allows(layout, layout.table, CLIENT, client, server)) return null;
    return walker.rankOf([client, server]);
  };
  return {
    count,
    countsByVerdict,
    forEachFrom,
    rankOf,
    facets: () => countFacets(census, query.filter),
    window: (start, length) => {
      const pairings: Pairing[] = [];
      forEachFrom(start, length, (client, server) => pairings.push({ client, server }));
      return pairings;
    },
  };
}
