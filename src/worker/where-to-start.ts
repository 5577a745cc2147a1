import type { ClientNeeds } from '../remediation/client-needs.ts';
import type { WhereToStart } from './summary-messages.ts';

/** Points of the curve at most: more than the picture has pixels for would be lost. */
const CURVE_POINTS = 120;

/** Clients named beside the curve. */
const FIRST_CLIENTS = 6;

/** The share of flagged pairings that "where to start" asks for. */
const SHARE = 0.8;

/**
 * What upgrading clients in the order of the remediation list clears: each upgrade clears all flagged
 * pairings of its client.
 * @param remediation places of the clients that need something, most flagged pairings first within an action.
 */
export function whereToStart(needs: ClientNeeds, remediation: Uint32Array): WhereToStart {
  const { counts, space } = needs;
  const { names } = space.index.fleet;
  const clearedBy = (place: number) =>
    (counts.exposed[place] ?? 0) + (counts['at-risk'][place] ?? 0);
  const flagged = remediation
    .filter((place) => clearedBy(place) > 0)
    .sort((a, b) => clearedBy(b) - clearedBy(a));
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
