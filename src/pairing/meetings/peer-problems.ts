import type { ClassifiedFleet } from '../classes.ts';
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
export function listPeerProblems({ clients }: ClassifiedFleet, peers: PeerCells): PeerProblems {
  const found: { readonly client: number; readonly name: PeerName }[] = [];
  for (const client of clients) {
    for (const name of peers.names[peers.codes[client] ?? -1] ?? []) {
      if (kindFor(name, client) !== null) found.push({ client, name });
    }
  }
  return {
    size: found.length,
    at: (index) => {
      const entry = found[index];
      const kind = entry === undefined ? null : kindFor(entry.name, entry.client);
      if (entry === undefined || kind === null) throw new RangeError(`no peer problem ${index}`);
      return { kind, client: entry.client, text: entry.name.text };
    },
  };
}
