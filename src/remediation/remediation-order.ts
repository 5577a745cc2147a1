import { sortMachines } from '../pairing/ranking/order.ts';
import { derive, keep, runsByKey, upTo } from '../pairing/runs.ts';
import { ACTIONS } from './client-action.ts';
import type { ClientNeeds } from './client-needs.ts';

/**
 * The places of all clients, sorted by name in the collation of the language; equal names keep inventory
 * order.
 */
function placesByName({ space }: ClientNeeds): Uint32Array {
  const { order } = sortMachines(space, space.clients, [{ column: 'client', descending: false }]);
  const placeOf = new Uint32Array(space.index.fleet.size);
  space.clients.forEach((machine, place) => {
    placeOf[machine] = place;
  });
  return derive(order, (machine) => placeOf[machine] ?? 0);
}

/** Ranks counts of pairings, largest first. Counts and ranks are by group. */
function rankCounts(counts: Uint32Array) {
  const distinct = [...new Set(counts)].sort((left, right) => right - left);
  const rankOf = new Map(distinct.map((count, rank) => [count, rank]));
  return { of: counts.map((count) => rankOf.get(count) ?? 0), size: distinct.length };
}

/** Sorts places by a key from 0 to `keys - 1`, ascending; ties keep their order. */
function sortBy(places: Uint32Array, keys: number, keyOf: (place: number) => number): Uint32Array {
  const sorted = runsByKey(derive(places, keyOf), keys).values;
  return derive(sorted, (row) => places[row] ?? 0);
}

/** The places of the clients that need something, ascending. */
export function placesInNeed({ actions }: ClientNeeds): Uint32Array {
  const none = ACTIONS.indexOf('none');
  return keep(upTo(actions.length), (place) => actions[place] !== none);
}

/**
 * The places of the clients that need something, in the order of the remediation list: by action, then
 * ready ones before those that wait, then most exposed pairings, then most at-risk pairings, then name,
 * then inventory order. All ready clients may be upgraded at once and in any order; see `UpgradeGates`.
 */
export function orderRemediation(needs: ClientNeeds): Uint32Array {
  const none = ACTIONS.indexOf('none');
  const { actions, groupOf, groups, waitsFor } = needs;
  const named = keep(placesByName(needs), (place) => actions[place] !== none);
  const sortByCount = (places: Uint32Array, counts: Uint32Array) => {
    const ranks = rankCounts(counts);
    return sortBy(places, ranks.size, (place) => ranks.of[groupOf[place] ?? 0] ?? 0);
  };
  const byAtRisk = sortByCount(named, groups.counts['at-risk']);
  const byExposed = sortByCount(byAtRisk, groups.counts.exposed);
  return sortBy(
    byExposed,
    2 * ACTIONS.length,
    (place) => 2 * (actions[place] ?? 0) + ((waitsFor[place] ?? 0) > 0 ? 1 : 0),
  );
}
