import type { AnyColumn, ListName, PairingTable, TableName } from './columns.ts';

/** One condition on the rows of a table. A column has at most one part of each kind. */
export type FilterPart =
  /** The value is among these code words (or texts, in a column of texts); an empty list lets nothing through. */
  | { readonly kind: 'choice'; readonly column: AnyColumn; readonly values: readonly string[] }
  /** The cell contains the text, compared without case. */
  | { readonly kind: 'text'; readonly column: AnyColumn; readonly text: string }
  /** That end of the pairing is this very machine, by index in the fleet. */
  | { readonly kind: 'machine'; readonly column: PairingEnd; readonly machine: number }
  /** The row is a client that this machine, by index in the fleet, waits for before it may be raised. */
  | { readonly kind: 'waited-for'; readonly column: 'waitsFor'; readonly machine: number };

/** The end of a pairing; its name column has the same id. */
export type PairingEnd = 'client' | 'server';

/** Which rows of a table are shown. All parts and the search must hold. */
export interface TableFilter {
  readonly parts: readonly FilterPart[];
  /** Text that the name or any other cell searched contains; blanks around it do not count. */
  readonly search: string;
}

export const NO_FILTER: TableFilter = { parts: [], search: '' };

/** One key of the order of a table; the first counts most. */
export interface TableSort {
  readonly column: AnyColumn;
  readonly descending: boolean;
}

/** What is asked of a table: which rows, in which order. */
export type TableQuery = QueryOf<PairingTable> | QueryOf<ListName>;

interface QueryOf<T extends TableName> {
  readonly table: T;
  readonly filter: TableFilter;
  readonly sort: readonly TableSort[];
}

/** A filter of these parts and no search. */
export function filterOf(...parts: readonly FilterPart[]): TableFilter {
  return { parts, search: '' };
}

/** A choice among the values of a column. */
export function choice(column: AnyColumn, values: readonly string[]): FilterPart {
  return { kind: 'choice', column, values };
}

/** The values chosen in a column; null where it is not filtered by choice. */
export function choicesOf({ parts }: TableFilter, column: string): readonly string[] | null {
  const part = parts.find((one) => one.kind === 'choice' && one.column === column);
  return part?.kind === 'choice' ? part.values : null;
}

/** The text sought in a column; empty where none is. */
export function textOf({ parts }: TableFilter, column: string): string {
  const part = parts.find((one) => one.kind === 'text' && one.column === column);
  return part?.kind === 'text' ? part.text : '';
}

/** The filter without one of its parts. */
export function withoutPart(
  filter: TableFilter,
  { kind, column }: Pick<FilterPart, 'kind' | 'column'>,
): TableFilter {
  const others = filter.parts.filter((one) => one.kind !== kind || one.column !== column);
  return { ...filter, parts: others };
}

/** The filter with a part, in place of the one of its kind and column. */
function withPart(filter: TableFilter, part: FilterPart): TableFilter {
  const others = withoutPart(filter, part);
  return { ...others, parts: [...others.parts, part] };
}

/** The filter with other choices in a column; null: not filtered by it. */
export function withChoices(
  filter: TableFilter,
  column: AnyColumn,
  values: readonly string[] | null,
): TableFilter {
  return values === null
    ? withoutPart(filter, { kind: 'choice', column })
    : withPart(filter, choice(column, values));
}

/** The filter with another text in a column; empty: no text. */
export function withText(filter: TableFilter, column: AnyColumn, text: string): TableFilter {
  return text === ''
    ? withoutPart(filter, { kind: 'text', column })
    : withPart(filter, { kind: 'text', column, text });
}

/**
 * Choices with one more or one less, in the order in which they are offered. Nothing chosen and
 * everything chosen both mean that the column is not filtered: null.
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
