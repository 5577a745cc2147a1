import { VERDICTS, type VerdictWord } from '../article/verdict.ts';
import { SERVICE_PACKS, type ServicePack } from '../fleet/service-pack.ts';
import type { Census } from './census.ts';
import {
  CLIENT_CLASSES,
  SERVER_CLASSES,
  SERVICE_PACK_STATES,
  statesOfClientClass,
  statesOfServerClass,
} from './classes.ts';
import {
  JUDGEMENTS,
  judgementIndex,
  KIND_OF_CLIENT_CLASS,
  KIND_OF_SERVER_CLASS,
  VERDICT_TABLE,
} from './kinds.ts';
import type { OrUnknown, VerdictCounts } from './query.ts';

/** Visits every two classes that make pairings. */
export function forEachCell(
  census: Census,
  visit: (clientClass: number, serverClass: number, pairings: number) => void,
): void {
  for (let clientClass = 0; clientClass < CLIENT_CLASSES; clientClass += 1) {
    for (let serverClass = 0; serverClass < SERVER_CLASSES; serverClass += 1) {
      const pairings = census[clientClass * SERVER_CLASSES + serverClass] ?? 0;
      if (pairings > 0) visit(clientClass, serverClass, pairings);
    }
  }
}

/** The judgement of two classes, as an index in the tables of kinds. */
export function judgementOfClasses(clientClass: number, serverClass: number): number {
  return judgementIndex(
    KIND_OF_CLIENT_CLASS[clientClass] ?? 0,
    KIND_OF_SERVER_CLASS[serverClass] ?? 0,
  );
}

/** Turns four counts in the order of `VERDICTS` into a record by verdict. */
export function nameCounts(counts: ArrayLike<number>): VerdictCounts {
  const countOf = (verdict: VerdictWord) => counts[VERDICTS.indexOf(verdict)] ?? 0;
  return {
    exposed: countOf('exposed'),
    'at-risk': countOf('at-risk'),
    undecided: countOf('undecided'),
    'not-exposed': countOf('not-exposed'),
  };
}

/** The sum over all verdicts. */
export function sumOfCounts(counts: VerdictCounts): number {
  return VERDICTS.reduce((sum, verdict) => sum + counts[verdict], 0);
}

/** The pairings of a census by `judgementIndex`. */
export function countJudgements(census: Census): Float64Array {
  const counts = new Float64Array(JUDGEMENTS.length);
  forEachCell(census, (clientClass, serverClass, pairings) => {
    const judgement = judgementOfClasses(clientClass, serverClass);
    counts[judgement] = (counts[judgement] ?? 0) + pairings;
  });
  return counts;
}

/** Pairings by verdict, from their number by `judgementIndex`. */
export function countsByVerdict(judgements: Float64Array): VerdictCounts {
  const counts = new Float64Array(VERDICTS.length);
  judgements.forEach((pairings, judgement) => {
    const verdict = VERDICT_TABLE[judgement] ?? 0;
    counts[verdict] = (counts[verdict] ?? 0) + pairings;
  });
  return nameCounts(counts);
}

/** The pairings of a census by verdict. */
export function countVerdicts(census: Census): VerdictCounts {
  return countsByVerdict(countJudgements(census));
}

/** A row or column heading of the exposure matrix. */
export type ServicePackBucket = OrUnknown<ServicePack>;

/** One cell of the exposure matrix. */
export interface MatrixCell {
  readonly clientServicePack: ServicePackBucket;
  readonly serverServicePack: ServicePackBucket;
  readonly counts: VerdictCounts;
}

const BUCKETS: readonly ServicePackBucket[] = [...SERVICE_PACKS, 'unknown'];

/**
 * The pairings of a census by the service packs of both ends: 9 × 9 cells, grouped by client service pack,
 * oldest first, unknown last.
 */
export function buildMatrix(census: Census): readonly MatrixCell[] {
  const counts = new Float64Array(SERVICE_PACK_STATES ** 2 * VERDICTS.length);
  forEachCell(census, (clientClass, serverClass, pairings) => {
    const row = statesOfClientClass(clientClass).servicePack;
    const column = statesOfServerClass(serverClass).servicePack;
    const verdict = VERDICT_TABLE[judgementOfClasses(clientClass, serverClass)] ?? 0;
    const place = (row * SERVICE_PACK_STATES + column) * VERDICTS.length + verdict;
    counts[place] = (counts[place] ?? 0) + pairings;
  });
  return BUCKETS.flatMap((clientServicePack, row) =>
    BUCKETS.map((serverServicePack, column) => {
      const place = (row * SERVICE_PACK_STATES + column) * VERDICTS.length;
      const cell = counts.subarray(place, place + VERDICTS.length);
      return { clientServicePack, serverServicePack, counts: nameCounts(cell) };
    }),
  );
}
