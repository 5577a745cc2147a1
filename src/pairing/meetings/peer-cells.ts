import type { Codes } from '../../fleet/codes.ts';
import type { Fleet, TextColumn } from '../../fleet/fleet.ts';
import { cellsNamingNone, splitPeers } from '../../fleet/machine-name.ts';
import { type FleetSides, isServer } from '../classes.ts';
import { buildRuns, type Runs } from '../runs.ts';
import { findPeersAmong } from './peer-names.ts';

/**
 * What a name in a peers cell leads to. `unknown`: no machine of the inventory. `no-server`: a machine that
 * is not a server. `outside`: a server outside the article or with an unreadable product. Whether a machine
 * names itself depends on the machine, so it is not decided here.
 */
export type PeerFate = 'met' | 'unknown' | 'no-server' | 'outside';

/** A name that occurs in peers cells. */
export interface PeerName {
  readonly text: string;
  readonly fate: PeerFate;
  /** The machines that the name can mean; if some of them are servers, only those. */
  readonly machines: readonly number[];
}

/** The column of peers. Each distinct cell is split once, and each distinct name is resolved once. */
export interface PeerCells {
  /** The cell code of each machine. */
  readonly codes: Codes;
  /** The names in each cell, as indices in `names`. Empty if the cell names nobody or no client has it. */
  readonly namesOf: Runs;
  readonly names: readonly PeerName[];
}

const NO_PEER_CELLS: PeerCells = {
  codes: new Uint32Array(),
  namesOf: buildRuns(0, () => undefined),
  names: [],
};

/** Resolves the peers of all clients. Without a column of peers the result is empty. */
export function readPeerCells(fleet: Fleet, sides: FleetSides): PeerCells {
  const column = fleet.extras.find(({ meaning }) => meaning === 'peers');
  if (column === undefined) return NO_PEER_CELLS;
  const { texts, namesOf } = splitCells(column, sides);
  const find = findPeersAmong(fleet, texts);
  return {
    codes: column.codes,
    namesOf,
    names: texts.map((text) => resolve(fleet, sides, text, find(text))),
  };
}

/**
 * Counts the clients whose peers cell is empty, so that their servers are unknown. 0 without a column of
 * peers.
 */
export function countClientsNamingNone(fleet: Fleet, { clients }: FleetSides): number {
  const column = fleet.extras.find(({ meaning }) => meaning === 'peers');
  if (column === undefined) return 0;
  const namesNone = cellsNamingNone(column.texts);
  let count = 0;
  for (let at = 0; at < clients.length; at += 1) {
    count += namesNone[column.codes[clients[at] ?? 0] ?? 0] ?? 0;
  }
  return count;
}

/** The distinct names in the cells of clients, and the names in each cell. */
function splitCells(column: TextColumn, { clients }: FleetSides) {
  const isUsed = new Uint8Array(column.texts.length);
  for (const client of clients) isUsed[column.codes[client] ?? 0] = 1;
  const names = new Map<string, number>();
  const indexOf = (name: string) => {
    const known = names.get(name);
    if (known === undefined) names.set(name, names.size);
    return known ?? names.size - 1;
  };
  const namesOf = buildRuns(column.texts.length, (code, add) => {
    if (isUsed[code] === 1)
      for (const name of splitPeers(column.texts.at(code) ?? '')) add(indexOf(name));
  });
  return { texts: [...names.keys()], namesOf };
}

function resolve(
  fleet: Fleet,
  sides: FleetSides,
  text: string,
  machines: readonly number[],
): PeerName {
  const servers = machines.filter((machine) => isServer(sides, machine));
  if (servers.length > 0) return { text, fate: 'met', machines: servers };
  if (machines.length === 0) return { text, fate: 'unknown', machines };
  const isApart = machines.some((machine) => hasRoleOfServer(fleet, machine));
  return { text, fate: isApart ? 'outside' : 'no-server', machines };
}

function hasRoleOfServer({ facts }: Fleet, machine: number): boolean {
  const reading = facts.role.cells[facts.role.codes[machine] ?? 0]?.reading;
  return reading?.kind === 'known' && (reading.value === 'server' || reading.value === 'both');
}
