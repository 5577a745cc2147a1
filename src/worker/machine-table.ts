import { ENCRYPTIONS, PRODUCTS, ROLES, SECTION_SIGNS } from '../fleet/machine.ts';
import { SERVICE_PACKS } from '../fleet/service-pack.ts';
import { isClient, isServer } from '../pairing/classes.ts';
import type { PairingSpace } from '../pairing/space.ts';
import { extrasOf, machineReference, placeOfFact, plainView } from './fact-view.ts';
import { factListColumn, numberListColumn, wordListColumn } from './list-columns.ts';
import { allMachines, type ListTable, machineColumns } from './list-table.ts';
import type { MachineRow } from './table-messages.ts';

/** The table of all machines, in inventory order. */
export function machineTable(space: PairingSpace): ListTable {
  const { fleet } = space.index;
  const machines = allMachines(fleet);
  const { facts } = fleet;
  const isPaired = (machine: number) => isClient(space, machine) || isServer(space, machine);
  return {
    firstOrder: machines,
    columns: () => [
      ...machineColumns('machine', space.index, machines),
      factListColumn('role', facts.role, ROLES, machines),
      factListColumn('product', facts.product, PRODUCTS, machines),
      factListColumn('servicePack', facts.servicePack, SERVICE_PACKS, machines),
      factListColumn('encryption', facts.encryption, ENCRYPTIONS, machines),
      factListColumn('sectionSign', facts.sectionSign, SECTION_SIGNS, machines),
      wordListColumn(
        'paired',
        Array.from(machines, (machine) => (isPaired(machine) ? 'yes' : 'no')),
        ['yes', 'no'],
      ),
      numberListColumn('line', Float64Array.from(fleet.rowLines)),
    ],
    row: (machine): MachineRow => ({
      table: 'inventory',
      machine: machineReference(fleet, machine),
      role: plainView(facts.role, machine),
      product: plainView(facts.product, machine),
      servicePack: plainView(facts.servicePack, machine),
      encryption: plainView(facts.encryption, machine),
      sectionSign: plainView(facts.sectionSign, machine),
      paired: isPaired(machine),
      places: {
        role: placeOfFact(fleet, machine, 'role'),
        product: placeOfFact(fleet, machine, 'product'),
        servicePack: placeOfFact(fleet, machine, 'servicePack'),
        encryption: placeOfFact(fleet, machine, 'encryption'),
        sectionSign: placeOfFact(fleet, machine, 'sectionSign'),
      },
      fileName: fleet.sources[fleet.rowSources[machine] ?? 0] ?? '',
      line: fleet.rowLines[machine] ?? 0,
      extras: extrasOf(fleet, machine),
    }),
    rowOfMachine: (machine) => machine,
  };
}
