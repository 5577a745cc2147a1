import type { UnknownValue, ValueChoice } from '../../inventory/inventory.ts';

function isAbout({ fact, text }: ValueChoice, value: UnknownValue): boolean {
  return fact === value.fact && text === value.text;
}

/** What the person said a text means: a value, null for "not recorded", undefined for nothing yet. */
export function choiceFor(
  choices: readonly ValueChoice[],
  value: UnknownValue,
): string | null | undefined {
  return choices.find((choice) => isAbout(choice, value))?.value;
}

/** The choices with one more, or, where `meaning` is undefined, with that one taken back. */
export function withChoice(
  choices: readonly ValueChoice[],
  value: UnknownValue,
  meaning: string | null | undefined,
): readonly ValueChoice[] {
  const others = choices.filter((choice) => !isAbout(choice, value));
  if (meaning === undefined) return others;
  return [...others, { fact: value.fact, text: value.text, value: meaning }];
}
