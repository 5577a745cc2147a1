import { countBelow, type Runs } from './runs.ts';
import { TERM_SETS } from './texts/search.ts';

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

/** Without a search, only the empty set of terms occurs. */
const NO_SETS = Uint8Array.of(0);

/** A subset of a side, counted by cell and by the terms of a search that are found in each machine. */
export interface Counted {
  readonly size: number;
  /** The sets of terms that occur. Without a search there is one, the empty set. */
  readonly sets: Uint8Array;
  /** Number of machines with each of these sets. */
  readonly sizes: Float64Array;
  /** Number of machines, by `cell * sets.length + place of their set in sets`. */
  readonly counts: Uint32Array;
  /** The set of a machine; null if the subset does not contain it. */
  readonly setOf: (machine: number) => number | null;
}

/**
 * Counts a subset of a side by cell.
 * @param machines the subset, ascending.
 * @param found the set of terms of each machine of the fleet; null, as by default, without a search.
 */
export function countByCell(
  { cellOf, classOf }: Cells,
  machines: Uint32Array,
  found: Uint8Array | null = null,
): Counted {
  const sets = found === null ? NO_SETS : setsIn(machines, found);
  const places = new Uint8Array(TERM_SETS);
  sets.forEach((set, place) => {
    places[set] = place;
  });
  const sizes = new Float64Array(sets.length);
  const counts = new Uint32Array(classOf.length * sets.length);
  for (let at = 0; at < machines.length; at += 1) {
    const machine = machines[at] ?? 0;
    const place = found === null ? 0 : (places[found[machine] ?? 0] ?? 0);
    const cell = (cellOf[machine] ?? 0) * sets.length + place;
    counts[cell] = (counts[cell] ?? 0) + 1;
    sizes[place] = (sizes[place] ?? 0) + 1;
  }
  const holds = (machine: number) => machines[countBelow(machines, machine)] === machine;
  return {
    size: machines.length,
    sets,
    sizes,
    counts,
    setOf: (machine) => (holds(machine) ? (found?.[machine] ?? 0) : null),
  };
}

/** The sets of terms that occur in some machines, ascending. */
function setsIn(machines: Uint32Array, found: Uint8Array): Uint8Array {
  const occurs = new Uint8Array(TERM_SETS);
  for (let at = 0; at < machines.length; at += 1) occurs[found[machines[at] ?? 0] ?? 0] = 1;
  return Uint8Array.from([...occurs.keys()].filter((set) => occurs[set] === 1));
}
