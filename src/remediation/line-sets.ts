import { boundsUpTo, type LineRanges, type MachineLines } from './line-ranges.ts';

/** The lines that are in one or the other. */
function either(one: LineRanges, other: LineRanges): LineRanges {
  if (one.length === 0) return other;
  if (other.length === 0) return one;
  const bounds: number[] = [];
  let first = 0;
  let second = 0;
  let isWithin = false;
  while (first < one.length || second < other.length) {
    const line = Math.min(
      one[first] ?? Number.POSITIVE_INFINITY,
      other[second] ?? Number.POSITIVE_INFINITY,
    );
    if (one[first] === line) first += 1;
    if (other[second] === line) second += 1;
    const isNow = first % 2 === 1 || second % 2 === 1;
    if (isNow !== isWithin) bounds.push(line);
    isWithin = isNow;
  }
  return Uint32Array.from(bounds);
}

/** The lines of one that are not in the other. */
function onlyIn(one: LineRanges, other: LineRanges): LineRanges {
  const bounds: number[] = [];
  let at = 0;
  for (let range = 0; range < one.length; range += 2) {
    let start = one[range] ?? 0;
    const end = one[range + 1] ?? 0;
    at = boundsUpTo(other, start, at);
    for (; (other[at] ?? end) < end; at += 1) {
      const bound = other[at] ?? end;
      if (at % 2 === 0) bounds.push(start, bound);
      start = bound;
    }
    if (at % 2 === 0) bounds.push(start, end);
  }
  return Uint32Array.from(bounds);
}

/** Whether some lines are in both. Takes O(n log m) for n ranges of the smaller list. */
function doLinesMeet(one: LineRanges, other: LineRanges): boolean {
  if (one.length > other.length) return doLinesMeet(other, one);
  for (let range = 0; range < one.length; range += 2) {
    const at = boundsUpTo(other, one[range] ?? 0);
    if (at % 2 === 1 || (other[at] ?? Number.POSITIVE_INFINITY) < (one[range + 1] ?? 0))
      return true;
  }
  return false;
}

const NO_LINES: LineRanges = new Uint32Array();

/** The lines of one source, which may be named more than once. */
function linesIn(machines: readonly MachineLines[], source: number): LineRanges {
  return machines.reduce(
    (known, one) => (one.source === source ? either(known, one.lines) : known),
    NO_LINES,
  );
}

function combine(
  one: readonly MachineLines[],
  other: readonly MachineLines[],
  linesOf: (one: LineRanges, other: LineRanges) => LineRanges,
): readonly MachineLines[] {
  const sources = new Set([...one, ...other].map(({ source }) => source));
  return [...sources]
    .sort((first, second) => first - second)
    .map((source) => ({ source, lines: linesOf(linesIn(one, source), linesIn(other, source)) }))
    .filter(({ lines }) => lines.length > 0);
}

/** The machines that are among one or the other. */
export function withMachines(
  one: readonly MachineLines[],
  other: readonly MachineLines[],
): readonly MachineLines[] {
  return combine(one, other, either);
}

/** The machines that are among one, but not among the other. Takes O(n log m), if few of them are among both. */
export function withoutMachines(
  one: readonly MachineLines[],
  other: readonly MachineLines[],
): readonly MachineLines[] {
  return combine(one, other, onlyIn);
}

/** Whether some machines are among both. */
export function doMeet(one: readonly MachineLines[], other: readonly MachineLines[]): boolean {
  return one.some(({ source, lines }) =>
    other.some((each) => each.source === source && doLinesMeet(lines, each.lines)),
  );
}
