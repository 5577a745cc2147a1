import type { TableName } from '../answers/columns.ts';
import {
  choice,
  filterOf,
  NO_FILTER,
  type TableFilter,
  type TableQuery,
  type TableSort,
} from '../answers/table-query.ts';
import { NO_ASSUMPTIONS } from '../article/assumptions.ts';
import { parseExtraColumn } from '../pairing/columns.ts';
import type { PairingRules } from '../pairing/query.ts';

/** The tabs of the audit, in their order on the page. */
export const TABS = [
  'pairings',
  'clients',
  'servers',
  'undecided',
  'inventory',
  'problems',
] as const satisfies readonly TableName[];
export type Tab = (typeof TABS)[number];
/** What one table shows of itself. Columns are ids of the table's own columns. */
export interface TableLayout {
  /** Columns shown, in order; null: the table's own choice. */
  readonly columns: readonly string[] | null;
  /** The first column scrolls sideways with the others; left out, it stays in view. */
  readonly unpinned?: true;
  /** Widths in CSS px of columns the person resized. */
  readonly widths: Readonly<Record<string, number>>;
}

/** One table as the person left it. */
export interface TableState {
  readonly filter: TableFilter;
  readonly sort: readonly TableSort[];
  readonly layout: TableLayout;
}

/** What the person looks at. It stands in the URL hash; no cell of the inventory is in it unless the person typed it as a filter. */
export interface View {
  readonly tab: Tab;
  readonly tables: { readonly [T in Tab]: TableState };
  /** Extra column (index) by which the clients are grouped; null: not grouped. */
  readonly groupClientsBy: number | null;
  /** The pictures above the tables are folded away. */
  readonly folded: boolean;
}

const OWN_LAYOUT: TableLayout = { columns: null, widths: {} };
const PLAIN: TableState = { filter: NO_FILTER, sort: [], layout: OWN_LAYOUT };

/** Whoever opens the audit sees this: the flagged pairings, exposed ones first. */
export const FIRST_VIEW: View = {
  tab: 'pairings',
  tables: {
    pairings: {
      filter: filterOf(choice('verdict', ['exposed', 'at-risk'])),
      sort: [{ column: 'verdict', descending: false }],
      layout: OWN_LAYOUT,
    },
    undecided: { ...PLAIN, filter: filterOf(choice('verdict', ['undecided'])) },
    // Clients that the article's resolution is for; the others are one click away.
    clients: { ...PLAIN, filter: filterOf(choice('action', ['upgrade'])) },
    servers: PLAIN,
    inventory: PLAIN,
    problems: PLAIN,
  },
  groupClientsBy: null,
  folded: false,
};

/** Pairings are counted over every client with every server, and nothing is assumed. */
export const FIRST_RULES: PairingRules = {
  scope: { kind: 'every' },
  assumptions: NO_ASSUMPTIONS,
};

/** What the worker is asked for when a tab is shown. */
export function queryOf(view: View, tab: Tab): TableQuery {
  const { filter, sort } = view.tables[tab];
  return { table: tab, filter, sort };
}

/** A view in which one table is filtered, sorted or laid out anew. */
export function withTable(view: View, tab: Tab, part: Partial<TableState>): View {
  return { ...view, tables: { ...view.tables, [tab]: { ...view.tables[tab], ...part } } };
}

/** A view in which every table is changed alike. */
function withEveryTable(view: View, change: (table: TableState, tab: Tab) => TableState): View {
  const tables = TABS.map((tab) => [tab, change(view.tables[tab], tab)] as const);
  // Every tab is among them.
  return { ...view, tables: Object.fromEntries(tables) as View['tables'] };
}

function fitting(table: TableState, extras: number): TableState {
  const fits = ({ column }: { readonly column: string }) =>
    (parseExtraColumn(column)?.index ?? -1) < extras;
  const { filter, sort } = table;
  return {
    ...table,
    filter: { ...filter, parts: filter.parts.filter(fits) },
    sort: sort.filter(fits),
  };
}

/**
 * A view without the filters, sort keys and groups that name extra columns which the inventory does not
 * have: a link may have been made on another one.
 * @param extras how many extra columns there are.
 */
export function fitView(view: View, extras: number): View {
  const { groupClientsBy } = view;
  return {
    ...withEveryTable(view, (table) => fitting(table, extras)),
    groupClientsBy: groupClientsBy !== null && groupClientsBy < extras ? groupClientsBy : null,
  };
}

/** A view without the filters that name one machine by its number: numbers move where a row becomes a machine, or none. */
export function withoutMachines(view: View): View {
  return withEveryTable(view, (table) => ({
    ...table,
    filter: {
      ...table.filter,
      parts: table.filter.parts.filter(({ kind }) => kind !== 'machine' && kind !== 'waited-for'),
    },
  }));
}
