import type { Cells, Counted } from './cells.ts';
import { CLIENT_CLASSES, type FleetClasses, SERVER_CLASSES } from './classes.ts';
import { judgementIndex, KIND_OF_CLIENT_CLASS, KIND_OF_SERVER_CLASS } from './kinds.ts';
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

/** The terms that a pairing must have, and those that its own cells have. */
export interface PairSearch {
  /** The set of terms that must be found in a pairing; empty (0) without a search. */
  readonly wanted: number;
  /** The set of terms found in the cells of the pairing itself, by `judgementIndex`. */
  readonly judgements: Uint8Array;
}

/** Every pairing is wanted. */
const NO_SEARCH: PairSearch = { wanted: 0, judgements: new Uint8Array() };

/** Which pairings a census counts. */
interface Counting {
  /** The terms that must be found. */
  readonly wanted: number;
  /** The terms found in the judgement of two classes, indexed like a census. */
  readonly ofClasses: Uint8Array;
  /** The terms found in any judgement. */
  readonly ofJudgements: number;
  /** Counts the pairings in which a term is not found, instead of the others. */
  readonly isInverse: boolean;
}

const ALL_PAIRINGS: Counting = {
  wanted: 0,
  ofClasses: new Uint8Array(),
  ofJudgements: 0,
  isInverse: false,
};

function countingOf({ wanted, judgements }: PairSearch, isInverse: boolean): Counting {
  if (wanted === 0) return ALL_PAIRINGS;
  const ofClasses = new Uint8Array(CLIENT_CLASSES * SERVER_CLASSES).map((_, entry) => {
    const client = KIND_OF_CLIENT_CLASS[Math.floor(entry / SERVER_CLASSES)] ?? 0;
    const server = KIND_OF_SERVER_CLASS[entry % SERVER_CLASSES] ?? 0;
    return judgements[judgementIndex(client, server)] ?? 0;
  });
  const ofJudgements = judgements.reduce((some, set) => some | set, 0);
  return { wanted, ofClasses, ofJudgements, isInverse };
}

/**
 * Counts by class the pairings of some clients with some servers in which a search finds all its terms.
 * @param whole the census of all these pairings, if it is known: then those are counted that are fewer.
 */
export function takeCensus(
  ground: CensusGround,
  clients: Counted,
  servers: Counted,
  search: PairSearch = NO_SEARCH,
  whole: Census | null = null,
): Census {
  const isInverse = whole !== null && findsMost(clients, servers, search);
  const census = countPairings(ground, clients, servers, countingOf(search, isInverse));
  return isInverse ? whole.map((pairings, entry) => pairings - (census[entry] ?? 0)) : census;
}

/** Whether a search finds more than half of the pairs of clients and servers, as far as the ends tell. */
function findsMost(clients: Counted, servers: Counted, { wanted }: PairSearch): boolean {
  let found = 0;
  clients.sets.forEach((set, place) => {
    const size = clients.sizes[place] ?? 0;
    found += size * countWith(servers, (other) => ((set | other) & wanted) === wanted);
  });
  return found > (clients.size * servers.size) / 2;
}

/** How many counted machines have a set of terms that passes a test. */
function countWith({ sets, sizes }: Counted, test: (set: number) => boolean): number {
  return sets.reduce((sum, set, place) => sum + (test(set) ? (sizes[place] ?? 0) : 0), 0);
}

/** One side of a census while it is being taken: the counted machines whose set of terms passes. */
interface CountedSide extends Pick<Counted, 'counts' | 'sets'> {
  readonly cells: Cells;
  /** 1 for each place in `sets` that passes. */
  readonly passes: Uint8Array;
  /** The blocks of the other side that each block of this side meets. */
  readonly meets: Runs;
  readonly classes: number;
  /** The distance in the census between two consecutive classes of this side. */
  readonly step: number;
}

function countPairings(
  ground: CensusGround,
  clients: Counted,
  servers: Counted,
  counting: Counting,
): Census {
  const census = new Float64Array(CLIENT_CLASSES * SERVER_CLASSES);
  const { clientBlocks, serverBlocks, clientBlocksOf, serverBlocksOf } = ground.meetings;
  clients.sets.forEach((set, place) => {
    const maySatisfy = (other: number) => mayCount(counting, set | other);
    const size = clients.sizes[place] ?? 0;
    const met = countWith(servers, maySatisfy);
    if (size === 0 || met === 0) return;
    const ofClients = {
      ...clients,
      cells: ground.clientCells,
      passes: clients.sets.map((_, at) => (at === place ? 1 : 0)),
      meets: serverBlocksOf,
      classes: CLIENT_CLASSES,
      step: SERVER_CLASSES,
    };
    const ofServers = {
      ...servers,
      cells: ground.serverCells,
      passes: servers.sets.map((other) => (maySatisfy(other) ? 1 : 0)),
      meets: clientBlocksOf,
      classes: SERVER_CLASSES,
      step: 1,
    };
    // The result is the same from either side. Start from the side with fewer counted machines per block:
    // that is cheaper.
    if (size / clientBlocks <= met / serverBlocks) {
      addRectangles(census, ofClients, ofServers, counting);
    } else addRectangles(census, ofServers, ofClients, counting);
  });
  subtractSelfMeetings(census, ground, clients, servers, counting);
  return census;
}

/** Whether a pairing in whose ends these terms are found counts, depending on its judgement. */
function mayCount({ wanted, ofJudgements, isInverse }: Counting, found: number): boolean {
  return isInverse ? (found & wanted) !== wanted : ((found | ofJudgements) & wanted) === wanted;
}

/** Whether a pairing counts, by the terms found in its ends and by its classes. */
function counts({ wanted, ofClasses, isInverse }: Counting, ends: number, entry: number): boolean {
  const found = ends | (ofClasses[entry] ?? 0);
  return ((found & wanted) === wanted) !== isInverse;
}

/** Adds, for each cell of one side, its pairings with everything it meets on the other side. */
function addRectangles(
  census: Census,
  side: CountedSide,
  other: CountedSide,
  counting: Counting,
): void {
  const { starts, classOf } = side.cells;
  const width = side.sets.length;
  const otherWidth = other.sets.length;
  // A class and a set of terms, as `class * sets + place of the set`.
  const met = new Float64Array(other.classes * otherWidth);
  const metLooks = new Uint16Array(other.classes * otherWidth);
  const isSearch = counting.wanted !== 0;
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const end = (starts[block + 1] ?? 0) * width;
    let cell = nextCounted(side, (starts[block] ?? 0) * width, end);
    if (cell === end) continue;
    const looks = sumMet(met, metLooks, other, side.meets, block);
    for (; cell < end; cell = nextCounted(side, cell + 1, end)) {
      const place = cell % width;
      const first = (classOf[(cell - place) / width] ?? 0) * side.step;
      const set = side.sets[place] ?? 0;
      const machines = side.counts[cell] ?? 0;
      for (let at = 0; at < looks; at += 1) {
        const look = metLooks[at] ?? 0;
        const metPlace = look % otherWidth;
        const entry = first + ((look - metPlace) / otherWidth) * other.step;
        if (isSearch && !counts(counting, set | (other.sets[metPlace] ?? 0), entry)) continue;
        census[entry] = (census[entry] ?? 0) + machines * (met[look] ?? 0);
      }
    }
    for (let at = 0; at < looks; at += 1) met[metLooks[at] ?? 0] = 0;
  }
}

/** The next cell that contains a counted machine whose set passes, or `end`. */
function nextCounted({ counts, passes }: CountedSide, from: number, end: number): number {
  const width = passes.length;
  let cell = from;
  while (cell < end && (counts[cell] === 0 || passes[cell % width] === 0)) cell += 1;
  return cell;
}

/**
 * Counts by class and set of terms the machines that a block meets. Lists these in `metLooks` and returns
 * their number.
 */
function sumMet(
  met: Float64Array,
  metLooks: Uint16Array,
  side: CountedSide,
  meets: Runs,
  block: number,
): number {
  const { starts, classOf } = side.cells;
  const width = side.sets.length;
  const end = meets.starts[block + 1] ?? 0;
  let looks = 0;
  for (let at = meets.starts[block] ?? 0; at < end; at += 1) {
    const metBlock = meets.values[at] ?? 0;
    const last = (starts[metBlock + 1] ?? 0) * width;
    let cell = nextCounted(side, (starts[metBlock] ?? 0) * width, last);
    for (; cell < last; cell = nextCounted(side, cell + 1, last)) {
      const place = cell % width;
      const look = (classOf[(cell - place) / width] ?? 0) * width + place;
      const before = met[look] ?? 0;
      if (before === 0) {
        metLooks[looks] = look;
        looks += 1;
      }
      met[look] = before + (side.counts[cell] ?? 0);
    }
  }
  return looks;
}

function subtractSelfMeetings(
  census: Census,
  { selves, clientClass, serverClass }: CensusGround,
  clients: Counted,
  servers: Counted,
  counting: Counting,
): void {
  for (const machine of selves) {
    const asClient = clients.setOf(machine);
    const asServer = servers.setOf(machine);
    if (asClient === null || asServer === null) continue;
    const entry = (clientClass[machine] ?? 0) * SERVER_CLASSES + (serverClass[machine] ?? 0);
    if (counts(counting, asClient | asServer, entry)) census[entry] = (census[entry] ?? 0) - 1;
  }
}
