import { columnsOf } from '../answers/columns.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { isClient, isServer } from '../pairing/classes.ts';
import type { PairingSpace } from '../pairing/space.ts';
import { extrasOf, factCells, machineReference, placeOfFact, plainViews } from './fact-view.ts';
import { listColumns } from './list-columns.ts';
import { allMachines, type ListTable } from './list-table.ts';
import type { MachineRow } from './table-messages.ts';

/** The table of all machines, in inventory order. */
export function machineTable(space: PairingSpace): ListTable {
  const { fleet } = space.index;
  const machines = allMachines(fleet);
  const isPaired = (machine: number) => isClient(space, machine) || isServer(space, machine);
  return {
    firstOrder: machines,
    columns: () =>
      listColumns('inventory', space.index, machines, {
        paired: () => ({
          kind: 'words',
          of: Array.from(machines, (machine) => (isPaired(machine) ? 'yes' : 'no')),
          among: ['yes', 'no'],
        }),
        line: () => ({ kind: 'numbers', of: Float64Array.from(fleet.rowLines) }),
      }),
    row: (machine): MachineRow => ({
      ...factCells('inventory', () => plainViews(fleet, machine)),
      table: 'inventory',
      machine: machineReference(fleet, machine),
      paired: isPaired(machine),
      places: placesOf(fleet, machine),
      fileName: fleet.sources[fleet.rowSources[machine] ?? 0] ?? '',
      line: fleet.rowLines[machine] ?? 0,
      extras: extrasOf(fleet, machine),
    }),
    rowOfMachine: (machine) => machine,
  };
}

/** Where each fact of a row stands in the files. */
function placesOf(fleet: Fleet, machine: number): MachineRow['places'] {
  const places = columnsOf('inventory').flatMap(([id, entry]) =>
    entry.holds === 'fact' ? [[id, placeOfFact(fleet, machine, entry.fact)] as const] : [],
  );
  // Each fact column of the table is there.
  return Object.fromEntries(places) as unknown as MachineRow['places'];
}
