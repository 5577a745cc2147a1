import type {
  CellChoice,
  CellChoices,
  EnteredCell,
  Settlement,
  ValueChoice,
} from '../inventory/inventory.ts';

type Place = Pick<EnteredCell, 'source' | 'line' | 'fact'>;

function isOfText(one: Pick<ValueChoice, 'fact' | 'text'>) {
  return ({ fact, text }: ValueChoice) => fact === one.fact && text === one.text;
}

function isAtPlace(one: Place) {
  return ({ source, line, fact }: Place) =>
    source === one.source && line === one.line && fact === one.fact;
}

function others<T>(list: readonly T[], isSame: (one: T) => boolean): readonly T[] {
  return list.filter((one) => !isSame(one));
}

/** Takes a choice back. The cells count as before it. */
export function withoutChoice(choices: CellChoices, choice: CellChoice): CellChoices {
  switch (choice.kind) {
    case 'meaning':
      return { ...choices, values: others(choices.values, isOfText(choice)) };
    case 'cell':
      return { ...choices, entries: others(choices.entries, isAtPlace(choice)) };
    case 'settlement':
      return { ...choices, settlements: others(choices.settlements, isAtPlace(choice)) };
  }
}

/** Adds the meaning of a text. It replaces an earlier meaning of the same text. */
export function withValue(choices: CellChoices, choice: ValueChoice): CellChoices {
  const { values } = withoutChoice(choices, { kind: 'meaning', ...choice });
  return { ...choices, values: [...values, choice] };
}

/** Adds the value of one cell. It replaces an earlier value of the same cell. */
export function withEntry(choices: CellChoices, entry: EnteredCell): CellChoices {
  const { entries } = withoutChoice(choices, { kind: 'cell', ...entry });
  return { ...choices, entries: [...entries, entry] };
}

/** Adds the settlement of a dispute. It replaces an earlier settlement of the same fact. */
export function withSettlement(choices: CellChoices, settlement: Settlement): CellChoices {
  const { settlements } = withoutChoice(choices, { kind: 'settlement', ...settlement });
  return { ...choices, settlements: [...settlements, settlement] };
}
