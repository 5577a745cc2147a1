import {
  type AnyColumn,
  type ColumnId,
  type ColumnWith,
  columnEntry,
  type TabName,
} from '../answers/columns.ts';
import type { FactView, MachineReference, PlannableRow, RowOf } from '../answers/rows.ts';
import { flaggedOf } from '../article/verdict.ts';
import { PROBLEM_KINDS } from '../fleet/problem.ts';
import { parseExtraColumn } from '../pairing/columns.ts';
import { dayText, factText, problemValue, targetText, workaroundText } from './cell-texts.ts';
import { causesText, factChangesText, machineText, placeText } from './change-texts.ts';
import type { Messages } from './en.ts';

/** The columns whose text is not simply a host name, a fact or an extra cell. */
type OwnText<T extends TabName> = Exclude<
  ColumnId<T>,
  ColumnWith<T, { readonly holds: 'name' | 'fact' | 'action' } | { readonly shown: 'never' }>
>;

type Texts<T extends TabName> = {
  readonly [C in OwnText<T>]: (row: RowOf<T>, messages: Messages) => string;
};

const PAIRING_TEXTS: Texts<'pairings' | 'undecided'> = {
  forcedBy: ({ forcedBy }, { tables }) => tables.forcedBy(forcedBy),
  verdict: ({ verdict }, { audit }) => audit.verdictName(verdict),
  missing: ({ missing }, { tables }) => tables.missingFactsOf(missing),
};

/** The wave of a machine in the plan, and how far its step is; empty if it is not in the plan. */
function plannedText({ planned }: PlannableRow, { plan }: Messages): string {
  return planned === null ? '' : plan.inWave(planned.wave + 1, planned.planState);
}

/** The clients that a machine waits for; empty if there are none. */
function waitsText({ waitsFor }: { readonly waitsFor: number }, { tables }: Messages): string {
  return waitsFor === 0 ? '' : tables.waitedFor(waitsFor);
}

/** Numbers are written without separators, so that a spreadsheet reads them as numbers in any language. */
const TEXTS: { readonly [T in TabName]: Texts<T> } = {
  pairings: PAIRING_TEXTS,
  undecided: PAIRING_TEXTS,
  clients: {
    action: ({ action }, { tables }) => tables.actionName(action),
    decision: ({ decision: { state } }, { decisions }) =>
      state === 'open' ? '' : decisions.stateName(state),
    until: ({ decision: { until } }, messages) => (until === null ? '' : dayText(until, messages)),
    owner: ({ decision }) => decision.owner,
    planned: plannedText,
    waitsFor: waitsText,
    flagged: ({ counts }) => String(flaggedOf(counts)),
    exposed: ({ counts }) => String(counts.exposed),
    atRisk: ({ counts }) => String(counts['at-risk']),
    undecided: ({ counts }) => String(counts.undecided),
    target: (row, { tables }) => targetText(row, tables),
    workaround: (row, { tables }) => workaroundText(row, tables),
    servers: ({ firstServers, servers }, { tables }) => tables.serversMet(firstServers, servers),
  },
  servers: {
    planned: plannedText,
    clients: ({ clients }) => String(clients),
    flagged: ({ counts }) => String(flaggedOf(counts)),
    exposedIfRaised: ({ exposedIfRaised }) => String(exposedIfRaised),
    waitsFor: waitsText,
    exposed: ({ counts }) => String(counts.exposed),
    atRisk: ({ counts }) => String(counts['at-risk']),
    undecided: ({ counts }) => String(counts.undecided),
  },
  inventory: {
    paired: ({ paired }, { tables }) => (paired ? tables.yes : tables.no),
    line: ({ line }) => String(line),
    file: ({ fileName }) => fileName,
  },
  problems: {
    machine: ({ machine }) => machine?.name ?? '',
    line: ({ problem }) => (problem.line === null ? '' : String(problem.line)),
    file: ({ fileName }) => fileName,
    column: ({ problem }) => problem.column ?? '',
    value: ({ problem }, { tables }) => problemValue(problem, tables),
    sentence: ({ problem }, { problems }) => problems.sentence(problem),
    kind: ({ problem }, { problems }) => problems.kindName(problem.kind),
    effect: ({ problem }, { problems }) => problems.effectName(PROBLEM_KINDS[problem.kind]),
  },
  changes: {
    name: machineText,
    state: ({ state }, { changes }) => changes.stateName(state),
    before: ({ before }, { changes }) => changes.standing(before),
    after: ({ after }, { changes }) => changes.standing(after),
    factChanges: (row, messages) => factChangesText(row.changes, messages),
    causes: ({ causes }, messages) => causesText(causes, messages),
    kindOfChange: ({ kindOfChange }, { changes }) => changes.kindOfChange(kindOfChange),
    flaggedBefore: ({ flaggedBefore }) => String(flaggedBefore),
    flaggedAfter: ({ flaggedAfter }) => String(flaggedAfter),
    earlierPlace: ({ earlierPlace }, messages) => placeText(earlierPlace, messages),
    laterPlace: ({ laterPlace }, messages) => placeText(laterPlace, messages),
  },
  plan: {
    wave: ({ wave, waveName }, { plan }) => plan.waveName(wave + 1, waveName),
    step: ({ step }, { plan }) => plan.stepName(step),
    planState: ({ planState }, { plan }) => plan.stateName(planState),
    clears: ({ clears }) => String(clears),
    waitsFor: waitsText,
    worsens: ({ worsens }) => String(worsens),
    preflight: ({ preflight }, { plan }) =>
      preflight === null ? '' : plan.preflightName(preflight),
  },
};

/** A row of a table that has a tab. */
export type TabRow = RowOf<TabName>;

/** The extra cells of a row, for the end of the pairing that the column id names. */
function extrasIn(row: TabRow, of: 'machine' | 'client' | 'server'): readonly string[] {
  if ('extras' in row) return row.extras;
  if (!('clientExtras' in row)) return [];
  return of === 'server' ? row.serverExtras : row.clientExtras;
}

/**
 * Returns what a column says of a row as plain text in a language: what the screen shows, the clipboard gets and a list
 * export contains. Empty for a column of buttons, and for a column that the table does not have.
 */
export function cellText(
  table: TabName,
  column: AnyColumn,
  messages: Messages,
): (row: TabRow) => string {
  const extra = parseExtraColumn(column);
  if (extra !== null) return (row) => extrasIn(row, extra.of)[extra.index] ?? '';
  const entry = columnEntry(table, column);
  // A row stores its names and facts under their column ids.
  const cellOf = (row: TabRow) => (row as unknown as Readonly<Record<string, unknown>>)[column];
  switch (entry?.holds) {
    case 'name':
      return (row) => (cellOf(row) as MachineReference).name;
    case 'fact': {
      const { fact } = entry;
      return (row) => factText(fact, cellOf(row) as FactView<string | number>, messages);
    }
    default: {
      // The texts of a table are all of its own rows.
      const texts = TEXTS[table] as Readonly<
        Record<string, (row: TabRow, messages: Messages) => string>
      >;
      const text = Object.hasOwn(texts, column) ? texts[column] : undefined;
      return text === undefined ? () => '' : (row) => text(row, messages);
    }
  }
}
