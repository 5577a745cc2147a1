import { CLIENT_CLASSES, type FleetClasses, SERVER_CLASSES } from './classes.ts';
import { countKeys, type KeyCounts } from './key-counts.ts';
import type { Meetings } from './meetings/meetings.ts';
import { derive } from './runs.ts';

/**
 * How many pairings each class of client makes with each class of server:
 * `census[clientClass * SERVER_CLASSES + serverClass]`. Every total, the matrix and every facet is a
 * sum over these few thousand doubles.
 */
export type Census = Float64Array;

/** What a census is taken over. */
export interface CensusGround extends FleetClasses {
  readonly meetings: Meetings;
  readonly selfMeetings: Uint8Array;
}

/** Takes the census of some clients with some servers; both ascending machine indices. */
export function takeCensus(
  ground: CensusGround,
  clients: Uint32Array,
  servers: Uint32Array,
): Census {
  const { meetings, clientClass, serverClass } = ground;
  const census = new Float64Array(CLIENT_CLASSES * SERVER_CLASSES);
  const clientCells = countKeys(
    derive(
      clients,
      (m) => (meetings.blockOfClient[m] ?? 0) * CLIENT_CLASSES + (clientClass[m] ?? 0),
    ),
    meetings.clientBlocks * CLIENT_CLASSES,
  );
  const serverCells = countKeys(
    derive(
      servers,
      (m) => (meetings.blockOfServer[m] ?? 0) * SERVER_CLASSES + (serverClass[m] ?? 0),
    ),
    meetings.serverBlocks * SERVER_CLASSES,
  );
  addRectangles(census, meetings, clientCells, serverCells);
  takeOffSelves(census, ground, clients, servers);
  return census;
}

/** Where the cells of each block begin among ascending keys. */
function firstCells(cells: KeyCounts, blocks: number, classes: number): Uint32Array {
  const first = new Uint32Array(blocks + 1);
  let cell = 0;
  for (let block = 0; block <= blocks; block += 1) {
    while (cell < cells.keys.length && (cells.keys[cell] ?? 0) < block * classes) cell += 1;
    first[block] = cell;
  }
  return first;
}

function addRectangles(
  census: Census,
  meetings: Meetings,
  clientCells: KeyCounts,
  serverCells: KeyCounts,
): void {
  const firstServerCell = firstCells(serverCells, meetings.serverBlocks, SERVER_CLASSES);
  const { keys, counts } = clientCells;
  const met = new Float64Array(SERVER_CLASSES);
  for (let cell = 0; cell < keys.length; ) {
    const block = Math.floor((keys[cell] ?? 0) / CLIENT_CLASSES);
    met.fill(0);
    sumServers(met, meetings, block, serverCells, firstServerCell);
    const end = (block + 1) * CLIENT_CLASSES;
    for (; cell < keys.length && (keys[cell] ?? 0) < end; cell += 1) {
      const row = ((keys[cell] ?? 0) % CLIENT_CLASSES) * SERVER_CLASSES;
      const clients = counts[cell] ?? 0;
      for (let column = 0; column < SERVER_CLASSES; column += 1) {
        census[row + column] = (census[row + column] ?? 0) + clients * (met[column] ?? 0);
      }
    }
  }
}

function sumServers(
  met: Float64Array,
  meetings: Meetings,
  clientBlock: number,
  cells: KeyCounts,
  firstCell: Uint32Array,
): void {
  const { starts, values } = meetings.serverBlocksOf;
  const end = starts[clientBlock + 1] ?? 0;
  for (let at = starts[clientBlock] ?? 0; at < end; at += 1) {
    const serverBlock = values[at] ?? 0;
    const lastCell = firstCell[serverBlock + 1] ?? 0;
    for (let cell = firstCell[serverBlock] ?? 0; cell < lastCell; cell += 1) {
      const column = (cells.keys[cell] ?? 0) % SERVER_CLASSES;
      met[column] = (met[column] ?? 0) + (cells.counts[cell] ?? 0);
    }
  }
}

function takeOffSelves(
  census: Census,
  ground: CensusGround,
  clients: Uint32Array,
  servers: Uint32Array,
): void {
  let place = 0;
  for (const client of clients) {
    if (ground.selfMeetings[client] !== 1) continue;
    while (place < servers.length && (servers[place] ?? 0) < client) place += 1;
    if (servers[place] !== client) continue;
    const cell =
      (ground.clientClass[client] ?? 0) * SERVER_CLASSES + (ground.serverClass[client] ?? 0);
    census[cell] = (census[cell] ?? 0) - 1;
  }
}
