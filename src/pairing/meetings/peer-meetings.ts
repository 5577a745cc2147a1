import type { ClassifiedFleet } from '../classes.ts';
import { runAt } from '../runs.ts';
import { type Meetings, meetByLists } from './meetings.ts';
import type { PeerCells } from './peer-cells.ts';

/**
 * Clients whose peers cell names somebody meet the servers that it names, and nobody else; the others
 * meet as `otherwise` says. Each server that is named becomes a block of its own, which meets whom
 * its old block met and those that name it.
 */
export function meetByPeers(
  { clients }: ClassifiedFleet,
  peers: PeerCells,
  otherwise: Meetings,
): Meetings {
  const named = [...new Set(peers.names.flatMap((names) => names.flatMap(serversOf)))];
  const blockOfServer = otherwise.blockOfServer.slice();
  named.forEach((server, index) => {
    blockOfServer[server] = otherwise.serverBlocks + index;
  });
  const lists = listsOtherwise(otherwise, named);
  const blockOfCell = peers.names.map((names) => {
    if (names.length === 0) return null;
    lists.push(names.flatMap(serversOf).map((server) => blockOfServer[server] ?? 0));
    return lists.length - 1;
  });
  const blockOfClient = otherwise.blockOfClient.slice();
  for (const client of clients) {
    const block = blockOfCell[peers.codes[client] ?? -1];
    if (block !== undefined && block !== null) blockOfClient[client] = block;
  }
  return meetByLists(
    { blockOfClient, blockOfServer, serverBlocks: otherwise.serverBlocks + named.length },
    lists,
  );
}

function serversOf({ fate, machines }: PeerCells['names'][number][number]): readonly number[] {
  return fate === 'met' ? machines : [];
}

/** The server blocks that each old client block meets, with the new blocks of the servers that are named. */
function listsOtherwise(otherwise: Meetings, named: readonly number[]): number[][] {
  const lists = Array.from({ length: otherwise.clientBlocks }, (_, block) => [
    ...runAt(otherwise.serverBlocksOf, block),
  ]);
  named.forEach((server, index) => {
    const met = runAt(otherwise.clientBlocksOf, otherwise.blockOfServer[server] ?? 0);
    for (const clientBlock of met) lists[clientBlock]?.push(otherwise.serverBlocks + index);
  });
  return lists;
}
