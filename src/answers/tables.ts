import { once, Recent } from '../pairing/kept.ts';
import type { AuditState } from './audit-state.ts';
import { groupClients } from './client-groups.ts';
import type { ListName } from './columns.ts';
import {
  clientTable,
  type ListTable,
  machineTable,
  missingFactsTable,
  problemTable,
  serverTable,
  waitedForColumn,
} from './list-tables.ts';
import { countListing, type ListColumn, type Listing, openListing } from './listing.ts';
import { pairingRow } from './pairing-table.ts';
import type { ClientGroups, RowIdentity, TableRow, TableView } from './rows.ts';
import { NO_FILTER, type TableFilter, type TableQuery } from './table-query.ts';

type ListQuery = Extract<TableQuery, { readonly table: ListName }>;
type PairingTableQuery = Exclude<TableQuery, ListQuery>;

/** Total rows of the sorted lists that are cached: a few sort orders of a million machines. */
const LISTED_ROWS_KEPT = 4_000_000;

/** Rows sent when a table opens: enough for a tall window, and some below. */
const FIRST_ROWS = 64;

/** The tables of one audit. The columns of a list are built on first use. */
export interface Tables {
  open(query: TableQuery): TableView;
  /** The count that `open` would return. */
  count(query: TableQuery): number;
  rows(query: TableQuery, start: number, length: number): readonly TableRow[];
  rankOf(query: TableQuery, row: RowIdentity): number | null;
  /** Subtotals of the clients that match a filter, by an extra column. */
  groups(filter: TableFilter, column: number): ClientGroups;
}

interface LazyTable {
  readonly table: ListTable;
  readonly columns: () => readonly ListColumn[];
}

function lazyTables(state: AuditState): { readonly [N in ListName]: () => LazyTable } {
  const { needs, remediation, space, index } = state;
  const keep = (make: () => ListTable) =>
    once((): LazyTable => {
      const table = make();
      return { table, columns: once(() => table.columns()) };
    });
  return {
    clients: keep(() => clientTable(needs, remediation())),
    servers: keep(() => serverTable(space)),
    inventory: keep(() => machineTable(space)),
    problems: keep(() => problemTable(index, state.problems)),
    'missing-facts': keep(() => missingFactsTable(index, state.missingFacts())),
  };
}

function isPairingQuery(query: TableQuery): query is PairingTableQuery {
  return query.table === 'pairings' || query.table === 'undecided';
}

/** Creates the tables of an audit. */
export function createTables(state: AuditState): Tables {
  const tables = lazyTables(state);
  const listings = new Recent<Listing>(LISTED_ROWS_KEPT, ({ order }) => order.length);

  /** The columns of a list. A `waited-for` filter needs an extra one, built for that machine. */
  const columnsFor = ({ table, filter }: ListQuery): readonly ListColumn[] => {
    const columns = tables[table]().columns();
    const part = filter.parts.find(({ kind }) => kind === 'waited-for');
    if (table !== 'clients' || part?.kind !== 'waited-for') return columns;
    return [...columns, waitedForColumn(state.space, part.machine)];
  };

  const list = (query: ListQuery) => {
    const { table } = tables[query.table]();
    const listing = listings.take(JSON.stringify(query), () =>
      openListing(table.firstOrder, columnsFor(query), query.filter, query.sort),
    );
    return { table, listing };
  };

  const openPairings = (query: PairingTableQuery): Omit<TableView, 'first'> => {
    const view = state.view(query);
    const total = state.view({ filter: NO_FILTER, sort: [] }).count;
    return { count: view.count, total, facets: view.facets() };
  };

  const rowsOf = (query: TableQuery, start: number, length: number): readonly TableRow[] => {
    if (isPairingQuery(query)) {
      const pairings = state.view(query).window(start, length);
      return pairings.map((pairing) => pairingRow(state.space, pairing, query.table));
    }
    const { table, listing } = list(query);
    return Array.from(listing.order.subarray(start, start + length), (row) => table.row(row));
  };

  return {
    open(query) {
      const first = rowsOf(query, 0, FIRST_ROWS);
      if (isPairingQuery(query)) return { ...openPairings(query), first };
      const { table, listing } = list(query);
      const { order, facets } = listing;
      return { count: order.length, total: table.firstOrder.length, facets, first };
    },
    count(query) {
      if (isPairingQuery(query)) return state.view(query).count;
      const { table } = tables[query.table]();
      return countListing(table.firstOrder.length, columnsFor(query), query.filter);
    },
    groups(filter, column) {
      const { listing } = list({ table: 'clients', filter, sort: [] });
      return groupClients(state.needs, listing.order, column);
    },
    rows: rowsOf,
    rankOf(query, row) {
      if (isPairingQuery(query)) return 'client' in row ? state.view(query).rankOf(row) : null;
      if (!('machine' in row)) return null;
      const { table, listing } = list(query);
      const place = listing.order.indexOf(table.rowOfMachine(row.machine));
      return place < 0 ? null : place;
    },
  };
}
