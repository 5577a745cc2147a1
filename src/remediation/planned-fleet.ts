import type { FactColumn, Fleet } from '../fleet/fleet.ts';
import { valueOr } from '../fleet/reading.ts';
import { isSp5OrLater } from '../fleet/service-pack.ts';
import { once } from '../pairing/kept.ts';
import { largestFirst } from '../pairing/largest-first.ts';
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
import { IS_DUE, PLAN_STEPS, type PlanItems } from './plan.ts';
import { checkPlan, type PlanCheck } from './plan-check.ts';
import type { Plan, PlannedMachines } from './plan-waves.ts';
import { PREFLIGHTS, preflightOf } from './preflight.ts';
import { Rollout } from './rollout.ts';

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
  /** What was decided, of which the states say what is reported; null if nothing was. */
  readonly decided: DecidedClients | null;
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

/** Machines of a step as the fleet has them. */
interface PlacedMachines {
  /** Ascending by line. */
  readonly machines: Uint32Array;
  /** The lines that are no machine's first row. */
  readonly absent: readonly MachineLines[];
}

function withoutFound(fleet: Fleet, machines: readonly MachineLines[]): readonly MachineLines[] {
  const found = collectMachines(fleet);
  forEachMachine(fleet, machines, found.add);
  return withoutMachines(machines, found.found());
}

function findMachines(fleet: Fleet, machines: readonly MachineLines[]): PlacedMachines {
  const count = countMachines(machines);
  // A damaged file may name more lines than there is memory for.
  const found = new Uint32Array(Math.min(count, fleet.size));
  let size = 0;
  forEachMachine(fleet, machines, (machine) => {
    found[size] = machine;
    size += 1;
  });
  if (size === count) return { machines: found, absent: [] };
  return { machines: found.slice(0, size), absent: withoutFound(fleet, machines) };
}

/**
 * Returns the function that finds the machines of a plan in a fleet. What was found of a step is kept as long as
 * somebody has the step, because a change leaves most waves of a plan as they are.
 * @param follow the machine that goes by a name of an earlier inventory; null if there is none.
 */
function createFinder(fleet: Fleet, follow: (name: string) => number | null) {
  const foundOf = new WeakMap<PlannedMachines, PlacedMachines>();
  const find = (planned: PlannedMachines): PlacedMachines => {
    const found = foundOf.get(planned) ?? findMachines(fleet, planned.machines);
    foundOf.set(planned, found);
    return found;
  };
  return ({ waves }: Plan) => {
    const placed = new MachineWaves(fleet.size);
    const lines = waves.map(({ steps }, wave) =>
      PLAN_STEPS.flatMap((step, at) => {
        const { machines, absent } = find(steps[step]);
        // A loop instead of `for of`, which takes several times as long.
        for (let place = 0; place < machines.length; place += 1) {
          placed.place(machines[place] ?? 0, wave, at);
        }
        return absent;
      }),
    );
    // Names come last, so that a machine that was planned anew keeps its new step.
    const absent = waves.map(({ steps }, wave) => ({
      machines: lines[wave] ?? [],
      absent: PLAN_STEPS.flatMap((step, at) =>
        steps[step].absent.filter((name) => {
          const machine = follow(name);
          if (machine !== null) placed.place(machine, wave, at);
          return machine === null;
        }),
      ),
    }));
    return { placed, absent };
  };
}

/** All machines of the fleet: those with most flagged pairings as clients first. */
function orderByFlagged(needs: ClientNeeds): Uint32Array {
  const { clients, sides } = needs.space;
  const flagged = new Float64Array(sides.length);
  for (let place = 0; place < clients.length; place += 1) {
    flagged[clients[place] ?? 0] = flaggedAt(needs, place);
  }
  return largestFirst(flagged);
}

/** By machine: what to look at before it is raised, as an index in `PREFLIGHTS`. */
function preflightsOf({ size, facts: { architecture, strength } }: Fleet): Uint8Array {
  const strengths = strength.cells.map(({ reading }) => valueOr(reading, null));
  const codes = architecture.cells.map(({ reading }) =>
    strengths.map((each) => PREFLIGHTS.indexOf(preflightOf(valueOr(reading, null), each))),
  );
  const found = new Uint8Array(size);
  for (let machine = 0; machine < size; machine += 1) {
    found[machine] = codes[architecture.codes[machine] ?? 0]?.[strength.codes[machine] ?? 0] ?? 0;
  }
  return found;
}

/** What is the same for all plans of a fleet. */
interface PlanGround {
  readonly order: Uint32Array;
  readonly preflights: Uint8Array;
  readonly isSeen: (machine: number, step: number) => boolean;
  readonly rollout: Rollout;
}

function groundOf(needs: ClientNeeds): PlanGround {
  const { fleet } = needs.space.index;
  return {
    order: orderByFlagged(needs),
    preflights: preflightsOf(fleet),
    isSeen: seenIn(fleet),
    rollout: new Rollout(needs.space),
  };
}

/**
 * Returns the function that finds the machines of a plan in a fleet and checks the plan against the facts, the scope
 * and the assumptions that are in force. It takes time linear in the machines; whoever plans again and again keeps it,
 * because it keeps what does not follow from the plan.
 * @param follow the machine that goes by a name of an earlier inventory; null if there is none.
 */
export function createPlanner(
  needs: ClientNeeds,
  follow: (name: string) => number | null,
): (plan: Plan) => PlannedFleet {
  const { space } = needs;
  const { fleet } = space.index;
  const find = createFinder(fleet, follow);
  const ground = once(() => groundOf(needs));
  return (plan) => {
    const { order, preflights: preflightOfMachine, isSeen, rollout } = ground();
    const { placed, absent } = find(plan);
    const items = placed.items(order, plan.waves.length);
    const { machines, steps } = items;
    const itemOf = new Uint32Array(fleet.size).fill(NO_ITEM);
    const preflights = new Uint8Array(machines.length);
    const seen = new Uint8Array(machines.length);
    // Loops instead of `from` and `forEach`, which take several times as long for a million machines.
    for (let item = 0; item < machines.length; item += 1) {
      const machine = machines[item] ?? 0;
      itemOf[machine] = item;
      preflights[item] = preflightOfMachine[machine] ?? 0;
      if (isSeen(machine, steps[item] ?? 0)) seen[item] = 1;
    }
    const check = checkPlan(space, items, plan.waves.length, rollout);
    return { plan, items, itemOf, check, preflights, seen, absent };
  };
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
