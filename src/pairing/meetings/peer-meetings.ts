import type { FleetSides } from '../classes.ts';
import { buildRuns, invertRuns, lengthOfRun, type Runs, runAt } from '../runs.ts';
import { type Meetings, meetByRuns } from './meetings.ts';
import type { PeerCells } from './peer-cells.ts';

const NO_BLOCK = 0xffffffff;

/**
 * Clients whose peers cell names somebody meet the servers that it names, and nobody else; the others
 * meet as `otherwise` says. Each server that is named becomes a block of its own, which meets whom
 * its old block met and those that name it.
 */
export function meetByPeers(
  { clients }: FleetSides,
  peers: PeerCells,
  otherwise: Meetings,
): Meetings {
  const named = findNamedServers(peers);
  const blockOfServer = otherwise.blockOfServer.slice();
  named.forEach((server, index) => {
    blockOfServer[server] = otherwise.serverBlocks + index;
  });
  const cells = findNamingCells(peers);
  const blockOfClient = otherwise.blockOfClient.slice();
  for (const client of clients) {
    const cell = cells.indexOf[peers.codes[client] ?? -1] ?? NO_BLOCK;
    if (cell !== NO_BLOCK) blockOfClient[client] = otherwise.clientBlocks + cell;
  }
  const serverBlocks = otherwise.serverBlocks + named.length;
  const splitOff = splitOffNamed(otherwise, named);
  const serverBlocksOf = buildRuns(otherwise.clientBlocks + cells.codes.length, (block, add) => {
    const code = cells.codes[block - otherwise.clientBlocks];
    if (code !== undefined) addServers(peers, code, (server) => add(blockOfServer[server] ?? 0));
    else {
      for (const met of runAt(otherwise.serverBlocksOf, block)) add(met);
      for (const index of runAt(splitOff, block)) add(otherwise.serverBlocks + index);
    }
  });
  return meetByRuns({ blockOfClient, blockOfServer, serverBlocks }, serverBlocksOf);
}

/** The servers that peers cells name, each once. */
function findNamedServers({ names }: PeerCells): readonly number[] {
  const servers = new Set<number>();
  for (const { fate, machines } of names) {
    if (fate === 'met') for (const server of machines) servers.add(server);
  }
  return [...servers];
}

/** The cells that name somebody, and the index of each among them; NO_BLOCK for one that names nobody. */
function findNamingCells({ namesOf }: PeerCells) {
  const codes: number[] = [];
  const indexOf = new Uint32Array(namesOf.starts.length - 1).map((_, code) => {
    if (lengthOfRun(namesOf, code) === 0) return NO_BLOCK;
    codes.push(code);
    return codes.length - 1;
  });
  return { codes, indexOf };
}

/** For each old client block which of the named servers it meets, as indices in `named`. */
function splitOffNamed(otherwise: Meetings, named: readonly number[]): Runs {
  const clientBlocksOfNamed = buildRuns(named.length, (index, add) => {
    const oldBlock = otherwise.blockOfServer[named[index] ?? 0] ?? 0;
    for (const block of runAt(otherwise.clientBlocksOf, oldBlock)) add(block);
  });
  return invertRuns(clientBlocksOfNamed, otherwise.clientBlocks);
}

function addServers(peers: PeerCells, code: number, add: (server: number) => void): void {
  for (const name of runAt(peers.namesOf, code)) {
    const peer = peers.names[name];
    if (peer?.fate === 'met') for (const server of peer.machines) add(server);
  }
}
