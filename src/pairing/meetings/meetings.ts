import { type FleetSides, isClient } from '../classes.ts';
import { buildRuns, invertRuns, keep, type Runs, runHolds } from '../runs.ts';

/**
 * Who meets whom, without listing pairings. Clients that meet the same servers form a block, and so do
 * servers that meet the same clients; blocks meet blocks. Every client is in exactly one client block,
 * every server in exactly one server block.
 */
export interface Meetings {
  readonly clientBlocks: number;
  readonly serverBlocks: number;
  /** By machine of the fleet. Meaningless for machines that are not clients, or not servers. */
  readonly blockOfClient: Uint32Array;
  readonly blockOfServer: Uint32Array;
  /** The server blocks that each client block meets, ascending, and the reverse. */
  readonly serverBlocksOf: Runs;
  readonly clientBlocksOf: Runs;
}

/** One block of all clients and one of all servers, which either meet or do not. */
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

/** Completes meetings, given the server blocks that each client block meets in any order. */
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

/** Whether the scope lets this client meet this server. A machine never meets itself. */
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

/** The machines that are client and server and whose blocks meet. */
export interface SelfMeetings {
  /** Ascending. */
  readonly selves: Uint32Array;
  /** 1 for each of them, by machine of the fleet. */
  readonly selfMeetings: Uint8Array;
}

/**
 * Finds the machines that are client and server and whose blocks meet. Counting by blocks would pair each with itself, so
 * every count subtracts that pairing.
 */
export function findSelfMeetings(fleet: FleetSides, meetings: Meetings): SelfMeetings {
  // There are fewer servers than clients.
  const selves = keep(
    fleet.servers,
    (server) => isClient(fleet, server) && blocksMeet(meetings, server, server),
  );
  const selfMeetings = new Uint8Array(fleet.sides.length);
  for (const machine of selves) selfMeetings[machine] = 1;
  return { selves, selfMeetings };
}
