import { classOfLook, lookOf, type Selected, selectMachines, setOfLook } from '../cells.ts';
import type { PairSearch } from '../census.ts';
import { CLIENT_CLASSES, SERVER_CLASSES } from '../classes.ts';
import type { FleetIndex } from '../fleet-index.ts';
import { JUDGEMENTS } from '../kinds.ts';
import type { ExtraFilter, PairingFilter } from '../query.ts';
import { keep } from '../runs.ts';
import type { PairingSpace } from '../space.ts';
import { everyTerm, findTerms, type SearchedColumn } from '../texts/search.ts';
import type { TextIndex } from '../texts/text-index.ts';

/**
 * The texts of cells as a person reads them, for the search. Names and extra columns, which every language
 * shows as written, are searched without them.
 */
export interface ShownTexts {
  /** What the cells of a client show, by machine of the fleet. */
  readonly client: readonly SearchedColumn[];
  /** What the cells of a server show, by machine of the fleet. */
  readonly server: readonly SearchedColumn[];
  /** What the cells of the pairing itself show, by `judgementIndex`. */
  readonly judgements: TextIndex;
}

/**
 * What a filter's texts select at each end, and what a search still has to find in the pairings of these
 * machines.
 */
export interface TextFilters extends PairSearch {
  readonly client: Selected;
  readonly server: Selected;
}

/** 1 for each text of an extra column that meets a condition. */
function marksOf(index: FleetIndex, filter: ExtraFilter): Uint8Array {
  if ('text' in filter) return index.extraTexts(filter.column).containing(filter.text);
  const texts = index.fleet.extras[filter.column]?.texts ?? [];
  const wanted = new Set(filter.values);
  return Uint8Array.from(texts, (text) => (wanted.has(text) ? 1 : 0));
}

/** The machines of a side that match all texts and, if one machine is named, only that one. */
function passing(
  index: FleetIndex,
  side: Uint32Array,
  name: string,
  extras: readonly ExtraFilter[],
  only: number | undefined,
): Uint32Array {
  let machines = only === undefined ? side : keep(side, (machine) => machine === only);
  if (name !== '') {
    const marks = index.names().containing(name);
    machines = keep(machines, (machine) => marks[machine] === 1);
  }
  for (const filter of extras) {
    if ('text' in filter && filter.text === '') continue;
    const marks = marksOf(index, filter);
    const codes = index.fleet.extras[filter.column]?.codes ?? new Uint32Array();
    machines = keep(machines, (machine) => marks[codes[machine] ?? 0] === 1);
  }
  return machines;
}

/** The columns of every machine that are searched as written: its name, and the extra columns. */
function columnsAsWritten({ fleet, names, extraTexts }: FleetIndex): readonly SearchedColumn[] {
  const extras = fleet.extras.map(({ codes }, column) => ({
    codes,
    index: () => extraTexts(column),
  }));
  return [{ codes: null, index: names }, ...extras];
}

const NO_MACHINES = new Uint32Array();

/** The machines whose set passes a test. There are `count` of them. */
function pick(
  { machines, found }: Selected,
  count: number,
  test: (set: number) => boolean,
): Uint32Array {
  if (count === 0) return NO_MACHINES;
  if (count === machines.length) return machines;
  return keep(machines, (machine) => test(found?.[machine] ?? 0));
}

/** The set of terms that occur in some of the machines, and the set of those that occur in all. */
function occurring({ looks }: Selected) {
  let some = 0;
  let all = -1;
  for (const look of looks.keys()) {
    some |= setOfLook(look);
    all &= setOfLook(look);
  }
  return { some, all };
}

/**
 * Narrows both ends by the terms that only one of them can have, and leaves out those that every pairing
 * has. What is left is often nothing, so that the view has to tell fewer machines apart.
 */
function settle({ client, server, judgements, wanted }: TextFilters): TextFilters {
  const ofClients = occurring(client);
  const ofServers = occurring(server);
  const ofJudgements = judgements.reduce((some, set) => some | set, 0);
  const left = wanted & ~ofClients.all & ~ofServers.all;
  const needsClient = left & ~ofServers.some & ~ofJudgements;
  const needsServer = left & ~ofClients.some & ~ofJudgements;
  const still = left & ~needsClient & ~needsServer;
  return {
    client: narrowed(client, needsClient, still),
    server: narrowed(server, needsServer, still),
    judgements,
    wanted: still,
  };
}

/** Keeps the machines that have all the needed terms. From now on only the terms still wanted count. */
function narrowed(selected: Selected, needed: number, wanted: number): Selected {
  const hasNeeded = (set: number) => (set & needed) === needed;
  const looks = new Map<number, number>();
  let left = 0;
  for (const [look, count] of selected.looks) {
    const set = setOfLook(look);
    if (!hasNeeded(set)) continue;
    const narrower = lookOf(classOfLook(look), set & wanted);
    looks.set(narrower, (looks.get(narrower) ?? 0) + count);
    left += count;
  }
  const found = wanted === 0 ? null : selected.found;
  return { machines: pick(selected, left, hasNeeded), found, wanted, looks };
}

/**
 * Applies the parts of a filter that are about texts or about one machine.
 * @param shown null if only names and extra columns are searched.
 */
export function filterTexts(
  space: PairingSpace,
  filter: PairingFilter,
  shown: ShownTexts | null = null,
): TextFilters {
  const { index } = space;
  const clients = passing(
    index,
    space.clients,
    filter.clientText ?? '',
    filter.clientExtras ?? [],
    filter.clientIs,
  );
  const servers = passing(
    index,
    space.servers,
    filter.serverText ?? '',
    filter.serverExtras ?? [],
    filter.serverIs,
  );
  const { clientClass, serverClass } = space;
  const terms = filter.search ?? [];
  if (terms.length === 0) {
    const { selected } = space;
    return {
      client:
        clients === space.clients
          ? selected.clients
          : selectMachines(clients, clientClass, CLIENT_CLASSES),
      server:
        servers === space.servers
          ? selected.servers
          : selectMachines(servers, serverClass, SERVER_CLASSES),
      judgements: new Uint8Array(JUDGEMENTS.length),
      wanted: 0,
    };
  }
  const { size } = index.fleet;
  const asWritten = findTerms(size, columnsAsWritten(index), terms);
  const judgements =
    shown === null
      ? new Uint8Array(JUDGEMENTS.length)
      : findTerms(JUDGEMENTS.length, [{ codes: null, index: () => shown.judgements }], terms);
  const ofClients = findTerms(size, shown?.client ?? [], terms, asWritten);
  const ofServers = findTerms(size, shown?.server ?? [], terms, asWritten);
  return settle({
    client: selectMachines(clients, clientClass, CLIENT_CLASSES, ofClients),
    server: selectMachines(servers, serverClass, SERVER_CLASSES, ofServers),
    judgements,
    wanted: everyTerm(terms),
  });
}
