import { countFrom, damaged, listFrom, objectFrom, orNull, textFrom } from '../fleet/from-json.ts';
import {
  collectMachines,
  countMachines,
  type FirstRows,
  type MachineLines,
  someMachinesFrom,
  storedMachines,
} from './line-ranges.ts';
import { withMachines } from './line-sets.ts';
import { type Day, isDay } from './local-day.ts';
import { MOST_WAVES, PLAN_STEPS } from './plan.ts';

// The plan as a person keeps it. What follows from it for a fleet is never stored; see `planned-fleet.ts`.

export type PlanStep = (typeof PLAN_STEPS)[number];

/** Machines of a plan. */
export interface PlannedMachines {
  readonly machines: readonly MachineLines[];
  /** Those that the open files lack, as an earlier inventory wrote them: `domain\name`. */
  readonly absent: readonly string[];
}

/** Machines by what is to be done with them. */
export type PlanSteps = { readonly [S in PlanStep]: PlannedMachines };

/** What a person says about a wave. Texts may be empty. */
export interface WaveWords {
  readonly name: string;
  /** The first and the last day. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly owner: string;
  readonly note: string;
}

/** Steps that are done together, in any order. */
export interface PlanWave extends WaveWords {
  readonly steps: PlanSteps;
}

/**
 * A plan: waves, one after another. It names its machines as decisions do, by the lines of their first rows, so that a
 * plan for half a million machines is small. A machine has one step in one wave; if a damaged file names it more than
 * once, the first counts.
 */
export interface Plan {
  /** The limits under which it was suggested: the heading of the column whose groups stay together, if any. */
  readonly groupBy: string | null;
  readonly most: number | null;
  readonly mostWaves: number | null;
  readonly waves: readonly PlanWave[];
}

export const NO_MACHINES: PlannedMachines = { machines: [], absent: [] };
export const NO_STEPS: PlanSteps = { upgrade: NO_MACHINES, password: NO_MACHINES };
export const NEW_WAVE: PlanWave = {
  name: '',
  from: null,
  to: null,
  owner: '',
  note: '',
  steps: NO_STEPS,
};

/** What `change` gives for each kind of step. */
export function mapSteps<A, B>(
  steps: { readonly [S in PlanStep]: A },
  change: (part: A, step: PlanStep) => B,
): { readonly [S in PlanStep]: B } {
  return {
    upgrade: change(steps.upgrade, 'upgrade'),
    password: change(steps.password, 'password'),
  };
}

/** How many machines there are, with those that the open files lack. */
export function countSteps(steps: PlanSteps): number {
  return PLAN_STEPS.reduce((sum, step) => {
    const { machines, absent } = steps[step];
    return sum + countMachines(machines) + absent.length;
  }, 0);
}

/** How many machines a plan has, with those that the open files lack. */
export function countPlanned({ waves }: Plan): number {
  return waves.reduce((sum, { steps }) => sum + countSteps(steps), 0);
}

/** The plan for the machines that `pick` gives for those of each step. */
export function planAbout(
  plan: Plan,
  pick: (machines: readonly MachineLines[]) => readonly MachineLines[],
): Plan {
  const picked = ({ machines, absent }: PlannedMachines) => ({ machines: pick(machines), absent });
  const waves = plan.waves.map((wave) => ({ ...wave, steps: mapSteps(wave.steps, picked) }));
  return { ...plan, waves };
}

/** Collects machines by wave and step. They must come in the order of the fleet. */
export function collectSteps(rows: FirstRows, waves: number) {
  const collected = Array.from({ length: waves }, () => ({
    upgrade: collectMachines(rows),
    password: collectMachines(rows),
  }));
  const found = (one: ReturnType<typeof collectMachines>): PlannedMachines => {
    return { machines: one.found(), absent: [] };
  };
  return {
    add(machine: number, wave: number, step: PlanStep): void {
      collected[wave]?.[step].add(machine);
    },
    /** By wave. */
    found: (): readonly PlanSteps[] => collected.map((each) => mapSteps(each, found)),
  };
}

/** A plan as a JSON value. `planFrom` reads it back. */
export function storedPlan({ waves, ...limits }: Plan) {
  const stored = ({ machines, absent }: PlannedMachines) => {
    return { machines: storedMachines(machines), absent };
  };
  return {
    ...limits,
    waves: waves.map(({ steps, ...words }) => ({ ...words, steps: mapSteps(steps, stored) })),
  };
}

function dayFrom(value: unknown): Day {
  const day = textFrom(value);
  return isDay(day) ? day : damaged();
}

function plannedFrom(value: unknown): PlannedMachines {
  const { machines, absent } = objectFrom(value);
  return {
    machines: withMachines(someMachinesFrom(machines), []),
    absent: [...new Set(listFrom(absent, textFrom))],
  };
}

function waveFrom(value: unknown): PlanWave {
  const { name, from, to, owner, note, steps } = objectFrom(value);
  const { upgrade, password } = objectFrom(steps);
  return {
    name: textFrom(name),
    from: orNull(from, dayFrom),
    to: orNull(to, dayFrom),
    owner: textFrom(owner),
    note: textFrom(note),
    steps: { upgrade: plannedFrom(upgrade), password: plannedFrom(password) },
  };
}

function limitFrom(value: unknown): number {
  return countFrom(value) || damaged();
}

/** A plan as stored in a session file, or as it is in the browser's database. Throws what `soundOrNull` catches. */
export function planFrom(value: unknown): Plan {
  const given = objectFrom(value);
  const waves = listFrom(given.waves, waveFrom);
  return {
    groupBy: orNull(given.groupBy, textFrom),
    most: orNull(given.most, limitFrom),
    // Older files do not have it.
    mostWaves: orNull(given.mostWaves ?? null, limitFrom),
    waves: waves.length > MOST_WAVES ? damaged() : waves,
  };
}
