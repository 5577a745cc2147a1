import { passingOf } from '../choices.ts';
import { KIND_OF_CLIENT_CLASS, KIND_OF_SERVER_CLASS } from '../kinds.ts';
import type { PairingQuery, SortKey } from '../query.ts';
import { keep } from '../runs.ts';
import type { PairingSpace } from '../space.ts';
import { type SortedSide, sortMachines, subjectOf } from './order.ts';
import type { PairTable } from './pair-table.ts';
import { makeSide, type Side, type SideMeetings } from './side.ts';
import type { TextFilter, TextFilters } from './side-filter.ts';
import { CLIENT_TRAITS, findSorts, NO_SORT, SERVER_TRAITS, traitOf } from './sorts.ts';

/** The rectangle of a view: its two ends in order, and who of them may stand with whom. */
export interface Layout {
  readonly sides: readonly [Side, Side];
  readonly table: PairTable;
  /** Sorting keys, each column once. */
  readonly sort: readonly SortKey[];
  /** 1 for each machine that must not stand with itself but whose blocks meet. */
  readonly selfMeetings: Uint8Array;
}

/** One end while it is narrowed: machines that its own filters leave, and what the view tells them apart by. */
interface Candidates {
  readonly machines: Uint32Array;
  /** For each machine of the fleet that is left. */
  readonly traits: Uint8Array;
  /** The traits that occur, ascending. */
  readonly occurring: readonly number[];
}

function findCandidates(
  { machines, found }: TextFilter,
  classes: Uint8Array,
  passing: Uint8Array,
  kinds: Uint8Array,
  traitCount: number,
): Candidates {
  const left = passing.includes(0)
    ? keep(machines, (machine) => passing[classes[machine] ?? 0] === 1)
    : machines;
  const traits = new Uint8Array(classes.length);
  const occurs = new Uint8Array(traitCount);
  for (let place = 0; place < left.length; place += 1) {
    const machine = left[place] ?? 0;
    const trait = traitOf(
      kinds[classes[machine] ?? 0] ?? 0,
      found !== null && found[machine] === 1,
    );
    traits[machine] = trait;
    occurs[trait] = 1;
  }
  const occurring = [...occurs.keys()].filter((trait) => occurs[trait] === 1);
  return { machines: left, traits, occurring };
}

/** Takes from a sorted side the machines that are left, in its order. */
function narrowSorted(sorted: SortedSide, left: Uint32Array, fleetSize: number): SortedSide {
  if (left.length === sorted.order.length) return sorted;
  const isLeft = new Uint8Array(fleetSize);
  for (let place = 0; place < left.length; place += 1) isLeft[left[place] ?? 0] = 1;
  const order = new Uint32Array(left.length);
  const keys = sorted.keys.map(() => new Uint32Array(left.length));
  let count = 0;
  for (let position = 0; position < sorted.order.length; position += 1) {
    const machine = sorted.order[position] ?? 0;
    if (isLeft[machine] === 0) continue;
    order[count] = machine;
    for (let key = 0; key < keys.length; key += 1) {
      const values = keys[key];
      if (values !== undefined) values[count] = sorted.keys[key]?.[position] ?? 0;
    }
    count += 1;
  }
  return { order, keys };
}

function layOutSide(
  space: PairingSpace,
  { machines, traits }: Candidates,
  sortOfTrait: Uint8Array,
  sorts: number,
  all: Uint32Array,
  sort: readonly SortKey[],
  meetings: SideMeetings,
): Side {
  const left = keep(machines, (machine) => sortOfTrait[traits[machine] ?? 0] !== NO_SORT);
  const sorted =
    sort.length === 0
      ? { order: left, keys: [] }
      : narrowSorted(sortWholeSide(space, all, sort), left, space.index.fleet.size);
  return makeSide(sorted, meetings, (machine) => sortOfTrait[traits[machine] ?? 0] ?? 0, sorts);
}

function sortWholeSide(space: PairingSpace, all: Uint32Array, sort: readonly SortKey[]) {
  const identity = sort.map(({ column, descending }) => `${column}${descending ? '-' : '+'}`);
  return space.sortedSides.take(identity.join(), () => sortMachines(space, all, sort));
}

/** Each column once, at its first place: a later key on the same column decides nothing. */
function withoutRepeats(sort: readonly SortKey[]): readonly SortKey[] {
  return sort.filter(
    ({ column }, index) => sort.findIndex((key) => key.column === column) === index,
  );
}

/** Applies a query: narrows both ends, sorts them, and finds what is left to tell apart. */
export function layOut(space: PairingSpace, query: PairingQuery, texts: TextFilters): Layout {
  const { meetings } = space;
  const sort = withoutRepeats(query.sort);
  const sortOf = (subject: string) => sort.filter(({ column }) => subjectOf(column) === subject);
  const clients = findCandidates(
    texts.client,
    space.clientClass,
    passingOf(query.filter, 'client'),
    KIND_OF_CLIENT_CLASS,
    CLIENT_TRAITS,
  );
  const servers = findCandidates(
    texts.server,
    space.serverClass,
    passingOf(query.filter, 'server'),
    KIND_OF_SERVER_CLASS,
    SERVER_TRAITS,
  );
  const choice = {
    passing: passingOf(query.filter, 'pairing'),
    isSearch: texts.client.found !== null,
    sort: sortOf('pairing'),
  };
  const { ofClients, ofServers, table } = findSorts(choice, clients.occurring, servers.occurring);
  const clientMeetings = {
    blockOf: meetings.blockOfClient,
    blocks: meetings.clientBlocks,
    meets: meetings.serverBlocksOf,
  };
  const serverMeetings = {
    blockOf: meetings.blockOfServer,
    blocks: meetings.serverBlocks,
    meets: meetings.clientBlocksOf,
  };
  const [clientSorts, serverSorts] = table.sorts;
  return {
    sides: [
      layOutSide(
        space,
        clients,
        ofClients,
        clientSorts,
        space.clients,
        sortOf('client'),
        clientMeetings,
      ),
      layOutSide(
        space,
        servers,
        ofServers,
        serverSorts,
        space.servers,
        sortOf('server'),
        serverMeetings,
      ),
    ],
    table,
    sort,
    selfMeetings: space.selfMeetings,
  };
}
