import type { FleetSides } from '../classes.ts';
import type { PeerCells, PeerFate, PeerName } from './peer-cells.ts';

/** A name in a client's peers cell that leads to no pairing. */
export interface PeerProblem {
  readonly kind: Exclude<PeerFate, 'met'> | 'itself';
  /** The machine that the cell belongs to. */
  readonly client: number;
  /** The name as written. */
  readonly text: string;
}

/** A lazy list of such names; clients are in inventory order. */
export interface PeerProblems {
  readonly size: number;
  /** @throws RangeError outside 0 … size - 1. */
  readonly at: (index: number) => PeerProblem;
}

export const NO_PEER_PROBLEMS: PeerProblems = {
  size: 0,
  at: (index) => {
    throw new RangeError(`no peer problem ${index}`);
  },
};

/** What is wrong with a name in a client's cell. One that is met is only listed if it means the client. */
function kindFor({ fate, machines }: PeerName, client: number): PeerProblem['kind'] {
  const isItself = machines.length === 1 && machines[0] === client;
  return isItself || fate === 'met' ? 'itself' : fate;
}

/** For a name that means no machine, or several. */
const NOBODY = -1;

/** Look-up tables by name: they are read for millions of cells. */
function tabulate(names: readonly PeerName[]) {
  return {
    isMet: Uint8Array.from(names, ({ fate }) => (fate === 'met' ? 1 : 0)),
    onlyMachine: Int32Array.from(names, ({ machines }) =>
      machines.length === 1 ? (machines[0] ?? NOBODY) : NOBODY,
    ),
  };
}

/** Lists the names in clients' peers cells that mean nobody, the client itself, or no server. */
export function listPeerProblems({ clients }: FleetSides, peers: PeerCells): PeerProblems {
  const found: { readonly clients: number[]; readonly names: PeerName[] } = {
    clients: [],
    names: [],
  };
  const { starts, values } = peers.namesOf;
  const { isMet, onlyMachine } = tabulate(peers.names);
  for (const client of clients) {
    const cell = peers.codes[client] ?? 0;
    const end = starts[cell + 1] ?? 0;
    for (let at = starts[cell] ?? 0; at < end; at += 1) {
      const index = values[at] ?? 0;
      if (isMet[index] === 1 && onlyMachine[index] !== client) continue;
      const name = peers.names[index];
      if (name === undefined) continue;
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
      return { kind: kindFor(name, client), client, text: name.text };
    },
  };
}
