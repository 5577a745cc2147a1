import { countMachines } from './line-ranges.ts';
import { doMeet, withMachines, withoutMachines } from './line-sets.ts';
import { MOST_WAVES, PLAN_STEPS } from './plan.ts';
import {
  mapSteps,
  NEW_WAVE,
  type Plan,
  type PlannedMachines,
  type PlanSteps,
  type PlanWave,
  type WaveWords,
} from './plan-waves.ts';

// What a person can change in a plan. Waves count from 0. A wave that a plan does not have is left alone.

/** A plan without waves. */
export const EMPTY_PLAN: Plan = { groupBy: null, most: null, mostWaves: null, waves: [] };

function added(one: PlannedMachines, other: PlannedMachines): PlannedMachines {
  return {
    machines: withMachines(one.machines, other.machines),
    absent: [...new Set([...one.absent, ...other.absent])],
  };
}

function changeWave(plan: Plan, at: number, change: (wave: PlanWave) => PlanWave): Plan {
  return { ...plan, waves: plan.waves.map((wave, place) => (place === at ? change(wave) : wave)) };
}

/**
 * Takes machines out of a plan, whatever their steps. Waves that are left without machines stay. What does not change
 * is the same object, because the history keeps every plan.
 */
export function withoutSteps(plan: Plan, { upgrade, password }: PlanSteps): Plan {
  const gone = added(upgrade, password);
  const isGone = new Set(gone.absent);
  const left = (planned: PlannedMachines): PlannedMachines => {
    const isHit = doMeet(planned.machines, gone.machines);
    const machines = isHit ? withoutMachines(planned.machines, gone.machines) : planned.machines;
    const absent = planned.absent.filter((name) => !isGone.has(name));
    return !isHit && absent.length === planned.absent.length ? planned : { machines, absent };
  };
  const waves = plan.waves.map((wave) => {
    const steps = mapSteps(wave.steps, left);
    return PLAN_STEPS.every((step) => steps[step] === wave.steps[step]) ? wave : { ...wave, steps };
  });
  return waves.every((wave, at) => wave === plan.waves[at]) ? plan : { ...plan, waves };
}

function countAll({ machines, absent }: PlannedMachines): number {
  return countMachines(machines) + absent.length;
}

/** Puts machines into a wave with their steps, wherever they were before. If they are there already, nothing changes. */
export function withSteps(plan: Plan, wave: number, on: PlanSteps): Plan {
  const before = plan.waves[wave]?.steps;
  if (before === undefined) return plan;
  const left = withoutSteps(plan, on);
  const moved = changeWave(left, wave, ({ steps, ...words }) => ({
    ...words,
    steps: mapSteps(steps, (machines, step) => added(machines, on[step])),
  }));
  const after = moved.waves[wave]?.steps ?? before;
  const isSame =
    left.waves.every((each, at) => at === wave || each === plan.waves[at]) &&
    PLAN_STEPS.every((step) => {
      const together = countAll(added(before[step], on[step]));
      return countAll(before[step]) === together && countAll(after[step]) === together;
    });
  return isSame ? plan : moved;
}

/** The same, but into a new wave at the end if the plan does not have the wave. */
export function intoWave(plan: Plan, wave: number, on: PlanSteps): Plan {
  return withSteps(wave < plan.waves.length ? plan : withWave(plan, plan.waves.length), wave, on);
}

/** Those of some machines that are also among others. */
function common(one: PlannedMachines, other: PlannedMachines): PlannedMachines {
  const apart = withoutMachines(one.machines, other.machines);
  return {
    machines: withoutMachines(one.machines, apart),
    absent: one.absent.filter((name) => other.absent.includes(name)),
  };
}

/** Gives machines other steps, in the waves where they are. Those that are not in the plan stay out of it. */
export function withOtherSteps(plan: Plan, on: PlanSteps): Plan {
  const left = withoutSteps(plan, on);
  const waves = plan.waves.map((wave, at) => {
    const rest = left.waves[at];
    if (rest === undefined || rest === wave) return wave;
    const before = added(wave.steps.upgrade, wave.steps.password);
    const steps = mapSteps(rest.steps, (machines, step) =>
      added(machines, common(on[step], before)),
    );
    return { ...rest, steps };
  });
  return left === plan ? plan : { ...plan, waves };
}

/** Adds an empty wave at a place. A plan with the most waves stays as it is. */
export function withWave(plan: Plan, at: number): Plan {
  if (plan.waves.length >= MOST_WAVES) return plan;
  return { ...plan, waves: plan.waves.toSpliced(at, 0, NEW_WAVE) };
}

/** Takes a wave out of a plan, with all its machines. */
export function withoutWave(plan: Plan, at: number): Plan {
  return { ...plan, waves: plan.waves.filter((_, place) => place !== at) };
}

/** Changes what is said about a wave. */
export function withWords(plan: Plan, at: number, words: Partial<WaveWords>): Plan {
  return changeWave(plan, at, (wave) => ({ ...wave, ...words }));
}
