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
function rankOf({ actions, counts, waitsFor }: ClientNeeds, place: number): number {
  const action = actions[place] ?? NONE;
  if (action === NONE) return Number.POSITIVE_INFINITY;
  const group = 2 * action + ((waitsFor[place] ?? 0) > 0 ? 1 : 0);
  const exposed = BASE - 1 - (counts.exposed[place] ?? 0);
  const atRisk = BASE - 1 - (counts['at-risk'][place] ?? 0);
  return (group * BASE + exposed) * BASE + atRisk;
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
  const first: { readonly place: number; readonly rank: number }[] = [];
  const isBefore = (place: number, rank: number, other: (typeof first)[number]) => {
    if (rank !== other.rank) return rank < other.rank;
    // Equal names keep their order, and places come in ascending order.
    const isNamed = rank !== Number.POSITIVE_INFINITY;
    return isNamed && index.compareNames(clients[place] ?? 0, clients[other.place] ?? 0) < 0;
  };
  for (const place of places) {
    const rank = rankOf(needs, place);
    const last = first[length - 1];
    if (last !== undefined && !isBefore(place, rank, last)) continue;
    let low = 0;
    let high = first.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = first[middle];
      if (other !== undefined && isBefore(place, rank, other)) high = middle;
      else low = middle + 1;
    }
    first.splice(low, 0, { place, rank });
    if (first.length > length) first.pop();
  }
  return Uint32Array.from(first, ({ place }) => place);
}
