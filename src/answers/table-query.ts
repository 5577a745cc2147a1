import { HASH_START, hashOn, spread } from '../inventory/hash-slots.ts';
import type { Language } from '../locale/languages.ts';
import type { RowRanges } from '../pairing/row-ranges.ts';
import { foldForSearch } from '../pairing/texts/text-index.ts';
import {
  type AnyColumn,
  isPairingTable,
  type ListName,
  type PairingTable,
  type TableName,
} from './columns.ts';

/** One condition on the rows of a table. Each column has at most one of each kind. */
export type FilterPart =
  /**
   * The value is one of these: code words, the texts of a text column, or what `valueOfText` makes of the texts of
   * an extra column or of the owners. An empty list matches nothing.
   */
  | { readonly kind: 'choice'; readonly column: AnyColumn; readonly values: readonly string[] }
  /** The cell contains the text, ignoring case. */
  | { readonly kind: 'text'; readonly column: AnyColumn; readonly text: string }
  /** The number is at least `least` and at most `most`; null: no limit. */
  | {
      readonly kind: 'number';
      readonly column: AnyColumn;
      readonly least: number | null;
      readonly most: number | null;
    }
  /** That end of the pairing is exactly this machine, by index in the fleet. */
  | { readonly kind: 'machine'; readonly column: PairingEnd; readonly machine: number }
  /** The row is a client that has to be cleared before this machine, by index in the fleet, may be raised. */
  | { readonly kind: 'waited-for'; readonly column: 'waitsFor'; readonly machine: number };

/** One end of a pairing. The column with its name has the same id. */
export type PairingEnd = 'client' | 'server';

/** Which rows of a table are shown. A row must match all parts and the search. */
export interface TableFilter {
  readonly parts: readonly FilterPart[];
  /** Words and phrases that the cells of a row contain; see `parseSearch`. */
  readonly search: string;
}

export const NO_FILTER: TableFilter = { parts: [], search: '' };

/** One sort key of a table. Earlier keys take precedence. */
export interface TableSort {
  readonly column: AnyColumn;
  readonly descending: boolean;
}

/** A question to a table: which rows, and in which order. */
export type TableQuery = PairingTableQuery | ListQuery;

/** A question to a table of pairings. */
export type PairingTableQuery = QueryOf<PairingTable>;

/** A question to a list. */
export interface ListQuery extends QueryOf<ListName> {
  /** Only rows of this excerpt of the same table. */
  readonly within?: Excerpt;
}

interface QueryOf<T extends TableName> {
  readonly table: T;
  readonly filter: TableFilter;
  readonly sort: readonly TableSort[];
  /** The language of the screen, in whose words the search reads the cells. Without it: English. */
  readonly language?: Language;
}

/** Whether a query asks for pairings. */
export function isPairingQuery(query: TableQuery): query is PairingTableQuery {
  return isPairingTable(query.table);
}

/** Rows of a table: all that a query gives, or only those of them with these numbers. */
export interface Excerpt {
  readonly query: TableQuery;
  readonly rows: RowRanges | null;
}

/** A filter with these parts and no search. */
export function filterOf(...parts: readonly FilterPart[]): TableFilter {
  return { parts, search: '' };
}

/** A filter on some values of a column. */
export function choice(column: AnyColumn, values: readonly string[]): FilterPart {
  return { kind: 'choice', column, values };
}

/** Another start, so that the two halves of a value differ. */
const OTHER_START = HASH_START ^ 0x5bd1e995;

/**
 * The value that stands for a text of an extra column, or for an owner, in filters: a short digest, because filters are written
 * into links, and a link contains no cell of the inventory that nobody typed. Texts that differ only in case
 * and surrounding blanks have the same value.
 */
export function valueOfText(text: string): string {
  const folded = foldForSearch(text.trim());
  return [HASH_START, OTHER_START].map((start) => digest(folded, start)).join('');
}

const HALF_LENGTH = 7;

function digest(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at += 1) hash = hashOn(hash, text.charCodeAt(at));
  return (spread(hash) >>> 0).toString(36).padStart(HALF_LENGTH, '0');
}

/** The values chosen in a column; null if no choice filters it. */
export function choicesOf({ parts }: TableFilter, column: string): readonly string[] | null {
  const part = parts.find((one) => one.kind === 'choice' && one.column === column);
  return part?.kind === 'choice' ? part.values : null;
}

/** The text that filters a column; empty if none does. */
export function textOf({ parts }: TableFilter, column: string): string {
  const part = parts.find((one) => one.kind === 'text' && one.column === column);
  return part?.kind === 'text' ? part.text : '';
}

/** The largest limit of a number filter: 15 digits are exact in a double. */
export const MOST_LIMIT = 999_999_999_999_999;

/** The limits that filter a column of numbers. */
export interface NumberLimits {
  readonly least: number | null;
  readonly most: number | null;
}

/** The limits of a column; both null if none filters it. */
export function limitsOf({ parts }: TableFilter, column: string): NumberLimits {
  const part = parts.find((one) => one.kind === 'number' && one.column === column);
  return part?.kind === 'number' ? part : { least: null, most: null };
}

/** Removes one part from a filter. */
export function withoutPart(
  filter: TableFilter,
  { kind, column }: Pick<FilterPart, 'kind' | 'column'>,
): TableFilter {
  const others = filter.parts.filter((one) => one.kind !== kind || one.column !== column);
  return { ...filter, parts: others };
}

/** Adds a part to a filter. It replaces the part of the same kind and column. */
function withPart(filter: TableFilter, part: FilterPart): TableFilter {
  const others = withoutPart(filter, part);
  return { ...others, parts: [...others.parts, part] };
}

/** Sets the choices of a column; null removes them. */
export function withChoices(
  filter: TableFilter,
  column: AnyColumn,
  values: readonly string[] | null,
): TableFilter {
  return values === null
    ? withoutPart(filter, { kind: 'choice', column })
    : withPart(filter, choice(column, values));
}

/** Sets the text filter of a column; an empty text removes it. */
export function withText(filter: TableFilter, column: AnyColumn, text: string): TableFilter {
  return text === ''
    ? withoutPart(filter, { kind: 'text', column })
    : withPart(filter, { kind: 'text', column, text });
}

/** Sets the limits of a column; two nulls remove them. */
export function withLimits(
  filter: TableFilter,
  column: AnyColumn,
  { least, most }: NumberLimits,
): TableFilter {
  return least === null && most === null
    ? withoutPart(filter, { kind: 'number', column })
    : withPart(filter, { kind: 'number', column, least, most });
}

/**
 * Adds or removes one choice, in the order in which they are offered. Choosing nothing and choosing
 * everything both remove the filter: null.
 */
export function toggleChoice(
  chosen: readonly string[] | null,
  offered: readonly string[],
  value: string,
): readonly string[] | null {
  const before = chosen ?? [];
  const after = before.includes(value)
    ? before.filter((one) => one !== value)
    : offered.filter((one) => one === value || before.includes(one));
  const isAll = offered.every((one) => after.includes(one));
  return after.length === 0 || isAll ? null : after;
}
