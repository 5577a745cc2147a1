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

/** Counts words of waves by their index in a list. */
function tallyOf<W extends string>(words: readonly W[], waves: number) {
  const counts = new Uint32Array(waves * words.length);
  return {
    add(wave: number, word: number): void {
      const at = wave * words.length + word;
      counts[at] = (counts[at] ?? 0) + 1;
    },
    inWave(wave: number): { readonly [K in W]: number } {
      // The loop covers every word. `fromEntries` takes several times as long.
      const found = {} as { [K in W]: number };
      for (let at = 0; at < words.length; at += 1) {
        const word = words[at];
        if (word !== undefined) found[word] = counts[wave * words.length + at] ?? 0;
      }
      return found;
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
  const count = plan.waves.length;
  const machines = new Uint32Array(count);
  const worsening = new Uint32Array(count);
  const worsened = new Float64Array(count);
  const ofSteps = tallyOf(PLAN_STEPS, count);
  const ofStates = tallyOf(PLAN_STATES, count);
  const ofPreflights = tallyOf(PREFLIGHTS, count);
  // A loop instead of `forEach`, which takes several times as long.
  for (let item = 0; item < items.waves.length; item += 1) {
    const wave = items.waves[item] ?? 0;
    machines[wave] = (machines[wave] ?? 0) + 1;
    ofSteps.add(wave, items.steps[item] ?? 0);
    ofStates.add(wave, states[item] ?? 0);
    if (isToInstall(fleet, item)) ofPreflights.add(wave, preflights[item] ?? 0);
    const pairings = check.breaches[item] ?? 0;
    if (pairings === 0) continue;
    worsened[wave] = (worsened[wave] ?? 0) + pairings;
    worsening[wave] = (worsening[wave] ?? 0) + 1;
  }
  const waves = plan.waves.map(({ name, from, to, owner, note }, wave): WaveSummary => {
    const lacking = absent[wave];
    return {
      name,
      from,
      to,
      owner,
      note,
      machines: machines[wave] ?? 0,
      steps: ofSteps.inWave(wave),
      states: ofStates.inWave(wave),
      preflights: ofPreflights.inWave(wave),
      remaining: check.remaining[wave + 1] ?? 0,
      worsening: worsening[wave] ?? 0,
      worsened: worsened[wave] ?? 0,
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
