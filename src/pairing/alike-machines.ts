import { CLIENT_CLASSES, SERVER_CLASSES } from './classes.ts';
import type { TallySide } from './machine-tallies.ts';
import type { PairingSpace } from './space.ts';

/**
 * Visits the machines of one side in groups to which the article says the same: one machine of each group, for which
 * holds what holds for all, and the size of the group. The machines of a cell are alike, apart from those that would
 * meet themselves, because their counts lack that one pairing, which depends on their class on the other side. If all
 * clients meet all servers, a million clients are a few dozen groups.
 */
export function forEachAlike(
  space: PairingSpace,
  side: TallySide,
  visit: (machine: number, size: number) => void,
): void {
  const isClients = side === 'client';
  const machines = isClients ? space.clients : space.servers;
  const { cellOf } = isClients ? space.clientCells : space.serverCells;
  const sizes = (isClients ? space.whole.clients : space.whole.servers).counts.slice();
  const otherClass = isClients ? space.serverClass : space.clientClass;
  const otherClasses = isClients ? SERVER_CLASSES : CLIENT_CLASSES;
  const selves = new Map<number, { machine: number; size: number }>();
  for (const machine of space.selves) {
    const cell = cellOf[machine] ?? 0;
    sizes[cell] = (sizes[cell] ?? 0) - 1;
    const key = cell * otherClasses + (otherClass[machine] ?? 0);
    const group = selves.get(key);
    if (group === undefined) selves.set(key, { machine, size: 1 });
    else group.size += 1;
  }
  // The first machine of each cell stands for all of it.
  let left = machines.length - space.selves.length;
  for (let place = 0; place < machines.length && left > 0; place += 1) {
    const machine = machines[place] ?? 0;
    const cell = cellOf[machine] ?? 0;
    const size = sizes[cell] ?? 0;
    if (size === 0 || space.selfMeetings[machine] === 1) continue;
    visit(machine, size);
    sizes[cell] = 0;
    left -= size;
  }
  for (const { machine, size } of selves.values()) visit(machine, size);
}
