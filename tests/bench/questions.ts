import type { PairingQuery } from '../../src/pairing/query.ts';

/** The questions that every answerer gets about the same fleet. */
export const QUESTIONS = [
  'flagged pairings',
  'page at row 0',
  'page at row 1,000,000',
  'substring search',
  'tallies of every client',
] as const;
export type Question = (typeof QUESTIONS)[number];

/**
 * An answer as numbers, so that equal answers are equal arrays.
 * - flagged pairings: number of exposed ones, number of ones at risk
 * - pages: client and server of each row, by inventory index
 * - substring search: number of pairings, then its first page
 * - tallies: for each client its index, then its pairings exposed, at risk, undecided
 */
export type Answer = readonly number[];

/** Something that answers questions about one fleet. */
export interface Answerer {
  readonly name: string;
  answer(question: Question): Answer | Promise<Answer>;
  close(): void;
}

/** Rows of one page. */
export const PAGE = 50;

/** Occurs in the name or site of about one machine in a hundred. */
export const SEARCHED = '071';

/** All flagged pairings, by server, then by client descending. */
export const FLAGGED: PairingQuery = {
  filter: { verdict: ['exposed', 'at-risk'] },
  sort: [
    { column: 'server', descending: false },
    { column: 'client', descending: true },
  ],
};

/** Those of them that the search finds. */
export const FOUND: PairingQuery = {
  ...FLAGGED,
  filter: { ...FLAGGED.filter, search: [SEARCHED] },
};

/** Where the far page starts: row 1,000,000, or the last full page if there are fewer rows. */
export function farRow(pairings: number): number {
  return Math.max(0, Math.min(1_000_000, pairings - PAGE));
}

/** The first difference between two answers, in words; null if they are equal. */
export function differenceOf(answer: Answer, other: Answer): string | null {
  if (answer.length !== other.length) return `${answer.length} numbers against ${other.length}`;
  const place = answer.findIndex((number, at) => number !== other[at]);
  return place < 0 ? null : `number ${place}: ${answer[place]} against ${other[place]}`;
}
