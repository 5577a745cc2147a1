import type { CellChoices, EnteredCell, Settlement, ValueChoice } from '../inventory/inventory.ts';

/** What the person said with one more meaning of a text; a later word on the same text replaces the earlier. */
export function withValue(choices: CellChoices, choice: ValueChoice): CellChoices {
  const others = choices.values.filter(
    ({ fact, text }) => fact !== choice.fact || text !== choice.text,
  );
  return { ...choices, values: [...others, choice] };
}

/** What the person said with one more cell entered; a later entry for the same cell replaces the earlier. */
export function withEntry(choices: CellChoices, entry: EnteredCell): CellChoices {
  const others = choices.entries.filter(
    ({ source, line, fact }) =>
      source !== entry.source || line !== entry.line || fact !== entry.fact,
  );
  return { ...choices, entries: [...others, entry] };
}

/** What the person said with one more dispute settled; a later settlement of the same fact replaces the earlier. */
export function withSettlement(choices: CellChoices, settlement: Settlement): CellChoices {
  const others = choices.settlements.filter(
    ({ source, line, fact }) =>
      source !== settlement.source || line !== settlement.line || fact !== settlement.fact,
  );
  return { ...choices, settlements: [...others, settlement] };
}
