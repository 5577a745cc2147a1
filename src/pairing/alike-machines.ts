import { CLIENT_CLASSES, SERVER_CLASSES } from './classes.ts';
import type { TallySide } from './machine-tallies.ts';
import type { PairingSpace } from './space.ts';

/** Machines of one side to which the article says the same: what holds for one of them holds for all. */
export interface AlikeMachines {
  /** One of them. */
  readonly machine: number;
  readonly size: number;
}

/**
 * The first machine that does not meet itself, of each cell that has one.
 * @param counts the number of such machines in each cell.
 */
function firstOfCells(
  { selfMeetings }: PairingSpace,
  machines: Uint32Array,
  cellOf: Uint32Array,
  counts: Uint32Array,
): ReadonlyMap<number, number> {
  const firsts = new Map<number, number>();
  let left = counts.reduce((cells, count) => cells + Number(count > 0), 0);
  for (let place = 0; place < machines.length && left > 0; place += 1) {
    const machine = machines[place] ?? 0;
    const cell = cellOf[machine] ?? 0;
    if (selfMeetings[machine] === 1 || firsts.has(cell)) continue;
    firsts.set(cell, machine);
    left -= 1;
  }
  return firsts;
}

/**
 * The machines of one side in groups that are alike: of one cell, those apart that would meet themselves, because their
 * counts lack that one pairing, which depends on their class on the other side. If all clients meet all servers, a
 * million clients are a few dozen groups.
 */
export function alikeMachines(space: PairingSpace, side: TallySide): readonly AlikeMachines[] {
  const isClients = side === 'client';
  const { cellOf } = isClients ? space.clientCells : space.serverCells;
  const counts = (isClients ? space.whole.clients : space.whole.servers).counts.slice();
  const otherClass = isClients ? space.serverClass : space.clientClass;
  const otherClasses = isClients ? SERVER_CLASSES : CLIENT_CLASSES;
  const selves = new Map<number, { machine: number; size: number }>();
  for (const machine of space.selves) {
    const cell = cellOf[machine] ?? 0;
    counts[cell] = (counts[cell] ?? 0) - 1;
    const key = cell * otherClasses + (otherClass[machine] ?? 0);
    const group = selves.get(key);
    if (group === undefined) selves.set(key, { machine, size: 1 });
    else group.size += 1;
  }
  const firsts = firstOfCells(space, isClients ? space.clients : space.servers, cellOf, counts);
  const others = Array.from(firsts, ([cell, machine]) => ({ machine, size: counts[cell] ?? 0 }));
  return [...others, ...selves.values()];
}
