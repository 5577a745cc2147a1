import type { FirstRows } from './line-ranges.ts';
import { PLAN_STEPS, type PlanItems } from './plan.ts';
import { collectSteps, type PlanSteps } from './plan-waves.ts';

/** Which machine of a fleet is done in which wave of a plan, and how. A machine has one step. */
export class MachineWaves {
  /** 1 + the wave; 0 for none. */
  readonly #waves: Uint32Array;
  /** Indices in `PLAN_STEPS`. */
  readonly #steps: Uint8Array;
  #size = 0;

  /** @param machines the size of the fleet. */
  constructor(machines: number) {
    this.#waves = new Uint32Array(machines);
    this.#steps = new Uint8Array(machines);
  }

  /**
   * Puts a machine into a wave. Has no effect if it is in one.
   * @param step an index in `PLAN_STEPS`.
   */
  place(machine: number, wave: number, step: number): void {
    if (this.#waves[machine] !== 0) return;
    this.#waves[machine] = wave + 1;
    this.#steps[machine] = step;
    this.#size += 1;
  }

  /**
   * The items of the plan, by wave.
   * @param order all machines, in the order in which those of one wave come.
   */
  items(order: Uint32Array, waves: number): PlanItems {
    const next = new Uint32Array(waves + 1);
    for (let machine = 0; machine < this.#waves.length; machine += 1) {
      const wave = this.#waves[machine] ?? 0;
      if (wave > 0) next[wave] = (next[wave] ?? 0) + 1;
    }
    // The place of the first machine of each wave.
    for (let wave = 1, start = 0; wave <= waves; wave += 1) {
      const machines = next[wave] ?? 0;
      next[wave] = start;
      start += machines;
    }
    const items = {
      machines: new Uint32Array(this.#size),
      steps: new Uint8Array(this.#size),
      waves: new Uint32Array(this.#size),
    };
    for (let at = 0; at < order.length; at += 1) {
      const machine = order[at] ?? 0;
      const wave = this.#waves[machine] ?? 0;
      if (wave === 0) continue;
      const item = next[wave] ?? 0;
      next[wave] = item + 1;
      items.machines[item] = machine;
      items.steps[item] = this.#steps[machine] ?? 0;
      items.waves[item] = wave - 1;
    }
    return items;
  }

  /**
   * The machines by wave and step, by their lines.
   * @param rows the fleet.
   */
  stepsBy(rows: FirstRows, waves: number): readonly PlanSteps[] {
    const collected = collectSteps(rows, waves);
    for (let machine = 0; machine < this.#waves.length; machine += 1) {
      const wave = this.#waves[machine] ?? 0;
      if (wave === 0) continue;
      collected.add(machine, wave - 1, PLAN_STEPS[this.#steps[machine] ?? 0] ?? 'upgrade');
    }
    return collected.found();
  }
}
