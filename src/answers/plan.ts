import { type TextColumn, textOf } from '../fleet/fleet.ts';
import { isClient, isServer } from '../pairing/classes.ts';
import type { FleetIndex } from '../pairing/fleet-index.ts';
import { ACTIONS } from '../remediation/client-action.ts';
import type { ClientNeeds } from '../remediation/client-needs.ts';
import { countMachines, type MachineLines } from '../remediation/line-ranges.ts';
import { withMachines } from '../remediation/line-sets.ts';
import {
  DUE_ACTIONS,
  MOST_WAVES,
  PLAN_STEPS,
  type PlanItems,
  type PlanLimits,
  suggestPlan,
} from '../remediation/plan.ts';
import {
  collectSteps,
  countSteps,
  NEW_WAVE,
  NO_STEPS,
  type Plan,
  type PlanStep,
} from '../remediation/plan-waves.ts';
import {
  countDue,
  countNotPlanned,
  isToInstall,
  NO_ITEM,
  PLAN_STATES,
  seenIn,
} from '../remediation/planned-fleet.ts';
import { PREFLIGHTS } from '../remediation/preflight.ts';
import type { AuditState } from './audit-state.ts';
import type { PlanReach, PlanSubject, PlanWish } from './explanations.ts';
import type { OpenAudit } from './exports.ts';
import type {
  AbsentMachine,
  PlanOrder,
  PlanSuggestion,
  PlanSummary,
  WaveSummary,
} from './planning.ts';
import { isPairingQuery, valueOfText } from './table-query.ts';

/** Machines that the files lack are named up to this many. */
const MOST_ABSENT = 100;

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

/** The first machines of a plan that the files lack. */
function firstAbsent({ planned }: AuditState): readonly AbsentMachine[] {
  const found: AbsentMachine[] = [];
  planned?.fleet().absent.forEach(({ machines, absent }, wave) => {
    for (const name of absent.slice(0, MOST_ABSENT)) found.push({ wave, name, place: null });
    for (const { source, lines } of machines) {
      for (let at = 0; at < lines.length && found.length < MOST_ABSENT; at += 2) {
        const end = Math.min(lines[at + 1] ?? 0, (lines[at] ?? 0) + MOST_ABSENT);
        for (let line = lines[at] ?? 0; line < end; line += 1) {
          found.push({ wave, name: '', place: { source, line } });
        }
      }
    }
  });
  return found.slice(0, MOST_ABSENT);
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
    waves,
    machines: items.machines.length,
    flagged: check.remaining[0] ?? 0,
    absent: waves.reduce((sum, wave) => sum + wave.absent, 0),
    firstAbsent: firstAbsent(state),
    notPlanned: countNotPlanned(fleet, needs),
  };
}

/** The group of a machine: the first of the texts that differ only in case and surrounding blanks. */
function groupsIn({ texts, codes }: TextColumn): (machine: number) => number {
  const firstOf = new Map<string, number>();
  const groupOfCode = texts.map((text, code) => {
    const value = valueOfText(text);
    const first = firstOf.get(value) ?? code;
    firstOf.set(value, first);
    return first;
  });
  return (machine) => groupOfCode[codes[machine] ?? 0] ?? 0;
}

/** The plan of suggested steps. A wave of one group has its name. */
function planOf(
  { machines, steps, waves }: PlanItems,
  { fleet }: FleetIndex,
  column: TextColumn | null,
  most: number | null,
): Plan {
  const waveOf = new Uint32Array(fleet.size);
  const stepOf = new Uint8Array(fleet.size);
  const names: string[] = [];
  machines.forEach((machine, item) => {
    const wave = waves[item] ?? 0;
    waveOf[machine] = wave + 1;
    stepOf[machine] = steps[item] ?? 0;
    names[wave] ??= column === null ? '' : textOf(column, machine).trim();
  });
  const collected = collectSteps(fleet, names.length);
  waveOf.forEach((wave, machine) => {
    if (wave > 0) collected.add(machine, wave - 1, PLAN_STEPS[stepOf[machine] ?? 0] ?? 'upgrade');
  });
  return {
    groupBy: column?.heading ?? null,
    most,
    waves: collected.found().map((each, wave) => ({
      ...NEW_WAVE,
      name: names[wave] ?? '',
      steps: each,
    })),
  };
}

/** Each try at larger waves is larger by this. */
const LARGER = 1.5;
const MOST_TRIES = 12;

/** The first limit found above another under which a plan does not have too many waves; null if none was. */
function fittingLimit(
  needs: ClientNeeds,
  groupOf: PlanLimits['groupOf'],
  most: number | null,
): number | null {
  if (most === null || suggestPlan(needs, { most: null, groupOf }) === null) return null;
  let larger = Math.max(most + 1, Math.ceil(countDue(needs) / MOST_WAVES));
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    if (suggestPlan(needs, { most: larger, groupOf }) !== null) return larger;
    larger = Math.ceil(larger * LARGER);
  }
  return null;
}

/**
 * Suggests a plan for everything that the clients need.
 * @throws RangeError if the column does not exist.
 */
export function suggestedPlan(
  { needs, index }: Pick<AuditState, 'needs' | 'index'>,
  { groupBy, most }: PlanOrder,
): PlanSuggestion {
  const column = groupBy === null ? null : index.fleet.extras[groupBy];
  if (column === undefined) throw new RangeError(`no extra column ${groupBy}`);
  const groupOf = column === null ? null : groupsIn(column);
  const items = suggestPlan(needs, { most, groupOf });
  if (items === null) return { kind: 'too-many', fits: fittingLimit(needs, groupOf, most) };
  return { kind: 'plan', plan: planOf(items, index, column, most) };
}

/** The machines of a subject, ascending. */
function machinesOf(
  { state, tables }: OpenAudit,
  subject: Exclude<PlanSubject, { readonly kind: 'absent' }>,
): Uint32Array {
  if (subject.kind === 'machine') return Uint32Array.of(subject.machine);
  const { query } = subject.machines;
  if (isPairingQuery(query)) throw new RangeError('a pairing is no machine');
  const machines = tables.machinesOf(query.table);
  if (machines === null) throw new RangeError(`no machines in ${query.table}`);
  const numbers = tables.numbersOf(subject.machines);
  const isMeant = new Uint8Array(state.index.fleet.size);
  for (const row of numbers) isMeant[machines[row] ?? 0] = 1;
  const meant = new Uint32Array(numbers.length);
  let size = 0;
  for (let machine = 0; machine < isMeant.length; machine += 1) {
    if (isMeant[machine] === 0) continue;
    meant[size] = machine;
    size += 1;
  }
  return meant.subarray(0, size);
}

/** By machine: 1 + what it needs as a client (index in `ACTIONS`); 0 if it is none. */
function actionsByMachine({ space, actions }: ClientNeeds): Uint8Array {
  const ofMachines = new Uint8Array(space.sides.length);
  for (let place = 0; place < actions.length; place += 1) {
    ofMachines[space.clients[place] ?? 0] = 1 + (actions[place] ?? 0);
  }
  return ofMachines;
}

const CHANGE_PASSWORD = 1 + ACTIONS.indexOf('change-password');
const IS_DUE = [false, ...ACTIONS.map((action) => DUE_ACTIONS.includes(action))];

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
    case 'due': {
      const actions = actionsByMachine(needs);
      return (machine) => {
        const action = actions[machine] ?? 0;
        if (action === CHANGE_PASSWORD) return sensible(machine, 'password');
        const isDue = IS_DUE[action] === true || isServer(space, machine);
        return isDue ? sensible(machine, 'upgrade') : null;
      };
    }
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
