import type { Fleet, TextColumn } from '../../fleet/fleet.ts';
import { type ClassifiedFleet, isServer } from '../classes.ts';
import { splitNames } from './group-meetings.ts';
import { findPeersAmong } from './peer-names.ts';

/**
 * What became of a name in a peers cell: `unknown` names no machine of the inventory, `no-server` one
 * that takes no calls, `outside` a server outside the article or of an unreadable product. Whether a
 * machine names itself is known only with the machine.
 */
export type PeerFate = 'met' | 'unknown' | 'no-server' | 'outside';

/** One name in a peers cell. */
export interface PeerName {
  readonly text: string;
  readonly fate: PeerFate;
  /** The machines that it means; the servers among them where there are any. */
  readonly machines: readonly number[];
}

/** The column of peers, each distinct cell resolved once. */
export interface PeerCells {
  readonly codes: Uint32Array;
  /** By code; empty where the cell names nobody. */
  readonly names: readonly (readonly PeerName[])[];
}

const NO_PEER_CELLS: PeerCells = { codes: new Uint32Array(), names: [] };

/** Resolves the peers of all clients. Without a column of peers nobody names anybody. */
export function readPeerCells(fleet: Fleet, classified: ClassifiedFleet): PeerCells {
  const column = fleet.extras.find(({ meaning }) => meaning === 'peers');
  if (column === undefined) return NO_PEER_CELLS;
  const texts = textsOfClients(column, classified);
  const find = findPeersAmong(fleet, texts.flat());
  const known = new Map<string, PeerName>();
  const nameOf = (text: string) => {
    const name = known.get(text) ?? resolve(fleet, classified, text, find(text));
    known.set(text, name);
    return name;
  };
  return { codes: column.codes, names: texts.map((names) => names.map(nameOf)) };
}

/** The names in each distinct cell that some client has. */
function textsOfClients(
  column: TextColumn,
  classified: ClassifiedFleet,
): readonly (readonly string[])[] {
  const isUsed = new Uint8Array(column.texts.length);
  for (const client of classified.clients) isUsed[column.codes[client] ?? 0] = 1;
  return column.texts.map((text, code) => (isUsed[code] === 1 ? splitNames(text) : []));
}

function resolve(
  fleet: Fleet,
  classified: ClassifiedFleet,
  text: string,
  machines: readonly number[],
): PeerName {
  const servers = machines.filter((machine) => isServer(classified, machine));
  if (servers.length > 0) return { text, fate: 'met', machines: servers };
  if (machines.length === 0) return { text, fate: 'unknown', machines };
  const isApart = machines.some((machine) => hasRoleOfServer(fleet, machine));
  return { text, fate: isApart ? 'outside' : 'no-server', machines };
}

function hasRoleOfServer({ facts }: Fleet, machine: number): boolean {
  const reading = facts.role.cells[facts.role.codes[machine] ?? 0]?.reading;
  return reading?.kind === 'known' && (reading.value === 'server' || reading.value === 'both');
}
