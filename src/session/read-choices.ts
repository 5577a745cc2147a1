import { NO_SOURCE_CHOICES, type SourceChoices, type SourceInput } from '../answers/importing.ts';
import type { AuditSummary } from '../answers/summary.ts';
import { NO_CELL_CHOICES, type ValueChoice } from '../inventory/inventory.ts';
import { withoutGroup } from '../pairing/query.ts';
import { isSameReading } from './history.ts';
import type { Choices } from './sitting.ts';
import { FIRST_RULES } from './view.ts';

// What the person chose about files, before and after they are read.

/** The choices for reading new sources. If they are added to an inventory, its choices stay. */
export function choicesWith(before: Choices | null, sources: readonly SourceInput[]): Choices {
  const noChoices = sources.map(() => NO_SOURCE_CHOICES);
  if (before === null) {
    return {
      sources,
      sourceChoices: noChoices,
      cellChoices: NO_CELL_CHOICES,
      rules: FIRST_RULES,
      decisions: [],
      compared: null,
      plan: null,
    };
  }
  return {
    sources: [...before.sources, ...sources],
    sourceChoices: [...before.sourceChoices, ...noChoices],
    cellChoices: before.cellChoices,
    rules: withoutGroup(before.rules),
    decisions: before.decisions,
    compared: before.compared,
    plan: before.plan,
  };
}

/**
 * The choices for a reading whose columns the person has confirmed.
 * @param shown the choices of the audit on screen, if there is one. If the columns are the same, its groups
 * stay.
 */
export function choicesUnder(
  before: Choices,
  shown: Choices | undefined,
  sourceChoices: readonly SourceChoices[],
  values: readonly ValueChoice[],
): Choices {
  const chosen = { ...before, sourceChoices, cellChoices: { ...before.cellChoices, values } };
  const isSame = shown !== undefined && isSameReading(shown, chosen);
  return isSame ? chosen : { ...chosen, rules: withoutGroup(chosen.rules) };
}

/** The choices with the meanings of texts that the reading took, which may be remembered ones. */
export function withValues(choices: Choices, values: readonly ValueChoice[]): Choices {
  const { cellChoices } = choices;
  if (values.length === cellChoices.values.length) return choices;
  return { ...choices, cellChoices: { ...cellChoices, values } };
}

/**
 * The choices with everything that the reading took from the memory of the browser. Reading with them gives
 * the same audit, whatever is remembered by then.
 */
export function asRead(choices: Choices, { values, sources }: AuditSummary): Choices {
  const known = withValues(choices, values);
  const sourceChoices = known.sourceChoices.map((choice, index) => {
    const mapping = sources[index]?.mapping ?? [];
    const isRemembered = mapping.some(({ reason }) => reason === 'remembered');
    return choice.mapping === null && isRemembered ? { ...choice, mapping } : choice;
  });
  const isPinned = sourceChoices.some((choice, index) => choice !== known.sourceChoices[index]);
  return isPinned ? { ...known, sourceChoices } : known;
}
