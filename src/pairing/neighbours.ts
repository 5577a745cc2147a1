import { isClient, isServer } from './classes.ts';
import { type Runs, runAt } from './runs.ts';
import type { PairingSpace } from './space.ts';

/** The machines that one machine is paired with: their number, and the first few in inventory order. */
interface Neighbours {
  readonly count: number;
  readonly first: readonly number[];
}

const NOBODY: Neighbours = { count: 0, first: [] };

/** Counts the machines of some blocks except one, and lists the first `limit` of them. */
function collect(
  blocks: Uint32Array,
  members: Runs,
  machineAt: Uint32Array,
  left: { readonly out: number; readonly isAmong: boolean },
  limit: number,
): Neighbours {
  const first: number[] = [];
  let count = left.isAmong ? -1 : 0;
  for (const block of blocks) {
    const places = runAt(members, block);
    count += places.length;
    const wanted = Math.min(places.length, limit + 1);
    for (let at = 0; at < wanted; at += 1) first.push(machineAt[places[at] ?? 0] ?? 0);
  }
  const others = first.filter((machine) => machine !== left.out);
  others.sort((one, other) => one - other);
  return { count, first: others.slice(0, limit) };
}

/** The servers that a client meets; none for a machine that is not a client. `limit` may be Infinity. */
export function serversOf(space: PairingSpace, client: number, limit: number): Neighbours {
  if (!isClient(space, client)) return NOBODY;
  const { meetings, servers } = space;
  const blocks = runAt(meetings.serverBlocksOf, meetings.blockOfClient[client] ?? 0);
  const left = { out: client, isAmong: space.selfMeetings[client] === 1 };
  return collect(blocks, space.members.servers, servers, left, limit);
}

/** The clients that a server meets; none for a machine that is not a server. `limit` may be Infinity. */
export function clientsOf(space: PairingSpace, server: number, limit: number): Neighbours {
  if (!isServer(space, server)) return NOBODY;
  const { meetings, clients } = space;
  const blocks = runAt(meetings.clientBlocksOf, meetings.blockOfServer[server] ?? 0);
  const left = { out: server, isAmong: space.selfMeetings[server] === 1 };
  return collect(blocks, space.members.clients, clients, left, limit);
}
