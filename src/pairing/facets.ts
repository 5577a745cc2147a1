import type { Census } from './census.ts';
import { CHOICES, chosenMask, MASKS, passes } from './choices.ts';
import { CHOICE_COLUMNS, type ChoiceColumn, subjectOf } from './columns.ts';
import type { PairingFilter } from './query.ts';
import { forEachCell, judgementOfClasses } from './tallies.ts';

/** How many pairings each choice of one column would leave with every other part of the filter kept. */
export interface PairingFacet {
  readonly column: ChoiceColumn;
  readonly choices: readonly { readonly value: string; readonly count: number }[];
}

const SUBJECTS = ['client', 'server', 'pairing'] as const;
type Subject = (typeof SUBJECTS)[number];

/** Where the column stands that alone shuts something out. */
const NONE = -1;
const SEVERAL = -2;

/** For each index of a subject which of its columns shuts it out: an index in `CHOICE_COLUMNS`, NONE or SEVERAL. */
function findBarriers(filter: PairingFilter, subject: Subject): Int8Array {
  const columns = columnsOf(subject);
  const masks = columns.map((column) => chosenMask(filter, column));
  return Int8Array.from({ length: sizeOf(subject) }, (_, index) => {
    const barriers = columns.filter(
      (column, at) => !passes(masks[at] ?? 0, MASKS[column][index] ?? 0),
    );
    const [only] = barriers;
    if (only === undefined) return NONE;
    return barriers.length > 1 ? SEVERAL : CHOICE_COLUMNS.indexOf(only);
  });
}

function columnsOf(subject: Subject): readonly ChoiceColumn[] {
  return CHOICE_COLUMNS.filter((column) => subjectOf(column) === subject);
}

function sizeOf(subject: Subject): number {
  return Math.max(...columnsOf(subject).map((column) => MASKS[column].length));
}

/** The one barrier among three, NONE or SEVERAL. */
function joinBarriers(first: number, second: number, third: number): number {
  const closed = Number(first !== NONE) + Number(second !== NONE) + Number(third !== NONE);
  const isSeveral = first === SEVERAL || second === SEVERAL || third === SEVERAL;
  return isSeveral || closed > 1 ? SEVERAL : Math.max(first, second, third);
}

/**
 * Counts a census by the choices of every column. The census is that of the filter's texts alone.
 * A pairing counts in a column where no other column shuts it out.
 */
export function countFacets(census: Census, filter: PairingFilter): readonly PairingFacet[] {
  const [client, server, pairing] = SUBJECTS.map((subject) => findBarriers(filter, subject));
  const subjects = CHOICE_COLUMNS.map(subjectOf);
  const sums = CHOICE_COLUMNS.map((column) => new Float64Array(MASKS[column].length));
  forEachCell(census, (clientClass, serverClass, pairings) => {
    const judgement = judgementOfClasses(clientClass, serverClass);
    const barrier = joinBarriers(
      client?.[clientClass] ?? NONE,
      server?.[serverClass] ?? NONE,
      pairing?.[judgement] ?? NONE,
    );
    if (barrier === SEVERAL) return;
    const indices = { client: clientClass, server: serverClass, pairing: judgement };
    sums.forEach((ofColumn, at) => {
      if (barrier !== NONE && barrier !== at) return;
      const index = indices[subjects[at] ?? 'pairing'];
      ofColumn[index] = (ofColumn[index] ?? 0) + pairings;
    });
  });
  return CHOICE_COLUMNS.map((column, at) => ({
    column,
    choices: sumChoices(column, sums[at] ?? new Float64Array()),
  }));
}

/** Turns pairings by index of a column's subject into pairings by its choices. */
function sumChoices(column: ChoiceColumn, sums: Float64Array) {
  return CHOICES[column].map((value, choice) => {
    const isOfChoice = (_: number, index: number) =>
      ((MASKS[column][index] ?? 0) & (1 << choice)) !== 0;
    return { value, count: sums.filter(isOfChoice).reduce((total, count) => total + count, 0) };
  });
}
