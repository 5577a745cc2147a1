import {
  countFrom,
  flagFrom,
  keyFrom,
  listFrom,
  objectFrom,
  orNull,
  textFrom,
  timeFrom,
  wordFrom,
} from '../fleet/from-json.ts';
import { FACT_NAMES } from '../fleet/machine.ts';
import {
  type CellChoices,
  type ColumnMapping,
  type ColumnMatch,
  type EnteredCell,
  FIELDS,
  type MatchReason,
  type Said,
  type Settlement,
  type ValueChoice,
} from './inventory.ts';

/**
 * Readers of choices that were stored as JSON: in the browser, or in a session file. Each throws what
 * `soundOrNull` catches.
 */

const REASONS: { readonly [R in MatchReason]: true } = {
  heading: true,
  'words-of-heading': true,
  values: true,
  chosen: true,
  remembered: true,
};

function matchFrom(value: unknown, place: number): ColumnMatch {
  const { column, field, reason, certain } = objectFrom(value);
  return {
    column: wordFrom([place], column),
    field: orNull(field, (name) => wordFrom(FIELDS, name)),
    reason: keyFrom(REASONS, reason),
    certain: flagFrom(certain),
  };
}

/** What the columns of a file are read as: one match for each column, in their order. */
export function mappingFrom(value: unknown): ColumnMapping {
  return listFrom(value, matchFrom);
}

/** When, by whom and why a choice was made, if it is said. */
export function saidFrom(value: unknown): { readonly said?: Said } {
  if (value === undefined) return {};
  const { at, by, reason } = objectFrom(value);
  return {
    said: { at: at === '' ? at : timeFrom(at), by: textFrom(by), reason: textFrom(reason) },
  };
}

/** What a text means. */
export function valueChoiceFrom(stored: unknown): ValueChoice {
  const { fact, text, value, said } = objectFrom(stored);
  return {
    fact: wordFrom(FACT_NAMES, fact),
    text: textFrom(text),
    value: orNull(value, textFrom),
    ...saidFrom(said),
  };
}

const ENTERED = [...FACT_NAMES, 'name'] as const;

function enteredCellFrom(value: unknown): EnteredCell {
  const { source, line, fact, text, said } = objectFrom(value);
  return {
    source: countFrom(source),
    line: countFrom(line),
    fact: wordFrom(ENTERED, fact),
    text: textFrom(text),
    ...saidFrom(said),
  };
}

function settlementFrom(value: unknown): Settlement {
  const { source, line, fact, takeSource, takeLine, said } = objectFrom(value);
  return {
    source: countFrom(source),
    line: countFrom(line),
    fact: wordFrom(FACT_NAMES, fact),
    takeSource: countFrom(takeSource),
    takeLine: countFrom(takeLine),
    ...saidFrom(said),
  };
}

/** All choices about cells. */
export function cellChoicesFrom(value: unknown): CellChoices {
  const { values, entries, settlements } = objectFrom(value);
  return {
    values: listFrom(values, valueChoiceFrom),
    entries: listFrom(entries, enteredCellFrom),
    settlements: listFrom(settlements, settlementFrom),
  };
}
