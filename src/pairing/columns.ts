import type { FactName } from '../fleet/machine.ts';

/**
 * What a column holds. It decides how the column is sorted and how its cell is drawn.
 * - `name`: a host name, sorted as the language sorts names
 * - `fact`: a fact of a machine, sorted by its code words (a date from the oldest); unknown last
 * - `word`: one code word, sorted in the order of its list
 * - `words`: several code words, not sorted
 * - `number`: a whole number from 0
 * - `text`: text as it stands in a file
 * - `prose`: a sentence in the person's language, not sorted
 * - `action`: a button
 */
type ColumnContent =
  | { readonly holds: 'fact'; readonly fact: FactName }
  | { readonly holds: 'name' | 'word' | 'words' | 'number' | 'text' | 'prose' | 'action' };

/** One column of a table of the audit. Both languages name it under its id (`COLUMNS` in locale/). */
export type TableColumnEntry = ColumnContent & {
  /** Rows can be put in the order of this column. */
  readonly sorts: boolean;
  /** How rows are filtered by it: by choosing among its values, by a text it contains, or not at all. */
  readonly filter: 'choice' | 'text' | null;
  /** The filter is offered before those of the other columns. */
  readonly offeredFirst?: true;
  /** Shown until the person chooses columns; `never`: it is there to be filtered by alone. */
  readonly shown: boolean | 'several-files' | 'never';
  /** Part of what is copied and exported. */
  readonly exported: boolean;
  /** Which end of a pairing it speaks of, in a table of pairings. */
  readonly of?: 'client' | 'server' | 'pairing';
};

/** A column of the tables of pairings. */
type PairingColumnEntry = TableColumnEntry & Required<Pick<TableColumnEntry, 'of'>>;

/** A column that holds a fact of a machine. */
export function factColumn<
  const F extends FactName,
  const Filter extends 'choice' | null,
  const Shown extends boolean,
>(fact: F, filter: Filter, shown: Shown) {
  return { holds: 'fact', fact, sorts: true, filter, shown, exported: true } as const;
}

/** The columns of the tables of pairings, in their order on the screen; extra columns follow them. */
export const PAIRING_COLUMNS = {
  client: {
    of: 'client',
    holds: 'name',
    sorts: true,
    filter: 'text',
    shown: true,
    exported: true,
  },
  clientServicePack: { of: 'client', ...factColumn('servicePack', 'choice', true) },
  server: {
    of: 'server',
    holds: 'name',
    sorts: true,
    filter: 'text',
    shown: true,
    exported: true,
  },
  serverServicePack: { of: 'server', ...factColumn('servicePack', 'choice', true) },
  forcedBy: {
    of: 'pairing',
    holds: 'word',
    sorts: true,
    filter: 'choice',
    shown: true,
    exported: true,
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
    exported: true,
  },
  missing: {
    of: 'pairing',
    holds: 'words',
    sorts: false,
    filter: 'choice',
    offeredFirst: true,
    shown: false,
    exported: true,
  },
  clientArchitecture: { of: 'client', ...factColumn('architecture', null, false) },
  clientStrength: { of: 'client', ...factColumn('strength', null, false) },
  clientLastSeen: { of: 'client', ...factColumn('lastSeen', null, false) },
  serverArchitecture: { of: 'server', ...factColumn('architecture', null, false) },
  serverStrength: { of: 'server', ...factColumn('strength', null, false) },
  serverLastSeen: { of: 'server', ...factColumn('lastSeen', null, false) },
} as const satisfies Readonly<Record<string, PairingColumnEntry>>;

type Columns = typeof PAIRING_COLUMNS;

/** The ids of the columns that have some properties. */
export type PairingColumnWith<Properties> = {
  [C in keyof Columns]: Columns[C] extends Properties ? C : never;
}[keyof Columns];

/** An extra column of one end, by index in `Fleet.extras`. */
export type PairingExtra = `clientExtra:${number}` | `serverExtra:${number}`;

/** A column that pairings can be sorted by. */
export type PairingColumn = PairingColumnWith<{ readonly sorts: true }> | PairingExtra;

/** A column whose values pairings are filtered by. */
export type ChoiceColumn = PairingColumnWith<{ readonly filter: 'choice' }>;

function isChoice(column: keyof Columns): column is ChoiceColumn {
  return PAIRING_COLUMNS[column].filter === 'choice';
}

/** The columns with choices, in their order. */
export const CHOICE_COLUMNS: readonly ChoiceColumn[] = (
  Object.keys(PAIRING_COLUMNS) as (keyof Columns)[]
).filter(isChoice);

/** Whose extra column an id names: of the machine of the row, or of one end of a pairing. */
interface ExtraColumn {
  readonly of: 'machine' | 'client' | 'server';
  /** Index in `Fleet.extras`. */
  readonly index: number;
}

const EXTRA = /^(extra|clientExtra|serverExtra):(\d{1,6})$/;
const EXTRA_OF = { extra: 'machine', clientExtra: 'client', serverExtra: 'server' } as const;

/** Reads an id such as `extra:3` or `clientExtra:0`; null for any other id. */
export function parseExtraColumn(column: string): ExtraColumn | null {
  const [, prefix, index] = EXTRA.exec(column) ?? [];
  if (prefix !== 'extra' && prefix !== 'clientExtra' && prefix !== 'serverExtra') return null;
  return { of: EXTRA_OF[prefix], index: Number(index) };
}

/** Which end of a pairing a column speaks of. Throws a RangeError for an extra column of no end. */
export function subjectOf(column: PairingColumn | ChoiceColumn): PairingColumnEntry['of'] {
  if (isOwn(column)) return PAIRING_COLUMNS[column].of;
  const of = parseExtraColumn(column)?.of;
  if (of !== 'client' && of !== 'server') throw new RangeError(`no column ${column}`);
  return of;
}

function isOwn(column: string): column is keyof Columns {
  return Object.hasOwn(PAIRING_COLUMNS, column);
}
