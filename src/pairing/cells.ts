import { type Codes, makeCodes } from '../fleet/codes.ts';
import { countBelow, type Runs } from './runs.ts';
import { TERM_SETS } from './texts/search.ts';

/**
 * One side of a space, divided into cells: the machines of one class in one block. Cells are numbered block
 * by block.
 */
export interface Cells {
  /** The cell of each machine of the fleet. Meaningless for machines that are not on this side. */
  readonly cellOf: Codes;
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
  const most = Math.min(blocks * classes, machines.length);
  const cellOf = makeCodes(classOfMachine.length, most);
  const classOf = new Uint8Array(most);
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

/** The look of a machine: its class, and the set of terms that the search finds in it. */
export function lookOf(machineClass: number, found: number): number {
  return machineClass * TERM_SETS + found;
}

export function classOfLook(look: number): number {
  return Math.floor(look / TERM_SETS);
}

export function setOfLook(look: number): number {
  return look % TERM_SETS;
}

/** A subset of a side, and what a view can tell its machines apart by. */
export interface Selected {
  /** Ascending. */
  readonly machines: Uint32Array;
  /** The set of terms found in each machine of the fleet; null without a search. */
  readonly found: Uint8Array | null;
  /** The terms that tell machines apart. The others do not count, although they may be in a set of `found`. */
  readonly wanted: number;
  /** The looks that occur, and the number of machines with each; of their sets only the terms that count. */
  readonly looks: ReadonlyMap<number, number>;
}

/**
 * Counts a subset of a side by look.
 * @param machines the subset, ascending.
 * @param classOf the class of each machine of the fleet, below `classes`.
 * @param found the set of terms of each machine of the fleet, all of them wanted; null, as by default,
 * without a search.
 */
export function selectMachines(
  machines: Uint32Array,
  classOf: Uint8Array,
  classes: number,
  found: Uint8Array | null = null,
): Selected {
  const counts = new Uint32Array(lookOf(classes, 0));
  for (let at = 0; at < machines.length; at += 1) {
    const machine = machines[at] ?? 0;
    const look = lookOf(classOf[machine] ?? 0, found === null ? 0 : (found[machine] ?? 0));
    counts[look] = (counts[look] ?? 0) + 1;
  }
  const looks = new Map<number, number>();
  counts.forEach((count, look) => {
    if (count > 0) looks.set(look, count);
  });
  return { machines, found, wanted: TERM_SETS - 1, looks };
}

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

/** Counts a subset of a side by cell. */
export function countByCell(cells: Cells, selected: Selected): Counted {
  const { machines, found, looks, wanted } = selected;
  const bySet = new Float64Array(TERM_SETS);
  for (const [look, count] of looks) {
    const set = setOfLook(look);
    bySet[set] = (bySet[set] ?? 0) + count;
  }
  const sets = Uint8Array.from(bySet.keys()).filter((set) => bySet[set] !== 0);
  const isOneBlock = cells.starts.length === 2;
  const holds = (machine: number) => machines[countBelow(machines, machine)] === machine;
  return {
    size: machines.length,
    sets,
    sizes: Float64Array.from(sets, (set) => bySet[set] ?? 0),
    counts: isOneBlock ? countsOfLooks(cells, selected, sets) : countEach(cells, selected, sets),
    setOf: (machine) => (holds(machine) ? (found?.[machine] ?? 0) & wanted : null),
  };
}

/** Counts by cell and set if all machines are in one block, whose cells are the classes. */
function countsOfLooks({ classOf }: Cells, { looks }: Selected, sets: Uint8Array): Uint32Array {
  const counts = new Uint32Array(classOf.length * sets.length);
  classOf.forEach((machineClass, cell) => {
    sets.forEach((set, place) => {
      counts[cell * sets.length + place] = looks.get(lookOf(machineClass, set)) ?? 0;
    });
  });
  return counts;
}

/** Counts by cell and set, machine by machine. */
function countEach(
  { cellOf, classOf }: Cells,
  { machines, found, wanted }: Selected,
  sets: Uint8Array,
): Uint32Array {
  const places = Uint8Array.from({ length: TERM_SETS }, (_, set) => sets.indexOf(set & wanted));
  const counts = new Uint32Array(classOf.length * sets.length);
  for (let at = 0; at < machines.length; at += 1) {
    const machine = machines[at] ?? 0;
    const place = found === null ? 0 : (places[found[machine] ?? 0] ?? 0);
    const cell = (cellOf[machine] ?? 0) * sets.length + place;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}
