import type { ClientRow, FactView } from '../answers/rows.ts';
import { flaggedOf } from '../article/verdict.ts';
import type { FactName } from '../fleet/machine.ts';
import { claimsIn, type Problem } from '../fleet/problem.ts';
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
