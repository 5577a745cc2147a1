import type { Fleet } from '../../src/fleet/fleet.ts';
import { indexFleet } from '../../src/pairing/fleet-index.ts';
import type { PairingRules } from '../../src/pairing/query.ts';
import { buildPairingSpace } from '../../src/pairing/space.ts';
import { PLAN_STEPS, type PlanItems } from '../../src/remediation/plan.ts';
import { checkPlan } from '../../src/remediation/plan-check.ts';
import { fleetOf, type MachineSketch } from '../fixtures/fleets.ts';
import { RANDOM_HEADINGS } from '../fixtures/random-fleets.ts';
import { applyTo, verdictsOf } from './advised-fleets.ts';
import { LOCALE } from './slow-needs.ts';

/** An item of a plan in words. */
export interface Item {
  readonly machine: number;
  readonly step: (typeof PLAN_STEPS)[number];
  readonly wave: number;
}

export function itemsOf({ machines, steps, waves }: PlanItems): readonly Item[] {
  return Array.from(machines, (machine, item) => ({
    machine,
    step: PLAN_STEPS[steps[item] ?? 0] ?? 'upgrade',
    wave: waves[item] ?? 0,
  }));
}

export function columnsOf(items: readonly Item[]): PlanItems {
  return {
    machines: Uint32Array.from(items, ({ machine }) => machine),
    steps: Uint8Array.from(items, ({ step }) => PLAN_STEPS.indexOf(step)),
    waves: Uint32Array.from(items, ({ wave }) => wave),
  };
}

export const wavesOf = (items: readonly Item[]) =>
  Math.max(-1, ...items.map(({ wave }) => wave)) + 1;

/** The machines after some steps. */
function after(machines: readonly MachineSketch[], items: readonly Item[]) {
  const changed = [...machines];
  for (const { machine, step } of items) {
    const sketch = changed[machine];
    if (sketch === undefined) throw new RangeError(`no machine ${machine}`);
    changed[machine] = applyTo(sketch, step === 'password' ? 'change-password' : 'upgrade', 'SP6a');
  }
  return changed;
}

export const fleetAfter = (machines: readonly MachineSketch[], items: readonly Item[]): Fleet =>
  fleetOf(after(machines, items), RANDOM_HEADINGS);

export function flaggedIn(fleet: Fleet, rules: PairingRules): number {
  return [...verdictsOf(fleet, rules).values()].filter(({ verdict }) =>
    ['exposed', 'at-risk'].includes(verdict),
  ).length;
}

export const check = (fleet: Fleet, rules: PairingRules, items: readonly Item[], waves: number) =>
  checkPlan(buildPairingSpace(indexFleet(fleet, LOCALE), rules), columnsOf(items), waves);
