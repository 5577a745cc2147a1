import { FORCED_BY } from '../article/conditions.ts';
import { PAIRING_FACTS } from '../article/missing-facts.ts';
import { VERDICTS } from '../article/verdict.ts';
import { FACT_WORDS } from '../fleet/fact-words.ts';
import {
  CLIENT_CLASSES,
  SERVER_CLASSES,
  statesOfClientClass,
  statesOfServerClass,
} from './classes.ts';
import {
  CHOICE_COLUMNS,
  type ChoiceColumn,
  PAIRING_COLUMNS,
  type PairingColumnWith,
  subjectOf,
} from './columns.ts';
import { FORCED_BY_TABLE, MISSING_TABLE, VERDICT_TABLE } from './kinds.ts';
import type { PairingFilter } from './query.ts';

/** The choices of the columns that do not hold a fact. */
const WORDS: { readonly [C in Exclude<ChoiceColumn, FactColumn>]: readonly string[] } = {
  verdict: VERDICTS,
  forcedBy: FORCED_BY,
  missing: PAIRING_FACTS,
};

type FactColumn = PairingColumnWith<{ readonly holds: 'fact'; readonly filter: 'choice' }>;

function choicesOf(column: ChoiceColumn): readonly string[] {
  const entry = PAIRING_COLUMNS[column];
  if ('fact' in entry) return [...FACT_WORDS[entry.fact], 'unknown'];
  return WORDS[column as Exclude<ChoiceColumn, FactColumn>];
}

/** The values by which each column can be filtered, in the order in which they are offered. */
export const CHOICES = Object.fromEntries(
  CHOICE_COLUMNS.map((column) => [column, choicesOf(column)]),
) as { readonly [C in ChoiceColumn]: readonly string[] };

/**
 * The choices that apply, as a bit mask: bit `i` stands for `CHOICES[column][i]`. Only masks of `missing`
 * can have several bits set, or none.
 */
type ChoiceMasks = { readonly [C in ChoiceColumn]: Uint16Array };

/**
 * The masks of each column, indexed by client class, server class or judgement, depending on the column's
 * subject.
 */
export const MASKS: ChoiceMasks = {
  verdict: Uint16Array.from(VERDICT_TABLE, (index) => 1 << index),
  forcedBy: Uint16Array.from(FORCED_BY_TABLE, (index) => 1 << index),
  missing: Uint16Array.from(MISSING_TABLE),
  clientServicePack: ofClientClass((states) => states.servicePack),
  clientEncryption: ofClientClass((states) => states.encryption),
  sectionSign: ofClientClass((states) => states.sectionSign),
  serverServicePack: ofServerClass((states) => states.servicePack),
  serverEncryption: ofServerClass((states) => states.encryption),
};

function ofClientClass(state: (states: ReturnType<typeof statesOfClientClass>) => number) {
  return Uint16Array.from(
    { length: CLIENT_CLASSES },
    (_, clientClass) => 1 << state(statesOfClientClass(clientClass)),
  );
}

function ofServerClass(state: (states: ReturnType<typeof statesOfServerClass>) => number) {
  return Uint16Array.from(
    { length: SERVER_CLASSES },
    (_, serverClass) => 1 << state(statesOfServerClass(serverClass)),
  );
}

/** Accepts everything, even a `missing` mask without bits. */
const ANY_CHOICE = -1;

/** The choices that a filter accepts in one column, as a mask; `ANY_CHOICE` if the column is not filtered. */
export function chosenMask(filter: PairingFilter, column: ChoiceColumn): number {
  const chosen: readonly string[] | undefined = filter[column];
  if (chosen === undefined) return ANY_CHOICE;
  return CHOICES[column].reduce(
    (mask, value, index) => (chosen.includes(value) ? mask | (1 << index) : mask),
    0,
  );
}

/** Whether a class or judgement with these choices passes a filter's mask. */
export function passes(mask: number, choices: number): boolean {
  return mask === ANY_CHOICE || (mask & choices) !== 0;
}

/** For each class or judgement: 1 if it passes the filter in all columns of that subject, else 0. */
export function passingOf(
  filter: PairingFilter,
  subject: 'pairing' | 'client' | 'server',
): Uint8Array {
  const columns = CHOICE_COLUMNS.filter((column) => subjectOf(column) === subject);
  const masks = columns.map((column) => chosenMask(filter, column));
  const size = Math.max(...columns.map((column) => MASKS[column].length));
  return Uint8Array.from({ length: size }, (_, index) =>
    columns.every((column, at) => passes(masks[at] ?? 0, MASKS[column][index] ?? 0)) ? 1 : 0,
  );
}
