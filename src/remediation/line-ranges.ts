import type { Fleet, RowReference } from '../fleet/fleet.ts';
import { countFrom, damaged, listFrom, objectFrom, wholeNumbersFrom } from '../fleet/from-json.ts';

/**
 * Lines of a file as ascending ranges that neither touch nor overlap, in one array: first line, line after the last,
 * and so on. A hundred thousand adjacent lines are two numbers, and no range is an object. It is a typed array, so that half
 * a million ranges are copied between page, worker and database in a millisecond. Nobody changes it.
 */
export type LineRanges = Uint32Array;

/** Some machines of one file, each known by the line of its first row. */
export interface MachineLines {
  /** Index in `Fleet.sources`. */
  readonly source: number;
  readonly lines: LineRanges;
}

/** Where the first rows of all machines of a fleet are. */
export type FirstRows = Pick<Fleet, 'size' | 'rowSources' | 'rowLines'>;

/** Collects machines, which must come in the order of the fleet. */
export function collectMachines({ rowSources, rowLines }: FirstRows) {
  const found: { readonly source: number; readonly lines: number[] }[] = [];
  return {
    add(machine: number): void {
      const source = rowSources[machine] ?? 0;
      const line = rowLines[machine] ?? 0;
      let last = found.at(-1);
      if (last?.source !== source) {
        last = { source, lines: [] };
        found.push(last);
      }
      const { lines } = last;
      if (lines.at(-1) === line) lines[lines.length - 1] = line + 1;
      else lines.push(line, line + 1);
    },
    found: (): readonly MachineLines[] =>
      found.map(({ source, lines }) => ({ source, lines: Uint32Array.from(lines) })),
  };
}

/** How many machines there are. */
export function countMachines(machines: readonly MachineLines[]): number {
  return machines.reduce((sum, { lines }) => {
    let count = sum;
    for (let at = 0; at < lines.length; at += 2) count += (lines[at + 1] ?? 0) - (lines[at] ?? 0);
    return count;
  }, 0);
}

/**
 * The number of bounds that are not beyond a line: odd within a range. Takes O(log n) for n ranges.
 * @param from a number of bounds that is not too large.
 */
export function boundsUpTo(lines: LineRanges, line: number, from = 0): number {
  let low = from;
  let high = lines.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((lines[middle] ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a machine is one of them. Takes O(log n) for n ranges. */
export function containsMachine(
  machines: readonly MachineLines[],
  { source, line }: RowReference,
): boolean {
  return machines.some((one) => one.source === source && boundsUpTo(one.lines, line) % 2 === 1);
}

/** How far to look ahead one by one: the machines of the next range are mostly near. */
const STEPS = 8;

/**
 * The first machine whose first row is at a place or after it. The machines of a fleet are in the order of their rows.
 * @param from a machine that is not beyond it.
 */
function machineFrom(
  { size, rowSources, rowLines }: FirstRows,
  source: number,
  line: number,
  from = 0,
): number {
  let low = from;
  for (let step = 0; step < STEPS && low < size; step += 1) {
    const at = rowSources[low] ?? 0;
    if (at > source || (at === source && (rowLines[low] ?? 0) >= line)) return low;
    low += 1;
  }
  let high = size;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const at = rowSources[middle] ?? 0;
    if (at < source || (at === source && (rowLines[middle] ?? 0) < line)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The machine whose first row is at a place; null if there is none. */
export function machineAtLine(fleet: FirstRows, source: number, line: number): number | null {
  const machine = machineFrom(fleet, source, line);
  const isThere = fleet.rowSources[machine] === source && fleet.rowLines[machine] === line;
  return isThere ? machine : null;
}

/** Calls `each` with every machine of the fleet that is among them. Lines without a machine are passed over. */
export function forEachMachine(
  fleet: FirstRows,
  machines: readonly MachineLines[],
  each: (machine: number) => void,
): void {
  const { size, rowSources, rowLines } = fleet;
  for (const { source, lines } of machines) {
    let machine = 0;
    for (let at = 0; at < lines.length; at += 2) {
      const end = lines[at + 1] ?? 0;
      machine = machineFrom(fleet, source, lines[at] ?? 0, machine);
      while (machine < size && rowSources[machine] === source && (rowLines[machine] ?? 0) < end) {
        each(machine);
        machine += 1;
      }
    }
  }
}

/** How many lines there are on which no machine of the fleet begins. Those of several decisions count once. */
export function countWithoutMachine(
  fleet: FirstRows,
  all: readonly (readonly MachineLines[])[],
): number {
  const missing = new Set<string>();
  for (const machines of all) {
    let found = 0;
    forEachMachine(fleet, machines, () => {
      found += 1;
    });
    // Nearly always every line has its machine.
    if (found === countMachines(machines)) continue;
    for (const { source, lines } of machines) {
      for (let at = 0; at < lines.length; at += 2) {
        for (let line = lines[at] ?? 0; line < (lines[at + 1] ?? 0); line += 1) {
          if (machineAtLine(fleet, source, line) === null) missing.add(`${source} ${line}`);
        }
      }
    }
  }
  return missing.size;
}

function linesFrom(value: unknown): LineRanges {
  const lines = wholeNumbersFrom(value);
  const isAscending = lines.every((line, at) => line > (lines[at - 1] ?? 0));
  return lines.length > 0 && lines.length % 2 === 0 && isAscending ? lines : damaged();
}

/** Machines as a JSON value. `machinesFrom` reads them back. */
export function storedMachines(machines: readonly MachineLines[]) {
  return machines.map(({ source, lines }) => ({ source, lines: Array.from(lines) }));
}

/**
 * Machines as stored in a session file, or as they are in the browser's database. Throws what `soundOrNull` catches.
 */
export function machinesFrom(value: unknown): readonly MachineLines[] {
  const machines = someMachinesFrom(value);
  return machines.length === 0 ? damaged() : machines;
}

/** The same, if there may be none. */
export function someMachinesFrom(value: unknown): readonly MachineLines[] {
  return listFrom(value, (one) => {
    const { source, lines } = objectFrom(one);
    return { source: countFrom(source), lines: linesFrom(lines) };
  });
}
