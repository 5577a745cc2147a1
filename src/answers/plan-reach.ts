import { isClient, isServer } from '../pairing/classes.ts';
import { ACTIONS } from '../remediation/client-action.ts';
import { placeOfClient } from '../remediation/client-needs.ts';
import { countMachines, type MachineLines } from '../remediation/line-ranges.ts';
import { withMachines } from '../remediation/line-sets.ts';
import { IS_DUE, MOST_WAVES, PLAN_STEPS } from '../remediation/plan.ts';
import { firstReadyWave } from '../remediation/plan-check.ts';
import { collectSteps, countSteps, NO_STEPS, type PlanStep } from '../remediation/plan-waves.ts';
import { NO_ITEM, type PlannedFleet, seenIn, wavesOver } from '../remediation/planned-fleet.ts';
import type { AuditState } from './audit-state.ts';
import type {
  DecisionSubject,
  PlanReach,
  PlanSubject,
  PlanTick,
  PlanWish,
} from './explanations.ts';
import type { OpenAudit } from './exports.ts';

/** The machines of a subject, ascending. */
function machinesOf({ state, tables }: OpenAudit, subject: DecisionSubject): Uint32Array {
  if (subject.kind === 'machine') return Uint32Array.of(subject.machine);
  const machines = tables.machinesIn(subject.machines);
  const isMeant = new Uint8Array(state.index.fleet.size);
  for (const machine of machines) isMeant[machine] = 1;
  const meant = new Uint32Array(machines.length);
  let size = 0;
  for (let machine = 0; machine < isMeant.length; machine += 1) {
    if (isMeant[machine] === 0) continue;
    meant[size] = machine;
    size += 1;
  }
  return meant.subarray(0, size);
}

const CHANGE_PASSWORD = ACTIONS.indexOf('change-password');

/** Returns which step is meant for a machine; null if a wish means nothing for it. */
function stepsMeant(
  { needs, planned, index, space }: AuditState,
  wish: PlanWish,
): (machine: number) => PlanStep | null {
  const isSeen = seenIn(index.fleet);
  const sensible = (machine: number, step: PlanStep): PlanStep | null => {
    const isMeant = isClient(space, machine) || (step === 'upgrade' && isServer(space, machine));
    return isMeant && !isSeen(machine, PLAN_STEPS.indexOf(step)) ? step : null;
  };
  switch (wish) {
    case 'upgrade':
    case 'password':
      return (machine) => sensible(machine, wish);
    case 'due':
      return (machine) => {
        const place = placeOfClient(needs, machine);
        const action = place === null ? null : (needs.actions[place] ?? null);
        if (action === CHANGE_PASSWORD) return sensible(machine, 'password');
        const isDue = (action !== null && IS_DUE[action] === true) || isServer(space, machine);
        return isDue ? sensible(machine, 'upgrade') : null;
      };
    case 'as-planned': {
      const fleet = planned?.fleet();
      return (machine) => {
        const item = fleet?.itemOf[machine] ?? NO_ITEM;
        return item === NO_ITEM ? null : (PLAN_STEPS[fleet?.items.steps[item] ?? 0] ?? null);
      };
    }
  }
}

/** All machines of the plan that the files lack. Their steps do not matter, because they can only be taken out. */
function absentReach({ planned }: AuditState): PlanReach {
  const all = planned?.fleet().absent ?? [];
  const upgrade = {
    machines: all.reduce<readonly MachineLines[]>(
      (found, { machines }) => withMachines(found, machines),
      [],
    ),
    absent: all.flatMap(({ absent }) => absent),
  };
  const on = { ...NO_STEPS, upgrade };
  return { on, machines: countSteps(on), leftOut: 0 };
}

/** Which machines of a subject a change of the plan reaches, with their steps. */
export function planReachOf(audit: OpenAudit, subject: PlanSubject, wish: PlanWish): PlanReach {
  const { state } = audit;
  if (subject.kind === 'absent') return absentReach(state);
  const all = machinesOf(audit, subject);
  const stepOf = stepsMeant(state, wish);
  const collected = collectSteps(state.index.fleet, 1);
  let machines = 0;
  for (const machine of all) {
    const step = stepOf(machine);
    if (step === null) continue;
    collected.add(machine, 0, step);
    machines += 1;
  }
  const [on = NO_STEPS] = collected.found();
  return { on, machines, leftOut: all.length - machines };
}

/**
 * By wave, and for a new one at the end: 1 if a tick adds nothing to it, because everything in it is done, because it
 * has as many machines as a wave may have, or because the plan has as many waves as it may have.
 */
function closedWaves(fleet: PlannedFleet): Uint8Array {
  const { plan, items, absent } = fleet;
  const { waves, most } = plan;
  const machines = Uint32Array.from(absent, (each) => {
    return countMachines(each.machines) + each.absent.length;
  });
  for (let item = 0; item < items.waves.length; item += 1) {
    const wave = items.waves[item] ?? 0;
    machines[wave] = (machines[wave] ?? 0) + 1;
  }
  const isClosed = new Uint8Array(waves.length + 1);
  wavesOver(fleet).forEach((isOver, wave) => {
    const isFull = most !== null && (machines[wave] ?? 0) >= most;
    isClosed[wave] = isOver === 1 || isFull ? 1 : 0;
  });
  isClosed[waves.length] = waves.length < MOST_WAVES ? 0 : 1;
  return isClosed;
}

/** What a tick beside a machine does: it takes the machine out of the plan, or puts it in with the step that it needs. */
export function tickOf({ state }: Pick<OpenAudit, 'state'>, machine: number): PlanTick {
  const { index, planned, space } = state;
  const collected = collectSteps(index.fleet, 1);
  const plannedAs = stepsMeant(state, 'as-planned')(machine);
  const step =
    plannedAs ?? stepsMeant(state, 'due')(machine) ?? stepsMeant(state, 'upgrade')(machine);
  if (step !== null) collected.add(machine, 0, step);
  const [on = NO_STEPS] = collected.found();
  if (plannedAs !== null) return { on, wave: null };
  if (planned === null) return { on, wave: 0 };
  const fleet = planned.fleet();
  const isClosed = closedWaves(fleet);
  const first =
    step === 'upgrade'
      ? firstReadyWave(space, fleet.items, isClosed, machine)
      : isClosed.indexOf(0);
  if (first !== null && first >= 0) return { on, wave: first };
  const last = planned.plan.waves.length - 1;
  const isOpen = isClosed[last] === 0 || isClosed[last + 1] === 1;
  return { on, wave: isOpen ? last : last + 1 };
}
