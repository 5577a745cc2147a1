import type { FleetSides } from '../classes.ts';
import { runAt } from '../runs.ts';
import type { PeerCells, PeerFate, PeerName } from './peer-cells.ts';

/** A name in a client's peers cell that leads to no pairing. */
export interface PeerProblem {
  readonly kind: Exclude<PeerFate, 'met'> | 'itself';
  /** The machine whose cell it is. */
  readonly client: number;
  /** The name as written. */
  readonly text: string;
}

/** A list of such names, clients in inventory order. Entries are made when they are looked at. */
export interface PeerProblems {
  readonly size: number;
  /** Throws a RangeError outside 0 … size - 1. */
  readonly at: (index: number) => PeerProblem;
}

export const NO_PEER_PROBLEMS: PeerProblems = {
  size: 0,
  at: (index) => {
    throw new RangeError(`no peer problem ${index}`);
  },
};

function kindFor({ fate, machines }: PeerName, client: number): PeerProblem['kind'] | null {
  if (machines.length === 1 && machines[0] === client) return 'itself';
  return fate === 'met' ? null : fate;
}

/** Lists the names in peers cells of clients that name nobody, themselves, or no server. */
export function listPeerProblems({ clients }: FleetSides, peers: PeerCells): PeerProblems {
  const found: { readonly clients: number[]; readonly names: PeerName[] } = {
    clients: [],
    names: [],
  };
  const cells = peers.namesOf.starts.length - 1;
  for (const client of clients) {
    const cell = peers.codes[client] ?? cells;
    if (cell >= cells) continue;
    for (const index of runAt(peers.namesOf, cell)) {
      const name = peers.names[index];
      if (name === undefined || kindFor(name, client) === null) continue;
      found.clients.push(client);
      found.names.push(name);
    }
  }
  return {
    size: found.names.length,
    at: (index) => {
      const client = found.clients[index];
      const name = found.names[index];
      if (client === undefined || name === undefined)
        throw new RangeError(`no peer problem ${index}`);
      return { kind: kindFor(name, client) ?? 'unknown', client, text: name.text };
    },
  };
}
