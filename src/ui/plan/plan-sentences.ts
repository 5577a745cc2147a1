import {
  type AbsentMachine,
  MOST_ABSENT_NAMED,
  type PlanSummary,
  type WaveSummary,
} from '../../answers/planning.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import { choice, type FilterPart } from '../../answers/table-query.ts';
import { dayText } from '../../locale/cell-texts.ts';
import type { Messages } from '../../locale/en.ts';
import { DUE_ACTIONS } from '../../remediation/plan.ts';
import { PLAN_STATES } from '../../remediation/planned-fleet.ts';
import { PREFLIGHT_CHECKS } from '../../remediation/preflight.ts';

/** Numbers of flagged pairings that are named one by one. Of more, the first and the last are. */
const MOST_NAMED = 6;
const FIRST_NAMED = 3;

/** The flagged pairings before the first wave and after each. */
export function fallingOf({ flagged, waves }: PlanSummary): readonly number[] {
  return [flagged, ...waves.map(({ remaining }) => remaining)];
}

function fallingText(plan: PlanSummary, { format }: Messages): string {
  const falling = fallingOf(plan);
  const texts = falling.map(format.number);
  const named =
    texts.length <= MOST_NAMED ? texts : [...texts.slice(0, FIRST_NAMED), '…', ...texts.slice(-1)];
  return named.join(' → ');
}

/** How many clients have a step that a plan could hold. */
export function countDueClients({ clientsByAction }: AuditSummary): number {
  return DUE_ACTIONS.reduce((sum, action) => sum + clientsByAction[action], 0);
}

/** The sum of a number of each wave. */
function sumOf(waves: PlanSummary['waves'], numberOf: (wave: WaveSummary) => number): number {
  return waves.reduce((sum, wave) => sum + numberOf(wave), 0);
}

/** What a plan would do wrong: how many steps would worsen how many pairings. */
export function worseningOf({ waves }: PlanSummary): {
  readonly steps: number;
  readonly pairings: number;
} {
  return {
    steps: sumOf(waves, ({ worsening }) => worsening),
    pairings: sumOf(waves, ({ worsened }) => worsened),
  };
}

/** The plan in one sentence: its waves, its machines, how the flagged pairings fall, and whether a step does harm. */
export function planSentence(plan: PlanSummary, messages: Messages): string {
  const words = messages.plan;
  if (plan.machines === 0) return words.emptyPlan;
  const { steps, pairings } = worseningOf(plan);
  const falling = words.sentence(plan.waves.length, plan.machines, fallingText(plan, messages));
  return `${falling}; ${steps === 0 ? words.noneWorse : words.worse(steps, pairings)}`;
}

/** The name of a machine that the files lack, else the row that it was planned by. */
function absentName(
  { name, place }: AbsentMachine,
  sources: AuditSummary['sources'],
  { plan }: Messages,
): string {
  if (place === null) return name;
  return plan.absentRow(sources[place.source]?.fileName ?? '', place.line);
}

/** Names machines that the files lack, up to some; `all` is their number. */
function absentNames(
  named: readonly AbsentMachine[],
  all: number,
  sources: AuditSummary['sources'],
  messages: Messages,
): string {
  const first = named.slice(0, MOST_ABSENT_NAMED);
  const names = first.map((one) => absentName(one, sources, messages)).join(', ');
  return messages.plan.notInFiles(all, messages.changes.leftMachines(names, all - first.length));
}

/** Which machines of a wave (from 0) the files lack; nothing if they have all. */
export function absentInWave(
  { plan, sources }: AuditSummary,
  wave: number,
  messages: Messages,
): readonly string[] {
  const all = plan?.waves[wave]?.absent ?? 0;
  const named = plan?.firstAbsent.filter((one) => one.wave === wave) ?? [];
  return all === 0 ? [] : [absentNames(named, all, sources, messages)];
}

function absentText(
  { absent, firstAbsent, machines }: PlanSummary,
  sources: AuditSummary['sources'],
  messages: Messages,
): string {
  if (machines === 0) return messages.plan.otherFleet;
  return absentNames(firstAbsent, absent, sources, messages);
}

/** What to know besides: what the plan leaves, and what it does not count. */
export function planRemarks(summary: AuditSummary, messages: Messages): readonly string[] {
  const { plan, verdicts, sources } = summary;
  const words = messages.plan;
  if (plan === null) return [];
  const { machines, absent, notPlanned } = plan;
  const left = fallingOf(plan).at(-1) ?? 0;
  return [
    ...(absent === 0 ? [] : [absentText(plan, sources, messages)]),
    ...(notPlanned === 0 ? [] : [words.notPlanned(notPlanned)]),
    ...(left === 0 || machines === 0 ? [] : [words.left(left)]),
    ...(verdicts.undecided === 0 || machines === 0 ? [] : [words.undecided(verdicts.undecided)]),
  ];
}

/** The days of a wave; empty if none is given. */
export function spanText({ from, to }: Pick<WaveSummary, 'from' | 'to'>, messages: Messages) {
  if (from === null && to === null) return '';
  const [first, last] = [from, to].map((day) => (day === null ? '' : dayText(day, messages)));
  return messages.plan.waves.span(first ?? '', last ?? '');
}

/** How many machines of a wave have something to be looked at before. */
export function countChecks({ preflights }: WaveSummary): number {
  return PREFLIGHT_CHECKS.reduce((sum, check) => sum + preflights[check], 0);
}

/** A number of steps that leads to them. */
interface PlanChip {
  readonly text: string;
  readonly parts: readonly FilterPart[];
  /** Whether somebody has to do something about it. */
  readonly isUrgent: boolean;
}

/** How far the steps are, and what is wrong with them: only what there is. */
export function chipsOf(plan: PlanSummary, { plan: { chips } }: Messages): readonly PlanChip[] {
  const found = (n: number, text: string, part: FilterPart, isUrgent: boolean) =>
    n === 0 ? [] : [{ text, parts: [part], isUrgent }];
  const worse = worseningOf(plan).steps;
  const toCheck = sumOf(plan.waves, countChecks);
  return [
    ...found(
      worse,
      chips.worse(worse),
      { kind: 'number', column: 'worsens', least: 1, most: null },
      true,
    ),
    ...PLAN_STATES.flatMap((state) => {
      const n = sumOf(plan.waves, ({ states }) => states[state]);
      return found(
        n,
        chips.chip(state, n),
        choice('planState', [state]),
        state === 'reported-done',
      );
    }),
    ...found(toCheck, chips.preflight(toCheck), choice('preflight', PREFLIGHT_CHECKS), false),
  ];
}
