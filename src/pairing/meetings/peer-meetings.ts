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
  const blocksOf = blocksOfNames(peers, blockOfServer);
  const serverBlocksOf = buildRuns(otherwise.clientBlocks + cells.codes.length, (block, add) => {
    const code = cells.codes[block - otherwise.clientBlocks];
    if (code !== undefined) addJoined(peers.namesOf, code, blocksOf, add);
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
  const cells = namesOf.starts.length - 1;
  const indexOf = new Uint32Array(cells).fill(NO_BLOCK);
  const codes: number[] = [];
  for (let code = 0; code < cells; code += 1) {
    if (lengthOfRun(namesOf, code) === 0) continue;
    indexOf[code] = codes.length;
    codes.push(code);
  }
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

/** For each name the blocks of the servers that it means. */
function blocksOfNames({ names }: PeerCells, blockOfServer: Uint32Array): Runs {
  return buildRuns(names.length, (index, add) => {
    const name = names[index];
    if (name?.fate === 'met') for (const server of name.machines) add(blockOfServer[server] ?? 0);
  });
}

/** Adds what stands in the second runs for each number in a row of the first. */
function addJoined(first: Runs, row: number, second: Runs, add: (value: number) => void): void {
  const end = first.starts[row + 1] ?? 0;
  for (let at = first.starts[row] ?? 0; at < end; at += 1) {
    const met = first.values[at] ?? 0;
    const last = second.starts[met + 1] ?? 0;
    for (let place = second.starts[met] ?? 0; place < last; place += 1) {
      add(second.values[place] ?? 0);
    }
  }
}
