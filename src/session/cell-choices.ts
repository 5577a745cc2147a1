import type { CellChoices, EnteredCell, Settlement, ValueChoice } from '../inventory/inventory.ts';

/** Adds the meaning of a text. It replaces an earlier meaning of the same text. */
export function withValue(choices: CellChoices, choice: ValueChoice): CellChoices {
  const others = choices.values.filter(
    ({ fact, text }) => fact !== choice.fact || text !== choice.text,
  );
  return { ...choices, values: [...others, choice] };
}

/** Adds the value of one cell. It replaces an earlier value of the same cell. */
export function withEntry(choices: CellChoices, entry: EnteredCell): CellChoices {
  const others = choices.entries.filter(
    ({ source, line, fact }) =>
      source !== entry.source || line !== entry.line || fact !== entry.fact,
  );
  return { ...choices, entries: [...others, entry] };
}

/** Adds the settlement of a dispute. It replaces an earlier settlement of the same fact. */
export function withSettlement(choices: CellChoices, settlement: Settlement): CellChoices {
  const others = choices.settlements.filter(
    ({ source, line, fact }) =>
      source !== settlement.source || line !== settlement.line || fact !== settlement.fact,
  );
  return { ...choices, settlements: [...others, settlement] };
}
