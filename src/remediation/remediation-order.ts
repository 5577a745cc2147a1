import { sortMachines } from '../pairing/ranking/order.ts';
import { derive, keep, runsByKey } from '../pairing/runs.ts';
import { ACTIONS } from './client-action.ts';
import { type ClientNeeds, flaggedAt } from './client-needs.ts';

/** Entries of the needs by the names of their machines in the language's order; equal names keep inventory order. */
function placesByName({ space }: ClientNeeds): Uint32Array {
  const { order } = sortMachines(space, space.clients, [{ column: 'client', descending: false }]);
  const placeOf = new Uint32Array(space.index.fleet.size);
  space.clients.forEach((machine, place) => {
    placeOf[machine] = place;
  });
  return derive(order, (machine) => placeOf[machine] ?? 0);
}

/** For each number of flagged pairings that occurs its place among them, the largest first. */
function ranksOfFlagged(flagged: Float64Array): ReadonlyMap<number, number> {
  const distinct = [...new Set(flagged)].sort((left, right) => right - left);
  return new Map(distinct.map((count, rank) => [count, rank]));
}

/**
 * The clients that need something, as entries of the needs, in the order of the remediation list:
 * action, then exposed and at-risk pairings together, most first, then name, then inventory order.
 */
export function orderRemediation(needs: ClientNeeds): Uint32Array {
  const none = ACTIONS.indexOf('none');
  const places = keep(placesByName(needs), (place) => needs.actions[place] !== none);
  const flagged = Float64Array.from(places, (place) => flaggedAt(needs, place));
  const ranks = ranksOfFlagged(flagged);
  const keys = places.map(
    (place, row) => (needs.actions[place] ?? 0) * ranks.size + (ranks.get(flagged[row] ?? 0) ?? 0),
  );
  const sorted = runsByKey(keys, ACTIONS.length * ranks.size).values;
  return derive(sorted, (row) => places[row] ?? 0);
}
