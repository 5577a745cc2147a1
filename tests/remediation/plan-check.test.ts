import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { PLAN_STEPS } from '../../src/remediation/plan.ts';
import { checkPlan, firstReadyWave } from '../../src/remediation/plan-check.ts';
import { Rollout } from '../../src/remediation/rollout.ts';
import { fleetOf } from '../fixtures/fleets.ts';
import { RANDOM_HEADINGS } from '../fixtures/random-fleets.ts';
import { fleetsThatWait, rulesOfFleets, verdictsOf } from './advised-fleets.ts';
import { check, columnsOf, flaggedIn, fleetAfter } from './plans-in-words.ts';
import { isWorseIfRaised, LOCALE } from './slow-needs.ts';

/** Any plan, however unwise: servers too, machines twice, empty waves. */
const anyItems = (machines: number) =>
  fc.array(
    fc.record({
      machine: fc.nat({ max: machines - 1 }),
      step: fc.constantFrom(...PLAN_STEPS),
      wave: fc.nat({ max: 4 }),
    }),
    { maxLength: 14 },
  );

/** A fleet with any plan for it. */
const fleetsWithItems = fleetsThatWait.chain((machines) =>
  fc.tuple(fc.constant(machines), anyItems(machines.length)),
);

const WAVES = 5;

describe('the check of any plan', () => {
  it('counts what a fresh audit of the changed inventory counts after each wave', () => {
    fc.assert(
      fc.property(fleetsWithItems, rulesOfFleets, ([machines, items], rules) => {
        const fleet = fleetOf(machines, RANDOM_HEADINGS);
        const { remaining } = check(fleet, rules, items, WAVES);
        const slow = Array.from({ length: WAVES + 1 }, (_, waves) =>
          flaggedIn(
            fleetAfter(
              machines,
              items.filter(({ wave }) => wave < waves),
            ),
            rules,
          ),
        );
        expect([...remaining]).toEqual(slow);
      }),
      { numRuns: 200 },
    );
  }, 120_000);

  it('is the same in a rollout in which other plans were tried', () => {
    const twoPlans = fleetsThatWait.chain((machines) =>
      fc.tuple(fc.constant(machines), anyItems(machines.length), anyItems(machines.length)),
    );
    fc.assert(
      fc.property(twoPlans, rulesOfFleets, ([machines, first, second], rules) => {
        const fleet = fleetOf(machines, RANDOM_HEADINGS);
        const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
        const rollout = new Rollout(space);
        for (const items of [first, second, first]) {
          expect(checkPlan(space, columnsOf(items), WAVES, rollout)).toEqual(
            check(fleet, rules, items, WAVES),
          );
        }
      }),
      { numRuns: 100 },
    );
  }, 120_000);

  it('finds the first wave in which a machine that is in none makes nothing worse', () => {
    fc.assert(
      fc.property(fleetsWithItems, rulesOfFleets, ([machines, items], rules) => {
        const fleet = fleetOf(machines, RANDOM_HEADINGS);
        const space = buildPairingSpace(indexFleet(fleet, LOCALE), rules);
        machines.forEach((_, added) => {
          // A machine has one step.
          const others = items.filter(
            ({ machine }, at) =>
              machine !== added && items.findIndex((one) => one.machine === machine) === at,
          );
          const isReadyIn = (wave: number) => {
            const tried = [...others, { machine: added, step: 'upgrade' as const, wave }];
            return check(fleet, rules, tried, WAVES).breaches.at(-1) === 0;
          };
          const slow = Array.from({ length: WAVES }, (__, wave) => wave).find(isReadyIn);
          const found = firstReadyWave(space, columnsOf(others), new Uint8Array(WAVES), added);
          expect(found).toBe(slow ?? null);
        });
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('marks each step with the pairings that raising it first in its wave makes worse', () => {
    fc.assert(
      fc.property(fleetsWithItems, rulesOfFleets, ([machines, items], rules) => {
        const fleet = fleetOf(machines, RANDOM_HEADINGS);
        const { breaches } = check(fleet, rules, items, WAVES);
        const slow = items.map(({ machine, step, wave }) => {
          if (step === 'password') return 0;
          const before = fleetAfter(
            machines,
            items.filter((item) => item.wave < wave),
          );
          return [...verdictsOf(before, rules).values()].filter(
            (pairing) => pairing.server === machine && isWorseIfRaised(pairing),
          ).length;
        });
        expect([...breaches]).toEqual(slow);
      }),
      { numRuns: 200 },
    );
  }, 120_000);
});
