import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_WAVES, PLAN_STEPS } from '../../src/remediation/plan.ts';
import {
  EMPTY_PLAN,
  withOtherSteps,
  withoutSteps,
  withoutWave,
  withSteps,
  withWave,
  withWords,
} from '../../src/remediation/plan-edits.ts';
import { countPlanned, type Plan, type PlanStep } from '../../src/remediation/plan-waves.ts';
import { everyLine, planWith, stepsFor } from './random-plans.ts';

/** A plan as lists of `line step` by wave. */
type Slow = readonly (readonly string[])[];

const slowOf = ({ waves }: Plan): Slow =>
  waves.map(({ steps }) =>
    PLAN_STEPS.flatMap((step) =>
      [...everyLine(steps[step].machines), ...steps[step].absent].map((each) => `${each} ${step}`),
    ).sort(),
  );

interface Edit {
  readonly fast: (plan: Plan) => Plan;
  readonly slow: (waves: Slow) => Slow;
}

const lines = fc.array(fc.integer({ min: 2, max: 20 }), { maxLength: 8 });
const names = fc.subarray(['WS-1', 'WS-2', 'LAB\\WS-1']);
const place = fc.nat({ max: 4 });

const without = (waves: Slow, gone: readonly string[]): Slow =>
  waves.map((wave) => wave.filter((each) => !gone.includes(each.split(' ')[0] ?? '')));

/** Machines with one step each, as the page asks for them, and the same as texts. */
const machines = fc.tuple(lines, lines, names).map(([upgrade, password, absent]) => {
  const only = password.filter((line) => !upgrade.includes(line));
  const textOf = (line: number) => `0:${line}`;
  return {
    on: stepsFor(upgrade, only, absent),
    upgrade: [...new Set([...upgrade.map(textOf), ...absent])],
    password: [...new Set(only.map(textOf))],
  };
});

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(machines, place).map(
    ([{ on, upgrade, password }, at]): Edit => ({
      fast: (plan) => withSteps(plan, at, on),
      slow: (waves) =>
        waves[at] === undefined
          ? waves
          : without(waves, [...upgrade, ...password]).map((wave, each) =>
              each === at
                ? [
                    ...wave,
                    ...upgrade.map((one) => `${one} upgrade`),
                    ...password.map((one) => `${one} password`),
                  ].sort()
                : wave,
            ),
    }),
  ),
  machines.map(
    ({ on, upgrade, password }): Edit => ({
      fast: (plan) => withOtherSteps(plan, on),
      slow: (waves) =>
        waves.map((wave) =>
          wave
            .map((each) => {
              const [machine = ''] = each.split(' ');
              if (upgrade.includes(machine)) return `${machine} upgrade`;
              return password.includes(machine) ? `${machine} password` : each;
            })
            .sort(),
        ),
    }),
  ),
  machines.map(
    ({ on, upgrade, password }): Edit => ({
      fast: (plan) => withoutSteps(plan, on),
      slow: (waves) => without(waves, [...upgrade, ...password]),
    }),
  ),
  place.map(
    (at): Edit => ({
      fast: (plan) => withWave(plan, at),
      slow: (waves) => waves.toSpliced(at, 0, []),
    }),
  ),
  place.map(
    (at): Edit => ({
      fast: (plan) => withoutWave(plan, at),
      slow: (waves) => waves.filter((_, each) => each !== at),
    }),
  ),
);

describe('the changes of a plan', () => {
  it('leave each machine in at most one wave, with one step', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 12 }), (all) => {
        let plan = EMPTY_PLAN;
        let slow: Slow = [];
        for (const edit of all) {
          plan = edit.fast(plan);
          slow = edit.slow(slow);
          expect(slowOf(plan)).toEqual(slow);
          expect(countPlanned(plan)).toBe(slow.flat().length);
        }
        const planned = slow.flat().map((each) => each.split(' ')[0]);
        expect(new Set(planned).size).toBe(planned.length);
      }),
      { numRuns: 300 },
    );
  });

  it('keep a wave that lost its machines, and what is said about it', () => {
    const plan = withWords(planWith(stepsFor([2, 3]), stepsFor([4])), 0, { name: 'Bonn' });
    const emptied = withoutSteps(plan, stepsFor([2, 3]));
    expect(emptied.waves).toHaveLength(2);
    expect(emptied.waves[0]).toMatchObject({ name: 'Bonn', steps: { upgrade: { machines: [] } } });
  });

  it('change what is said about one wave alone', () => {
    const plan = planWith(stepsFor([2]), stepsFor([3]));
    const said = withWords(plan, 1, { owner: 'A. Berg', from: '2026-12-01' });
    expect(said.waves.map(({ owner, from }) => [owner, from])).toEqual([
      ['', null],
      ['A. Berg', '2026-12-01'],
    ]);
    expect(said.waves[1]?.steps).toEqual(plan.waves[1]?.steps);
  });

  it('share the waves that they leave alone', () => {
    const plan = planWith(stepsFor([2, 3], [], ['WS-9']), stepsFor([4, 6]), stepsFor([5]));
    const moved = withSteps(plan, 2, stepsFor([6]));
    expect(moved.waves.map((wave, at) => wave === plan.waves[at])).toEqual([true, false, false]);
    expect(withoutSteps(plan, stepsFor([], [], ['WS-9'])).waves[0]).not.toBe(plan.waves[0]);
    expect(withoutSteps(plan, stepsFor([7], [], ['WS-8']))).toBe(plan);
  });

  it('move a machine with another step', () => {
    const step: PlanStep = 'password';
    const plan = withSteps(planWith(stepsFor([2, 3]), stepsFor([])), 1, stepsFor([], [3]));
    expect(plan.waves[0]?.steps[step].machines).toEqual([]);
    expect(slowOf(plan)).toEqual([['0:2 upgrade'], ['0:3 password']]);
  });

  it('add no more waves than a plan may have', () => {
    const full = planWith(...Array.from({ length: MOST_WAVES }, () => stepsFor([])));
    expect(withWave(full, 0)).toBe(full);
  });
});
