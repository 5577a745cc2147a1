import { flaggedOf } from '../article/verdict.ts';
import { flaggedIfRaised, tallyOfServer, worseIfRaised } from '../pairing/machine-tallies.ts';
import { clientsOf } from '../pairing/neighbours.ts';
import { countBelow } from '../pairing/runs.ts';
import type { PairingSpace } from '../pairing/space.ts';
import { extrasOf, factCells, machineReference, viewsOfEnd } from './fact-view.ts';
import { listColumns, numbers } from './list-columns.ts';
import type { ListTable } from './list-table.ts';
import type { ServerRow } from './table-messages.ts';

/** One server as the table shows it. */
export function serverRow(space: PairingSpace, machine: number): ServerRow {
  const { fleet } = space.index;
  const views = viewsOfEnd(fleet, machine, 'server', space.rules.assumptions);
  return {
    ...factCells('servers', () => views),
    table: 'servers',
    server: machineReference(fleet, machine),
    counts: tallyOfServer(space, machine),
    clients: clientsOf(space, machine, 0).count,
    exposedIfRaised: flaggedIfRaised(space, machine),
    waitsFor: worseIfRaised(space, machine),
    extras: extrasOf(fleet, machine),
  };
}

/** The table of all servers, in inventory order. */
export function serverTable(space: PairingSpace): ListTable {
  const machines = space.servers;
  const every = (value: (machine: number) => number) => numbers(Float64Array.from(machines, value));
  return {
    firstOrder: machines.map((_, place) => place),
    columns() {
      const tallies = Array.from(machines, (machine) => tallyOfServer(space, machine));
      const counted = (value: (tally: (typeof tallies)[number]) => number) =>
        numbers(Float64Array.from(tallies, value));
      return listColumns('servers', space.index, machines, {
        flagged: counted(flaggedOf),
        hasFlagged: () => ({
          kind: 'words',
          of: tallies.map((tally) => (flaggedOf(tally) > 0 ? 'yes' : 'no')),
          among: ['yes', 'no'],
        }),
        exposed: counted((tally) => tally.exposed),
        atRisk: counted((tally) => tally['at-risk']),
        undecided: counted((tally) => tally.undecided),
        clients: every((machine) => clientsOf(space, machine, 0).count),
        exposedIfRaised: every((machine) => flaggedIfRaised(space, machine)),
        waitsFor: every((machine) => worseIfRaised(space, machine)),
      });
    },
    row: (place) => serverRow(space, machines[place] ?? -1),
    rowOfMachine(machine) {
      const place = countBelow(machines, machine);
      return machines[place] === machine ? place : -1;
    },
  };
}
