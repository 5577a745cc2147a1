import { classOfLook, lookOf, type Selected, setOfLook } from '../cells.ts';
import { passingOf } from '../choices.ts';
import { subjectOf } from '../columns.ts';
import { KIND_OF_CLIENT_CLASS, KIND_OF_SERVER_CLASS } from '../kinds.ts';
import type { PairingQuery, SortKey } from '../query.ts';
import type { PairingSpace } from '../space.ts';
import { TERM_SETS } from '../texts/search.ts';
import { sortMachines } from './order.ts';
import type { PairTable } from './pair-table.ts';
import { makeSide, type Side, type SideMeetings } from './side.ts';
import type { TextFilters } from './side-filter.ts';
import { findSorts, NO_SORT, traitOf } from './sorts.ts';

/** The rectangle of a view: both ends in order, and which machines may be paired. */
export interface Layout {
  readonly sides: readonly [Side, Side];
  readonly table: PairTable;
  /** The sort keys, each column once. */
  readonly sort: readonly SortKey[];
  /** 1 for each machine whose own blocks meet, and which must not be paired with itself. */
  readonly selfMeetings: Uint8Array;
}

/**
 * One end before it is laid out: the machines that match the filter's texts, and what the view
 * distinguishes them by.
 */
interface Candidates extends Selected {
  readonly classOf: Uint8Array;
  readonly classes: number;
  /** The trait of each look that occurs and passes the filter. */
  readonly traits: ReadonlyMap<number, number>;
}

function findCandidates(
  selected: Selected,
  classOf: Uint8Array,
  passing: Uint8Array,
  kinds: Uint8Array,
): Candidates {
  const traits = new Map<number, number>();
  for (const look of selected.looks.keys()) {
    const machineClass = classOfLook(look);
    if (passing[machineClass] !== 1) continue;
    traits.set(look, traitOf(kinds[machineClass] ?? 0, setOfLook(look)));
  }
  return { ...selected, classOf, classes: kinds.length, traits };
}

/** The traits that occur. */
function occurringIn({ traits }: Candidates): readonly number[] {
  return [...new Set(traits.values())];
}

/** The sort of each look whose set may also have terms that do not count, and the number of machines with a sort. */
function sortsOfLooks({ looks, wanted, classes, traits }: Candidates, sortOfTrait: Uint16Array) {
  const sortOf = new Uint16Array(lookOf(classes, 0)).fill(NO_SORT);
  let count = 0;
  for (const [look, trait] of traits) {
    const sort = sortOfTrait[trait] ?? NO_SORT;
    if (sort === NO_SORT) continue;
    count += looks.get(look) ?? 0;
    const first = lookOf(classOfLook(look), 0);
    for (let set = 0; set < TERM_SETS; set += 1) {
      if ((set & wanted) === setOfLook(look)) sortOf[first + set] = sort;
    }
  }
  return { sortOf, count };
}

function layOutSide(
  space: PairingSpace,
  candidates: Candidates,
  sortOfTrait: Uint16Array,
  sorts: number,
  all: Uint32Array,
  sort: readonly SortKey[],
  meetings: SideMeetings,
): Side {
  const { machines, found, classOf } = candidates;
  const isWhole = sort.length === 0 || machines.length === all.length;
  const isIncluded = isWhole ? null : markEach(machines, classOf.length);
  const sorted =
    sort.length === 0 ? { order: machines, keysOf: [] } : sortWholeSide(space, all, sort);
  const picking = { classOf, found, isIncluded, ...sortsOfLooks(candidates, sortOfTrait) };
  return makeSide(sorted, meetings, picking, sorts);
}

/** 1 for each of these machines, by machine of the fleet. */
function markEach(machines: Uint32Array, fleetSize: number): Uint8Array {
  const marks = new Uint8Array(fleetSize);
  for (let place = 0; place < machines.length; place += 1) marks[machines[place] ?? 0] = 1;
  return marks;
}

function sortWholeSide(space: PairingSpace, all: Uint32Array, sort: readonly SortKey[]) {
  return space.sortedSides.take(JSON.stringify(sort), () => sortMachines(space, all, sort));
}

/** Keeps the first key of each column: later keys on the same column change nothing. */
function withoutRepeats(sort: readonly SortKey[]): readonly SortKey[] {
  return sort.filter(
    ({ column }, index) => sort.findIndex((key) => key.column === column) === index,
  );
}

/** Applies a query: narrows both ends, sorts them, and finds the sorts of machines. */
export function layOut(space: PairingSpace, query: PairingQuery, texts: TextFilters): Layout {
  const { meetings } = space;
  const sort = withoutRepeats(query.sort);
  const sortOf = (subject: string) => sort.filter(({ column }) => subjectOf(column) === subject);
  const clients = findCandidates(
    texts.client,
    space.clientClass,
    passingOf(query.filter, 'client'),
    KIND_OF_CLIENT_CLASS,
  );
  const servers = findCandidates(
    texts.server,
    space.serverClass,
    passingOf(query.filter, 'server'),
    KIND_OF_SERVER_CLASS,
  );
  const choice = {
    passing: passingOf(query.filter, 'pairing'),
    search: texts,
    sort: sortOf('pairing'),
  };
  const { ofClients, ofServers, table } = findSorts(
    choice,
    occurringIn(clients),
    occurringIn(servers),
  );
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
