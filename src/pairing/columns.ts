import type { FactName } from '../fleet/machine.ts';

/**
 * What a column holds. Decides how the column sorts and how its cells are drawn.
 * - `name`: a host name, sorted by the collation of the language
 * - `fact`: a fact of a machine, sorted by its code words (dates from the oldest); unknown last
 * - `word`: one code word, sorted in the order of its list
 * - `words`: several code words, not sorted
 * - `number`: a whole number, 0 or more
 * - `text`: text exactly as in a file
 * - `prose`: a sentence in the person's language, not sorted
 * - `action`: a button
 */
type ColumnContent =
  | { readonly holds: 'fact'; readonly fact: FactName }
  | { readonly holds: 'name' | 'word' | 'words' | 'number' | 'text' | 'prose' | 'action' };

/** One column of a table. Each language names it by its id (`COLUMNS` in locale/). */
export type TableColumnEntry = ColumnContent & {
  /** Whether rows can be sorted by this column. */
  readonly sorts: boolean;
  /** How rows are filtered by it: by choosing values, by a text it contains, by limits, or not at all. */
  readonly filter: 'choice' | 'text' | 'number' | null;
  /** Its filter is offered before those of other columns. */
  readonly offeredFirst?: true;
  /**
   * Whether it is visible by default. `if-recorded`: if the inventory says something about the fact for at least one
   * machine. `if-decided`: the table has it only if something was decided about a client; `if-planned`: only if there
   * is a plan. `never`: it exists only for filtering.
   */
  readonly shown: boolean | 'several-files' | 'if-recorded' | 'if-decided' | 'if-planned' | 'never';
  /**
   * Whether it is part of copied rows and of list exports. The columns of the other exports are a contract of
   * their own (`remediation/`).
   */
  readonly copied: boolean;
  /** Which end of a pairing it describes, in a table of pairings. */
  readonly of?: 'client' | 'server' | 'pairing';
};

/** A column of the pairing tables. */
type PairingColumnEntry = TableColumnEntry &
  Required<Pick<TableColumnEntry, 'of'>> & {
    /** The engine filters pairings by choices and texts alone. */
    readonly filter: 'choice' | 'text' | null;
  };

/** A column that holds a fact of a machine. */
export function factColumn<
  const F extends FactName,
  const Filter extends 'choice' | null,
  const Shown extends boolean | 'if-recorded',
>(fact: F, filter: Filter, shown: Shown) {
  return { holds: 'fact', fact, sorts: true, filter, shown, copied: true } as const;
}

/** The columns of the pairing tables, in screen order; extra columns follow them. */
export const PAIRING_COLUMNS = {
  client: {
    of: 'client',
    holds: 'name',
    sorts: true,
    filter: 'text',
    shown: true,
    copied: true,
  },
  clientServicePack: { of: 'client', ...factColumn('servicePack', 'choice', true) },
  server: {
    of: 'server',
    holds: 'name',
    sorts: true,
    filter: 'text',
    shown: true,
    copied: true,
  },
  serverServicePack: { of: 'server', ...factColumn('servicePack', 'choice', true) },
  forcedBy: {
    of: 'pairing',
    holds: 'word',
    sorts: true,
    filter: 'choice',
    shown: true,
    copied: true,
  },
  sectionSign: { of: 'client', ...factColumn('sectionSign', 'choice', true) },
  clientEncryption: { of: 'client', ...factColumn('encryption', 'choice', false) },
  serverEncryption: { of: 'server', ...factColumn('encryption', 'choice', false) },
  verdict: {
    of: 'pairing',
    holds: 'word',
    sorts: true,
    filter: 'choice',
    offeredFirst: true,
    shown: true,
    copied: true,
  },
  missing: {
    of: 'pairing',
    holds: 'words',
    sorts: false,
    filter: 'choice',
    offeredFirst: true,
    shown: false,
    copied: true,
  },
  clientArchitecture: { of: 'client', ...factColumn('architecture', null, false) },
  clientStrength: { of: 'client', ...factColumn('strength', null, false) },
  clientLastSeen: { of: 'client', ...factColumn('lastSeen', null, false) },
  serverArchitecture: { of: 'server', ...factColumn('architecture', null, false) },
  serverStrength: { of: 'server', ...factColumn('strength', null, false) },
  serverLastSeen: { of: 'server', ...factColumn('lastSeen', null, false) },
} as const satisfies Readonly<Record<string, PairingColumnEntry>>;

type Columns = typeof PAIRING_COLUMNS;

/** The ids of the columns whose entry has certain properties. */
export type PairingColumnWith<Properties> = {
  [C in keyof Columns]: Columns[C] extends Properties ? C : never;
}[keyof Columns];

/** An extra column of one end, by index in `Fleet.extras`. */
export type PairingExtra = `clientExtra:${number}` | `serverExtra:${number}`;

/** A column by which pairings can be sorted. */
export type PairingColumn = PairingColumnWith<{ readonly sorts: true }> | PairingExtra;

/** A column by whose values pairings can be filtered. */
export type ChoiceColumn = PairingColumnWith<{ readonly filter: 'choice' }>;

function isChoice(column: keyof Columns): column is ChoiceColumn {
  return PAIRING_COLUMNS[column].filter === 'choice';
}

/** The columns with choices, in order. */
export const CHOICE_COLUMNS: readonly ChoiceColumn[] = (
  Object.keys(PAIRING_COLUMNS) as (keyof Columns)[]
).filter(isChoice);

/** Which extra column an id names: the one of the row's machine, or of one end of a pairing. */
interface ExtraColumn {
  readonly of: 'machine' | 'client' | 'server';
  /** Index in `Fleet.extras`. */
  readonly index: number;
}

const EXTRA = /^(extra|clientExtra|serverExtra):(\d{1,6})$/;
const EXTRA_OF = { extra: 'machine', clientExtra: 'client', serverExtra: 'server' } as const;

/** Parses an id such as `extra:3` or `clientExtra:0`; null for any other id. */
export function parseExtraColumn(column: string): ExtraColumn | null {
  const [, prefix, index] = EXTRA.exec(column) ?? [];
  if (prefix !== 'extra' && prefix !== 'clientExtra' && prefix !== 'serverExtra') return null;
  return { of: EXTRA_OF[prefix], index: Number(index) };
}

/**
 * Which end of a pairing a column describes.
 * @throws RangeError for an extra column that belongs to no end.
 */
export function subjectOf(column: PairingColumn | ChoiceColumn): PairingColumnEntry['of'] {
  if (isOwn(column)) return PAIRING_COLUMNS[column].of;
  const of = parseExtraColumn(column)?.of;
  if (of !== 'client' && of !== 'server') throw new RangeError(`no column ${column}`);
  return of;
}

function isOwn(column: string): column is keyof Columns {
  return Object.hasOwn(PAIRING_COLUMNS, column);
}
