import { CONDITIONS, type Condition, type Conditions } from './conditions.ts';
import { and } from './trilean.ts';

/** The verdicts, as written in exports. The most urgent comes first. */
export const VERDICTS = ['exposed', 'at-risk', 'undecided', 'not-exposed'] as const;
export type VerdictWord = (typeof VERDICTS)[number];

/** What Q251382 says about one pairing, and which conditions decided it. */
type Verdict =
  | { readonly kind: 'exposed' }
  | { readonly kind: 'at-risk' }
  | { readonly kind: 'undecided'; readonly unknown: readonly Condition[] }
  | { readonly kind: 'not-exposed'; readonly ruledOutBy: readonly Condition[] };

/**
 * Combines the four conditions of Q251382 with Kleene's AND. Any false: not exposed. All true: exposed.
 * Only § unknown: at risk. Otherwise undecided, with the conditions that are open.
 */
export function verdictOf(conditions: Conditions): Verdict {
  const those = (state: 'false' | 'unknown') =>
    CONDITIONS.filter((condition) => conditions[condition] === state);
  const ruledOutBy = those('false');
  if (ruledOutBy.length > 0) return { kind: 'not-exposed', ruledOutBy };
  const { serverSp5, clientSp4, forcedEncryption, sectionSign } = conditions;
  if (and(serverSp5, clientSp4, forcedEncryption) === 'unknown') {
    return { kind: 'undecided', unknown: those('unknown') };
  }
  return { kind: sectionSign === 'true' ? 'exposed' : 'at-risk' };
}

/**
 * Whether a pairing belongs in the at-risk table: it is exposed today, or would be as soon as its password
 * had §.
 */
export function isFlagged(verdict: VerdictWord): boolean {
  return verdict === 'exposed' || verdict === 'at-risk';
}

/** The number of flagged pairings: exposed and at risk together. */
export function flaggedOf(counts: {
  readonly exposed: number;
  readonly 'at-risk': number;
}): number {
  return counts.exposed + counts['at-risk'];
}
