import { NO_SOURCE_CHOICES, type SourceChoices, type SourceInput } from '../answers/importing.ts';
import { NO_CELL_CHOICES, type ValueChoice } from '../inventory/inventory.ts';
import { groupOf, LISTED_PEERS, type PairingRules } from '../pairing/query.ts';
import type { Choices } from './sitting.ts';
import { FIRST_RULES } from './view.ts';

/**
 * The rules for other columns. A group is known by the place of its column, and places move with the columns:
 * whoever meets whom by a group is chosen anew rather than told by another column.
 */
function withoutGroup(rules: PairingRules): PairingRules {
  const { scope } = rules;
  if (groupOf(scope) === null) return rules;
  const isListed = scope.kind === 'peers';
  return {
    ...rules,
    scope: isListed ? LISTED_PEERS : { kind: 'every' },
  };
}

/** True where two choices lead to the same columns of the same files. */
export function isSameReading(one: Choices, other: Choices): boolean {
  return (
    one.sources === other.sources &&
    JSON.stringify(one.sourceChoices) === JSON.stringify(other.sourceChoices)
  );
}

/** What a reading of new sources begins with: added to an inventory it keeps what was said of that. */
export function choicesWith(before: Choices | undefined, sources: readonly SourceInput[]): Choices {
  const untold = sources.map(() => NO_SOURCE_CHOICES);
  if (before === undefined) {
    return { sources, sourceChoices: untold, cellChoices: NO_CELL_CHOICES, rules: FIRST_RULES };
  }
  return {
    sources: [...before.sources, ...sources],
    sourceChoices: [...before.sourceChoices, ...untold],
    cellChoices: before.cellChoices,
    rules: withoutGroup(before.rules),
  };
}

/**
 * What a reading begins with whose columns the person confirmed.
 * @param shown the choices of the audit that is shown, if any: under the same columns its groups stay.
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
