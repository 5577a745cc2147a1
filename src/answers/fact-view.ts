import { type Assumptions, assumeForClient, assumeForServer } from '../article/assumptions.ts';
import type { ClientFacts } from '../article/conditions.ts';
import { type Cell, cellOf, type Fleet, rowOfFact, textOf } from '../fleet/fleet.ts';
import type { FactName } from '../fleet/machine.ts';
import { MISSING, type Reading } from '../fleet/reading.ts';
import type { TableColumnEntry } from '../pairing/columns.ts';
import { columnsOf, type TableName } from './columns.ts';
import type { FactCells, FactPlace, FactView, MachineReference } from './rows.ts';

/** A fact as a table shows it: the assumption in force, if there is one, otherwise the reading. */
function viewOf<T>(cell: Cell<T>, assumed: Reading<T>): FactView<T> {
  const { reading, origin, claims } = cell;
  const view = { reading: assumed, assumed: assumed !== reading, origin };
  return claims === undefined || origin !== 'disputed' ? view : { ...view, claims };
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
  return (fact) => viewOfCell(fact, cellOf<unknown>(fleet.facts[fact], machine), end, assumptions);
}

const NOTHING_KNOWN: ClientFacts = {
  servicePack: MISSING,
  encryption: MISSING,
  sectionSign: MISSING,
};

/**
 * A cell as a table shows it.
 * @param end the end of a pairing whose assumptions are in force; null for none.
 */
export function viewOfCell<T>(
  fact: FactName,
  cell: Cell<T>,
  end: 'client' | 'server' | null,
  assumptions: Assumptions,
): FactView<T> {
  const { reading } = cell;
  if (end === null || reading.kind !== 'missing') return viewOf(cell, reading);
  const assumed: Readonly<Partial<Record<FactName, Reading<unknown>>>> =
    end === 'client'
      ? assumeForClient(NOTHING_KNOWN, assumptions)
      : assumeForServer(NOTHING_KNOWN, assumptions);
  const instead = assumed[fact];
  // What is assumed of a fact is one of its values.
  return viewOf(cell, instead?.kind === 'known' ? (instead as Reading<T>) : reading);
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
  const name = fleet.names.at(machine);
  if (name === undefined) throw new RangeError(`no machine ${machine}`);
  return { machine, name };
}

/** A machine's cells in every extra column, in file order. */
export function extrasOf(fleet: Fleet, machine: number): readonly string[] {
  return fleet.extras.map((column) => textOf(column, machine));
}
