import { once } from '../pairing/kept.ts';
import { PLAN_STEPS } from '../remediation/plan.ts';
import { NO_ITEM, PLAN_STATES, type PlannedNeeds, seenIn } from '../remediation/planned-fleet.ts';
import type { AuditState } from './audit-state.ts';
import type { TablePart } from './list-table.ts';
import { type LazyColumn, type ListColumn, ranksOf } from './listing.ts';
import type { PlannableRow, PlannedStep } from './rows.ts';

// Where a machine stands in the plan, in the tables of machines.

/** The step of a machine in the plan; null if it has none. */
export function plannedStep(
  { planned }: Pick<AuditState, 'planned'>,
  machine: number,
): PlannedStep | null {
  if (planned === null) return null;
  const { plan, fleet, states } = planned;
  const { items, itemOf, check } = fleet();
  const item = itemOf[machine] ?? NO_ITEM;
  if (item === NO_ITEM) return null;
  const wave = items.waves[item] ?? 0;
  return {
    wave,
    waveName: plan.waves[wave]?.name ?? '',
    step: PLAN_STEPS[items.steps[item] ?? 0] ?? 'upgrade',
    planState: PLAN_STATES[states()[item] ?? 0] ?? 'planned',
    worsens: check.breaches[item] ?? 0,
  };
}

const UPGRADE = PLAN_STEPS.indexOf('upgrade');

/** Returns what a row says of its machine and the plan. */
export function plannableCells(
  state: Pick<AuditState, 'needs' | 'planned'>,
): (machine: number) => PlannableRow {
  if (state.planned === null) return () => ({ planned: null, canBePlanned: false });
  const isSeen = seenIn(state.needs.space.index.fleet);
  return (machine) => ({
    planned: plannedStep(state, machine),
    canBePlanned: !isSeen(machine, UPGRADE),
  });
}

/** The code word of a wave (from 0) and a state: `2 seen`. */
function wordOf(wave: number, state: string): string {
  return `${wave + 1} ${state}`;
}

/** The wave and state of each machine. */
function codeSteps({ plan, fleet, states }: PlannedNeeds, machines: Uint32Array) {
  const { items, itemOf } = fleet();
  const stateOf = states();
  const words = plan.waves.flatMap((_, wave) => PLAN_STATES.map((state) => wordOf(wave, state)));
  const codes = new Uint32Array(machines.length);
  for (let row = 0; row < codes.length; row += 1) {
    const item = itemOf[machines[row] ?? 0] ?? NO_ITEM;
    if (item === NO_ITEM) continue;
    codes[row] = 1 + (items.waves[item] ?? 0) * PLAN_STATES.length + (stateOf[item] ?? 0);
  }
  return { texts: ['', ...words], codes };
}

/**
 * The column that says where the machine of each row stands in the plan, by waves. The machines that are not in the plan
 * have an empty text, and come last.
 */
function plannedColumn(planned: AuditState['planned'], machines: Uint32Array): LazyColumn {
  const id = 'planned';
  const build = (): ListColumn => {
    const coded =
      planned === null
        ? { texts: [''], codes: new Uint32Array(machines.length) }
        : codeSteps(planned, machines);
    return { id, ...coded, ranks: once(() => ranksOf(coded.texts)) };
  };
  return { id, isWritten: false, column: once(build) };
}

/** What a list of machines says of the plan. */
export function planPart(planned: AuditState['planned'], machines: Uint32Array): TablePart {
  return { columns: () => [plannedColumn(planned, machines)], prose: () => [] };
}
