import type { Census } from './census.ts';
import {
  CHOICE_COLUMNS,
  CHOICES,
  type ChoiceColumn,
  chosenMask,
  MASKS,
  passes,
  SUBJECT_OF,
} from './choices.ts';
import type { PairingFilter } from './query.ts';
import { forEachCell, judgementOfClasses } from './tallies.ts';

/** How many pairings each choice of one column would leave with every other part of the filter kept. */
export interface PairingFacet {
  readonly column: ChoiceColumn;
  readonly choices: readonly { readonly value: string; readonly count: number }[];
}

/** The choices of two classes in a column, as a mask. */
function choicesOf(column: ChoiceColumn, clientClass: number, serverClass: number): number {
  switch (SUBJECT_OF[column]) {
    case 'client':
      return MASKS[column][clientClass] ?? 0;
    case 'server':
      return MASKS[column][serverClass] ?? 0;
    case 'pairing':
      return MASKS[column][judgementOfClasses(clientClass, serverClass)] ?? 0;
  }
}

/** Counts a census by the choices of every column. The census is that of the filter's texts alone. */
export function countFacets(census: Census, filter: PairingFilter): readonly PairingFacet[] {
  const masks = CHOICE_COLUMNS.map((column) => chosenMask(filter, column));
  const counts = CHOICE_COLUMNS.map((column) => new Float64Array(CHOICES[column].length));
  forEachCell(census, (clientClass, serverClass, pairings) => {
    const choices = CHOICE_COLUMNS.map((column) => choicesOf(column, clientClass, serverClass));
    const failing = choices.flatMap((choice, at) => (passes(masks[at] ?? 0, choice) ? [] : [at]));
    if (failing.length > 1) return;
    counts.forEach((ofColumn, at) => {
      if (failing.length === 0 || failing[0] === at) addTo(ofColumn, choices[at] ?? 0, pairings);
    });
  });
  return CHOICE_COLUMNS.map((column, at) => ({
    column,
    choices: CHOICES[column].map((value, index) => ({ value, count: counts[at]?.[index] ?? 0 })),
  }));
}

function addTo(counts: Float64Array, choices: number, pairings: number): void {
  for (let index = 0; index < counts.length; index += 1) {
    if ((choices & (1 << index)) !== 0) counts[index] = (counts[index] ?? 0) + pairings;
  }
}
