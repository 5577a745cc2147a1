import type { CellChoices } from '../inventory/inventory.ts';
import { withEntry, withSettlement, withValue } from './cell-choices.ts';
import type { Choices } from './sitting.ts';

/**
 * What the person said of cells between two states of the same inventory, to be said again of a reading that began
 * with the earlier one. Null where nothing was said, or where they are not of the same files.
 */
export function saidMeanwhile(
  before: Choices | undefined,
  after: Choices | undefined,
): ((choices: CellChoices) => CellChoices) | null {
  if (before === undefined || after === undefined || before.sources !== after.sources) return null;
  const [known, now] = [before.cellChoices, after.cellChoices];
  const values = now.values.filter((choice) => !known.values.includes(choice));
  const entries = now.entries.filter((entry) => !known.entries.includes(entry));
  const settlements = now.settlements.filter((one) => !known.settlements.includes(one));
  if (values.length + entries.length + settlements.length === 0) return null;
  return (choices) =>
    settlements.reduce(
      withSettlement,
      entries.reduce(withEntry, values.reduce(withValue, choices)),
    );
}
