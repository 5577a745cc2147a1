import { countMachines } from '../remediation/line-ranges.ts';
import { PLAN_STEPS } from '../remediation/plan.ts';
import { countNotPlanned, isToInstall, PLAN_STATES } from '../remediation/planned-fleet.ts';
import { PREFLIGHTS } from '../remediation/preflight.ts';
import type { AuditState } from './audit-state.ts';
import {
  type AbsentMachine,
  MOST_ABSENT_NAMED,
  type PlanSummary,
  type WaveSummary,
} from './planning.ts';

/** Counts words by their index in a list. */
function tallyOf<W extends string>(words: readonly W[]) {
  const counts = words.map(() => 0);
  return {
    add(index: number): void {
      counts[index] = (counts[index] ?? 0) + 1;
    },
    // The list has every word.
    byWord: () =>
      Object.fromEntries(words.map((word, index) => [word, counts[index] ?? 0])) as {
        readonly [K in W]: number;
      },
  };
}

/** The first machines of each wave that the files lack. */
function firstAbsent({ planned }: AuditState): readonly AbsentMachine[] {
  const waves = planned?.fleet().absent ?? [];
  return waves.flatMap(({ machines, absent }, wave) => {
    const found: AbsentMachine[] = [];
    for (const name of absent.slice(0, MOST_ABSENT_NAMED)) found.push({ wave, name, place: null });
    for (const { source, lines } of machines) {
      for (let at = 0; at < lines.length && found.length < MOST_ABSENT_NAMED; at += 2) {
        for (let line = lines[at] ?? 0; line < (lines[at + 1] ?? 0); line += 1) {
          if (found.length === MOST_ABSENT_NAMED) break;
          found.push({ wave, name: '', place: { source, line } });
        }
      }
    }
    return found;
  });
}

/** What the plan comes to, as numbers; null if there is none. */
export function summarisePlan(state: AuditState): PlanSummary | null {
  const { planned, needs } = state;
  if (planned === null) return null;
  const { plan } = planned;
  const fleet = planned.fleet();
  const { items, check, preflights, absent } = fleet;
  const states = planned.states();
  const tallies = plan.waves.map(({ steps: _, ...words }) => ({
    words,
    machines: 0,
    worsening: 0,
    worsened: 0,
    steps: tallyOf(PLAN_STEPS),
    states: tallyOf(PLAN_STATES),
    preflights: tallyOf(PREFLIGHTS),
  }));
  items.waves.forEach((wave, item) => {
    const tally = tallies[wave];
    if (tally === undefined) return;
    tally.machines += 1;
    tally.steps.add(items.steps[item] ?? 0);
    tally.states.add(states[item] ?? 0);
    if (isToInstall(fleet, item)) tally.preflights.add(preflights[item] ?? 0);
    const worsened = check.breaches[item] ?? 0;
    tally.worsened += worsened;
    if (worsened > 0) tally.worsening += 1;
  });
  const waves = tallies.map(({ words, ...tally }, wave): WaveSummary => {
    const lacking = absent[wave];
    return {
      ...words,
      ...tally,
      steps: tally.steps.byWord(),
      states: tally.states.byWord(),
      preflights: tally.preflights.byWord(),
      remaining: check.remaining[wave + 1] ?? 0,
      absent: lacking === undefined ? 0 : countMachines(lacking.machines) + lacking.absent.length,
    };
  });
  return {
    groupBy: plan.groupBy,
    most: plan.most,
    mostWaves: plan.mostWaves,
    waves,
    machines: items.machines.length,
    flagged: check.remaining[0] ?? 0,
    absent: waves.reduce((sum, wave) => sum + wave.absent, 0),
    firstAbsent: firstAbsent(state),
    notPlanned: countNotPlanned(fleet, needs),
  };
}
