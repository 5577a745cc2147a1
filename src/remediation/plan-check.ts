import { isClient, isServer } from '../pairing/classes.ts';
import {
  judgementIndex,
  KIND_OF_CLIENT_CLASS,
  KIND_OF_SERVER_CLASS,
  WORSE_IF_RAISED_TABLE,
} from '../pairing/kinds.ts';
import { worseIfRaised } from '../pairing/machine-tallies.ts';
import { doMeet } from '../pairing/meetings/meetings.ts';
import { runsByKey } from '../pairing/runs.ts';
import type { PairingSpace } from '../pairing/space.ts';
import { countVerdicts } from '../pairing/tallies.ts';
import { PLAN_STEPS, type PlanItems } from './plan.ts';
import { Rollout } from './rollout.ts';

/** What becomes of the flagged pairings if a plan is followed. */
export interface PlanCheck {
  /** Flagged pairings before the first wave, and after each wave. */
  readonly remaining: Float64Array;
  /**
   * By item: how many pairings it may make worse when its wave begins; 0 if the step is ready. Whoever is cleared in
   * the same wave counts as not yet cleared, because any order is allowed.
   */
  readonly breaches: Float64Array;
  /** By item: how many pairings it would make worse before the first wave; 0 if it could be done now. */
  readonly breachesNow: Float64Array;
  /** By item: the flagged pairings of its machine as a client when its wave begins, which its step ends. */
  readonly clears: Float64Array;
}

/**
 * Checks any plan, also one that a person changed. Counts kinds by block; no pairing is built.
 * @param waves how many waves the plan has; empty ones count.
 * @param rollout of the space, in whatever state. Whoever checks plans of one space again and again keeps it.
 */
export function checkPlan(
  space: PairingSpace,
  items: PlanItems,
  waves: number,
  rollout = new Rollout(space),
): PlanCheck {
  const upgrade = PLAN_STEPS.indexOf('upgrade');
  const { machines, steps } = items;
  rollout.restart();
  const { exposed, 'at-risk': atRisk } = countVerdicts(space.census);
  const remaining = new Float64Array(waves + 1).fill(exposed + atRisk);
  const breaches = new Float64Array(machines.length);
  const clears = new Float64Array(machines.length);
  const breachesNow = new Float64Array(machines.length);
  for (let item = 0; item < breachesNow.length; item += 1) {
    if (steps[item] === upgrade) breachesNow[item] = rollout.worsenedBy(machines[item] ?? 0);
  }
  const { starts, values } = runsByKey(items.waves, waves);
  // Loops instead of `filter` and iterators, which take several times as long.
  for (let wave = 0; wave < waves; wave += 1) {
    const start = starts[wave] ?? 0;
    const end = starts[wave + 1] ?? 0;
    let left = remaining[wave] ?? 0;
    for (let at = start; at < end; at += 1) {
      const item = values[at] ?? 0;
      if (steps[item] === upgrade) breaches[item] = rollout.worsenedBy(machines[item] ?? 0);
    }
    for (let at = start; at < end; at += 1) {
      const item = values[at] ?? 0;
      const ended = rollout.flaggedOf(machines[item] ?? 0);
      clears[item] = ended;
      left -= ended;
      rollout.clear(machines[item] ?? 0);
    }
    for (let at = start; at < end; at += 1) {
      const item = values[at] ?? 0;
      if (steps[item] === upgrade) left += rollout.raise(machines[item] ?? 0);
    }
    remaining[wave + 1] = left;
  }
  return { remaining, breaches, breachesNow, clears };
}

/**
 * The first wave before which a plan clears everybody whose pairing raising a machine makes worse; null if no wave is.
 * Takes one pass over the items.
 * @param items those of the plan, without the machine itself.
 * @param isClosed by wave: 1 if nothing is to be added to it. There may be empty waves after the last.
 */
export function firstReadyWave(
  space: PairingSpace,
  { machines, waves: waveOf }: PlanItems,
  isClosed: Uint8Array,
  machine: number,
): number | null {
  const kind = KIND_OF_SERVER_CLASS[space.serverClass[machine] ?? 0] ?? 0;
  const cleared = new Uint32Array(isClosed.length);
  for (let item = 0; item < machines.length; item += 1) {
    const client = machines[item] ?? 0;
    const ofClient = KIND_OF_CLIENT_CLASS[space.clientClass[client] ?? 0] ?? 0;
    if (WORSE_IF_RAISED_TABLE[judgementIndex(ofClient, kind)] !== 1) continue;
    if (!isClient(space, client) || !doMeet(space.meetings, client, machine)) continue;
    const wave = waveOf[item] ?? 0;
    cleared[wave] = (cleared[wave] ?? 0) + 1;
  }
  let left = isServer(space, machine) ? worseIfRaised(space, machine) : 0;
  const first = cleared.findIndex((clients, wave) => {
    const isReady = left === 0 && isClosed[wave] !== 1;
    left -= clients;
    return isReady;
  });
  return first < 0 ? null : first;
}
