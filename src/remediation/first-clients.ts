import { ACTIONS } from './client-action.ts';
import type { ClientNeeds } from './client-needs.ts';

/** More pairings than any one client has, so that the numbers of a client fit into one. */
const BASE = 2 ** 22;

const NONE = ACTIONS.indexOf('none');

/** More rows than a window shows are not worth the search. */
const MOST = 256;

/**
 * What comes before the name in the order of the clients, as one number; see `orderRemediation`. Clients that need
 * nothing come last, in inventory order.
 */
function rankIn({ actions, waitsFor, groupOf, groups }: ClientNeeds): (place: number) => number {
  const { exposed, 'at-risk': atRisk } = groups.counts;
  return (place) => {
    const action = actions[place] ?? NONE;
    if (action === NONE) return Number.POSITIVE_INFINITY;
    const waits = (waitsFor[place] ?? 0) > 0 ? 1 : 0;
    const group = groupOf[place] ?? 0;
    const fewExposed = BASE - 1 - (exposed[group] ?? 0);
    const fewAtRisk = BASE - 1 - (atRisk[group] ?? 0);
    return ((2 * action + waits) * BASE + fewExposed) * BASE + fewAtRisk;
  };
}

/** A client with all that its place in the list depends on. */
interface RankedClient {
  readonly place: number;
  readonly rank: number;
  readonly name: string;
}

/**
 * The first clients of the remediation list among some, without sorting all of them: sorting all names costs more than
 * the whole audit. Clients that need nothing come last.
 * @param places ascending.
 * @param length how many are wanted; null is returned for many.
 */
export function firstClients(
  needs: ClientNeeds,
  places: Uint32Array,
  length: number,
): Uint32Array | null {
  if (length > MOST) return null;
  const { clients, index } = needs.space;
  const nameOf = (place: number) => index.fleet.names.at(clients[place] ?? 0) ?? '';
  const rankOf = rankIn(needs);
  const first: RankedClient[] = [];
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] ?? 0;
    const rank = rankOf(place);
    const last = first[length - 1];
    // Most clients come after those found so far, or need nothing. Nobody has to know their names.
    if (last !== undefined && (rank > last.rank || rank === Number.POSITIVE_INFINITY)) continue;
    const client = { place, rank, name: nameOf(place) };
    const isBefore = (other: RankedClient) => {
      if (rank !== other.rank) return rank < other.rank;
      // Equal names keep their order, and places come in ascending order.
      const isNamed = rank !== Number.POSITIVE_INFINITY;
      return isNamed && index.compareNames(client.name, other.name) < 0;
    };
    if (last !== undefined && !isBefore(last)) continue;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = first[middle];
      if (other !== undefined && isBefore(other)) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, client);
    if (first.length > length) first.pop();
  }
  return Uint32Array.from(first, ({ place }) => place);
}
