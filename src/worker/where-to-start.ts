import { runsByKey } from '../pairing/runs.ts';
import { ACTIONS } from '../remediation/client-action.ts';
import type { ClientNeeds } from '../remediation/client-needs.ts';
import type { WhereToStart } from './summary-messages.ts';

/** Points of the curve at most: more than the picture has pixels for would be lost. */
const CURVE_POINTS = 120;

/** Clients named beside the curve. */
const FIRST_CLIENTS = 6;

/** The share of flagged pairings that "where to start" asks for. */
const SHARE = 0.8;

/** Places of the clients with flagged pairings, those with most first; equal ones in inventory order. */
function mostFlaggedFirst(flagged: Float64Array): Uint32Array {
  const distinct = [...new Set(flagged)].sort((a, b) => b - a);
  const rankOf = new Map(distinct.map((count, rank) => [count, rank]));
  const ranks = Uint32Array.from(flagged, (count) => rankOf.get(count) ?? 0);
  const places = runsByKey(ranks, distinct.length).values;
  return places.filter((place) => (flagged[place] ?? 0) > 0);
}

/**
 * What upgrading clients clears, those with most flagged pairings first: each clears all of its client.
 * Clients for which SP5 was never released are not among them.
 */
export function whereToStart(needs: ClientNeeds): WhereToStart {
  const { actions, counts, space } = needs;
  const { names } = space.index.fleet;
  const upgrade = ACTIONS.indexOf('upgrade');
  const cleared = Float64Array.from(space.clients, (_, place) =>
    actions[place] === upgrade ? (counts.exposed[place] ?? 0) + (counts['at-risk'][place] ?? 0) : 0,
  );
  const clearedBy = (place: number) => cleared[place] ?? 0;
  const flagged = mostFlaggedFirst(cleared);
  const sums = new Float64Array(flagged.length + 1);
  flagged.forEach((place, index) => {
    sums[index + 1] = (sums[index] ?? 0) + clearedBy(place);
  });
  const total = sums[flagged.length] ?? 0;
  const step = Math.max(1, Math.ceil(flagged.length / CURVE_POINTS));
  const curve = Array.from({ length: Math.floor(flagged.length / step) + 1 }, (_, point) => ({
    clients: point * step,
    cleared: sums[point * step] ?? 0,
  }));
  if (flagged.length % step !== 0) curve.push({ clients: flagged.length, cleared: total });
  return {
    curve,
    clientsFor80: total === 0 ? 0 : sums.findIndex((sum) => sum >= total * SHARE),
    first: Array.from(flagged.subarray(0, FIRST_CLIENTS), (place) => {
      const machine = space.clients[place] ?? 0;
      return { machine, name: names[machine] ?? '', cleared: clearedBy(place) };
    }),
  };
}
