import { type AnyColumn, type ColumnId, columnsOf, EXTRAS_OF } from '../../answers/columns.ts';
import type { TableFilter } from '../../answers/table-query.ts';
import { FIRST_VIEW, type Tab } from '../../session/view.ts';

/** The columns by which a table can be filtered, in the order in which they are offered. */
interface FilterFields {
  readonly choices: readonly AnyColumn[];
  readonly texts: readonly AnyColumn[];
  readonly numbers: readonly AnyColumn[];
}

/** Filters that would only repeat what the tab is about, or would match nothing. */
const NOT_OFFERED: { readonly [T in Tab]?: readonly ColumnId<T>[] } = {
  pairings: ['missing'],
  undecided: ['verdict', 'forcedBy'],
};

/** The columns by which a tab can be filtered, given the number of extra columns. */
export function filterFields(tab: Tab, extraCount: number): FilterFields {
  const left: readonly string[] = NOT_OFFERED[tab] ?? [];
  const columns = columnsOf(tab).filter(([id]) => !left.includes(id));
  const choices = columns.filter(([, { filter }]) => filter === 'choice');
  const texts = columns.filter(([, { filter }]) => filter === 'text');
  const extras = EXTRAS_OF[tab].flatMap((prefix) =>
    Array.from({ length: extraCount }, (_, index): AnyColumn => `${prefix}:${index}`),
  );
  return {
    choices: [
      ...choices.filter(([, { offeredFirst }]) => offeredFirst === true),
      ...choices.filter(([, { offeredFirst }]) => offeredFirst !== true),
    ].map(([id]) => id),
    texts: [...texts.map(([id]) => id), ...extras],
    numbers: columns.flatMap(([id, { filter }]) => (filter === 'number' ? id : [])),
  };
}

/** Whether a filter is the tab's default. */
export function isFirstFilter(tab: Tab, filter: TableFilter): boolean {
  return JSON.stringify(filter) === JSON.stringify(FIRST_VIEW.tables[tab].filter);
}
