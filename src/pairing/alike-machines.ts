import {
  CLIENT_KINDS,
  judgementIndex,
  KIND_OF_CLIENT_CLASS,
  KIND_OF_SERVER_CLASS,
  SERVER_KINDS,
} from './kinds.ts';
import type { TallySide } from './machine-tallies.ts';
import type { PairingSpace } from './space.ts';

/** Machines of one side that are of one kind and meet machines of the same kinds, so that they have the same judgements. */
export interface AlikeMachines {
  readonly machines: number;
  /** Each judgement that their pairings have. */
  readonly judgements: readonly number[];
}

/** What the machines of one side meet. */
interface MetKinds {
  /** How many machines of each kind of the other side each block meets: `block * kinds + kind`. */
  readonly counts: Uint32Array;
  readonly kinds: number;
}

/** No kind: the machine does not meet itself. */
const NO_SELF = -1;

/** The kinds that a block meets, as a set: bit `i` stands for kind `i`. A machine of kind `self` is not counted. */
function metBy({ counts, kinds }: MetKinds, block: number, self: number): number {
  let met = 0;
  for (let kind = 0; kind < kinds; kind += 1) {
    const count = counts[block * kinds + kind] ?? 0;
    if (count > (kind === self ? 1 : 0)) met |= 1 << kind;
  }
  return met;
}

/**
 * Groups the machines of one side to which the article says the same, apart from how often. Costs one pass over the cells:
 * if all clients meet all servers, a million clients are a few dozen.
 */
export function groupAlike(space: PairingSpace, side: TallySide): readonly AlikeMachines[] {
  const isClients = side === 'client';
  const { met, selves, whole } = space;
  const { cellOf, classOf, starts } = isClients ? space.clientCells : space.serverCells;
  const sizes = (isClients ? whole.clients : whole.servers).counts.slice();
  const kindOfClass = isClients ? KIND_OF_CLIENT_CLASS : KIND_OF_SERVER_CLASS;
  const kindOfOther = isClients ? KIND_OF_SERVER_CLASS : KIND_OF_CLIENT_CLASS;
  const otherClass = isClients ? space.serverClass : space.clientClass;
  const blockOf = isClients ? space.meetings.blockOfClient : space.meetings.blockOfServer;
  const ownKinds = isClients ? CLIENT_KINDS : SERVER_KINDS;
  const others: MetKinds = isClients
    ? { counts: met().servers, kinds: SERVER_KINDS }
    : { counts: met().clients, kinds: CLIENT_KINDS };
  /** Number of machines, by the set of kinds that they meet and their own kind. */
  const groups = new Map<number, number>();
  const add = (kind: number, kindsMet: number, machines: number) => {
    const key = kindsMet * ownKinds + kind;
    groups.set(key, (groups.get(key) ?? 0) + machines);
  };
  for (const machine of selves) {
    const cell = cellOf[machine] ?? 0;
    sizes[cell] = (sizes[cell] ?? 0) - 1;
    const self = kindOfOther[otherClass[machine] ?? 0] ?? 0;
    add(kindOfClass[classOf[cell] ?? 0] ?? 0, metBy(others, blockOf[machine] ?? 0, self), 1);
  }
  for (let block = 0; block + 1 < starts.length; block += 1) {
    const end = starts[block + 1] ?? 0;
    const kindsMet = metBy(others, block, NO_SELF);
    for (let cell = starts[block] ?? 0; cell < end; cell += 1) {
      add(kindOfClass[classOf[cell] ?? 0] ?? 0, kindsMet, sizes[cell] ?? 0);
    }
  }
  return [...groups].map(([key, machines]) => {
    const kind = key % ownKinds;
    const kindsMet = (key - kind) / ownKinds;
    const judgements: number[] = [];
    for (let other = 0; other < others.kinds; other += 1) {
      if (((kindsMet >> other) & 1) === 0) continue;
      judgements.push(isClients ? judgementIndex(kind, other) : judgementIndex(other, kind));
    }
    return { machines, judgements };
  });
}
