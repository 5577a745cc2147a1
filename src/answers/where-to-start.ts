import { keep, upTo } from '../pairing/runs.ts';
import { ACTIONS } from '../remediation/client-action.ts';
import { type ClientNeeds, flaggedAt } from '../remediation/client-needs.ts';
import { firstClients } from '../remediation/first-clients.ts';
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
function ranksOfUpgrades({ actions, waitsFor, groupOf, groups }: ClientNeeds): Float64Array {
  const { exposed, 'at-risk': atRisk } = groups.counts;
  const upgrade = ACTIONS.indexOf('upgrade');
  const ranks = new Float64Array(actions.length);
  for (let place = 0; place < ranks.length; place += 1) {
    if (actions[place] !== upgrade) continue;
    const ready = waitsFor[place] === 0 ? 1 : 0;
    const group = groupOf[place] ?? 0;
    ranks[place] = (ready * KEY_BASE + (exposed[group] ?? 0)) * KEY_BASE + (atRisk[group] ?? 0);
  }
  return ranks;
}

/** Clients to upgrade with the same rank. Their upgrades clear equally many pairings. */
interface Group {
  readonly rank: number;
  readonly clients: number;
  /** What each upgrade clears. */
  readonly clears: number;
}

/** The clients to upgrade in groups, the highest rank first: few ranks differ, even among a million clients. */
function groupsOf(ranks: Float64Array, needs: ClientNeeds): readonly Group[] {
  const groupOf = new Map<number, { rank: number; clients: number; clears: number }>();
  for (let place = 0; place < ranks.length; place += 1) {
    const rank = ranks[place] ?? 0;
    if (rank === 0) continue;
    const group = groupOf.get(rank);
    if (group === undefined)
      groupOf.set(rank, { rank, clients: 1, clears: flaggedAt(needs, place) });
    else group.clients += 1;
  }
  return [...groupOf.values()].sort((one, other) => other.rank - one.rank);
}

/**
 * What the first upgrades clear together. To be asked for ascending numbers of clients, no more than there are.
 */
function summing(groups: readonly Group[]): (clients: number) => number {
  let index = 0;
  let [before, cleared] = [0, 0];
  return (clients) => {
    for (let group = groups[index]; group !== undefined; group = groups[index]) {
      if (clients <= before + group.clients) return cleared + (clients - before) * group.clears;
      before += group.clients;
      cleared += group.clients * group.clears;
      index += 1;
    }
    return cleared;
  };
}

/** The fewest clients, in order, whose upgrades clear at least so many pairings. */
function fewestFor(groups: readonly Group[], wanted: number): number {
  let [clients, cleared] = [0, 0];
  for (const group of groups) {
    const all = cleared + group.clients * group.clears;
    if (all >= wanted) {
      const enough = Math.ceil((wanted - cleared) / group.clears);
      // The division may have been rounded up.
      const isTooMany = cleared + (enough - 1) * group.clears >= wanted;
      return clients + Math.max(0, isTooMany ? enough - 1 : enough);
    }
    clients += group.clients;
    cleared = all;
  }
  return clients;
}

/** The places of the clients whose upgrade clears something. */
function placesToUpgrade(ranks: Float64Array): Uint32Array {
  return keep(upTo(ranks.length), (place) => (ranks[place] ?? 0) > 0);
}

/**
 * What upgrading clients clears, in the order of the remediation list. Each upgrade clears all flagged
 * pairings of its client. Clients that change their password instead are not included.
 */
export function whereToStart(needs: ClientNeeds): WhereToStart {
  const { space } = needs;
  const { names } = space.index.fleet;
  const ranks = ranksOfUpgrades(needs);
  const groups = groupsOf(ranks, needs);
  const nameOf = (place: number) => names.at(space.clients[place] ?? 0) ?? '';
  const first = firstClients(needs, placesToUpgrade(ranks), FIRST_CLIENTS) ?? [];
  const flagged = groups.reduce((sum, { clients }) => sum + clients, 0);
  const step = Math.max(1, Math.ceil(flagged / CURVE_POINTS));
  const clearedBy = summing(groups);
  const curve = Array.from({ length: Math.floor(flagged / step) + 1 }, (_, point) => ({
    clients: point * step,
    cleared: clearedBy(point * step),
  }));
  const total = clearedBy(flagged);
  if (flagged % step !== 0) curve.push({ clients: flagged, cleared: total });
  return {
    curve,
    clientsFor80: total === 0 ? 0 : fewestFor(groups, total * SHARE),
    first: Array.from(first, (place) => ({
      machine: space.clients[place] ?? 0,
      name: nameOf(place),
      cleared: flaggedAt(needs, place),
      waitsFor: needs.waitsFor[place] ?? 0,
    })),
  };
}
