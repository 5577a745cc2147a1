import { largestFirst } from '../pairing/largest-first.ts';
import { keep } from '../pairing/runs.ts';
import { ACTIONS } from '../remediation/client-action.ts';
import { type ClientNeeds, flaggedAt } from '../remediation/client-needs.ts';
import type { WhereToStart } from './summary.ts';

/** The curve has about this many points. The chart has no pixels for more. */
const CURVE_POINTS = 120;

/** Clients that are named beside the curve. */
const FIRST_CLIENTS = 6;

/** The share of flagged pairings that "where to start" asks for. */
const SHARE = 0.8;

/** More pairings than any one client has, so that three sort keys fit into one number. */
const KEY_BASE = 2 ** 22;

/**
 * A sort key for each client to upgrade, by place; the largest comes first, as in the remediation list.
 * Clients that can be upgraded now precede those that wait; then exposed pairings count, then at-risk
 * pairings. 0 for clients that need something else.
 */
function ranksOfUpgrades({ actions, counts, waitsFor }: ClientNeeds): Float64Array {
  const upgrade = ACTIONS.indexOf('upgrade');
  const ranks = new Float64Array(actions.length);
  for (let place = 0; place < ranks.length; place += 1) {
    if (actions[place] !== upgrade) continue;
    const ready = waitsFor[place] === 0 ? 1 : 0;
    const exposed = counts.exposed[place] ?? 0;
    ranks[place] = (ready * KEY_BASE + exposed) * KEY_BASE + (counts['at-risk'][place] ?? 0);
  }
  return ranks;
}

/**
 * The clients to be named, from places sorted by rank. Equal ranks are sorted by name, as in the
 * remediation list. Compares only the candidates' names: sorting all names costs more than the whole
 * summary.
 */
function firstPlaces(
  ranked: Uint32Array,
  rankOf: (place: number) => number,
  compareNames: (place: number, other: number) => number,
): readonly number[] {
  const compare = (place: number, other: number) =>
    rankOf(other) - rankOf(place) || compareNames(place, other);
  const least = rankOf(ranked[Math.min(ranked.length, FIRST_CLIENTS) - 1] ?? -1);
  const first: number[] = [];
  for (const place of ranked) {
    if (rankOf(place) < least) break;
    const last = first[FIRST_CLIENTS - 1];
    if (last !== undefined && compare(place, last) >= 0) continue;
    first.push(place);
    first.sort(compare).splice(FIRST_CLIENTS);
  }
  return first;
}

/**
 * What upgrading clients clears, in the order of the remediation list. Each upgrade clears all flagged
 * pairings of its client. Clients that change their password instead are not included.
 * @param collator sorts the names of clients with equal rank.
 */
export function whereToStart(needs: ClientNeeds, collator: Intl.Collator): WhereToStart {
  const { space } = needs;
  const { names } = space.index.fleet;
  const ranks = ranksOfUpgrades(needs);
  const rankOf = (place: number) => ranks[place] ?? 0;
  const clearedBy = (place: number) => flaggedAt(needs, place);
  const flagged = keep(largestFirst(ranks), (place) => rankOf(place) > 0);
  const sums = new Float64Array(flagged.length + 1);
  for (let index = 0; index < flagged.length; index += 1) {
    sums[index + 1] = (sums[index] ?? 0) + clearedBy(flagged[index] ?? 0);
  }
  const total = sums[flagged.length] ?? 0;
  const nameOf = (place: number) => names[space.clients[place] ?? 0] ?? '';
  const first = firstPlaces(flagged, rankOf, (place, other) =>
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
      waitsFor: needs.waitsFor[place] ?? 0,
    })),
  };
}
