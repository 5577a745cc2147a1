import { type FleetSides, isServer } from '../classes.ts';
import { buildRuns, invertRuns, type Runs, runHolds } from '../runs.ts';

/**
 * Who meets whom, without a list of pairings: clients that meet the same servers form a block, as do
 * servers that meet the same clients, and blocks meet blocks. Every client is in exactly one client
 * block, every server in exactly one server block.
 */
export interface Meetings {
  readonly clientBlocks: number;
  readonly serverBlocks: number;
  /** For each machine of the fleet; of meaning only where it is a client, or a server. */
  readonly blockOfClient: Uint32Array;
  readonly blockOfServer: Uint32Array;
  /** The server blocks that each client block meets, ascending, and the same from the other end. */
  readonly serverBlocksOf: Runs;
  readonly clientBlocksOf: Runs;
}

/** One block of all clients, one of all servers; they meet or they do not. */
export function meetAlike(fleetSize: number, meets: boolean): Meetings {
  const runs = buildRuns(1, (_, add) => {
    if (meets) add(0);
  });
  return {
    clientBlocks: 1,
    serverBlocks: 1,
    blockOfClient: new Uint32Array(fleetSize),
    blockOfServer: new Uint32Array(fleetSize),
    serverBlocksOf: runs,
    clientBlocksOf: runs,
  };
}

/** Completes meetings from the server blocks that each client block meets, in any order. */
export function meetByRuns(
  blocks: Pick<Meetings, 'blockOfClient' | 'blockOfServer' | 'serverBlocks'>,
  serverBlocksOf: Runs,
): Meetings {
  const clientBlocks = serverBlocksOf.starts.length - 1;
  const clientBlocksOf = invertRuns(serverBlocksOf, blocks.serverBlocks);
  return {
    ...blocks,
    clientBlocks,
    clientBlocksOf,
    serverBlocksOf: invertRuns(clientBlocksOf, clientBlocks),
  };
}

/** True where the scope lets this client meet this server; a machine never meets itself. */
export function doMeet(meetings: Meetings, client: number, server: number): boolean {
  return client !== server && blocksMeet(meetings, client, server);
}

function blocksMeet(meetings: Meetings, client: number, server: number): boolean {
  return runHolds(
    meetings.serverBlocksOf,
    meetings.blockOfClient[client] ?? 0,
    meetings.blockOfServer[server] ?? 0,
  );
}

/**
 * 1 for each machine that is client and server and whose blocks meet: the pairings of blocks count
 * it with itself, and every count takes that one off again.
 */
export function findSelfMeetings(fleet: FleetSides, meetings: Meetings): Uint8Array {
  const selves = new Uint8Array(fleet.sides.length);
  for (const client of fleet.clients) {
    if (isServer(fleet, client) && blocksMeet(meetings, client, client)) selves[client] = 1;
  }
  return selves;
}
