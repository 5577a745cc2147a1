import { assumesAnything, NO_ASSUMPTIONS } from '../article/assumptions.ts';
import {
  type Cells,
  type Counted,
  countByCell,
  findCells,
  type Selected,
  selectMachines,
} from './cells.ts';
import { type Census, type CensusGround, takeCensus } from './census.ts';
import {
  CLIENT_CLASSES,
  classifyFleet,
  type FleetSides,
  isClient,
  isServer,
  SERVER_CLASSES,
} from './classes.ts';
import type { FleetIndex } from './fleet-index.ts';
import { once, Recent } from './kept.ts';
import {
  CLIENT_KINDS,
  JUDGEMENTS,
  type Judgement,
  judgementIndex,
  KIND_OF_CLIENT_CLASS,
  KIND_OF_SERVER_CLASS,
  SERVER_KINDS,
} from './kinds.ts';
import { doMeet, type SelfMeetings } from './meetings/meetings.ts';
import type { PeerProblems } from './meetings/peer-problems.ts';
import type { Pairing, PairingRules } from './query.ts';
import type { SortedSide } from './ranking/order.ts';
import { derive, type Runs, runsByKey, upTo } from './runs.ts';

/** How many machines of each kind a block meets. A machine that meets itself is included. */
interface MetCounts {
  /** Servers of each kind that each client block meets: `clientBlock * SERVER_KINDS + serverKind`. */
  readonly servers: Uint32Array;
  /** Clients of each kind that each server block meets: `serverBlock * CLIENT_KINDS + clientKind`. */
  readonly clients: Uint32Array;
}

/** Counts the members of each block by kind, from their number in each cell. */
function countKinds(
  { classOf, starts }: Cells,
  { counts }: Counted,
  kindOfClass: Uint8Array,
  kinds: number,
): Uint32Array {
  const sums = new Uint32Array((starts.length - 1) * kinds);
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const end = starts[block + 1] ?? 0;
    for (let cell = starts[block] ?? 0; cell < end; cell += 1) {
      const sum = block * kinds + (kindOfClass[classOf[cell] ?? 0] ?? 0);
      sums[sum] = (sums[sum] ?? 0) + (counts[cell] ?? 0);
    }
  }
  return sums;
}

/**
 * Adds up, for each block, the members of all blocks that it meets. Most blocks contain few kinds, so each
 * count is pushed to the blocks it concerns: with listed peers, thirty times faster than looking up every
 * kind for every block.
 * @param metBy for each block with members, the blocks that meet it.
 * @param blocks the number of those blocks.
 */
function sumMet(metBy: Runs, members: Uint32Array, blocks: number, kinds: number): Uint32Array {
  const sums = new Uint32Array(blocks * kinds);
  for (let cell = 0; cell < members.length; cell += 1) {
    const count = members[cell] ?? 0;
    if (count === 0) continue;
    const kind = cell % kinds;
    const block = (cell - kind) / kinds;
    const end = metBy.starts[block + 1] ?? 0;
    for (let at = metBy.starts[block] ?? 0; at < end; at += 1) {
      const sum = (metBy.values[at] ?? 0) * kinds + kind;
      sums[sum] = (sums[sum] ?? 0) + count;
    }
  }
  return sums;
}

/** What counting by kind needs. */
type KindGround = Pick<PairingSpace, 'meetings' | 'clientCells' | 'serverCells' | 'whole'>;

/** The clients of each block by kind: `clientBlock * CLIENT_KINDS + clientKind`. */
export function countClientKinds({ clientCells, whole }: KindGround): Uint32Array {
  return countKinds(clientCells, whole.clients, KIND_OF_CLIENT_CLASS, CLIENT_KINDS);
}

/** The servers of each block by kind: `serverBlock * SERVER_KINDS + serverKind`. */
export function countServerKinds({ serverCells, whole }: KindGround): Uint32Array {
  return countKinds(serverCells, whole.servers, KIND_OF_SERVER_CLASS, SERVER_KINDS);
}

/** Counts by kind whom each block meets. */
function countMet(ground: KindGround): MetCounts {
  const { clientBlocks, serverBlocks, clientBlocksOf, serverBlocksOf } = ground.meetings;
  return {
    servers: sumMet(clientBlocksOf, countServerKinds(ground), clientBlocks, SERVER_KINDS),
    clients: sumMet(serverBlocksOf, countClientKinds(ground), serverBlocks, CLIENT_KINDS),
  };
}

/**
 * All pairings of a fleet under some rules, as rectangles: the classes, which blocks meet, and how many
 * pairings every two classes make. Contains no pairing as an object.
 */
export interface PairingSpace extends FleetSides, CensusGround, SelfMeetings {
  readonly index: FleetIndex;
  readonly rules: PairingRules;
  readonly census: Census;
  /** All clients and all servers, counted by cell. */
  readonly whole: { readonly clients: Counted; readonly servers: Counted };
  /** All machines of each side, counted by look. */
  readonly selected: { readonly clients: Selected; readonly servers: Selected };
  /** Under a scope of peers: the names in peers cells that lead to no pairing. */
  readonly peerProblems: PeerProblems;
  /** Whom each block meets, by kind. Computed on first use. */
  readonly met: () => MetCounts;
  /** The members of each block, as indices into `clients` and `servers`. */
  readonly members: { readonly clients: Runs; readonly servers: Runs };
  /** Cached sort orders of whole sides. */
  readonly sortedSides: Recent<SortedSide>;
  /** The same pairings without assumptions: itself if there are none. Built when it is first asked for. */
  readonly plain: () => PairingSpace;
}

/** Total size of the cached sort orders, in machines: a few orders of a million machines. */
const SORTED_SIDES_KEPT = 8_000_000;

function sortedSidesCache(): Recent<SortedSide> {
  return new Recent(SORTED_SIDES_KEPT, ({ order }) => order.length);
}

/**
 * The members of each block, as indices into `machines`.
 * @param blockOf the block of each machine of the fleet.
 */
function listMembers(machines: Uint32Array, blockOf: Uint32Array, blocks: number): Runs {
  if (blocks === 1) {
    return { starts: Uint32Array.of(0, machines.length), values: upTo(machines.length) };
  }
  return runsByKey(
    derive(machines, (machine) => blockOf[machine] ?? 0),
    blocks,
  );
}

/**
 * Pairs the clients of a fleet with its servers.
 * @throws RangeError if the scope names a column that the fleet does not have.
 */
export function buildPairingSpace(index: FleetIndex, rules: PairingRules): PairingSpace {
  const sides = index.sides();
  const { meetings, selfMeetings, selves, peerProblems } = index.underScope(rules.scope);
  const classes = classifyFleet(index.fleet, rules.assumptions);
  const members = {
    clients: listMembers(sides.clients, meetings.blockOfClient, meetings.clientBlocks),
    servers: listMembers(sides.servers, meetings.blockOfServer, meetings.serverBlocks),
  };
  const ground = {
    ...sides,
    ...classes,
    meetings,
    selves,
    clientCells: findCells(sides.clients, members.clients, classes.clientClass, CLIENT_CLASSES),
    serverCells: findCells(sides.servers, members.servers, classes.serverClass, SERVER_CLASSES),
  };
  const selected = {
    clients: selectMachines(sides.clients, classes.clientClass, CLIENT_CLASSES),
    servers: selectMachines(sides.servers, classes.serverClass, SERVER_CLASSES),
  };
  const whole = {
    clients: countByCell(ground.clientCells, selected.clients),
    servers: countByCell(ground.serverCells, selected.servers),
  };
  const space: PairingSpace = {
    ...ground,
    index,
    rules,
    census: takeCensus(ground, whole.clients, whole.servers),
    selfMeetings,
    selected,
    whole,
    peerProblems,
    met: once(() => countMet({ ...ground, whole })),
    members,
    sortedSides: sortedSidesCache(),
    plain: once(() =>
      assumesAnything(rules.assumptions)
        ? buildPairingSpace(index, { ...rules, assumptions: NO_ASSUMPTIONS })
        : space,
    ),
  };
  return space;
}

/** Whether two machines make a pairing: one is a client, the other a server, and the scope lets them meet. */
export function isPairing(space: PairingSpace, { client, server }: Pairing): boolean {
  return (
    isClient(space, client) && isServer(space, server) && doMeet(space.meetings, client, server)
  );
}

/** What Q251382 says about a client with a server, whether or not the scope lets them meet. */
export function judgePairing(space: PairingSpace, { client, server }: Pairing): Judgement {
  const clientKind = KIND_OF_CLIENT_CLASS[space.clientClass[client] ?? 0] ?? 0;
  const serverKind = KIND_OF_SERVER_CLASS[space.serverClass[server] ?? 0] ?? 0;
  const judgement = JUDGEMENTS[judgementIndex(clientKind, serverKind)];
  if (judgement === undefined) throw new RangeError(`no kinds ${clientKind}, ${serverKind}`);
  return judgement;
}
