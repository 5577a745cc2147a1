import {
  CLIENT_KINDS,
  judgementIndex,
  KIND_OF_CLIENT_CLASS,
  KIND_OF_SERVER_CLASS,
  SERVER_KINDS,
  WORSE_IF_RAISED_TABLE,
} from '../pairing/kinds.ts';
import { largestFirst } from '../pairing/largest-first.ts';
import { derive, runAt, runsByKey } from '../pairing/runs.ts';
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

/**
 * Limits of a suggested plan. Without them a wave holds everybody who is ready. Groups stay together:
 * - without another limit each wave holds one group;
 * - with `most`, groups share a wave as long as all of them fit. Only a group that is larger than a wave is split;
 * - with `waves`, groups share a wave so that the waves are about equal. None is split.
 *
 * What of a group has to wait comes in a later wave.
 */
export interface PlanLimits {
  /** The most machines in a wave, at least 1; null for no limit. */
  readonly most: number | null;
  /** The most waves, at least 1; null for no limit but `MOST_WAVES`. */
  readonly waves: number | null;
  /** The group of a machine, if groups stay together; else null. */
  readonly groupOf: ((machine: number) => number) | null;
}

const UPGRADE = PLAN_STEPS.indexOf('upgrade');
const PASSWORD = PLAN_STEPS.indexOf('password');

/** How much a wave takes. */
interface WaveSize {
  /** It takes groups as long as it has no more machines, and one more if that brings it nearer to this. */
  readonly wanted: number;
  /** It takes no machine more than so many. */
  readonly most: number;
  /** It takes groups with a machine that may come no later than in this wave, whatever is wanted. */
  readonly urgent: number;
  /** Whether a part of a group may be taken so that the wave has as many as are wanted. */
  readonly splits: boolean;
}

/** The machines of one group that may be taken. */
interface ReadyGroup {
  readonly ranks: RankHeap;
  /** The flagged pairings of all of them. */
  flagged: number;
  /** The latest wave for all of them. */
  latest: number;
}

/** What is known about the machine of a rank. */
interface RankedMachines {
  readonly groupOf: (rank: number) => number;
  readonly flaggedOf: (rank: number) => number;
  /** The latest wave in which it may be done. */
  readonly latestOf: (rank: number) => number;
}

/** The machines that may be taken into the next wave, as ranks by group. */
class ReadyMachines {
  readonly #machines: RankedMachines;
  readonly #groups = new Map<number, ReadyGroup>();
  /** Those that clear most come first, unless `#isSorted` is false. Some may be empty. */
  #order: ReadyGroup[] = [];
  #isSorted = true;

  constructor(machines: RankedMachines) {
    this.#machines = machines;
  }

  add(rank: number): void {
    const { groupOf, flaggedOf, latestOf } = this.#machines;
    const key = groupOf(rank);
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = { ranks: new RankHeap(), flagged: 0, latest: Number.POSITIVE_INFINITY };
      this.#groups.set(key, group);
      this.#order.push(group);
    } else if (group.ranks.size === 0) this.#order.push(group);
    group.ranks.push(rank);
    group.flagged += flaggedOf(rank);
    group.latest = Math.min(group.latest, latestOf(rank));
    this.#isSorted = false;
  }

  /** Takes the ranks of a wave: first groups that are urgent, then those that clear most. None if nobody is ready. */
  take({ wanted, most, urgent, splits }: WaveSize): readonly number[] {
    if (!this.#isSorted) this.#order.sort((one, other) => other.flagged - one.flagged);
    this.#isSorted = true;
    const taken: number[] = [];
    const takeFrom = (group: ReadyGroup, machines: number) => {
      // One by one, because a spread of a million ranks overflows the stack.
      for (const rank of group.ranks.popMany(machines)) taken.push(rank);
    };
    for (const group of this.#order) {
      if (group.latest <= urgent) takeFrom(group, Math.min(group.ranks.size, most - taken.length));
    }
    for (const group of this.#order) {
      const room = wanted - taken.length;
      if (room <= 0) break;
      const { size } = group.ranks;
      if (size === 0) continue;
      if (size <= room || splits) takeFrom(group, Math.min(size, room));
      else if (taken.length === 0) takeFrom(group, Math.min(size, most));
    }
    const room = wanted - taken.length;
    const nearer = this.#order.find(
      ({ ranks: { size } }) => size > room && size < 2 * room && taken.length + size <= most,
    );
    if (nearer !== undefined) takeFrom(nearer, nearer.ranks.size);
    this.#settle(taken);
    return taken;
  }

  /** Takes note that some ranks were taken. */
  #settle(taken: readonly number[]): void {
    const { groupOf, flaggedOf } = this.#machines;
    for (const rank of taken) {
      const group = this.#groups.get(groupOf(rank));
      if (group === undefined) continue;
      group.flagged -= flaggedOf(rank);
      if (group.ranks.size > 0) this.#isSorted = false;
      else group.latest = Number.POSITIVE_INFINITY;
    }
    this.#order = this.#order.filter(({ ranks }) => ranks.size > 0);
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

/** How much the waves of a plan take. */
interface WaveSizes {
  /** The size of the next wave. */
  next(): WaveSize;
  /** A machine was taken that has to be done in this wave at the latest. */
  took(latest: number): void;
}

/** Returns the sizes of waves of which only the machines, or the groups, are limited. */
function sizesUnder({ most, groupOf }: PlanLimits): WaveSizes {
  const ofWave = most ?? Number.POSITIVE_INFINITY;
  const splits = groupOf === null;
  const wanted = splits || most !== null ? ofWave : 1;
  return { next: () => ({ wanted, most: ofWave, urgent: -1, splits }), took: () => undefined };
}

/**
 * Returns the sizes of some waves, so that they are about equal.
 * @param due how many machines have to be done in each wave at the latest.
 */
function equalSizes({ most, groupOf }: PlanLimits, due: Uint32Array): WaveSizes {
  const left = due.slice();
  const ofWave = most ?? Number.POSITIVE_INFINITY;
  let wave = -1;
  return {
    next() {
      wave += 1;
      let dueBy = 0;
      let wanted = 0;
      for (let latest = 0; latest < left.length; latest += 1) {
        dueBy += left[latest] ?? 0;
        if (latest >= wave) wanted = Math.max(wanted, Math.ceil(dueBy / (latest - wave + 1)));
      }
      return {
        wanted: Math.min(wanted, ofWave),
        most: ofWave,
        urgent: wave,
        splits: groupOf === null,
      };
    },
    took(latest) {
      left[latest] = (left[latest] ?? 0) - 1;
    },
  };
}

/** By kind of server: the kinds of clients whose pairing its raising makes worse. */
const WORSENED_KINDS: readonly (readonly number[])[] = Array.from(
  { length: SERVER_KINDS },
  (_, server) =>
    Array.from({ length: CLIENT_KINDS }, (__, client) => client).filter(
      (client) => WORSE_IF_RAISED_TABLE[judgementIndex(client, server)] === 1,
    ),
);

/**
 * By machine: how many waves must follow its own, because others wait for it, and others again for them.
 * @param items those of a plan without limits, in which nobody comes later than they must.
 */
function wavesBehind({ space }: ClientNeeds, { machines, waves }: PlanItems): Uint32Array {
  const { meetings } = space;
  const behind = new Uint32Array(space.sides.length);
  const ofCells = new Map<number, number>();
  const cellOf = (block: number, kind: number) => block * CLIENT_KINDS + kind;
  const told = new Map<number, number>();
  /** Tells all whom a machine waits for. They come in earlier waves. */
  const tell = (machine: number) => {
    const block = meetings.blockOfServer[machine] ?? 0;
    const kind = KIND_OF_SERVER_CLASS[space.serverClass[machine] ?? 0] ?? 0;
    const key = block * SERVER_KINDS + kind;
    const count = (behind[machine] ?? 0) + 1;
    if ((told.get(key) ?? 0) >= count) return;
    told.set(key, count);
    for (const met of runAt(meetings.clientBlocksOf, block)) {
      for (const client of WORSENED_KINDS[kind] ?? []) {
        const cell = cellOf(met, client);
        ofCells.set(cell, Math.max(ofCells.get(cell) ?? 0, count));
      }
    }
  };
  for (let end = machines.length; end > 0; ) {
    let start = end - 1;
    while (start > 0 && waves[start - 1] === waves[start]) start -= 1;
    for (let item = start; item < end; item += 1) {
      const machine = machines[item] ?? 0;
      const kind = KIND_OF_CLIENT_CLASS[space.clientClass[machine] ?? 0] ?? 0;
      behind[machine] = ofCells.get(cellOf(meetings.blockOfClient[machine] ?? 0, kind)) ?? 0;
    }
    if (start > 0) for (let item = start; item < end; item += 1) tell(machines[item] ?? 0);
    end = start;
  }
  return behind;
}

/** A plan without limits, and how many waves it has. No plan has fewer, because some wait for others. */
interface FreePlan {
  readonly items: PlanItems;
  readonly waves: number;
}

/** Plans without limits; null if that needs more than `MOST_WAVES`. */
export function freePlan(needs: ClientNeeds): FreePlan | null {
  const items = suggestPlan(needs, { most: null, waves: null, groupOf: null });
  return items === null ? null : { items, waves: (items.waves.at(-1) ?? -1) + 1 };
}

/** When everybody has to be done at the latest, and how much the waves take; null if there are too few waves. */
function latestWaves(needs: ClientNeeds, limits: PlanLimits, makeFree: () => FreePlan | null) {
  const { waves } = limits;
  const of = new Uint32Array(needs.space.sides.length);
  if (waves === null) return { of, sizes: sizesUnder(limits) };
  const most = Math.min(waves, MOST_WAVES);
  const free = makeFree();
  if (free === null || free.waves > most) return null;
  const due = new Uint32Array(most);
  const behind = wavesBehind(needs, free.items);
  for (const machine of free.items.machines) {
    const latest = most - 1 - (behind[machine] ?? 0);
    of[machine] = latest;
    due[latest] = (due[latest] ?? 0) + 1;
  }
  return { of, sizes: equalSizes(limits, due) };
}

/**
 * Suggests a plan for everything that the clients need. A wave holds machines that are ready: in whatever order they
 * are done, nobody's pairing gets worse. Those that clear most come first. In the end nothing is flagged that an
 * upgrade or another password can clear. The items are sorted by wave.
 * @param makeFree returns the free plan for these needs. Whoever tries several limits keeps it.
 * @returns null if it would have more waves than it may, or than `MOST_WAVES`.
 */
export function suggestPlan(
  needs: ClientNeeds,
  limits: PlanLimits,
  makeFree = () => freePlan(needs),
): PlanItems | null {
  const { space, waitsFor } = needs;
  const { groupOf } = limits;
  const places = dueByFlagged(needs);
  const machines = derive(places, (place) => space.clients[place] ?? 0);
  const mostWaves = Math.min(limits.waves ?? MOST_WAVES, MOST_WAVES);
  if (limits.most !== null && limits.most * mostWaves < places.length) return null;
  const isOneGroup = groupOf !== null && limits.most === null && limits.waves === null;
  if (isOneGroup && hasMoreGroups(machines, groupOf, MOST_WAVES)) return null;
  const latest = latestWaves(needs, limits, makeFree);
  if (latest === null) return null;
  const rankOf = new Uint32Array(space.sides.length);
  const steps = new Uint8Array(places.length).fill(UPGRADE);
  const changePassword = ACTIONS.indexOf('change-password');
  for (let rank = 0; rank < places.length; rank += 1) {
    rankOf[machines[rank] ?? 0] = rank;
    if (needs.actions[places[rank] ?? 0] === changePassword) steps[rank] = PASSWORD;
  }
  const isWaiting = (rank: number) => (waitsFor[places[rank] ?? 0] ?? 0) > 0;
  const latestOf = (rank: number) => latest.of[machines[rank] ?? 0] ?? 0;
  const ready = new ReadyMachines({
    // Without groups, those with the same latest wave are as good as a group.
    groupOf: groupOf === null ? latestOf : (rank) => groupOf(machines[rank] ?? 0),
    flaggedOf: (rank) => flaggedAt(needs, places[rank] ?? 0),
    latestOf,
  });
  let waiting: WaitingMachines | null = null;
  for (let rank = 0; rank < places.length; rank += 1) {
    if (!isWaiting(rank)) {
      ready.add(rank);
      continue;
    }
    waiting ??= new WaitingMachines(space, machines);
    waiting.add(machines[rank] ?? 0);
  }
  const waves = new Uint32Array(places.length);
  const { sizes } = latest;
  for (let wave = 0; ; wave += 1) {
    const taken = ready.take(sizes.next());
    if (taken.length === 0) break;
    if (wave === mostWaves) return null;
    for (const rank of taken) {
      waves[rank] = wave;
      sizes.took(latestOf(rank));
    }
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
