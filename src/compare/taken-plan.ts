import type { Fleet, RowReference } from '../fleet/fleet.ts';
import type { Texts } from '../fleet/texts.ts';
import { containsMachine, forEachMachine, type MachineLines } from '../remediation/line-ranges.ts';
import { MachineWaves } from '../remediation/machine-waves.ts';
import { PLAN_STEPS } from '../remediation/plan.ts';
import { mapSteps, type Plan, type PlannedMachines } from '../remediation/plan-waves.ts';
import { type EarlierAudit, keysOfEarlier, rowsOfEarlier } from './earlier-audit.ts';
import { keyOf, NOT_SEEN, writtenKeysOf } from './machine-keys.ts';
import { machinesNamed, matchMachines, type Rename } from './matching.ts';

/** A row that is no machine of its own any more, because a name was corrected, and the name in the file. */
export interface LostRow extends RowReference {
  readonly name: string;
}

/** The machines of an earlier audit, and after them names that it lacked itself. */
function withNames(keys: Texts, names: readonly string[]) {
  const numberOf = machinesNamed(keys, names);
  const lacked: string[] = [];
  for (const name of names) {
    const key = keyOf(name);
    if (!numberOf.has(key)) numberOf.set(key, keys.length + lacked.push(name) - 1);
  }
  return { all: lacked.length === 0 ? keys : [...keys, ...lacked], numberOf };
}

/**
 * The machine in newer files of each machine and name. Names do not decide how machines are found: one name with a
 * domain must not part a whole inventory without domains from one with them.
 */
function laterMachines(keys: Texts, all: Texts, later: Texts) {
  const { laterOf, earlierOf } = matchMachines(keys, later, []);
  if (all === keys) return laterOf;
  const found = matchMachines(all, later, []).laterOf;
  return found.map((now, number) => {
    if (number < keys.length) return laterOf[number] ?? NOT_SEEN;
    return earlierOf[now] === NOT_SEEN ? now : NOT_SEEN;
  });
}

/**
 * Moves a plan from the lines of an earlier audit to the lines of the same machines in newer files. Machines that are
 * not in them keep their wave by name, and are found again when later files have them.
 * @param renames what was confirmed before the earlier audit was taken.
 * @param lost the rows of the plan that were no machines of the earlier audit.
 */
export function takePlan(
  plan: Plan,
  earlier: EarlierAudit,
  later: Fleet,
  renames: readonly Rename[],
  lost: readonly LostRow[] = [],
): Plan {
  const rows = rowsOfEarlier(earlier);
  const newKeys = new Map(renames.map(({ from, to }) => [from, to]));
  const renamed = (name: string) => newKeys.get(keyOf(name)) ?? name;
  const lostIn = (machines: readonly MachineLines[]) =>
    lost.filter((row) => containsMachine(machines, row)).map(({ name }) => name);
  const namesIn = ({ machines, absent }: PlannedMachines) =>
    [...absent, ...lostIn(machines)].map(renamed);
  const names = plan.waves.flatMap(({ steps }) =>
    PLAN_STEPS.flatMap((step) => namesIn(steps[step])),
  );
  const keys = keysOfEarlier(earlier);
  const { all, numberOf } = withNames(keys, names);
  const laterOf = laterMachines(keys, all, writtenKeysOf(later));
  const placed = new MachineWaves(later.size);
  const isTaken = new Uint8Array(all.length);
  const absent = plan.waves.map(({ steps }, wave) =>
    mapSteps(steps, (planned, step) => {
      const left: string[] = [];
      const take = (machine: number) => {
        if (isTaken[machine] === 1) return;
        isTaken[machine] = 1;
        const now = laterOf[machine] ?? NOT_SEEN;
        if (now === NOT_SEEN) left.push(all.at(machine) ?? '');
        else placed.place(now, wave, PLAN_STEPS.indexOf(step));
      };
      forEachMachine(rows, planned.machines, take);
      for (const name of namesIn(planned)) take(numberOf.get(keyOf(name)) ?? 0);
      return { machines: [], absent: left };
    }),
  );
  const found = placed.stepsBy(later, plan.waves.length);
  const waves = plan.waves.map((words, wave) => ({
    ...words,
    steps: mapSteps(absent[wave] ?? words.steps, (left, step) => ({
      machines: found[wave]?.[step].machines ?? [],
      absent: left.absent,
    })),
  }));
  return { ...plan, waves };
}
