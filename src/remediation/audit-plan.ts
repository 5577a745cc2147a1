import type { Fleet } from '../fleet/fleet.ts';
import type { ExportRows } from './csv.ts';
import { type MachineLines, storedMachines } from './line-ranges.ts';
import { PLAN_STEPS } from './plan.ts';
import { isToInstall, PLAN_STATES, type PlannedNeeds } from './planned-fleet.ts';
import { PREFLIGHTS } from './preflight.ts';

// The plan in the complete audit (JSON). Waves count from 1, as on the screen.

/** The file of a row, if there are several. */
function fileOf({ sources }: Fleet, source: number): { readonly file?: string } {
  return sources.length > 1 ? { file: sources[source] ?? '' } : {};
}

/** Machines by file and lines: `[first, after the last, …]`. */
export function describeLines(machines: readonly MachineLines[], fleet: Fleet) {
  return storedMachines(machines).map(({ source, lines }) => ({ ...fileOf(fleet, source), lines }));
}

/** The limits and the waves of a plan, and the flagged pairings that are left after each. */
export function describePlan({ plan, fleet: planned }: PlannedNeeds, fleet: Fleet): object {
  const { check, absent } = planned();
  return {
    groupBy: plan.groupBy,
    mostInAWave: plan.most,
    mostWaves: plan.mostWaves,
    flaggedBefore: check.remaining[0] ?? 0,
    waves: plan.waves.map(({ steps: _, ...words }, wave) => {
      const { machines = [], absent: names = [] } = absent[wave] ?? {};
      return {
        wave: wave + 1,
        ...words,
        flaggedAfter: check.remaining[wave + 1] ?? 0,
        ...(names.length > 0 ? { notInTheFiles: names } : {}),
        ...(machines.length > 0 ? { linesWithoutMachine: describeLines(machines, fleet) } : {}),
      };
    }),
  };
}

/** The steps of a plan as JSON: those of the first wave first. */
export function planRows({ fleet: planned, states }: PlannedNeeds, fleet: Fleet): ExportRows {
  const whole = planned();
  const { items, check, preflights } = whole;
  const stateOf = states();
  return {
    count: items.machines.length,
    rowAt(item) {
      const machine = items.machines[item] ?? 0;
      const preflight = PREFLIGHTS[preflights[item] ?? 0];
      return JSON.stringify({
        wave: (items.waves[item] ?? 0) + 1,
        machine: fleet.names.at(machine) ?? '',
        step: PLAN_STEPS[items.steps[item] ?? 0],
        state: PLAN_STATES[stateOf[item] ?? 0],
        clears: check.clears[item] ?? 0,
        wouldWorsen: check.breaches[item] ?? 0,
        wouldWorsenNow: check.breachesNow[item] ?? 0,
        ...(isToInstall(whole, item) && preflight !== 'ready' ? { preflight } : {}),
        ...fileOf(fleet, fleet.rowSources[machine] ?? 0),
        line: fleet.rowLines[machine] ?? 0,
      });
    },
  };
}
