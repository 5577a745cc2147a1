import type { Language } from '../locale/languages.ts';
import {
  areSame,
  lastOf,
  once,
  onceInSteps,
  Recent,
  type Steps,
  type Stepwise,
} from '../pairing/kept.ts';
import { countRows } from '../pairing/row-ranges.ts';
import { derive } from '../pairing/runs.ts';
import type { PairingSpace } from '../pairing/space.ts';
import type { SearchedColumn } from '../pairing/texts/search.ts';
import type { AuditState } from './audit-state.ts';
import { changesOf } from './changes-table.ts';
import { groupClients } from './client-groups.ts';
import { type AnyColumn, isPairingTable, type ListName, type TableName } from './columns.ts';
import { decisionPart } from './decision-columns.ts';
import type { LastingList, ListTable, TablePart } from './list-table.ts';
import {
  clientList,
  clientTable,
  machineTable,
  missingFactsTable,
  serverList,
  serverTable,
  waitedForColumn,
} from './list-tables.ts';
import { type LazyColumn, type Listing, openListing } from './listing.ts';
import { pairingFacet, pairingRow } from './pairing-table.ts';
import { planTable } from './plan-table.ts';
import { planPart } from './planned-step.ts';
import { problemTable } from './problem-table.ts';
import type { ClientGroups, Facet, RowIdentity, TableRow, TableView } from './rows.ts';
import { searchedColumns } from './shown-cells.ts';
import {
  type Excerpt,
  isPairingQuery,
  type ListQuery,
  NO_FILTER,
  type PairingTableQuery,
  type TableQuery,
} from './table-query.ts';

/** Total weight of the sorted lists that are cached: a few sort orders of a million machines. */
const LISTED_WEIGHT_KEPT = 5_000_000;

/** Rows sent when a table opens: enough for a tall window, and some below. */
const FIRST_ROWS = 64;

/** The tables of one audit. The columns of a list are built on first use. */
export interface Tables {
  open(query: TableQuery): TableView;
  /** The machine of each row of a list without filter and sort; null if its rows are not machines. */
  machinesOf(table: ListName): Uint32Array | null;
  /** What identifies a row of such a list after a recount; null if the list does not say. */
  keyOf(table: ListName, row: number): string | null;
  /**
   * The rows of a list that an excerpt contains, by their number in the list without filter and sort.
   * @throws RangeError for pairings.
   */
  numbersOf(excerpt: Excerpt): Uint32Array;
  /** The same in any order. Does not sort a whole list. */
  unorderedOf(excerpt: Excerpt): Uint32Array;
  /**
   * The machines of the rows that an excerpt contains, in their order.
   * @throws RangeError if its rows are not machines.
   */
  machinesIn(excerpt: Excerpt): Uint32Array;
  /** The number of rows. */
  count(query: TableQuery): number;
  rows(query: TableQuery, start: number, length: number): readonly TableRow[];
  /** All rows once by their number, in any order. Does not sort a list. */
  someRow(query: TableQuery, row: number): TableRow | null;
  rankOf(query: TableQuery, row: RowIdentity): number | null;
  /** What each choice of a column would leave if all other filters stay. */
  facet(query: TableQuery, column: AnyColumn): Facet;
  /** Computes ahead, with pauses, what the first search in a table needs. */
  prepare(table: TableName, language: Language): Steps<void>;
  /**
   * The tables of the same audit under other decisions or another plan. Only what depends on them is built again.
   * @param state the audit after `withDecisions` and `withPlan`.
   */
  decided(state: AuditState): Tables;
  /** Subtotals of the clients that match a filter, by an extra column. */
  groups(query: TableQuery, column: number): ClientGroups;
}

/** A part of a list, with what was made of it. */
interface KeptPart {
  readonly part: TablePart;
  readonly columns: readonly LazyColumn[];
  /** The columns that the search reads in a language. */
  readonly searched: (language: Language) => Stepwise<readonly SearchedColumn[]>;
}

interface KeptTable {
  readonly table: ListTable;
  readonly parts: readonly KeptPart[];
  readonly columns: readonly LazyColumn[];
}

/** Returns what is made of lists. What was made of a part is kept as long as somebody has the part. */
function keepParts(space: PairingSpace) {
  const keptOf = new WeakMap<TablePart, KeptPart>();
  const make = (name: ListName, table: ListTable, part: TablePart): KeptPart => {
    const columns = part.columns();
    const known = new Map<Language, Stepwise<readonly SearchedColumn[]>>();
    const searched = (language: Language) => {
      const shown = { columns, prose: part.prose };
      const found =
        known.get(language) ??
        onceInSteps(() => searchedColumns(name, space, table, shown, language));
      known.set(language, found);
      return found;
    };
    return { part, columns, searched };
  };
  return (name: ListName, table: ListTable): KeptTable => {
    const parts = table.parts.map((part) => {
      const kept = keptOf.get(part) ?? make(name, table, part);
      keptOf.set(part, kept);
      return kept;
    });
    return { table, parts, columns: parts.flatMap(({ columns }) => columns) };
  };
}

/** A sorted list that is kept, with the objects that it was made of. */
interface KeptListing {
  readonly query: ListQuery;
  readonly madeOf: readonly unknown[];
  readonly listing: Listing;
}

/** What depends neither on decisions nor on the plan: most lists, and most of the clients and the servers. */
interface UndecidedTables {
  readonly lists: {
    readonly [N in Exclude<ListName, 'clients' | 'servers' | 'plan'>]: () => KeptTable;
  };
  readonly keep: (name: ListName, table: ListTable) => KeptTable;
  readonly clients: LastingList;
  readonly servers: LastingList;
  /** The other parts of the clients and the servers, kept as long as they follow from the same. */
  readonly decisions: (decided: AuditState['decided']) => TablePart;
  readonly planOfClients: (planned: AuditState['planned']) => TablePart;
  readonly planOfServers: (planned: AuditState['planned']) => TablePart;
}

/** Creates the tables of an audit. */
export function createTables(state: AuditState): Tables {
  const { needs, space, index } = state;
  const keep = keepParts(space);
  const keepTable = (name: ListName, make: () => ListTable) => once(() => keep(name, make()));
  const { clients, servers } = space;
  const undecided = {
    lists: {
      inventory: keepTable('inventory', () => machineTable(space)),
      problems: keepTable('problems', () => problemTable(index, state.problems)),
      changes: keepTable('changes', () => changesOf(state)),
      'missing-facts': keepTable('missing-facts', () =>
        missingFactsTable(index, state.missingFacts()),
      ),
    },
    keep,
    clients: clientList(needs, state.remediation),
    servers: serverList(space),
    decisions: lastOf((decided: AuditState['decided']) => decisionPart(decided, clients.length)),
    planOfClients: lastOf((planned: AuditState['planned']) => planPart(planned, clients)),
    planOfServers: lastOf((planned: AuditState['planned']) => planPart(planned, servers)),
  };
  return tablesOver(state, undecided, keepListings());
}

function keepListings(): Recent<KeptListing> {
  return new Recent(LISTED_WEIGHT_KEPT, ({ listing }) => listing.weight);
}

/** @param listingsBefore those of the tables under other decisions or another plan. */
function tablesOver(
  state: AuditState,
  undecided: UndecidedTables,
  listingsBefore: Recent<KeptListing>,
): Tables {
  const { decided, planned } = state;
  const clients = once(() => {
    const parts = [undecided.decisions(decided), undecided.planOfClients(planned)];
    return undecided.keep('clients', clientTable(state, undecided.clients, parts));
  });
  const servers = once(() => {
    const parts = [undecided.planOfServers(planned)];
    return undecided.keep('servers', serverTable(state, undecided.servers, parts));
  });
  const plan = once(() => undecided.keep('plan', planTable(state)));
  const tables: { readonly [N in ListName]: () => KeptTable } = {
    ...undecided.lists,
    clients,
    servers,
    plan,
  };

  /** The columns of a list. A `waited-for` filter needs an extra one, built for that machine. */
  const columnsFor = ({ table, filter }: ListQuery): readonly LazyColumn[] => {
    const { columns } = tables[table]();
    const part = filter.parts.find(({ kind }) => kind === 'waited-for');
    if (table !== 'clients' || part?.kind !== 'waited-for') return columns;
    return [...columns, waitedForColumn(state.space, part.machine)];
  };

  /** The objects of which the rows of a query are made. As long as they are the same, so are the rows. */
  const madeOf = ({ table: name, filter, sort, within }: ListQuery): readonly unknown[] => {
    const { table, parts, columns } = tables[name]();
    const used = new Set<string>([...filter.parts, ...sort].map(({ column }) => column));
    return [
      table.firstOrder,
      ...columns.filter(({ id }) => used.has(id)),
      ...(filter.search === '' ? [] : parts),
      ...(within === undefined || isPairingQuery(within.query) ? [] : madeOf(within.query)),
    ];
  };

  const listings = listingsBefore.with(({ query, madeOf: before }) => {
    return query.table !== 'plan' && areSame(before, madeOf(query));
  });

  const list = (query: ListQuery) => {
    const { table, parts } = tables[query.table]();
    const { filter, sort, language = 'en', within } = query;
    const { listing } = listings.take(JSON.stringify(query), () => {
      const among = within === undefined ? null : unorderedOf(within);
      const shown = () => parts.flatMap(({ searched }) => searched(language).get());
      const columns = columnsFor(query);
      return {
        query,
        madeOf: madeOf(query),
        listing: openListing(table.firstOrder, among, columns, shown, filter, sort),
      };
    });
    return { table, listing };
  };

  const numbersOf = ({ query, rows }: Excerpt): Uint32Array => {
    if (isPairingQuery(query)) throw new RangeError('pairings have no row numbers');
    const order = list(query).listing.order();
    if (rows === null) return order;
    const numbers = new Uint32Array(countRows(rows));
    let written = 0;
    for (const { start, end } of rows) {
      numbers.set(order.subarray(start, end), written);
      written += end - start;
    }
    return numbers;
  };

  const unorderedOf = (excerpt: Excerpt): Uint32Array => {
    const { query, rows } = excerpt;
    if (rows !== null || isPairingQuery(query)) return numbersOf(excerpt);
    return list(query).listing.unordered();
  };

  const machinesOf = (table: ListName) => tables[table]().table.machines;

  const openPairings = (query: PairingTableQuery): Omit<TableView, 'first'> => {
    const view = state.view(query);
    const total = state.view({ filter: NO_FILTER, sort: [] }).count;
    return { count: view.count, total };
  };

  const rowsOf = (query: TableQuery, start: number, length: number): readonly TableRow[] => {
    if (isPairingQuery(query)) {
      const pairings = state.view(query).window(start, length);
      return pairings.map((pairing) => pairingRow(state.space, pairing, query.table));
    }
    const { table, listing } = list(query);
    return Array.from(listing.window(start, length), (row) => table.row(row));
  };

  return {
    open(query) {
      const first = rowsOf(query, 0, FIRST_ROWS);
      if (isPairingQuery(query)) return { ...openPairings(query), first };
      const { table, listing } = list(query);
      return { count: listing.count, total: table.firstOrder.size, first };
    },
    count: (query) => (isPairingQuery(query) ? state.view(query).count : list(query).listing.count),
    groups(query, column) {
      const { listing } = list({ ...query, table: 'clients' });
      return groupClients(state.needs, listing.order(), column);
    },
    facet(query, column) {
      if (isPairingQuery(query)) return pairingFacet(state.space, state.view(query), column);
      return list(query).listing.facet(columnsFor(query), column);
    },
    rows: rowsOf,
    someRow(query, row) {
      if (isPairingQuery(query)) return rowsOf(query, row, 1)[0] ?? null;
      const { table, listing } = list(query);
      const number = listing.unordered()[row];
      return number === undefined ? null : table.row(number);
    },
    numbersOf,
    unorderedOf,
    decided: (next) => tablesOver(next, undecided, listings),
    machinesOf,
    machinesIn(excerpt) {
      const { table } = excerpt.query;
      const machines = isPairingTable(table) ? null : machinesOf(table);
      if (machines === null) throw new RangeError(`no machines in ${table}`);
      return derive(numbersOf(excerpt), (row) => machines[row] ?? 0);
    },
    keyOf: (table, row) => tables[table]().table.keyOf?.(row) ?? null,
    *prepare(table, language) {
      if (isPairingTable(table)) yield* state.shownIn(language).steps();
      else {
        for (const { searched } of tables[table]().parts) {
          for (const { index } of yield* searched(language).steps()) {
            index();
            yield;
          }
        }
      }
    },
    rankOf(query, row) {
      if (isPairingQuery(query)) return 'client' in row ? state.view(query).rankOf(row) : null;
      if (!('machine' in row)) return null;
      const { table, listing } = list(query);
      const place = listing.order().indexOf(table.rowOfMachine(row.machine));
      return place < 0 ? null : place;
    },
  };
}
