import type { Fleet } from '../fleet/fleet.ts';
import { type Decision, decisionsAbout, type PastDecision } from '../remediation/decisions.ts';
import { collectMachines, forEachMachine, type MachineLines } from '../remediation/line-ranges.ts';
import { type EarlierAudit, keysOfEarlier, rowsOfEarlier } from './earlier-audit.ts';
import { NOT_SEEN, writtenKeysOf } from './machine-keys.ts';
import { matchMachines } from './matching.ts';

/** The decisions about an earlier audit, by whether newer files have their machines. */
export interface TakenDecisions {
  /** About machines that are in the newer files, by the lines of those. */
  readonly decisions: readonly Decision[];
  /** About machines that are not, by the lines of the earlier audit. */
  readonly left: readonly Decision[];
}

/** Moves decisions from the lines of an earlier audit to the lines of the same machines in newer files. */
export function takeDecisions(
  decisions: readonly Decision[],
  earlier: EarlierAudit,
  later: Fleet,
): TakenDecisions {
  if (decisions.length === 0) return { decisions, left: [] };
  const keys = keysOfEarlier(earlier);
  const older = rowsOfEarlier(earlier);
  const { laterOf } = matchMachines(keys, writtenKeysOf(later), []);
  const move = (machines: readonly MachineLines[]) => {
    const found: number[] = [];
    forEachMachine(older, machines, (machine) => {
      const now = laterOf[machine] ?? NOT_SEEN;
      if (now !== NOT_SEEN) found.push(now);
    });
    const collected = collectMachines(later);
    for (const machine of Uint32Array.from(found).sort()) collected.add(machine);
    return collected.found();
  };
  const leave = (machines: readonly MachineLines[]) => {
    const collected = collectMachines(older);
    forEachMachine(older, machines, (machine) => {
      if ((laterOf[machine] ?? NOT_SEEN) === NOT_SEEN) collected.add(machine);
    });
    return collected.found();
  };
  return { decisions: decisionsAbout(decisions, move), left: decisionsAbout(decisions, leave) };
}

/** A decision about machines that newer files lack. */
export interface LeftDecision {
  readonly decision: PastDecision['decision'];
  /** How many machines it is about, and the first of them as written. */
  readonly machines: number;
  readonly names: readonly string[];
}

/** Machines that are named for each decision. */
const MOST_NAMES = 20;

/** The decisions that were left, with the names of their machines, and about how many different machines they are. */
export function namesOfLeft(
  left: readonly Decision[],
  earlier: EarlierAudit,
): { readonly machines: number; readonly decisions: readonly LeftDecision[] } {
  if (left.length === 0) return { machines: 0, decisions: [] };
  const keys = keysOfEarlier(earlier);
  const rows = rowsOfEarlier(earlier);
  const all = new Set<number>();
  const decisions = left.map(({ on, ...decision }): LeftDecision => {
    const found: number[] = [];
    for (const { machines } of on) {
      forEachMachine(rows, machines, (machine) => found.push(machine));
    }
    for (const machine of found) all.add(machine);
    const names = found.slice(0, MOST_NAMES).map((machine) => keys.at(machine) ?? '');
    return { decision, machines: found.length, names };
  });
  return { machines: all.size, decisions };
}
