import { largestFirst } from '../pairing/largest-first.ts';
import { derive, runsByKey } from '../pairing/runs.ts';
import { ACTIONS, type Action } from './client-action.ts';
import { type ClientNeeds, flaggedAt } from './client-needs.ts';
import { RankHeap } from './rank-heap.ts';
import { WaitingMachines } from './waiting-machines.ts';

/** What a plan can do with a machine: raise it to SP5 or later, or give it a password without §. */
export const PLAN_STEPS = ['upgrade', 'password'] as const;

/** The steps of a plan, by column. Waves count from 0; within a wave any order may be followed. */
export interface PlanItems {
  readonly machines: Uint32Array;
  /** Indices in `PLAN_STEPS`. */
  readonly steps: Uint8Array;
  readonly waves: Uint32Array;
}

/** The most waves of a plan: more cannot be read as a list. */
export const MOST_WAVES = 500;

/** Limits of a suggested plan. */
export interface PlanLimits {
  /** The most machines in a wave, at least 1; null for no limit. */
  readonly most: number | null;
  /** The group of a machine, if a wave may hold machines of one group only; else null. */
  readonly groupOf: ((machine: number) => number) | null;
}

const UPGRADE = PLAN_STEPS.indexOf('upgrade');
const PASSWORD = PLAN_STEPS.indexOf('password');

interface ReadyGroup {
  readonly ranks: RankHeap;
  /** The flagged pairings of all of them. */
  flagged: number;
}

/** The machines that may be taken into the next wave, as ranks by group. */
class ReadyMachines {
  readonly #groups = new Map<number, ReadyGroup>();
  readonly #groupOf: (rank: number) => number;
  readonly #flaggedOf: (rank: number) => number;

  constructor(groupOf: (rank: number) => number, flaggedOf: (rank: number) => number) {
    this.#groupOf = groupOf;
    this.#flaggedOf = flaggedOf;
  }

  add(rank: number): void {
    const group = this.#groupOf(rank);
    const ready = this.#groups.get(group) ?? { ranks: new RankHeap(), flagged: 0 };
    this.#groups.set(group, ready);
    ready.ranks.push(rank);
    ready.flagged += this.#flaggedOf(rank);
  }

  /** Takes the first ranks of the group that clears most; none if nobody is ready. */
  take(most: number): readonly number[] {
    let best: ReadyGroup | null = null;
    for (const group of this.#groups.values()) {
      if (group.ranks.size > 0 && (best === null || group.flagged > best.flagged)) best = group;
    }
    if (best === null) return [];
    const taken = best.ranks.popMany(most);
    for (const rank of taken) best.flagged -= this.#flaggedOf(rank);
    return taken;
  }
}

/** What clients need that a plan has a step for. */
export const DUE_ACTIONS: readonly Action[] = ['upgrade', 'upgrade-first', 'change-password'];

/** The same by action, as an index in `ACTIONS`. */
export const IS_DUE: readonly boolean[] = ACTIONS.map((action) => DUE_ACTIONS.includes(action));

/** The places of the clients that need an upgrade or another password; those with most flagged pairings first. */
function dueByFlagged(needs: ClientNeeds): Uint32Array {
  const places = new Uint32Array(needs.actions.length);
  const flagged = new Float64Array(needs.actions.length);
  let count = 0;
  for (let place = 0; place < needs.actions.length; place += 1) {
    if (IS_DUE[needs.actions[place] ?? 0] !== true) continue;
    places[count] = place;
    flagged[count] = flaggedAt(needs, place);
    count += 1;
  }
  return derive(largestFirst(flagged.subarray(0, count)), (index) => places[index] ?? 0);
}

function hasMoreGroups(
  machines: Uint32Array,
  groupOf: (machine: number) => number,
  most: number,
): boolean {
  const groups = new Set<number>();
  return machines.some((machine) => groups.add(groupOf(machine)).size > most);
}

/**
 * Suggests a plan for everything that the clients need. A wave holds machines that are ready: in whatever order they
 * are done, nobody's pairing gets worse. Those that clear most come first. In the end nothing is flagged that an
 * upgrade or another password can clear. The items are sorted by wave.
 * @returns null if it would have more than `MOST_WAVES` waves.
 */
export function suggestPlan(needs: ClientNeeds, { most, groupOf }: PlanLimits): PlanItems | null {
  const { space, waitsFor } = needs;
  const places = dueByFlagged(needs);
  const machines = derive(places, (place) => space.clients[place] ?? 0);
  if (groupOf !== null && hasMoreGroups(machines, groupOf, MOST_WAVES)) return null;
  const rankOf = new Uint32Array(space.sides.length);
  const steps = new Uint8Array(places.length).fill(UPGRADE);
  const changePassword = ACTIONS.indexOf('change-password');
  for (let rank = 0; rank < places.length; rank += 1) {
    rankOf[machines[rank] ?? 0] = rank;
    if (needs.actions[places[rank] ?? 0] === changePassword) steps[rank] = PASSWORD;
  }
  const ready = new ReadyMachines(
    (rank) => groupOf?.(machines[rank] ?? 0) ?? 0,
    (rank) => flaggedAt(needs, places[rank] ?? 0),
  );
  let waiting: WaitingMachines | null = null;
  for (let rank = 0; rank < places.length; rank += 1) {
    if ((waitsFor[places[rank] ?? 0] ?? 0) === 0) {
      ready.add(rank);
      continue;
    }
    waiting ??= new WaitingMachines(space, machines);
    waiting.add(machines[rank] ?? 0);
  }
  const waves = new Uint32Array(places.length);
  for (let wave = 0; ; wave += 1) {
    const taken = ready.take(most ?? places.length);
    if (taken.length === 0) break;
    if (wave === MOST_WAVES) return null;
    for (const rank of taken) waves[rank] = wave;
    if (waiting === null) continue;
    const freed = waiting.afterClearing(taken.map((rank) => machines[rank] ?? 0));
    for (const machine of freed.stuck) steps[rankOf[machine] ?? 0] = PASSWORD;
    for (const machine of [...freed.ready, ...freed.stuck]) ready.add(rankOf[machine] ?? 0);
  }
  return sortedByWave({ machines, steps, waves });
}

function sortedByWave(items: PlanItems): PlanItems {
  const last = items.waves.reduce((most, wave) => Math.max(most, wave), 0);
  return itemsAt(items, runsByKey(items.waves, last + 1).values);
}

/** The items at some places, in their order. */
export function itemsAt({ machines, steps, waves }: PlanItems, order: Uint32Array): PlanItems {
  const ordered = new Uint8Array(order.length);
  for (let at = 0; at < order.length; at += 1) ordered[at] = steps[order[at] ?? 0] ?? 0;
  return {
    machines: derive(order, (item) => machines[item] ?? 0),
    steps: ordered,
    waves: derive(order, (item) => waves[item] ?? 0),
  };
}
