import {
  type AnyColumn,
  type ColumnId,
  type ColumnWith,
  columnEntry,
  columnsOf,
  EXTRAS_OF,
} from '../../answers/columns.ts';
import { UNKNOWN } from '../../answers/rows.ts';
import type { TableFilter } from '../../answers/table-query.ts';
import { FORCED_BY } from '../../article/conditions.ts';
import { PAIRING_FACTS } from '../../article/missing-facts.ts';
import { VERDICTS } from '../../article/verdict.ts';
import { PROBLEM_KINDS, type ProblemEffect, type ProblemKind } from '../../fleet/problem.ts';
import type { Messages } from '../../locale/en.ts';
import { ACTIONS } from '../../remediation/client-action.ts';
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

type Words = (value: string, messages: Messages) => string | undefined;

/** Words for the code words in a list; undefined for any other text. */
function among<T extends string>(
  values: readonly T[],
  say: (value: T, messages: Messages) => string,
): Words {
  return (text, messages) => {
    const value = values.find((one) => one === text);
    return value && say(value, messages);
  };
}

const EFFECTS: readonly ProblemEffect[] = [...new Set(Object.values(PROBLEM_KINDS))];
const KINDS = Object.keys(PROBLEM_KINDS) as readonly ProblemKind[];

const yesOrNo: Words = among(['yes', 'no'], (value, { tables }) => tables[value]);

/** The words for code words, for each column of code words that has a choice filter. */
const WORDS: {
  readonly [C in ColumnWith<
    Tab,
    { readonly holds: 'word' | 'words'; readonly filter: 'choice' }
  >]: Words;
} = {
  verdict: among(VERDICTS, (verdict, { audit }) => audit.verdictName(verdict)),
  forcedBy: among(FORCED_BY, (by, { tables }) => tables.forcedBy(by)),
  missing: among(PAIRING_FACTS, (fact, { tables }) => tables.factName(fact)),
  action: among(ACTIONS, (action, { tables }) => tables.actionName(action)),
  kind: among(KINDS, (kind, { problems }) => problems.kindName(kind)),
  effect: among(EFFECTS, (effect, { problems }) => problems.effectName(effect)),
  paired: yesOrNo,
  hasFlagged: yesOrNo,
};

function isWorded(column: string): column is keyof typeof WORDS {
  return Object.hasOwn(WORDS, column);
}

/** A filter value in words. Text from the file is shown as it is. */
export function choiceText(tab: Tab, column: string, value: string, messages: Messages): string {
  const { tables, importing } = messages;
  const entry = columnEntry(tab, column);
  if (entry?.holds === 'fact') {
    return value === UNKNOWN ? tables.notKnown : importing.valueName(entry.fact, value);
  }
  const words = isWorded(column) ? WORDS[column](value, messages) : undefined;
  return words ?? (value === '' ? tables.emptyCell : value);
}
