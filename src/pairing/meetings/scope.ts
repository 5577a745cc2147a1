import type { Fleet, TextColumn } from '../../fleet/fleet.ts';
import { splitNames } from '../../fleet/machine-name.ts';
import { numberTexts } from '../../fleet/texts.ts';
import type { FleetSides } from '../classes.ts';
import type { PairingScope } from '../query.ts';
import { buildRuns, derive, invertRuns, lengthOfRun, type Runs, runAt } from '../runs.ts';
import { foldForSearch } from '../texts/text-index.ts';
import {
  findSelfMeetings,
  type Meetings,
  meetAlike,
  meetByRuns,
  type SelfMeetings,
} from './meetings.ts';
import { type PeerCells, readPeerCells } from './peer-cells.ts';
import { listPeerProblems, NO_PEER_PROBLEMS, type PeerProblems } from './peer-problems.ts';

/** Cells that name the same groups, in any order and case, form one block. */
interface GroupBlocks {
  readonly blockOfText: Uint32Array;
  /** The groups of each block. */
  readonly groups: readonly (readonly string[])[];
}

function blocksOfColumn(column: TextColumn): GroupBlocks {
  const blocks = new Map<string, number>();
  const groups: (readonly string[])[] = [];
  const blockOfText = numberTexts(column.texts, new Uint32Array(column.texts.length), (text) => {
    const names = [...new Set(splitNames(text).map(foldForSearch))].sort();
    const identity = names.join('\n');
    const existing = blocks.get(identity);
    if (existing !== undefined) return existing;
    blocks.set(identity, groups.length);
    groups.push(names);
    return groups.length - 1;
  });
  return { blockOfText, groups };
}

function blocksByGroup(groups: readonly (readonly string[])[]): ReadonlyMap<string, number[]> {
  const byGroup = new Map<string, number[]>();
  groups.forEach((names, block) => {
    for (const name of names) {
      const blocks = byGroup.get(name);
      if (blocks === undefined) byGroup.set(name, [block]);
      else blocks.push(block);
    }
  });
  return byGroup;
}

/**
 * Lets clients meet the servers that share a group with them in one column; case does not matter. A cell
 * may name several groups. A machine whose cell is empty meets nobody, or everyone.
 * @throws RangeError if the fleet does not have the column.
 */
function meetByGroup(
  fleet: Fleet,
  columnIndex: number,
  emptyMeans: 'alone' | 'everyone',
): Meetings {
  const column = fleet.extras[columnIndex];
  if (column === undefined) throw new RangeError(`no extra column ${columnIndex}`);
  const { blockOfText, groups } = blocksOfColumn(column);
  const blockOfMachine = derive(column.codes, (code) => blockOfText[code] ?? 0);
  const byGroup = blocksByGroup(groups);
  const emptyBlock = groups.findIndex((names) => names.length === 0);
  const isForEveryone = emptyMeans === 'everyone' && emptyBlock >= 0;
  const serverBlocksOf = buildRuns(groups.length, (block, add) => {
    const names = groups[block] ?? [];
    for (const name of names) for (const other of byGroup.get(name) ?? []) add(other);
    if (isForEveryone) add(emptyBlock);
    if (isForEveryone && names.length === 0) for (const other of groups.keys()) add(other);
  });
  return meetByRuns(
    { blockOfClient: blockOfMachine, blockOfServer: blockOfMachine, serverBlocks: groups.length },
    serverBlocksOf,
  );
}

const NO_BLOCK = 0xffffffff;

/**
 * Clients with a non-empty peers cell meet the servers it names and nobody else; the other clients meet as
 * `otherwise` says. Each named server gets a block of its own. It meets whom its old block met, and the
 * clients that name it.
 */
function meetByPeers({ clients }: FleetSides, peers: PeerCells, otherwise: Meetings): Meetings {
  const named = findNamedServers(peers);
  const blockOfServer = otherwise.blockOfServer.slice();
  named.forEach((server, index) => {
    blockOfServer[server] = otherwise.serverBlocks + index;
  });
  const cells = findNamingCells(peers);
  const blockOfClient = otherwise.blockOfClient.slice();
  for (const client of clients) {
    const cell = cells.indexOf[peers.codes[client] ?? 0] ?? NO_BLOCK;
    if (cell !== NO_BLOCK) blockOfClient[client] = otherwise.clientBlocks + cell;
  }
  const serverBlocks = otherwise.serverBlocks + named.length;
  const namedMetBy = splitOffNamed(otherwise, named);
  const blocksOf = blocksOfNames(peers, blockOfServer);
  const serverBlocksOf = buildRuns(otherwise.clientBlocks + cells.codes.length, (block, add) => {
    const code = cells.codes[block - otherwise.clientBlocks];
    if (code !== undefined) addJoined(peers.namesOf, code, blocksOf, add);
    else {
      for (const met of runAt(otherwise.serverBlocksOf, block)) add(met);
      for (const index of runAt(namedMetBy, block)) add(otherwise.serverBlocks + index);
    }
  });
  return meetByRuns({ blockOfClient, blockOfServer, serverBlocks }, serverBlocksOf);
}

/** The servers that peers cells name, without duplicates. */
function findNamedServers({ names }: PeerCells): readonly number[] {
  const servers = new Set<number>();
  for (const { fate, machines } of names) {
    if (fate === 'met') for (const server of machines) servers.add(server);
  }
  return [...servers];
}

/** The cells that are not empty, and the index of each among them; NO_BLOCK for an empty cell. */
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

/** For each old client block, the named servers that it meets, as indices in `named`. */
function splitOffNamed(otherwise: Meetings, named: readonly number[]): Runs {
  const clientBlocksOfNamed = buildRuns(named.length, (index, add) => {
    const oldBlock = otherwise.blockOfServer[named[index] ?? 0] ?? 0;
    for (const block of runAt(otherwise.clientBlocksOf, oldBlock)) add(block);
  });
  return invertRuns(clientBlocksOfNamed, otherwise.clientBlocks);
}

/** For each name, the blocks of the servers that it means. */
function blocksOfNames({ names }: PeerCells, blockOfServer: Uint32Array): Runs {
  return buildRuns(names.length, (index, add) => {
    const name = names[index];
    if (name?.fate === 'met') for (const server of name.machines) add(blockOfServer[server] ?? 0);
  });
}

/** Joins two runs: for each number in a row of `first`, adds that row of `second`. */
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

/** The result of applying a scope to a fleet. Does not depend on assumptions. */
export interface Scoped extends SelfMeetings {
  readonly meetings: Meetings;
  readonly peerProblems: PeerProblems;
}

function meetOtherwise(
  fleet: Fleet,
  otherwise: Exclude<PairingScope, { kind: 'peers' }> | { readonly kind: 'nobody' },
): Meetings {
  return otherwise.kind === 'group'
    ? meetByGroup(fleet, otherwise.column, otherwise.emptyMeans)
    : meetAlike(fleet.size, otherwise.kind === 'every');
}

/**
 * Finds who meets whom.
 * @throws RangeError if the scope names a column that the fleet does not have.
 */
export function applyScope(fleet: Fleet, sides: FleetSides, scope: PairingScope): Scoped {
  if (scope.kind !== 'peers') {
    const meetings = meetOtherwise(fleet, scope);
    return { meetings, ...findSelfMeetings(sides, meetings), peerProblems: NO_PEER_PROBLEMS };
  }
  const peers = readPeerCells(fleet, sides);
  const meetings = meetByPeers(sides, peers, meetOtherwise(fleet, scope.otherwise));
  return {
    meetings,
    ...findSelfMeetings(sides, meetings),
    peerProblems: listPeerProblems(sides, peers),
  };
}
