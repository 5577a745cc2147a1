import { CONDITIONS, type Condition, type Conditions } from './conditions.ts';
import { and } from './trilean.ts';

/** The word for a pairing, as it stands in exports. Order: what needs a person first. */
export const VERDICTS = ['exposed', 'at-risk', 'undecided', 'not-exposed'] as const;
export type VerdictWord = (typeof VERDICTS)[number];

/** What Q251382 says of one pairing, with what decided it. */
type Verdict =
  | { readonly kind: 'exposed' }
  | { readonly kind: 'at-risk' }
  | { readonly kind: 'undecided'; readonly unknown: readonly Condition[] }
  | { readonly kind: 'not-exposed'; readonly ruledOutBy: readonly Condition[] };

/**
 * Kleene's AND over the four conditions of Q251382. Any false: not exposed. All true: exposed. Only
 * the § in the password not recorded: at risk. Otherwise undecided, with the conditions that are open.
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

/** A pairing that belongs in the at-risk table: exposed today, or exposed as soon as the password has §. */
export function isFlagged(verdict: VerdictWord): boolean {
  return verdict === 'exposed' || verdict === 'at-risk';
}

/** How many of counted pairings are flagged: what is exposed and what is at risk, together. */
export function flaggedOf(counts: {
  readonly exposed: number;
  readonly 'at-risk': number;
}): number {
  return counts.exposed + counts['at-risk'];
}
