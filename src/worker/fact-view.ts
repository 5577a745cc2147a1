import { type Assumptions, assumeForClient, assumeForServer } from '../article/assumptions.ts';
import {
  type Cell,
  cellOf,
  type FactColumn,
  type Fleet,
  rowOfFact,
  textOf,
} from '../fleet/fleet.ts';
import type { Encryption, FactName, SectionSign } from '../fleet/machine.ts';
import type { Reading } from '../fleet/reading.ts';
import type { ServicePack } from '../fleet/service-pack.ts';
import type { FactPlace, FactView, MachineReference } from './table-messages.ts';

/** A fact as a table shows it, with the assumption in its place where one is in force. */
function viewOf<T>(cell: Cell<T>, assumed: Reading<T>): FactView<T> {
  const { reading, origin, claims } = cell;
  const view = { reading: assumed, assumed: assumed !== reading, origin };
  return claims === undefined ? view : { ...view, claims };
}

/** A fact as the file gives it, without any assumption. */
export function plainView<T>(column: FactColumn<T>, machine: number): FactView<T> {
  const cell = cellOf(column, machine);
  return viewOf(cell, cell.reading);
}

/** The three facts of a client that the conditions ask for. */
export function clientViews(
  { facts }: Fleet,
  machine: number,
  assumptions: Assumptions,
): {
  readonly servicePack: FactView<ServicePack>;
  readonly encryption: FactView<Encryption>;
  readonly sectionSign: FactView<SectionSign>;
} {
  const servicePack = cellOf(facts.servicePack, machine);
  const encryption = cellOf(facts.encryption, machine);
  const sectionSign = cellOf(facts.sectionSign, machine);
  const assumed = assumeForClient(
    {
      servicePack: servicePack.reading,
      encryption: encryption.reading,
      sectionSign: sectionSign.reading,
    },
    assumptions,
  );
  return {
    servicePack: viewOf(servicePack, assumed.servicePack),
    encryption: viewOf(encryption, assumed.encryption),
    sectionSign: viewOf(sectionSign, assumed.sectionSign),
  };
}

/** The two facts of a server that the conditions ask for. */
export function serverViews(
  { facts }: Fleet,
  machine: number,
  assumptions: Assumptions,
): { readonly servicePack: FactView<ServicePack>; readonly encryption: FactView<Encryption> } {
  const servicePack = cellOf(facts.servicePack, machine);
  const encryption = cellOf(facts.encryption, machine);
  const assumed = assumeForServer(
    { servicePack: servicePack.reading, encryption: encryption.reading },
    assumptions,
  );
  return {
    servicePack: viewOf(servicePack, assumed.servicePack),
    encryption: viewOf(encryption, assumed.encryption),
  };
}

/** The cell that a fact of a machine was read from, or would stand in. */
export function placeOfFact(fleet: Fleet, machine: number, fact: FactName): FactPlace {
  const column = fleet.facts[fact];
  const { text, heading } = cellOf<unknown>(column, machine);
  const { source, line } = rowOfFact(fleet, fact, machine);
  return {
    fact,
    heading: heading ?? column.headings[source] ?? null,
    text,
    source,
    fileName: fleet.sources[source] ?? '',
    line,
  };
}

/** A machine by index and name. Throws a RangeError for a machine that does not exist. */
export function machineReference(fleet: Fleet, machine: number): MachineReference {
  const name = fleet.names[machine];
  if (name === undefined) throw new RangeError(`no machine ${machine}`);
  return { machine, name };
}

/** The cells of a machine in every extra column, in file order. */
export function extrasOf(fleet: Fleet, machine: number): readonly string[] {
  return fleet.extras.map((column) => textOf(column, machine));
}
