import { upTo } from '../pairing/runs.ts';
import type { CodedTexts } from '../pairing/texts/search.ts';
import { PLAN_STEPS } from '../remediation/plan.ts';
import {
  isToInstall,
  NO_ITEM,
  PLAN_STATES,
  type PlannedFleet,
} from '../remediation/planned-fleet.ts';
import { PREFLIGHT_CHECKS, PREFLIGHTS, type PreflightCheck } from '../remediation/preflight.ts';
import type { AuditState } from './audit-state.ts';
import { extrasOf, factCells, machineReference, plainViews } from './fact-view.ts';
import { listColumns, numbers } from './list-columns.ts';
import type { ListTable } from './list-table.ts';
import { inOrder } from './listing.ts';
import { waitTexts } from './prose-cells.ts';
import type { PlanRow } from './rows.ts';

const READY = PREFLIGHTS.indexOf('ready');

/** A table without rows, of an audit without a plan. */
const NO_ITEMS: PlannedFleet['items'] = {
  machines: new Uint32Array(),
  steps: new Uint8Array(),
  waves: new Uint32Array(),
};
const NONE_CHECKED: Omit<PlannedFleet['check'], 'remaining'> = {
  breaches: new Float64Array(),
  breachesNow: new Float64Array(),
  clears: new Float64Array(),
};

/** What to look at before the step of an item; null if nothing is known. */
export function preflightAt(planned: PlannedFleet, item: number): PreflightCheck | null {
  const preflight = planned.preflights[item] ?? READY;
  return isToInstall(planned, item) ? (PREFLIGHT_CHECKS[preflight] ?? null) : null;
}

/** The machines that a wave upgrades and that the open files do not show as upgraded, in the order of the plan. */
export function upgradesOf({ planned }: Pick<AuditState, 'planned'>, wave: number): Uint32Array {
  if (planned === null) return new Uint32Array();
  const plannedFleet = planned.fleet();
  const { machines, waves } = plannedFleet.items;
  return machines.filter((_, item) => waves[item] === wave && isToInstall(plannedFleet, item));
}

/** The steps of the plan, in the order of its waves. */
export function planTable(state: Pick<AuditState, 'needs' | 'planned'>): ListTable {
  const { needs, planned } = state;
  const { index } = needs.space;
  const { fleet } = index;
  const plannedFleet = planned?.fleet() ?? null;
  const { machines, steps, waves } = plannedFleet?.items ?? NO_ITEMS;
  const { breaches, breachesNow, clears } = plannedFleet?.check ?? NONE_CHECKED;
  const states = planned?.states() ?? new Uint8Array();
  const names = planned?.plan.waves.map(({ name }) => name) ?? [];
  const stepOf = (item: number) => PLAN_STEPS[steps[item] ?? 0] ?? 'upgrade';
  const stateOf = (item: number) => PLAN_STATES[states[item] ?? 0] ?? 'planned';
  const checkOf = (item: number) =>
    plannedFleet === null ? null : preflightAt(plannedFleet, item);
  const every = <T>(part: (item: number) => T) => Array.from(machines, (_, item) => part(item));
  const items = upTo(machines.length);
  return {
    firstOrder: inOrder(items),
    machines,
    end: null,
    parts: [
      {
        columns: () =>
          listColumns('plan', index, machines, {
            wave: () => ({
              kind: 'words',
              of: Array.from(waves, (wave) => String(wave + 1)),
              among: names.map((_, wave) => String(wave + 1)),
            }),
            step: () => ({ kind: 'words', of: every(stepOf), among: PLAN_STEPS }),
            planState: () => ({ kind: 'words', of: every(stateOf), among: PLAN_STATES }),
            clears: numbers(() => clears),
            waitsFor: numbers(() => breachesNow),
            worsens: numbers(() => breaches),
            preflight: () => ({
              kind: 'words',
              of: every((item) => checkOf(item) ?? ''),
              among: [...PREFLIGHT_CHECKS, ''],
            }),
          }),
        prose: ({ tables }): readonly CodedTexts[] => [
          waitTexts(Uint32Array.from(breachesNow), tables),
          { codes: waves, texts: names },
        ],
      },
    ],
    row: (item): PlanRow => {
      const machine = machines[item] ?? 0;
      return {
        ...factCells('plan', () => plainViews(fleet, machine)),
        table: 'plan',
        machine: machineReference(fleet, machine),
        wave: waves[item] ?? 0,
        waveName: names[waves[item] ?? 0] ?? '',
        step: stepOf(item),
        planState: stateOf(item),
        clears: clears[item] ?? 0,
        waitsFor: breachesNow[item] ?? 0,
        worsens: breaches[item] ?? 0,
        preflight: checkOf(item),
        extras: extrasOf(fleet, machine),
      };
    },
    rowOfMachine: (machine) => {
      const item = plannedFleet?.itemOf[machine] ?? NO_ITEM;
      return item === NO_ITEM ? -1 : item;
    },
  };
}
