import type { FactView } from '../../answers/rows.ts';
import type { FactName } from '../../fleet/machine.ts';
import type { Messages } from '../../locale/en.ts';

/** Why the value of a fact is not simply what the file says. */
export type FactMark = 'assumed' | 'entered' | 'mapped' | 'settled' | 'disputed' | 'unreadable';

/** The mark of a fact that the person should notice; null if the value is what the file says. */
export function markOfFact({ reading, assumed, origin }: FactView<unknown>): FactMark | null {
  if (assumed) return 'assumed';
  if (origin === 'disputed') return 'disputed';
  if (reading.kind === 'unreadable') return 'unreadable';
  if (origin === 'entered' || origin === 'settled') return origin;
  return origin === 'value-map' ? 'mapped' : null;
}

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
