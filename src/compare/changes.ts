import type { Fleet } from '../fleet/fleet.ts';
import type { Texts } from '../fleet/texts.ts';
import type { ActionCounts } from '../remediation/client-action.ts';
import { type ClientNeeds, countActions } from '../remediation/client-needs.ts';
import type { Decision } from '../remediation/decisions.ts';
import { type Comparison, compare, judgeEarlier } from './compare.ts';
import { type EarlierAudit, keysOfEarlier } from './earlier-audit.ts';
import { type ComparedFact, factCodesOf } from './fact-codes.ts';
import { writtenKeysOf } from './machine-keys.ts';
import { findRenames, marksOf, type RenameOffer } from './machine-marks.ts';
import { type Matching, matchMachines, type Rename } from './matching.ts';
import type { NotTaken } from './taken-along.ts';

/** What an audit is compared with, and what the person decided about the comparison. */
export interface ComparedWith {
  readonly earlier: EarlierAudit;
  readonly renames: readonly Rename[];
  /** The facts whose older values stand in for a column that the newer files lack. */
  readonly carried: readonly ComparedFact[];
  /** The corrections of the earlier audit that do not fit the newer files. */
  readonly notTaken: readonly NotTaken[];
  /** What was decided about machines that are not in the newer files, by the lines of the earlier audit. */
  readonly decisionsLeft: readonly Decision[];
  /** The headings of columns that decided who met whom in the earlier audit, and that the newer files lack. */
  readonly lostScope: readonly string[];
}

/** What became of each machine since an earlier audit, and what is needed to show it. */
export interface Changes {
  readonly comparison: Comparison;
  readonly earlier: EarlierAudit;
  /** The written keys of the machines of both audits. */
  readonly earlierKeys: Texts;
  readonly laterKeys: Texts;
  readonly laterFacts: Uint16Array;
  /** Machines that were probably renamed. */
  readonly offers: readonly RenameOffer[];
  /** Whether the earlier audit lacks the column that decides today who meets whom. */
  readonly lacksScope: boolean;
  /** What the clients of the earlier audit needed, by the rules of today. */
  readonly actionsBefore: ActionCounts;
}

/** Which machines of two audits are the same. It does not depend on the rules, so a change of them keeps it. */
export interface MatchedAudits
  extends Pick<Changes, 'earlierKeys' | 'laterKeys' | 'laterFacts' | 'offers'> {
  readonly matching: Matching;
}

/** Finds the machines of an earlier audit in a fleet. */
export function matchAudits({ earlier, renames }: ComparedWith, fleet: Fleet): MatchedAudits {
  const earlierKeys = keysOfEarlier(earlier);
  const laterKeys = writtenKeysOf(fleet);
  const matching = matchMachines(earlierKeys, laterKeys, renames);
  const offers = findRenames(earlier.marks, marksOf(fleet), matching);
  return { earlierKeys, laterKeys, laterFacts: factCodesOf(fleet), matching, offers };
}

/**
 * Compares an audit with an earlier one, by the rules of the former.
 * @param matched the machines of both.
 */
export function findChanges(
  { earlier }: ComparedWith,
  matched: MatchedAudits,
  needs: ClientNeeds,
): Changes {
  const { space } = needs;
  const { fleet }: { readonly fleet: Fleet } = space.index;
  const { earlierKeys, laterKeys, laterFacts, matching, offers } = matched;
  const before = judgeEarlier(earlier, earlierKeys, space.rules, fleet.extras);
  const after = { keys: laterKeys, facts: laterFacts, needs };
  return {
    comparison: compare(before, after, matching),
    earlier,
    earlierKeys,
    laterKeys,
    laterFacts,
    offers,
    lacksScope: before.lacksScope,
    actionsBefore: countActions(before.needs),
  };
}
