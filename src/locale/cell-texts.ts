import { type ColumnWith, columnEntry, type TableName, type TabName } from '../answers/columns.ts';
import { CHANGE_KINDS, type ClientRow, type FactView, UNKNOWN } from '../answers/rows.ts';
import { FORCED_BY } from '../article/conditions.ts';
import { PAIRING_FACTS } from '../article/missing-facts.ts';
import { flaggedOf, VERDICTS } from '../article/verdict.ts';
import { CHANGE_STATES, STANDINGS } from '../compare/states.ts';
import type { FactName } from '../fleet/machine.ts';
import {
  claimsIn,
  PROBLEM_KINDS,
  type Problem,
  type ProblemEffect,
  type ProblemKind,
} from '../fleet/problem.ts';
import { ACTIONS } from '../remediation/client-action.ts';
import { DECISION_STATES } from '../remediation/decided-clients.ts';
import { type Day, isDay } from '../remediation/local-day.ts';
import { PLAN_STEPS } from '../remediation/plan.ts';
import { PLAN_STATES } from '../remediation/planned-fleet.ts';
import { PREFLIGHTS } from '../remediation/preflight.ts';
import type { TablesMessages } from './en/tables.ts';
import type { Messages } from './en.ts';

// What cells show, as plain text: the same for the screen, the clipboard, the report and the search.

/**
 * A fact as plain text: its value, its text as written in quotes, the conflicting claims, or that it is not
 * recorded.
 */
export function factText(
  fact: FactName,
  view: FactView<string | number>,
  messages: Messages,
): string {
  const { reading } = view;
  switch (reading.kind) {
    case 'known':
      return typeof reading.value === 'number'
        ? messages.format.day(reading.value)
        : messages.importing.valueName(fact, reading.value);
    case 'missing':
      return messages.tables.notRecorded;
    case 'unreadable':
      return view.claims === undefined
        ? messages.tables.asWritten(reading.text)
        : messages.tables.disputed(view.claims);
  }
}

/** Describes the target of a client's action. For missing facts: which to record, and how many pairings need each. */
export function targetText(
  row: Pick<ClientRow, 'action' | 'passwordReason' | 'counts' | 'missing'>,
  tables: Pick<TablesMessages, 'factName' | 'missingOf' | 'target'>,
): string {
  const { action, passwordReason, counts, missing } = row;
  if (action === 'verify') {
    return missing
      .map(({ fact, pairings }) => tables.missingOf(tables.factName(fact), pairings))
      .join(', ');
  }
  return tables.target(action, passwordReason, flaggedOf(counts));
}

/** The workaround until a client is upgraded; empty if it need not be. */
export function workaroundText(
  { action }: Pick<ClientRow, 'action'>,
  tables: Pick<TablesMessages, 'workaround'>,
): string {
  return action === 'upgrade' || action === 'upgrade-first' ? tables.workaround : '';
}

/** The text of a problem's cell in quotes, or the conflicting claims; empty if the cell is empty. */
export function problemValue(
  { kind, value, details }: Problem,
  tables: Pick<TablesMessages, 'asWritten' | 'disputed'>,
): string {
  if (value === '') return '';
  return kind === 'facts-disputed'
    ? tables.disputed(claimsIn(details.slice(1)))
    : tables.asWritten(value);
}

/** A day of the calendar as a table shows it. */
export function dayText(day: Day, { format }: Pick<Messages, 'format'>): string {
  return format.day(Date.parse(day));
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
    TabName,
    { readonly holds: 'word' | 'words'; readonly filter: 'choice' }
  >]: Words;
} = {
  verdict: among(VERDICTS, (verdict, { audit }) => audit.verdictName(verdict)),
  forcedBy: among(FORCED_BY, (by, { tables }) => tables.forcedBy(by)),
  missing: among(PAIRING_FACTS, (fact, { tables }) => tables.factName(fact)),
  action: among(ACTIONS, (action, { tables }) => tables.actionName(action)),
  decision: among(
    DECISION_STATES.filter((state) => state !== 'open'),
    (state, { decisions }) => decisions.stateName(state),
  ),
  until: (value, messages) => (isDay(value) ? dayText(value, messages) : undefined),
  kind: among(KINDS, (kind, { problems }) => problems.kindName(kind)),
  effect: among(EFFECTS, (effect, { problems }) => problems.effectName(effect)),
  state: among(CHANGE_STATES, (state, { changes }) => changes.stateName(state)),
  before: among(STANDINGS, (standing, { changes }) => changes.standing(standing)),
  after: among(STANDINGS, (standing, { changes }) => changes.standing(standing)),
  kindOfChange: among(CHANGE_KINDS, (kind, { changes }) => changes.kindOfChange(kind)),
  wave: (value, { plan }) => plan.waveNumber(Number(value)),
  planned(value, { plan }) {
    if (value === '') return plan.notInPlan;
    const [wave, state] = value.split(' ');
    const found = PLAN_STATES.find((one) => one === state);
    return found && plan.inWave(Number(wave), found);
  },
  step: among(PLAN_STEPS, (step, { plan }) => plan.stepName(step)),
  planState: among(PLAN_STATES, (state, { plan }) => plan.stateName(state)),
  preflight: among(PREFLIGHTS, (preflight, { plan }) =>
    preflight === 'ready' ? '' : plan.preflightName(preflight),
  ),
  paired: yesOrNo,
  hasFlagged: yesOrNo,
};

function isWorded(column: string): column is keyof typeof WORDS {
  return Object.hasOwn(WORDS, column);
}

/** A filter value in words. Text from the file is shown as it is. */
export function choiceText(
  table: TableName,
  column: string,
  value: string,
  messages: Messages,
): string {
  const { tables, importing } = messages;
  const entry = columnEntry(table, column);
  if (entry?.holds === 'fact') {
    return value === UNKNOWN ? tables.notKnown : importing.valueName(entry.fact, value);
  }
  const words = isWorded(column) ? WORDS[column](value, messages) : undefined;
  return words ?? (value === '' ? tables.emptyCell : value);
}
