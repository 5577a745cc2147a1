import type { Cells, Counted } from './cells.ts';
import { CLIENT_CLASSES, type FleetClasses, SERVER_CLASSES } from './classes.ts';
import type { Meetings } from './meetings/meetings.ts';
import type { Runs } from './runs.ts';

/**
 * How many pairings each class of client makes with each class of server: `census[clientClass *
 * SERVER_CLASSES + serverClass]`. Every total, the matrix and every facet is a sum over these few thousand
 * doubles.
 */
export type Census = Float64Array;

/** What taking a census needs. */
export interface CensusGround extends FleetClasses {
  readonly meetings: Meetings;
  /** Machines whose own blocks meet; see `findSelfMeetings`. */
  readonly selves: Uint32Array;
  readonly clientCells: Cells;
  readonly serverCells: Cells;
}

/** Counts the pairings of some clients with some servers by class. */
export function takeCensus(ground: CensusGround, clients: Counted, servers: Counted): Census {
  const census = new Float64Array(CLIENT_CLASSES * SERVER_CLASSES);
  if (clients.size === 0 || servers.size === 0) return census;
  const { clientBlocks, serverBlocks, clientBlocksOf, serverBlocksOf } = ground.meetings;
  const ofClients = {
    cells: ground.clientCells,
    counts: clients.counts,
    meets: serverBlocksOf,
    classes: CLIENT_CLASSES,
    step: SERVER_CLASSES,
  };
  const ofServers = {
    cells: ground.serverCells,
    counts: servers.counts,
    meets: clientBlocksOf,
    classes: SERVER_CLASSES,
    step: 1,
  };
  // The result is the same from either side. Start from the side with fewer counted machines per block:
  // that is cheaper.
  if (clients.size / clientBlocks <= servers.size / serverBlocks) {
    addRectangles(census, ofClients, ofServers);
  } else addRectangles(census, ofServers, ofClients);
  subtractSelfMeetings(census, ground, clients, servers);
  return census;
}

/** One side of a census while it is being taken. */
interface CountedSide {
  readonly cells: Cells;
  /** Counted machines per cell. */
  readonly counts: Uint32Array;
  /** The blocks of the other side that each block of this side meets. */
  readonly meets: Runs;
  readonly classes: number;
  /** The distance in the census between two consecutive classes of this side. */
  readonly step: number;
}

/** Adds, for each cell of one side, its pairings with everything it meets on the other side. */
function addRectangles(census: Census, side: CountedSide, other: CountedSide): void {
  const { starts, classOf } = side.cells;
  const met = new Float64Array(other.classes);
  const metClasses = new Uint8Array(other.classes);
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const end = starts[block + 1] ?? 0;
    let cell = nextCounted(side.counts, starts[block] ?? 0, end);
    if (cell === end) continue;
    const classes = sumMet(met, metClasses, other, side.meets, block);
    for (; cell < end; cell = nextCounted(side.counts, cell + 1, end)) {
      const first = (classOf[cell] ?? 0) * side.step;
      const machines = side.counts[cell] ?? 0;
      for (let at = 0; at < classes; at += 1) {
        const metClass = metClasses[at] ?? 0;
        const entry = first + metClass * other.step;
        census[entry] = (census[entry] ?? 0) + machines * (met[metClass] ?? 0);
      }
    }
    for (let at = 0; at < classes; at += 1) met[metClasses[at] ?? 0] = 0;
  }
}

/** The next cell that contains a counted machine, or `end`. */
function nextCounted(counts: Uint32Array, from: number, end: number): number {
  let cell = from;
  while (cell < end && counts[cell] === 0) cell += 1;
  return cell;
}

/**
 * Counts by class the machines that a block meets. Lists these classes in `metClasses` and returns their
 * number.
 */
function sumMet(
  met: Float64Array,
  metClasses: Uint8Array,
  { cells, counts }: CountedSide,
  meets: Runs,
  block: number,
): number {
  const end = meets.starts[block + 1] ?? 0;
  let classes = 0;
  for (let at = meets.starts[block] ?? 0; at < end; at += 1) {
    const metBlock = meets.values[at] ?? 0;
    const lastCell = cells.starts[metBlock + 1] ?? 0;
    for (let cell = cells.starts[metBlock] ?? 0; cell < lastCell; cell += 1) {
      const count = counts[cell] ?? 0;
      if (count === 0) continue;
      const metClass = cells.classOf[cell] ?? 0;
      const before = met[metClass] ?? 0;
      if (before === 0) {
        metClasses[classes] = metClass;
        classes += 1;
      }
      met[metClass] = before + count;
    }
  }
  return classes;
}

function subtractSelfMeetings(
  census: Census,
  { selves, clientClass, serverClass }: CensusGround,
  clients: Counted,
  servers: Counted,
): void {
  for (const machine of selves) {
    if (!clients.holds(machine) || !servers.holds(machine)) continue;
    const cell = (clientClass[machine] ?? 0) * SERVER_CLASSES + (serverClass[machine] ?? 0);
    census[cell] = (census[cell] ?? 0) - 1;
  }
}
