import { largestFirst } from '../pairing/largest-first.ts';
import { keep } from '../pairing/runs.ts';
import { ACTIONS } from '../remediation/client-action.ts';
import { type ClientNeeds, flaggedAt } from '../remediation/client-needs.ts';
import type { WhereToStart } from './summary-messages.ts';

/** Points of the curve at most: more than the picture has pixels for would be lost. */
const CURVE_POINTS = 120;

/** Clients that are named beside the curve. */
const FIRST_CLIENTS = 6;

/** The share of flagged pairings that "where to start" asks for. */
const SHARE = 0.8;

/** What upgrading each client clears; 0 for those that need something else. By place. */
function clearedByUpgrade(needs: ClientNeeds): Float64Array {
  const { actions } = needs;
  const upgrade = ACTIONS.indexOf('upgrade');
  const cleared = new Float64Array(actions.length);
  for (let place = 0; place < cleared.length; place += 1) {
    if (actions[place] !== upgrade) continue;
    cleared[place] = flaggedAt(needs, place);
  }
  return cleared;
}

/**
 * The places of the clients to be named, from places ordered by what each clears, most first. Of equal
 * ones those first by name, as the remediation list has them; only those in question are compared, since
 * the order of all names costs more than the whole summary.
 */
function firstPlaces(
  flagged: Uint32Array,
  clearedBy: (place: number) => number,
  compareNames: (place: number, other: number) => number,
): readonly number[] {
  const compare = (place: number, other: number) =>
    clearedBy(other) - clearedBy(place) || compareNames(place, other);
  const least = clearedBy(flagged[Math.min(flagged.length, FIRST_CLIENTS) - 1] ?? -1);
  const first: number[] = [];
  for (const place of flagged) {
    if (clearedBy(place) < least) break;
    const last = first[FIRST_CLIENTS - 1];
    if (last !== undefined && compare(place, last) >= 0) continue;
    first.push(place);
    first.sort(compare).splice(FIRST_CLIENTS);
  }
  return first;
}

/**
 * What upgrading clients clears, those with most flagged pairings first: each clears all of its client.
 * Clients for which SP5 was never released are not among them.
 * @param collator the order of names among equal ones.
 */
export function whereToStart(needs: ClientNeeds, collator: Intl.Collator): WhereToStart {
  const { space } = needs;
  const { names } = space.index.fleet;
  const cleared = clearedByUpgrade(needs);
  const clearedBy = (place: number) => cleared[place] ?? 0;
  const flagged = keep(largestFirst(cleared), (place) => clearedBy(place) > 0);
  const sums = new Float64Array(flagged.length + 1);
  for (let index = 0; index < flagged.length; index += 1) {
    sums[index + 1] = (sums[index] ?? 0) + clearedBy(flagged[index] ?? 0);
  }
  const total = sums[flagged.length] ?? 0;
  const nameOf = (place: number) => names[space.clients[place] ?? 0] ?? '';
  const first = firstPlaces(flagged, clearedBy, (place, other) =>
    collator.compare(nameOf(place), nameOf(other)),
  );
  const step = Math.max(1, Math.ceil(flagged.length / CURVE_POINTS));
  const curve = Array.from({ length: Math.floor(flagged.length / step) + 1 }, (_, point) => ({
    clients: point * step,
    cleared: sums[point * step] ?? 0,
  }));
  if (flagged.length % step !== 0) curve.push({ clients: flagged.length, cleared: total });
  return {
    curve,
    clientsFor80: total === 0 ? 0 : sums.findIndex((sum) => sum >= total * SHARE),
    first: first.map((place) => ({
      machine: space.clients[place] ?? 0,
      name: nameOf(place),
      cleared: clearedBy(place),
    })),
  };
}
