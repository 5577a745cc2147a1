import type { FactColumn, Fleet } from '../fleet/fleet.ts';
import { valueOr } from '../fleet/reading.ts';
import { isSp5OrLater } from '../fleet/service-pack.ts';
import { largestFirst } from '../pairing/largest-first.ts';
import { derive, runsByKey } from '../pairing/runs.ts';
import { type ClientNeeds, flaggedAt } from './client-needs.ts';
import type { DecidedClients } from './decided-clients.ts';
import {
  collectMachines,
  countMachines,
  forEachMachine,
  type MachineLines,
} from './line-ranges.ts';
import { withoutMachines } from './line-sets.ts';
import { MachineWaves } from './machine-waves.ts';
import { IS_DUE, itemsAt, PLAN_STEPS, type PlanItems } from './plan.ts';
import { checkPlan, type PlanCheck } from './plan-check.ts';
import type { Plan, PlannedMachines } from './plan-waves.ts';
import { PREFLIGHTS, preflightOf } from './preflight.ts';
import type { Rollout } from './rollout.ts';

/**
 * How far a step of a plan is.
 * - `reported-done`: somebody says that it is done, but the open files do not show it
 * - `planned`: nobody says so
 * - `seen`: the open files show it as a known fact. Only then it counts
 */
export const PLAN_STATES = ['reported-done', 'planned', 'seen'] as const;
export type PlanState = (typeof PLAN_STATES)[number];

/** Machines of a plan that the open files lack: lines that are no machine's first row, and names. */
export type AbsentMachines = PlannedMachines;

/** A plan for a fleet: what it comes to today. Items are sorted by wave, then by the flagged pairings that they clear. */
export interface PlannedFleet {
  readonly plan: Plan;
  readonly items: PlanItems;
  /** By machine of the fleet: its item, or `NO_ITEM`. */
  readonly itemOf: Uint32Array;
  readonly check: PlanCheck;
  /** By item: indices in `PREFLIGHTS`. Meaningless for a step that installs nothing, and for one that is seen. */
  readonly preflights: Uint8Array;
  /** By item: 1 if the open files show its step as done. */
  readonly seen: Uint8Array;
  /** By wave. */
  readonly absent: readonly AbsentMachines[];
}

/** A plan, and what it comes to. Nothing is computed before somebody asks. */
export interface PlannedNeeds {
  readonly plan: Plan;
  readonly fleet: () => PlannedFleet;
  /** By item: indices in `PLAN_STATES`. */
  readonly states: () => Uint8Array;
}

/** Stands for the item of a machine that the plan does not have. */
export const NO_ITEM = 0xffffffff;

const UPGRADE = PLAN_STEPS.indexOf('upgrade');
const PASSWORD = PLAN_STEPS.indexOf('password');

/** By machine: whether its cell, as corrected, has a value of a kind. One that is carried over from older files does not count. */
function stated<T>({ cells, codes }: FactColumn<T>, isWanted: (value: T) => boolean) {
  const ofCells = cells.map(
    ({ reading, origin }) =>
      origin !== 'carried' && reading.kind === 'known' && isWanted(reading.value),
  );
  return (machine: number) => ofCells[codes[machine] ?? -1] === true;
}

/** Returns whether the open files show that a step (index in `PLAN_STEPS`) is done. Assumptions show nothing. */
export function seenIn({
  facts,
}: Pick<Fleet, 'facts'>): (machine: number, step: number) => boolean {
  const isRaised = stated(facts.servicePack, isSp5OrLater);
  const hasNoSign = stated(facts.sectionSign, (sign) => sign === 'no');
  return (machine, step) => isRaised(machine) || (step === PASSWORD && hasNoSign(machine));
}

/** The machines of a plan that a fleet has, and those that it lacks. */
function placeMachines(
  plan: Plan,
  fleet: Fleet,
  follow: (name: string) => number | null,
): { readonly items: PlanItems; readonly absent: readonly AbsentMachines[] } {
  const placed = new MachineWaves(fleet.size);
  const absentOf = ({ machines }: PlannedMachines, wave: number, step: number) => {
    let found = 0;
    forEachMachine(fleet, machines, (machine) => {
      found += 1;
      placed.place(machine, wave, step);
    });
    return found === countMachines(machines) ? [] : withoutFound(fleet, machines);
  };
  // Names come last, so that a machine that was planned anew keeps its new step.
  const lines = plan.waves.map(({ steps }, wave) =>
    PLAN_STEPS.flatMap((step, at) => absentOf(steps[step], wave, at)),
  );
  const absent = plan.waves.map(({ steps }, wave) => ({
    machines: lines[wave] ?? [],
    absent: PLAN_STEPS.flatMap((step, at) =>
      steps[step].absent.filter((name) => {
        const machine = follow(name);
        if (machine !== null) placed.place(machine, wave, at);
        return machine === null;
      }),
    ),
  }));
  return { items: placed.items(), absent };
}

function withoutFound(fleet: Fleet, machines: readonly MachineLines[]): readonly MachineLines[] {
  const found = collectMachines(fleet);
  forEachMachine(fleet, machines, found.add);
  return withoutMachines(machines, found.found());
}

/** The items, which come by machine, by wave; in a wave those with most flagged pairings first. */
function inOrder(needs: ClientNeeds, items: PlanItems, waves: number): PlanItems {
  const { clients } = needs.space;
  const { machines } = items;
  const flagged = new Float64Array(machines.length);
  let place = 0;
  for (let item = 0; item < machines.length; item += 1) {
    const machine = machines[item] ?? 0;
    while ((clients[place] ?? machine) < machine) place += 1;
    if (clients[place] === machine) flagged[item] = flaggedAt(needs, place);
  }
  const byFlagged = largestFirst(flagged);
  const byWave = runsByKey(
    derive(byFlagged, (item) => items.waves[item] ?? 0),
    waves,
  );
  return itemsAt(
    items,
    derive(byWave.values, (at) => byFlagged[at] ?? 0),
  );
}

/**
 * Finds the machines of a plan in a fleet and checks the plan against the facts, the scope and the assumptions that are
 * in force now. Takes time linear in the machines.
 * @param follow the machine that goes by a name of an earlier inventory; null if there is none.
 * @param rollout of the space; see `checkPlan`.
 */
export function planFleet(
  needs: ClientNeeds,
  plan: Plan,
  follow: (name: string) => number | null,
  rollout?: Rollout,
): PlannedFleet {
  const { space } = needs;
  const { fleet } = space.index;
  const { items: found, absent } = placeMachines(plan, fleet, follow);
  const items = inOrder(needs, found, plan.waves.length);
  const { machines, steps } = items;
  const itemOf = new Uint32Array(fleet.size).fill(NO_ITEM);
  const preflights = new Uint8Array(machines.length);
  const seen = new Uint8Array(machines.length);
  const isSeen = seenIn(fleet);
  const preflightAt = preflightsOf(fleet);
  // Loops instead of `from` and `forEach`, which take several times as long for a million machines.
  for (let item = 0; item < machines.length; item += 1) {
    const machine = machines[item] ?? 0;
    itemOf[machine] = item;
    preflights[item] = preflightAt(machine);
    if (isSeen(machine, steps[item] ?? 0)) seen[item] = 1;
  }
  return {
    plan,
    items,
    itemOf,
    check: checkPlan(space, items, plan.waves.length, rollout),
    preflights,
    seen,
    absent,
  };
}

/** Returns what to look at before a machine is raised, as an index in `PREFLIGHTS`. */
function preflightsOf({ facts: { architecture, strength } }: Fleet): (machine: number) => number {
  const strengths = strength.cells.map(({ reading }) => valueOr(reading, null));
  const codes = architecture.cells.map(({ reading }) =>
    strengths.map((each) => PREFLIGHTS.indexOf(preflightOf(valueOr(reading, null), each))),
  );
  return (machine) => codes[architecture.codes[machine] ?? 0]?.[strength.codes[machine] ?? 0] ?? 0;
}

/** How far each item of a plan is, as indices in `PLAN_STATES`. */
export function statesOfPlan(
  { items: { machines }, seen }: Pick<PlannedFleet, 'items' | 'seen'>,
  decided: Pick<DecidedClients, 'isReported'> | null,
): Uint8Array {
  const states = new Uint8Array(machines.length).fill(PLAN_STATES.indexOf('planned'));
  if (decided !== null) {
    const reported = PLAN_STATES.indexOf('reported-done');
    for (let item = 0; item < machines.length; item += 1) {
      if (decided.isReported(machines[item] ?? 0)) states[item] = reported;
    }
  }
  const shown = PLAN_STATES.indexOf('seen');
  for (let item = 0; item < seen.length; item += 1) if (seen[item] === 1) states[item] = shown;
  return states;
}

/** By wave: 1 if it has steps, and the open files show all of them as done. */
export function wavesOver({ plan, items, seen }: PlannedFleet): Uint8Array {
  const open = new Uint8Array(plan.waves.length);
  const filled = new Uint8Array(plan.waves.length);
  for (let item = 0; item < seen.length; item += 1) {
    const wave = items.waves[item] ?? 0;
    filled[wave] = 1;
    if (seen[item] === 0) open[wave] = 1;
  }
  return filled.map((isFilled, wave) => (isFilled === 1 && open[wave] === 0 ? 1 : 0));
}

/** Whether a machine of a plan waits for something to be installed, so that its preflight matters. */
export function isToInstall({ items, seen }: PlannedFleet, item: number): boolean {
  return items.steps[item] === UPGRADE && seen[item] === 0;
}

/** How many clients need an upgrade or another password. */
export function countDue({ actions }: ClientNeeds): number {
  let count = 0;
  for (const action of actions) if (IS_DUE[action] === true) count += 1;
  return count;
}

/** How many of those are not in the plan. */
export function countNotPlanned({ itemOf }: PlannedFleet, { space, actions }: ClientNeeds): number {
  let count = 0;
  for (let place = 0; place < actions.length; place += 1) {
    if (IS_DUE[actions[place] ?? 0] !== true) continue;
    if (itemOf[space.clients[place] ?? 0] === NO_ITEM) count += 1;
  }
  return count;
}
