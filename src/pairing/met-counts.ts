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

/**
 * Adds up, for each block, the members of all blocks that it meets. Most blocks hold few kinds, so
 * each count goes to those it concerns: with listed peers thirty times faster than asking every block
 * for every kind.
 * @param metBy for each block of the members the blocks that meet it.
 * @param blocks how many of those there are.
 */
function sumMet(metBy: Runs, members: Uint32Array, blocks: number, kinds: number): Uint32Array {
  const sums = new Uint32Array(blocks * kinds);
  for (let cell = 0; cell < members.length; cell += 1) {
    const count = members[cell] ?? 0;
    if (count === 0) continue;
    const kind = cell % kinds;
    const block = (cell - kind) / kinds;
    const end = metBy.starts[block + 1] ?? 0;
    for (let at = metBy.starts[block] ?? 0; at < end; at += 1) {
      const sum = (metBy.values[at] ?? 0) * kinds + kind;
      sums[sum] = (sums[sum] ?? 0) + count;
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
  const { clientBlocks, serverBlocks, clientBlocksOf, serverBlocksOf } = meetings;
  return {
    servers: sumMet(clientBlocksOf, serverKinds, clientBlocks, SERVER_KINDS),
    clients: sumMet(serverBlocksOf, clientKinds, serverBlocks, CLIENT_KINDS),
  };
}
