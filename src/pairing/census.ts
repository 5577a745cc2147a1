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
  /** The places in `sets` that pass. */
  readonly passing: Uint8Array;
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
      passing: Uint8Array.of(place),
      meets: serverBlocksOf,
      classes: CLIENT_CLASSES,
      step: SERVER_CLASSES,
    };
    const ofServers = {
      ...servers,
      cells: ground.serverCells,
      passing: servers.sets.map((_, at) => at).filter((at) => maySatisfy(servers.sets[at] ?? 0)),
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

/** What each class and set of terms of one side come to, by `class * sets + place of the set`. */
interface LookTable {
  /** The set of terms of each look. */
  readonly sets: Uint8Array;
  /** What the class of each look adds to the index of a census entry. */
  readonly steps: Uint16Array;
}

function looksOf({ classes, sets, step }: CountedSide): LookTable {
  const width = sets.length;
  const looks = new Uint16Array(classes * width).map((_, look) => look);
  return {
    sets: Uint8Array.from(looks, (look) => sets[look % width] ?? 0),
    steps: looks.map((look) => Math.floor(look / width) * step),
  };
}

/** The machines that a block meets, by look. */
interface Met {
  readonly machines: Float64Array;
  /** The looks that occur, as far as they are counted. */
  readonly looks: Uint16Array;
}

/**
 * Adds, for each cell of one side, its pairings with everything it meets on the other side. The inner loops divide
 * nothing: with listed servers, hundreds of thousands of blocks meet.
 */
function addRectangles(
  census: Census,
  side: CountedSide,
  other: CountedSide,
  counting: Counting,
): void {
  const { starts, classOf } = side.cells;
  const { passing, sets } = side;
  const { sets: lookSets, steps } = looksOf(other);
  const met = {
    machines: new Float64Array(lookSets.length),
    looks: new Uint16Array(lookSets.length),
  };
  const isSearch = counting.wanted !== 0;
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const end = starts[block + 1] ?? 0;
    let looks: number | null = null;
    for (let cell = starts[block] ?? 0; cell < end; cell += 1) {
      const first = (classOf[cell] ?? 0) * side.step;
      for (let index = 0; index < passing.length; index += 1) {
        const place = passing[index] ?? 0;
        const machines = side.counts[cell * sets.length + place] ?? 0;
        if (machines === 0) continue;
        looks ??= sumMet(met, other, side.meets, block);
        const set = sets[place] ?? 0;
        for (let at = 0; at < looks; at += 1) {
          const look = met.looks[at] ?? 0;
          const entry = first + (steps[look] ?? 0);
          if (isSearch && !counts(counting, set | (lookSets[look] ?? 0), entry)) continue;
          census[entry] = (census[entry] ?? 0) + machines * (met.machines[look] ?? 0);
        }
      }
    }
    for (let at = 0; at < (looks ?? 0); at += 1) met.machines[met.looks[at] ?? 0] = 0;
  }
}

/** Counts by look the machines that a block meets. Lists the looks, and returns their number. */
function sumMet(met: Met, side: CountedSide, meets: Runs, block: number): number {
  const { starts, classOf } = side.cells;
  const { passing, counts } = side;
  const width = side.sets.length;
  const end = meets.starts[block + 1] ?? 0;
  let looks = 0;
  for (let at = meets.starts[block] ?? 0; at < end; at += 1) {
    const metBlock = meets.values[at] ?? 0;
    const last = starts[metBlock + 1] ?? 0;
    for (let cell = starts[metBlock] ?? 0; cell < last; cell += 1) {
      for (let index = 0; index < passing.length; index += 1) {
        const place = passing[index] ?? 0;
        const machines = counts[cell * width + place] ?? 0;
        if (machines === 0) continue;
        const look = (classOf[cell] ?? 0) * width + place;
        const before = met.machines[look] ?? 0;
        if (before === 0) {
          met.looks[looks] = look;
          looks += 1;
        }
        met.machines[look] = before + machines;
      }
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
