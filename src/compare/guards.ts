import type { Comparison } from './compare.ts';
import type { EarlierAudit, EarlierSource } from './earlier-audit.ts';
import { COMPARED_FACTS, type ComparedFact, isKnown, stateOfFact } from './fact-codes.ts';
import { NOT_SEEN } from './machine-keys.ts';

/** A fact for which the later files have no column, although the earlier ones had one. */
export interface LostColumn {
  readonly fact: ComparedFact;
  /** The earlier heading. */
  readonly heading: string;
  /** How many machines of both audits had a value then and have none now. */
  readonly machines: number;
  /** Whether the older values may be carried over; see `MAY_BE_CARRIED`. */
  readonly mayBeCarried: boolean;
}

/** What a person has to know before trusting a comparison. */
export interface CompareGuards {
  /** The name of a file that is the same, byte for byte, in both audits; null if there is none. */
  readonly sameFile: string | null;
  /** Whether so many machines are missing that the newer file may not be whole. */
  readonly isMuchSmaller: boolean;
  readonly lostColumns: readonly LostColumn[];
}

/** The newer inventory may lack a fifth of the machines before the page asks whether it is whole. */
const SHARE_EXPECTED = 0.8;

/**
 * The facts that seldom change without somebody knowing. An upgrade is what the comparison is to show, so a service
 * pack is never carried over; neither is a role or a product, which decide whether a machine is looked at at all.
 */
export const MAY_BE_CARRIED: readonly ComparedFact[] = [
  'encryption',
  'sectionSign',
  'architecture',
];

/** The later audit, as far as the guards need it. */
interface LaterFacts {
  readonly sources: readonly EarlierSource[];
  readonly facts: Uint16Array;
}

function headingOf(sources: readonly EarlierSource[], fact: ComparedFact): string | null {
  for (const { headings } of sources) if (headings[fact] !== null) return headings[fact];
  return null;
}

function countLost(
  earlier: Pick<EarlierAudit, 'facts'>,
  later: LaterFacts,
  laterOf: Int32Array,
  fact: ComparedFact,
): number {
  let lost = 0;
  laterOf.forEach((after, before) => {
    if (after === NOT_SEEN || !isKnown(stateOfFact(earlier.facts[before] ?? 0, fact))) return;
    if (stateOfFact(later.facts[after] ?? 0, fact) === 'missing') lost += 1;
  });
  return lost;
}

/** Looks for signs that two audits cannot be compared as they are. */
export function guardComparison(
  earlier: EarlierAudit,
  later: LaterFacts,
  { matching }: Pick<Comparison, 'matching'>,
): CompareGuards {
  const hashes = new Set(earlier.sources.map(({ sha256 }) => sha256));
  const same = later.sources.find(({ sha256 }) => hashes.has(sha256));
  const lostColumns = COMPARED_FACTS.flatMap((fact): LostColumn[] => {
    const heading = headingOf(earlier.sources, fact);
    if (heading === null || headingOf(later.sources, fact) !== null) return [];
    const machines = countLost(earlier, later, matching.laterOf, fact);
    if (machines === 0) return [];
    return [{ fact, heading, machines, mayBeCarried: MAY_BE_CARRIED.includes(fact) }];
  });
  return {
    sameFile: same?.fileName ?? null,
    isMuchSmaller: later.facts.length < earlier.size * SHARE_EXPECTED,
    lostColumns,
  };
}
