import { columnsOf, type TableName } from '../answers/columns.ts';
import type { AuditSummary } from '../answers/summary.ts';
import {
  choice,
  filterOf,
  NO_FILTER,
  type TableFilter,
  type TableQuery,
  type TableSort,
} from '../answers/table-query.ts';
import { NO_ASSUMPTIONS } from '../article/assumptions.ts';
import type { Language } from '../locale/languages.ts';
import { parseExtraColumn } from '../pairing/columns.ts';
import type { PairingRules } from '../pairing/query.ts';

/** The tabs of the audit, in page order. */
export const TABS = [
  'clients',
  'pairings',
  'servers',
  'undecided',
  'inventory',
  'problems',
  'changes',
  'plan',
] as const satisfies readonly TableName[];
export type Tab = (typeof TABS)[number];
/** The layout of one table. Column ids are those of its own columns. */
export interface TableLayout {
  /** Visible columns, in order; null for the table's default. */
  readonly columns: readonly string[] | null;
  /** True if the first column scrolls sideways with the others. Absent if it is pinned. */
  readonly unpinned?: true;
  /** Widths in CSS px of the columns that the person resized. */
  readonly widths: Readonly<Record<string, number>>;
}

/** One table as the person left it. */
export interface TableState {
  readonly filter: TableFilter;
  readonly sort: readonly TableSort[];
  readonly layout: TableLayout;
}

/**
 * What the person is looking at. It is written into the URL hash, which contains no cell of the inventory
 * unless the person typed it as a filter.
 */
export interface View {
  readonly tab: Tab;
  readonly tables: { readonly [T in Tab]: TableState };
  /** Extra column (index) by which the clients are grouped; null if they are not. */
  readonly groupClientsBy: number | null;
  /** Whether the overview above the tables is collapsed; null to let the size of the window decide. */
  readonly folded: boolean | null;
}

/** The columns as the table has them before anybody changes them. */
export const OWN_LAYOUT: TableLayout = { columns: null, widths: {} };
const PLAIN: TableState = { filter: NO_FILTER, sort: [], layout: OWN_LAYOUT };

/**
 * What an audit shows first: the clients to upgrade, in the order of the remediation list. Of the flagged
 * pairings, the exposed ones come first.
 */
export const FIRST_VIEW: View = {
  tab: 'clients',
  tables: {
    pairings: {
      filter: filterOf(choice('verdict', ['exposed', 'at-risk'])),
      sort: [{ column: 'verdict', descending: false }],
      layout: OWN_LAYOUT,
    },
    undecided: { ...PLAIN, filter: filterOf(choice('verdict', ['undecided'])) },
    // Only the clients that the article's resolution applies to; the others are one click away.
    clients: { ...PLAIN, filter: filterOf(choice('action', ['upgrade'])) },
    servers: PLAIN,
    inventory: PLAIN,
    problems: PLAIN,
    changes: PLAIN,
    plan: PLAIN,
  },
  groupClientsBy: null,
  folded: null,
};

/** Every client is paired with every server, and nothing is assumed. */
export const FIRST_RULES: PairingRules = {
  scope: { kind: 'every' },
  assumptions: NO_ASSUMPTIONS,
};

/**
 * The worker query of a tab.
 * @param language the language of the screen. Without a search the answer is the same in every language.
 */
export function queryOf(
  view: View,
  tab: Tab,
  language: Language,
): TableQuery & { readonly table: Tab } {
  const { filter, sort } = view.tables[tab];
  return { table: tab, filter, sort, ...(filter.search !== '' && { language }) };
}

/** Whether two views show the same rows, however they are laid out. */
export function showsSameRows(one: View, other: View, language: Language): boolean {
  const askedFor = (view: View) => JSON.stringify(queryOf(view, view.tab, language));
  return askedFor(one) === askedFor(other);
}

/** The tabs of an audit: `changes` only if it is compared with an earlier one. */
export function tabsOf({ compared }: Pick<AuditSummary, 'compared'>): readonly Tab[] {
  return compared === null ? TABS.filter((tab) => tab !== 'changes') : TABS;
}

/** Changes the filter, sort or layout of one table. */
export function withTable(view: View, tab: Tab, part: Partial<TableState>): View {
  return { ...view, tables: { ...view.tables, [tab]: { ...view.tables[tab], ...part } } };
}

/** Applies a change to every table. */
function withEveryTable(view: View, change: (table: TableState, tab: Tab) => TableState): View {
  const tables = TABS.map((tab) => [tab, change(view.tables[tab], tab)] as const);
  // The loop covers every tab.
  return { ...view, tables: Object.fromEntries(tables) as View['tables'] };
}

/**
 * Shows the columns that came with the first decision, or with the first plan, to a person who has chosen the columns of a
 * table.
 */
export function withNewColumns(view: View, came: 'if-decided' | 'if-planned'): View {
  return withEveryTable(view, (table, tab) => {
    const { columns } = table.layout;
    if (columns === null) return table;
    const added = columnsOf(tab).flatMap(([id, { shown }]) =>
      shown === came && !columns.includes(id) ? id : [],
    );
    return added.length === 0
      ? table
      : { ...table, layout: { ...table.layout, columns: [...columns, ...added] } };
  });
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
 * Removes the filters, sort keys and groups that name extra columns which the inventory does not have. A
 * link may come from another inventory.
 * @param extras number of extra columns.
 */
export function fitView(view: View, extras: number): View {
  const { groupClientsBy } = view;
  return {
    ...withEveryTable(view, (table) => fitting(table, extras)),
    groupClientsBy: groupClientsBy !== null && groupClientsBy < extras ? groupClientsBy : null,
  };
}

/** The first tab instead of one that the audit does not have. A link or a step back may name it. */
export function withinTabs(view: View, summary: Pick<AuditSummary, 'compared'>): View {
  return tabsOf(summary).includes(view.tab) ? view : { ...view, tab: FIRST_VIEW.tab };
}

/**
 * Removes the filters that name a machine by its number. Numbers shift when a row becomes a machine or
 * stops being one.
 */
export function withoutMachines(view: View): View {
  return withEveryTable(view, (table) => ({
    ...table,
    filter: {
      ...table.filter,
      parts: table.filter.parts.filter(({ kind }) => kind !== 'machine' && kind !== 'waited-for'),
    },
  }));
}
