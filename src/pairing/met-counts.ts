import type { CensusGround } from './census.ts';
import type { FleetSides } from './classes.ts';
import { CLIENT_KINDS, KIND_OF_CLIENT_CLASS, KIND_OF_SERVER_CLASS, SERVER_KINDS } from './kinds.ts';
import type { Runs } from './runs.ts';

/** Whom a block meets, by kind. A machine that meets itself is counted with the others. */
export interface MetCounts {
  /** Servers of each kind that each client block meets: `clientBlock * SERVER_KINDS + serverKind`. */
  readonly servers: Uint32Array;
  /** Clients of each kind that each server block meets: `serverBlock * CLIENT_KINDS + clientKind`. */
  readonly clients: Uint32Array;
}

/** Counts members of each block by kind. */
function countKinds(
  machines: Uint32Array,
  blockOf: Uint32Array,
  kindOf: (machine: number) => number,
  blocks: number,
  kinds: number,
): Uint32Array {
  const counts = new Uint32Array(blocks * kinds);
  for (let place = 0; place < machines.length; place += 1) {
    const machine = machines[place] ?? 0;
    const cell = (blockOf[machine] ?? 0) * kinds + kindOf(machine);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

/** Adds up the members of all blocks that each block meets. */
function sumMet(meets: Runs, members: Uint32Array, kinds: number): Uint32Array {
  const blocks = meets.starts.length - 1;
  const sums = new Uint32Array(blocks * kinds);
  for (let block = 0; block < blocks; block += 1) {
    const end = meets.starts[block + 1] ?? 0;
    for (let at = meets.starts[block] ?? 0; at < end; at += 1) {
      const met = (meets.values[at] ?? 0) * kinds;
      for (let kind = 0; kind < kinds; kind += 1) {
        const cell = block * kinds + kind;
        sums[cell] = (sums[cell] ?? 0) + (members[met + kind] ?? 0);
      }
    }
  }
  return sums;
}

/** Counts for every block whom it meets. */
export function countMet(ground: CensusGround & FleetSides): MetCounts {
  const { meetings, clients, servers, clientClass, serverClass } = ground;
  const serverKinds = countKinds(
    servers,
    meetings.blockOfServer,
    (machine) => KIND_OF_SERVER_CLASS[serverClass[machine] ?? 0] ?? 0,
    meetings.serverBlocks,
    SERVER_KINDS,
  );
  const clientKinds = countKinds(
    clients,
    meetings.blockOfClient,
    (machine) => KIND_OF_CLIENT_CLASS[clientClass[machine] ?? 0] ?? 0,
    meetings.clientBlocks,
    CLIENT_KINDS,
  );
  return {
    servers: sumMet(meetings.serverBlocksOf, serverKinds, SERVER_KINDS),
    clients: sumMet(meetings.clientBlocksOf, clientKinds, CLIENT_KINDS),
  };
}
