import type { EarlierAudit } from '../compare/earlier-audit.ts';
import type { ComparedFact } from '../compare/fact-codes.ts';
import type { CompareGuards } from '../compare/guards.ts';
import type { ChangeState } from '../compare/states.ts';
import type { NotTaken, TakenCorrection } from '../compare/taken-along.ts';
import type { LeftDecision } from '../compare/taken-decisions.ts';
import type { LostRow } from '../compare/taken-plan.ts';

/** An audit as the next one needs it. */
export interface TakenAudit {
  readonly earlier: EarlierAudit;
  readonly corrections: readonly TakenCorrection[];
  /** The rows of its plan that are no machines any more. */
  readonly lostRows: readonly LostRow[];
}

/** How many machines two inventories have in common. */
export interface Overlap {
  readonly earlier: number;
  readonly later: number;
  readonly common: number;
}

/** A machine that was probably renamed. */
export interface OfferedRename {
  /** The keys in both audits, as in `Rename`. */
  readonly from: string;
  readonly to: string;
  /** The names as written. */
  readonly before: string;
  readonly after: string;
  /** The column in which the two agree, and what it says. */
  readonly heading: string;
  readonly text: string;
}

/** The comparison with an earlier audit at a glance. */
export interface ComparedSummary extends CompareGuards {
  readonly fileNames: readonly string[];
  /** When the earlier audit was taken, as ISO 8601. */
  readonly at: string;
  readonly machines: number;
  readonly counts: { readonly [S in ChangeState]: number };
  /** The machines for which something changed, or which are still flagged or undecided: the rows of `Changes`. */
  readonly listed: number;
  /** Clients to upgrade: by the rules of that time, and by those of today before and now. */
  readonly clientsThen: number;
  readonly clientsBefore: number;
  readonly clientsNow: number;
  readonly byHost: boolean;
  readonly lacksScope: boolean;
  readonly renameOffers: number;
  readonly renamed: number;
  readonly carried: readonly ComparedFact[];
  readonly notTaken: readonly NotTaken[];
  /** About how many machines something was decided that are not in the files, and what. */
  readonly decisionsLeft: number;
  readonly leftDecisions: readonly LeftDecision[];
  /** The headings of columns that decided who met whom, and that the files lack, so that every client meets every server. */
  readonly lostScope: readonly string[];
}
