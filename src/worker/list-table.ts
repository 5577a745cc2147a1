import type { Fleet } from '../fleet/fleet.ts';
import type { ListColumn } from './listing.ts';
import type { TableRow } from './table-messages.ts';

/** A table that is not of pairings: its rows by number, and what they are sorted and filtered by. */
export interface ListTable {
  /** Every row once, in the order that ties keep. */
  readonly firstOrder: Uint32Array;
  /** Made at the first use and kept. */
  columns(): readonly ListColumn[];
  row(row: number): TableRow;
  /** The row of a machine; -1 where the table has none. */
  rowOfMachine(machine: number): number;
}

/** Every machine of a fleet, by index. */
export function allMachines(fleet: Fleet): Uint32Array {
  return Uint32Array.from({ length: fleet.size }, (_, machine) => machine);
}
