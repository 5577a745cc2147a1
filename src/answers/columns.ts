import {
  factColumn,
  PAIRING_COLUMNS,
  type PairingExtra,
  parseExtraColumn,
  type TableColumnEntry,
} from '../pairing/columns.ts';

type Columns = Readonly<Record<string, TableColumnEntry>>;

/** A column that holds a whole number from 0. */
function numberColumn<const Shown extends boolean>(shown: Shown) {
  return { holds: 'number', sorts: true, filter: 'number', shown, copied: true } as const;
}

/** A code word that a filter offers as a choice. */
const WORD_COLUMN = { holds: 'word', sorts: true, filter: 'choice', copied: true } as const;

/** The wave of a machine in the plan, and how far its step is. */
const PLANNED_COLUMN = { ...WORD_COLUMN, shown: 'if-planned' } as const;

/** What each client is, what it needs, and how many pairings that clears. */
const CLIENT_COLUMNS = {
  client: { holds: 'name', sorts: true, filter: 'text', shown: true, copied: true },
  servicePack: factColumn('servicePack', 'choice', true),
  action: {
    holds: 'word',
    sorts: true,
    filter: 'choice',
    offeredFirst: true,
    shown: true,
    copied: true,
  },
  decision: {
    holds: 'word',
    sorts: true,
    filter: 'choice',
    offeredFirst: true,
    shown: 'if-decided',
    copied: true,
  },
  until: { holds: 'word', sorts: true, filter: 'choice', shown: 'if-decided', copied: true },
  owner: { holds: 'text', sorts: true, filter: 'choice', shown: 'if-decided', copied: true },
  planned: PLANNED_COLUMN,
  waitsFor: numberColumn(true),
  flagged: numberColumn(true),
  exposed: numberColumn(true),
  atRisk: numberColumn(true),
  target: { holds: 'prose', sorts: false, filter: null, shown: true, copied: true },
  workaround: { holds: 'prose', sorts: false, filter: null, shown: false, copied: true },
  servers: numberColumn(true),
  undecided: numberColumn(false),
  encryption: factColumn('encryption', 'choice', false),
  sectionSign: factColumn('sectionSign', 'choice', false),
  architecture: factColumn('architecture', 'choice', false),
  strength: factColumn('strength', 'choice', false),
  lastSeen: factColumn('lastSeen', null, false),
} as const satisfies Columns;

/** How many pairings each server has of each verdict, and what raising it to SP5 would expose. */
const SERVER_COLUMNS = {
  server: { holds: 'name', sorts: true, filter: 'text', shown: true, copied: true },
  servicePack: factColumn('servicePack', 'choice', true),
  planned: PLANNED_COLUMN,
  encryption: factColumn('encryption', 'choice', true),
  clients: numberColumn(true),
  flagged: numberColumn(true),
  hasFlagged: {
    holds: 'word',
    sorts: false,
    filter: 'choice',
    offeredFirst: true,
    shown: 'never',
    copied: false,
  },
  exposedIfRaised: numberColumn(true),
  waitsFor: numberColumn(true),
  exposed: numberColumn(true),
  atRisk: numberColumn(true),
  undecided: numberColumn(false),
  architecture: factColumn('architecture', 'choice', false),
  strength: factColumn('strength', 'choice', false),
  lastSeen: factColumn('lastSeen', null, false),
} as const satisfies Columns;

/** Every machine as it was read, and the line it was read from. */
const MACHINE_COLUMNS = {
  machine: { holds: 'name', sorts: true, filter: 'text', shown: true, copied: true },
  role: factColumn('role', 'choice', true),
  product: factColumn('product', 'choice', 'if-recorded'),
  servicePack: factColumn('servicePack', 'choice', true),
  encryption: factColumn('encryption', 'choice', true),
  sectionSign: factColumn('sectionSign', 'choice', true),
  paired: { holds: 'word', sorts: true, filter: 'choice', shown: true, copied: true },
  line: numberColumn(true),
  file: { holds: 'prose', sorts: false, filter: null, shown: 'several-files', copied: true },
  architecture: factColumn('architecture', 'choice', false),
  strength: factColumn('strength', 'choice', false),
  lastSeen: factColumn('lastSeen', null, false),
} as const satisfies Columns;

/** Which machine and line each problem is about, what the cell says, what the reader did with it, and how to correct it. */
const PROBLEM_COLUMNS = {
  machine: { holds: 'text', sorts: true, filter: 'text', shown: true, copied: true },
  line: numberColumn(true),
  file: { holds: 'text', sorts: true, filter: null, shown: 'several-files', copied: true },
  column: { holds: 'text', sorts: true, filter: 'choice', shown: true, copied: true },
  value: { holds: 'text', sorts: true, filter: 'text', shown: true, copied: true },
  sentence: { holds: 'prose', sorts: false, filter: null, shown: true, copied: true },
  kind: {
    holds: 'word',
    sorts: true,
    filter: 'choice',
    offeredFirst: true,
    shown: false,
    copied: true,
  },
  effect: {
    holds: 'word',
    sorts: true,
    filter: 'choice',
    offeredFirst: true,
    shown: true,
    copied: true,
  },
  mend: { holds: 'action', sorts: false, filter: null, shown: true, copied: false },
} as const satisfies Columns;

/** What became of each machine since an earlier audit, why, and where both files say so. */
const CHANGE_COLUMNS = {
  name: { holds: 'text', sorts: true, filter: 'text', shown: true, copied: true },
  state: { ...WORD_COLUMN, offeredFirst: true, shown: true },
  before: { ...WORD_COLUMN, shown: true },
  after: { ...WORD_COLUMN, shown: true },
  factChanges: { holds: 'prose', sorts: false, filter: null, shown: true, copied: true },
  causes: { holds: 'prose', sorts: false, filter: null, shown: true, copied: true },
  kindOfChange: { ...WORD_COLUMN, shown: false },
  flaggedBefore: numberColumn(true),
  flaggedAfter: numberColumn(true),
  earlierPlace: { holds: 'prose', sorts: false, filter: null, shown: true, copied: true },
  laterPlace: { holds: 'prose', sorts: false, filter: null, shown: true, copied: true },
} as const satisfies Columns;

/** The steps of the plan: what becomes of each machine in which wave, and what stands in its way. */
const PLAN_COLUMNS = {
  machine: { holds: 'name', sorts: true, filter: 'text', shown: true, copied: true },
  wave: { ...WORD_COLUMN, offeredFirst: true, shown: true },
  step: { ...WORD_COLUMN, offeredFirst: true, shown: true },
  planState: { ...WORD_COLUMN, offeredFirst: true, shown: true },
  clears: numberColumn(true),
  waitsFor: numberColumn(true),
  worsens: numberColumn(true),
  preflight: { ...WORD_COLUMN, shown: true },
  servicePack: factColumn('servicePack', null, true),
  role: factColumn('role', null, false),
  architecture: factColumn('architecture', null, false),
  strength: factColumn('strength', null, false),
} as const satisfies Columns;

/** Each missing fact, and the undecided pairings that recording it would decide. */
const MISSING_FACT_COLUMNS = {
  machine: { holds: 'name', sorts: true, filter: null, shown: true, copied: true },
  fact: { holds: 'word', sorts: true, filter: 'choice', shown: true, copied: true },
  pairings: numberColumn(true),
  alone: numberColumn(true),
} as const satisfies Columns;

/**
 * The columns of every table, in screen order. The inventory's extra columns follow them in tables whose
 * rows are machines or pairings. Everything else about a column is derived from here: how the worker sorts
 * and filters it, how a link names it, how the page offers and draws it. To add a column, write its entry
 * and its name in both languages; the compiler then asks for the rest.
 */
export const TABLE_COLUMNS = {
  pairings: PAIRING_COLUMNS,
  undecided: PAIRING_COLUMNS,
  clients: CLIENT_COLUMNS,
  servers: SERVER_COLUMNS,
  inventory: MACHINE_COLUMNS,
  problems: PROBLEM_COLUMNS,
  changes: CHANGE_COLUMNS,
  plan: PLAN_COLUMNS,
  'missing-facts': MISSING_FACT_COLUMNS,
} as const;

export type TableName = keyof typeof TABLE_COLUMNS;
export type PairingTable = 'pairings' | 'undecided';
/** Whether the rows of a table are pairings. */
export function isPairingTable(table: TableName): table is PairingTable {
  return table === 'pairings' || table === 'undecided';
}

/** A table whose rows are not pairings. */
export type ListName = Exclude<TableName, PairingTable>;

/** A table that has a tab. */
export type TabName = Exclude<TableName, 'missing-facts'>;
export const TAB_NAMES: readonly TabName[] = (Object.keys(TABLE_COLUMNS) as TableName[]).filter(
  (table) => table !== 'missing-facts',
);

/** The ids of a table's columns, without the extra columns. */
export type ColumnId<T extends TableName> = T extends TableName
  ? keyof (typeof TABLE_COLUMNS)[T] & string
  : never;

/** The ids of those columns of a table whose entry has certain properties. */
export type ColumnWith<T extends TableName, Properties> = T extends TableName
  ? {
      [C in ColumnId<T>]: (typeof TABLE_COLUMNS)[T][C] extends Properties ? C : never;
    }[ColumnId<T>]
  : never;

/** A column id of any table that has a tab. Each has a name in every language. */
export type ColumnName = ColumnWith<TabName, unknown>;

/** A column id of any table, extra columns included. */
export type AnyColumn = ColumnWith<TableName, unknown> | PairingExtra | `extra:${number}`;

/** Made once, because rows of a million machines ask for them. */
const COLUMNS_BY_TABLE = new Map(
  Object.entries<Columns>(TABLE_COLUMNS).map(([table, columns]) => [
    table,
    Object.entries(columns),
  ]),
);

/** A table's columns with their ids, in order. */
export function columnsOf<T extends TableName>(
  table: T,
): readonly (readonly [ColumnId<T>, TableColumnEntry])[] {
  return COLUMNS_BY_TABLE.get(table) as unknown as readonly (readonly [
    ColumnId<T>,
    TableColumnEntry,
  ])[];
}

/** A table's entry for a column, or null if the table has no such column. */
export function columnEntry(table: TableName, column: string): TableColumnEntry | null {
  const entries: Columns = TABLE_COLUMNS[table];
  return Object.hasOwn(entries, column) ? (entries[column] ?? null) : null;
}

/** Extra columns hold text exactly as it is in the file. */
const EXTRA_ENTRY: TableColumnEntry = {
  holds: 'text',
  sorts: true,
  filter: 'text',
  shown: false,
  copied: true,
};

/** Which extra columns each table shows: the machine's own, or those of either end of a pairing. */
export const EXTRAS_OF: {
  readonly [T in TableName]: readonly ('extra' | 'clientExtra' | 'serverExtra')[];
} = {
  pairings: ['clientExtra', 'serverExtra'],
  undecided: ['clientExtra', 'serverExtra'],
  clients: ['extra'],
  servers: ['extra'],
  inventory: ['extra'],
  problems: [],
  changes: [],
  plan: ['extra'],
  'missing-facts': [],
};

/** The entry of a column, extra columns included; null if the table has no such column. */
export function entryOf(table: TableName, column: string): TableColumnEntry | null {
  const own = columnEntry(table, column);
  if (own !== null) return own;
  const isExtra = EXTRAS_OF[table].some((prefix) => column.startsWith(`${prefix}:`));
  return isExtra && parseExtraColumn(column) !== null ? EXTRA_ENTRY : null;
}
