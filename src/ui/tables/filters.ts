import { type AnyColumn, type ColumnId, columnsOf, EXTRAS_OF } from '../../answers/columns.ts';
import type { AuditSummary } from '../../answers/summary.ts';
import type { TableFilter } from '../../answers/table-query.ts';
import type { TableColumnEntry } from '../../pairing/columns.ts';
import { FIRST_VIEW, type Tab } from '../../session/view.ts';

/** The columns by which a table can be filtered, in the order in which they are offered. */
interface FilterFields {
  readonly choices: readonly AnyColumn[];
  /** Further columns with choices, which are offered together. */
  readonly moreChoices: readonly AnyColumn[];
  readonly texts: readonly AnyColumn[];
  readonly numbers: readonly AnyColumn[];
}

/** Filters that would only repeat what the tab is about, or would match nothing. */
const NOT_OFFERED: { readonly [T in Tab]?: readonly ColumnId<T>[] } = {
  pairings: ['missing'],
  undecided: ['verdict', 'forcedBy'],
};

/** This many columns that group the machines have a filter of their own. */
const OWN_FILTERS = 2;

/** The indices of the columns that group the machines: sites first, then domains, then the others. */
function groupingColumns(extras: AuditSummary['extras']): readonly number[] {
  const isOf = (index: number, meaning: string) => extras[index]?.meaning === meaning;
  const rankOf = (index: number) => (isOf(index, 'group') ? 0 : isOf(index, 'domain') ? 1 : 2);
  return extras
    .flatMap(({ groups }, index) => (groups ? index : []))
    .sort((one, other) => rankOf(one) - rankOf(other));
}

/** Whether an audit has decisions and a plan, for which some columns are there. */
export interface PersonsWork {
  readonly hasDecisions: boolean;
  readonly hasPlan: boolean;
}

export function workIn({ decided, plan }: Pick<AuditSummary, 'decided' | 'plan'>): PersonsWork {
  return { hasDecisions: decided !== null, hasPlan: plan !== null };
}

/** Whether a table has a column. Those of decisions and of the plan are there only if there are any. */
export function isThere(
  { shown }: Pick<TableColumnEntry, 'shown'>,
  { hasDecisions, hasPlan }: PersonsWork,
): boolean {
  if (shown === 'if-decided') return hasDecisions;
  return shown !== 'if-planned' || hasPlan;
}

/** The columns by which a tab can be filtered, without facts about which the inventory says nothing. */
export function filterFields(
  tab: Tab,
  {
    extras,
    recordedFacts,
    ...work
  }: Pick<AuditSummary, 'extras' | 'recordedFacts' | 'decided' | 'plan'>,
): FilterFields {
  const left: readonly string[] = NOT_OFFERED[tab] ?? [];
  const columns = columnsOf(tab).filter(
    ([id, entry]) => !left.includes(id) && isThere(entry, workIn(work)),
  );
  const choices = columns.filter(
    ([, entry]) =>
      entry.filter === 'choice' && (entry.holds !== 'fact' || recordedFacts.includes(entry.fact)),
  );
  const texts = columns.filter(([, { filter }]) => filter === 'text');
  const columnOf = (prefix: (typeof EXTRAS_OF)[Tab][number], index: number): AnyColumn =>
    `${prefix}:${index}`;
  const ofEnds = (indices: readonly number[]) =>
    indices.flatMap((index) => EXTRAS_OF[tab].map((prefix) => columnOf(prefix, index)));
  const written = EXTRAS_OF[tab].flatMap((prefix) =>
    extras.map((_, index) => columnOf(prefix, index)),
  );
  const grouping = groupingColumns(extras);
  return {
    choices: [
      ...choices.filter(([, { offeredFirst }]) => offeredFirst === true),
      ...choices.filter(([, { offeredFirst }]) => offeredFirst !== true),
    ]
      .map(([id]): AnyColumn => id)
      .concat(ofEnds(grouping.slice(0, OWN_FILTERS))),
    moreChoices: ofEnds(grouping.slice(OWN_FILTERS)),
    texts: [...texts.map(([id]) => id), ...written],
    numbers: columns.flatMap(([id, { filter }]) => (filter === 'number' ? id : [])),
  };
}

/** Whether a filter is the tab's default. */
export function isFirstFilter(tab: Tab, filter: TableFilter): boolean {
  return JSON.stringify(filter) === JSON.stringify(FIRST_VIEW.tables[tab].filter);
}
