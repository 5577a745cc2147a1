import type { TextColumn } from '../fleet/fleet.ts';
import type { FleetIndex } from '../pairing/fleet-index.ts';
import { once } from '../pairing/kept.ts';
import type { ClientNeeds } from '../remediation/client-needs.ts';
import { MachineWaves } from '../remediation/machine-waves.ts';
import {
  freePlan,
  MOST_WAVES,
  type PlanItems,
  type PlanLimits,
  suggestPlan,
} from '../remediation/plan.ts';
import { NEW_WAVE, type Plan } from '../remediation/plan-waves.ts';
import { countDue } from '../remediation/planned-fleet.ts';
import type { AuditState } from './audit-state.ts';
import type { PlanOrder, PlanSuggestion } from './planning.ts';
import { valueOfText } from './table-query.ts';

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

/** Groups that the name of a wave names. */
const MOST_NAMED = 3;

/** The name of a wave: its groups, in the order of their first machines. Machines without a group name nothing. */
function nameOfWave(groups: ReadonlySet<number>, { texts }: TextColumn): string {
  const all = Array.from(groups, (code) => texts.at(code)?.trim() ?? '').filter(
    (text) => text !== '',
  );
  const named = all.slice(0, MOST_NAMED);
  return (named.length === all.length ? named : [...named, '…']).join(', ');
}

/** The machines of a column that belong together. */
interface Grouping {
  readonly column: TextColumn;
  readonly groupOf: (machine: number) => number;
}

/** The plan of suggested steps. Its waves are called like the groups that they hold. */
function planOf(
  { machines, steps, waves }: PlanItems,
  { fleet }: FleetIndex,
  grouping: Grouping | null,
  limits: Pick<Plan, 'most' | 'mostWaves'>,
): Plan {
  const placed = new MachineWaves(fleet.size);
  const groups: Set<number>[] = [];
  for (let item = 0; item < machines.length; item += 1) {
    const machine = machines[item] ?? 0;
    const wave = waves[item] ?? 0;
    placed.place(machine, wave, steps[item] ?? 0);
    groups[wave] ??= new Set();
    if (grouping !== null) groups[wave].add(grouping.groupOf(machine));
  }
  const names = groups.map((each) => (grouping === null ? '' : nameOfWave(each, grouping.column)));
  return {
    ...limits,
    groupBy: grouping?.column.heading ?? null,
    waves: placed
      .stepsBy(fleet, names.length)
      .map((each, wave) => ({ ...NEW_WAVE, name: names[wave] ?? '', steps: each })),
  };
}

/** Each try at larger waves is larger by this. */
const LARGER = 1.5;
const MOST_TRIES = 12;

/**
 * The first limit found above another under which a plan does not have too many waves; null if none was.
 * @param suggest returns a plan under limits; null if there is none.
 */
function fittingLimit(
  needs: ClientNeeds,
  limits: PlanLimits,
  mostWaves: number,
  suggest: (limits: PlanLimits) => PlanItems | null,
): number | null {
  const due = countDue(needs);
  let larger = Math.max((limits.most ?? 0) + 1, Math.ceil(due / mostWaves));
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    if (suggest({ ...limits, most: larger }) !== null) return larger;
    if (larger >= due) return null;
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
  { groupBy, most, mostWaves }: PlanOrder,
): PlanSuggestion {
  const column = groupBy === null ? null : index.fleet.extras[groupBy];
  if (column === undefined) throw new RangeError(`no extra column ${groupBy}`);
  const grouping = column === null ? null : { column, groupOf: groupsIn(column) };
  const limits = { most, waves: mostWaves, groupOf: grouping?.groupOf ?? null };
  const makeFree = once(() => freePlan(needs));
  const suggest = (under: PlanLimits) => suggestPlan(needs, under, makeFree);
  const items = suggest(limits);
  if (items !== null) {
    return { kind: 'plan', plan: planOf(items, index, grouping, { most, mostWaves }) };
  }
  if (mostWaves !== null) {
    const least = makeFree()?.waves ?? MOST_WAVES + 1;
    if (mostWaves < least && least <= MOST_WAVES) return { kind: 'too-few', least };
  }
  const allowed = Math.min(mostWaves ?? MOST_WAVES, MOST_WAVES);
  return { kind: 'too-many', most: allowed, fits: fittingLimit(needs, limits, allowed, suggest) };
}
