import { countBelow, type Runs } from './runs.ts';

/**
 * One side of a space, divided into cells: the machines of one class in one block. Cells are numbered block
 * by block.
 */
export interface Cells {
  /** The cell of each machine of the fleet. Meaningless for machines that are not on this side. */
  readonly cellOf: Uint32Array;
  readonly classOf: Uint8Array;
  /** The first cell of each block; one more entry holds the number of cells. */
  readonly starts: Uint32Array;
}

/**
 * Assigns the machines of a side to cells. Done once per space, so that counting a subset by cell takes one
 * step per machine.
 * @param members the members of each block, as indices into `machines`.
 */
export function findCells(
  machines: Uint32Array,
  members: Runs,
  classOfMachine: Uint8Array,
  classes: number,
): Cells {
  const blocks = members.starts.length - 1;
  const cellOf = new Uint32Array(classOfMachine.length);
  const classOf = new Uint8Array(machines.length);
  const starts = new Uint32Array(blocks + 1);
  const cellOfClass = new Uint32Array(classes);
  let cells = 0;
  for (let block = 0; block < blocks; block += 1) {
    const first = cells;
    const end = members.starts[block + 1] ?? 0;
    for (let at = members.starts[block] ?? 0; at < end; at += 1) {
      const machine = machines[members.values[at] ?? 0] ?? 0;
      const machineClass = classOfMachine[machine] ?? 0;
      const known = cellOfClass[machineClass] ?? 0;
      const isKnown = known >= first && known < cells && classOf[known] === machineClass;
      const cell = isKnown ? known : cells;
      if (!isKnown) {
        cellOfClass[machineClass] = cell;
        classOf[cell] = machineClass;
        cells += 1;
      }
      cellOf[machine] = cell;
    }
    starts[block + 1] = cells;
  }
  return { cellOf, classOf: classOf.slice(0, cells), starts };
}

/** A subset of a side, counted by cell. */
export interface Counted {
  readonly size: number;
  readonly counts: Uint32Array;
  readonly holds: (machine: number) => boolean;
}

/**
 * Counts a subset of a side by cell.
 * @param machines the subset, ascending.
 */
export function countByCell({ cellOf, classOf }: Cells, machines: Uint32Array): Counted {
  const counts = new Uint32Array(classOf.length);
  for (let place = 0; place < machines.length; place += 1) {
    const cell = cellOf[machines[place] ?? 0] ?? 0;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  const holds = (machine: number) => machines[countBelow(machines, machine)] === machine;
  return { size: machines.length, counts, holds };
}

/** Splits a counted subset into the machines marked 1 and the others. */
export function partByMarks(
  { cellOf, classOf }: Cells,
  machines: Uint32Array,
  whole: Counted,
  marks: Uint8Array,
): { readonly marked: Counted; readonly others: Counted } {
  const counts = new Uint32Array(classOf.length);
  let size = 0;
  for (let place = 0; place < machines.length; place += 1) {
    const machine = machines[place] ?? 0;
    if (marks[machine] !== 1) continue;
    const cell = cellOf[machine] ?? 0;
    counts[cell] = (counts[cell] ?? 0) + 1;
    size += 1;
  }
  const holds = (isMarked: boolean) => (machine: number) =>
    (marks[machine] === 1) === isMarked && whole.holds(machine);
  const others = counts.map((count, cell) => (whole.counts[cell] ?? 0) - count);
  return {
    marked: { size, counts, holds: holds(true) },
    others: { size: whole.size - size, counts: others, holds: holds(false) },
  };
}
