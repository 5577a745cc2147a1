import { flaggedOf } from '../article/verdict.ts';
import { ENCRYPTIONS } from '../fleet/machine.ts';
import { SERVICE_PACKS } from '../fleet/service-pack.ts';
import { flaggedIfRaised, tallyOfServer, worseIfRaised } from '../pairing/machine-tallies.ts';
import { clientsOf } from '../pairing/neighbours.ts';
import { countBelow } from '../pairing/runs.ts';
import type { PairingSpace } from '../pairing/space.ts';
import { extrasOf, machineReference, serverViews } from './fact-view.ts';
import { factListColumn, numberListColumn, wordListColumn } from './list-columns.ts';
import { type ListTable, machineColumns } from './list-table.ts';
import type { ServerRow } from './table-messages.ts';

/** One server as the table shows it. */
export function serverRow(space: PairingSpace, machine: number): ServerRow {
  const { fleet } = space.index;
  return {
    table: 'servers',
    server: machineReference(fleet, machine),
    ...serverViews(fleet, machine, space.rules.assumptions),
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
  const { facts } = space.index.fleet;
  const every = (value: (machine: number) => number) => Float64Array.from(machines, value);
  return {
    firstOrder: machines.map((_, place) => place),
    columns() {
      const tallies = Array.from(machines, (machine) => tallyOfServer(space, machine));
      const counted = (value: (tally: (typeof tallies)[number]) => number) =>
        Float64Array.from(tallies, value);
      return [
        ...machineColumns('server', space.index, machines),
        factListColumn('servicePack', facts.servicePack, SERVICE_PACKS, machines),
        factListColumn('encryption', facts.encryption, ENCRYPTIONS, machines),
        numberListColumn('flagged', counted(flaggedOf)),
        wordListColumn(
          'hasFlagged',
          tallies.map((tally) => (flaggedOf(tally) > 0 ? 'yes' : 'no')),
          ['yes', 'no'],
        ),
        numberListColumn(
          'exposed',
          counted((tally) => tally.exposed),
        ),
        numberListColumn(
          'atRisk',
          counted((tally) => tally['at-risk']),
        ),
        numberListColumn(
          'undecided',
          counted((tally) => tally.undecided),
        ),
        numberListColumn(
          'clients',
          every((machine) => clientsOf(space, machine, 0).count),
        ),
        numberListColumn(
          'exposedIfRaised',
          every((machine) => flaggedIfRaised(space, machine)),
        ),
        numberListColumn(
          'waitsFor',
          every((machine) => worseIfRaised(space, machine)),
        ),
      ];
    },
    row: (place) => serverRow(space, machines[place] ?? -1),
    rowOfMachine(machine) {
      const place = countBelow(machines, machine);
      return machines[place] === machine ? place : -1;
    },
  };
}
