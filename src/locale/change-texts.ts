import type { ChangeRow, PlaceOfRow } from '../answers/rows.ts';
import { COMPARED_FACTS, type FactChange, isKnown } from '../compare/fact-codes.ts';
import type { Cause } from '../compare/states.ts';
import type { Messages } from './en.ts';

// What the cells of `Changes` show, as plain text: the same for the screen, the clipboard, the report and the search.

function stateText({ fact }: FactChange, state: FactChange['before'], messages: Messages): string {
  if (isKnown(state)) return messages.importing.valueName(fact, state);
  return state === 'missing' ? messages.tables.notRecorded : messages.changes.unreadable;
}

/** The facts that changed: `Service pack: SP4 → SP6a; …`. */
export function factChangesText(changes: readonly FactChange[], messages: Messages): string {
  return COMPARED_FACTS.flatMap((fact) => changes.filter((change) => change.fact === fact))
    .map((change) => {
      const [before, after] = [change.before, change.after].map((state) =>
        stateText(change, state, messages),
      );
      return `${messages.tables.columnName(change.fact)}: ${before} → ${after}`;
    })
    .join('; ');
}

/** The causes of a change, in words. */
export function causesText(causes: readonly Cause[], { changes }: Messages): string {
  return causes.map((cause) => changes.cause(cause)).join(', ');
}

/** The name of a machine, and what it was called before. */
export function machineText(
  { name, formerName }: Pick<ChangeRow, 'name' | 'formerName'>,
  { changes }: Messages,
): string {
  return formerName === null ? name : `${name} (${changes.formerly(formerName)})`;
}

/** A row of a file: `october.csv, line 12`; empty for none. */
export function placeText(place: PlaceOfRow | null, { changes }: Messages): string {
  return place === null ? '' : changes.place(place.fileName, place.line);
}
