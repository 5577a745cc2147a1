import { type Assumptions, assumeForClient, assumeForServer } from '../article/assumptions.ts';
import { type Cell, cellOf, type Fleet, rowOfFact, textOf } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import type { Reading } from '../fleet/reading.ts';
import type { TableColumnEntry } from '../pairing/columns.ts';
import { columnsOf, type TableName } from './columns.ts';
import type { FactCells, FactPlace, FactView, MachineReference } from './rows.ts';

/** A fact as a table shows it: the assumption in force, if there is one, otherwise the reading. */
function viewOf<T>(cell: Cell<T>, assumed: Reading<T>): FactView<T> {
  const { reading, origin, claims } = cell;
  const view = { reading: assumed, assumed: assumed !== reading, origin };
  return claims === undefined ? view : { ...view, claims };
}

/** Looks up a fact of one machine as a table shows it. */
type FactViews = (fact: FactName) => FactView<unknown>;

/** The facts of a machine as the file states them, without assumptions. */
export function plainViews(fleet: Fleet, machine: number): FactViews {
  return (fact) => {
    const cell = cellOf<unknown>(fleet.facts[fact], machine);
    return viewOf(cell, cell.reading);
  };
}

/** The facts of one end of a pairing. Assumptions for that end replace missing facts. */
export function viewsOfEnd(
  fleet: Fleet,
  machine: number,
  end: 'client' | 'server',
  assumptions: Assumptions,
): FactViews {
  const judged = judgedViews(fleet, machine, end, assumptions);
  const plain = plainViews(fleet, machine);
  return (fact) => judged[fact] ?? plain(fact);
}

/**
 * The facts that the conditions use. Reads each cell only once, because a disputed cell is a new object
 * each time.
 */
function judgedViews(
  { facts }: Fleet,
  machine: number,
  end: 'client' | 'server',
  assumptions: Assumptions,
): { readonly [F in FactName]?: FactView<unknown> } {
  const servicePack = cellOf(facts.servicePack, machine);
  const encryption = cellOf(facts.encryption, machine);
  const readings = { servicePack: servicePack.reading, encryption: encryption.reading };
  if (end === 'server') {
    const assumed = assumeForServer(readings, assumptions);
    return {
      servicePack: viewOf(servicePack, assumed.servicePack),
      encryption: viewOf(encryption, assumed.encryption),
    };
  }
  const sectionSign = cellOf(facts.sectionSign, machine);
  const assumed = assumeForClient({ ...readings, sectionSign: sectionSign.reading }, assumptions);
  return {
    servicePack: viewOf(servicePack, assumed.servicePack),
    encryption: viewOf(encryption, assumed.encryption),
    sectionSign: viewOf(sectionSign, assumed.sectionSign),
  };
}

/**
 * The fact cells of a table row, by column.
 * @param viewsOf returns the facts of the machine that a column describes.
 */
export function factCells<T extends TableName>(
  table: T,
  viewsOf: (column: TableColumnEntry) => FactViews,
): FactCells<T> {
  const cells = columnsOf(table).flatMap(([id, entry]) =>
    entry.holds === 'fact' ? [[id, viewsOf(entry)(entry.fact)] as const] : [],
  );
  // The loop covers every fact column of the table.
  return Object.fromEntries(cells) as unknown as FactCells<T>;
}

/** The cell that a fact of a machine was read from, or would be in if it were recorded. */
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

/**
 * A machine by index, with its name.
 * @throws RangeError if the machine does not exist.
 */
export function machineReference(fleet: Fleet, machine: number): MachineReference {
  const name = fleet.names[machine];
  if (name === undefined) throw new RangeError(`no machine ${machine}`);
  return { machine, name };
}

/** A machine's cells in every extra column, in file order. */
export function extrasOf(fleet: Fleet, machine: number): readonly string[] {
  return fleet.extras.map((column) => textOf(column, machine));
}
