import type { Fleet } from '../fleet/fleet.ts';
import type { ActionCounts } from '../remediation/client-action.ts';
import { type ClientNeeds, countActions } from '../remediation/client-needs.ts';
import type { Decision } from '../remediation/decisions.ts';
import { type Comparison, compare, judgeEarlier, sideOf } from './compare.ts';
import type { EarlierAudit } from './earlier-audit.ts';
import type { ComparedFact } from './fact-codes.ts';
import type { Rename } from './machine-keys.ts';
import { findRenames, marksOf, type RenameOffer } from './machine-marks.ts';
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
  readonly earlierKeys: readonly string[];
  readonly laterKeys: readonly string[];
  readonly laterFacts: Uint16Array;
  /** Machines that were probably renamed. */
  readonly offers: readonly RenameOffer[];
  /** Whether the earlier audit lacks the column that decides today who meets whom. */
  readonly lacksScope: boolean;
  /** What the clients of the earlier audit needed, by the rules of today. */
  readonly actionsBefore: ActionCounts;
}

/** Compares an audit with an earlier one, by the rules of the former. */
export function findChanges(compared: ComparedWith, needs: ClientNeeds): Changes {
  const { space } = needs;
  const { fleet }: { readonly fleet: Fleet } = space.index;
  const earlier = judgeEarlier(compared.earlier, space.rules, fleet.extras);
  const later = sideOf(needs);
  const comparison = compare(earlier, later, compared.renames);
  return {
    comparison,
    earlier: compared.earlier,
    earlierKeys: earlier.keys,
    laterKeys: later.keys,
    laterFacts: later.facts,
    offers: findRenames(compared.earlier.marks, marksOf(fleet), comparison.matching),
    lacksScope: earlier.lacksScope,
    actionsBefore: countActions(earlier.needs),
  };
}
