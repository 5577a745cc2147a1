import type { Fleet } from '../fleet/fleet.ts';
import type { Decision } from '../remediation/decisions.ts';
import { collectMachines, forEachMachine, type MachineLines } from '../remediation/line-ranges.ts';
import { type EarlierAudit, fleetOfEarlier, keysOfEarlier } from './earlier-audit.ts';
import { matchMachines, NOT_SEEN, writtenKeysOf } from './machine-keys.ts';

/** The decisions about machines that newer files have, too. */
export interface TakenDecisions {
  readonly decisions: readonly Decision[];
  /** How many machines that something was decided about are not in the newer files. */
  readonly left: number;
}

/** Moves decisions from the lines of an earlier audit to the lines of the same machines in newer files. */
export function takeDecisions(
  decisions: readonly Decision[],
  earlier: EarlierAudit,
  later: Fleet,
): TakenDecisions {
  if (decisions.length === 0) return { decisions, left: 0 };
  const keys = keysOfEarlier(earlier);
  const older = fleetOfEarlier(earlier, keys);
  const { laterOf } = matchMachines(keys, writtenKeysOf(later), []);
  const missing = new Set<number>();
  const move = (machines: readonly MachineLines[]) => {
    const found: number[] = [];
    forEachMachine(older, machines, (machine) => {
      const now = laterOf[machine] ?? NOT_SEEN;
      if (now === NOT_SEEN) missing.add(machine);
      else found.push(now);
    });
    const collected = collectMachines(later);
    for (const machine of Uint32Array.from(found).sort()) collected.add(machine);
    return collected.found();
  };
  const moved = decisions.map((decision) => ({
    ...decision,
    on: decision.on
      .map(({ ground, machines }) => ({ ground, machines: move(machines) }))
      .filter(({ machines }) => machines.length > 0),
  }));
  return { decisions: moved.filter(({ on }) => on.length > 0), left: missing.size };
}
