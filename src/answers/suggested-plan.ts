import { type TextColumn, textOf } from '../fleet/fleet.ts';
import type { FleetIndex } from '../pairing/fleet-index.ts';
import type { ClientNeeds } from '../remediation/client-needs.ts';
import { MachineWaves } from '../remediation/machine-waves.ts';
import { MOST_WAVES, type PlanItems, type PlanLimits, suggestPlan } from '../remediation/plan.ts';
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

/** The plan of suggested steps. A wave of one group has its name. */
function planOf(
  { machines, steps, waves }: PlanItems,
  { fleet }: FleetIndex,
  column: TextColumn | null,
  most: number | null,
): Plan {
  const placed = new MachineWaves(fleet.size);
  const names: string[] = [];
  for (let item = 0; item < machines.length; item += 1) {
    const machine = machines[item] ?? 0;
    const wave = waves[item] ?? 0;
    placed.place(machine, wave, steps[item] ?? 0);
    names[wave] ??= column === null ? '' : textOf(column, machine).trim();
  }
  return {
    groupBy: column?.heading ?? null,
    most,
    waves: placed
      .stepsBy(fleet, names.length)
      .map((each, wave) => ({ ...NEW_WAVE, name: names[wave] ?? '', steps: each })),
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
