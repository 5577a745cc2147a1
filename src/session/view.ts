import { NO_ASSUMPTIONS } from '../article/assumptions.ts';
import type { PairingFilter, PairingRules, SortKey } from '../pairing/query.ts';
import type { ListFilter, ListSortKey, TableQuery } from '../worker/table-messages.ts';

/** The tabs of the audit, in their order on the page. */
export const TABS = [
  'pairings',
  'clients',
  'servers',
  'undecided',
  'inventory',
  'problems',
] as const;
export type Tab = (typeof TABS)[number];
export type PairingTab = 'pairings' | 'undecided';
export type ListTab = Exclude<Tab, PairingTab>;

/** What one table shows of itself. Columns are ids of the table's own columns. */
export interface TableLayout {
  /** Columns shown, in order; null: the table's own choice. */
  readonly columns: readonly string[] | null;
  /** Widths in CSS px of columns the person resized. */
  readonly widths: Readonly<Record<string, number>>;
}

export interface PairingTableView {
  readonly filter: PairingFilter;
  readonly sort: readonly SortKey[];
  readonly layout: TableLayout;
}

export interface ListTableView {
  readonly filter: ListFilter;
  readonly sort: readonly ListSortKey[];
  readonly layout: TableLayout;
}

/** What the person looks at. It stands in the URL hash; no cell of the inventory is in it unless the person typed it as a filter. */
export interface View {
  readonly tab: Tab;
  readonly tables: { readonly [T in PairingTab]: PairingTableView } & {
    readonly [T in ListTab]: ListTableView;
  };
  /** Extra column (index) by which the clients are grouped; null: not grouped. */
  readonly groupClientsBy: number | null;
  /** The pictures above the tables are folded away. */
  readonly folded: boolean;
}

const OWN_LAYOUT: TableLayout = { columns: null, widths: {} };
export const NO_LIST_FILTER: ListFilter = {
  choices: [],
  texts: [],
  search: '',
};
const PLAIN_LIST: ListTableView = {
  filter: NO_LIST_FILTER,
  sort: [],
  layout: OWN_LAYOUT,
};

/** Clients that the article's resolution is for; the others are one click away. */
const TO_UPGRADE: ListFilter = {
  ...NO_LIST_FILTER,
  choices: [{ column: 'action', values: ['upgrade'] }],
};

/** Whoever opens the audit sees this: the flagged pairings, exposed ones first. */
export const FIRST_VIEW: View = {
  tab: 'pairings',
  tables: {
    pairings: {
      filter: { verdict: ['exposed', 'at-risk'] },
      sort: [{ column: 'verdict', descending: false }],
      layout: OWN_LAYOUT,
    },
    undecided: {
      filter: { verdict: ['undecided'] },
      sort: [],
      layout: OWN_LAYOUT,
    },
    clients: { ...PLAIN_LIST, filter: TO_UPGRADE },
    servers: PLAIN_LIST,
    inventory: PLAIN_LIST,
    problems: PLAIN_LIST,
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
  if (tab === 'pairings' || tab === 'undecided') {
    const { filter, sort } = view.tables[tab];
    return { table: tab, filter, sort };
  }
  const { filter, sort } = view.tables[tab];
  return { table: tab, filter, sort };
}
