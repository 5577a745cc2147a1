import { once } from '../pairing/kept.ts';
import { PLAN_STEPS } from '../remediation/plan.ts';
import { NO_ITEM, PLAN_STATES, type PlannedNeeds, seenIn } from '../remediation/planned-fleet.ts';
import type { AuditState } from './audit-state.ts';
import { type LazyColumn, type ListColumn, UNRANKED } from './listing.ts';
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

/** The wave and state of each machine, by waves; the machines that are not in the plan have an empty text, and come last. */
function stepTexts({ plan, fleet, states }: PlannedNeeds, machines: Uint32Array): ListColumn {
  const { items, itemOf } = fleet();
  const stateOf = states();
  const texts = [
    '',
    ...plan.waves.flatMap((_, wave) => PLAN_STATES.map((state) => wordOf(wave, state))),
  ];
  const codes = new Uint32Array(machines.length);
  for (let row = 0; row < codes.length; row += 1) {
    const item = itemOf[machines[row] ?? 0] ?? NO_ITEM;
    if (item === NO_ITEM) continue;
    codes[row] = 1 + (items.waves[item] ?? 0) * PLAN_STATES.length + (stateOf[item] ?? 0);
  }
  const ranks = once(() => Uint32Array.from(texts, (_, code) => (code === 0 ? UNRANKED : code)));
  return { id: 'planned', texts, codes, ranks };
}

/** The column that says where the machine of each row stands in the plan. */
export function plannedColumn(
  { planned }: Pick<AuditState, 'planned'>,
  machines: Uint32Array,
): LazyColumn {
  const build = (): ListColumn =>
    planned === null
      ? {
          id: 'planned',
          texts: [''],
          codes: new Uint32Array(machines.length),
          ranks: () => Uint32Array.of(UNRANKED),
        }
      : stepTexts(planned, machines);
  return { id: 'planned', isWritten: false, column: once(build) };
}
