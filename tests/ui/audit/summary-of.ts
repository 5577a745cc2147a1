import type { AuditSummary } from '../../../src/answers/summary.ts';
import { drawSummary } from '../../session/drawn-summary.ts';

interface Counts {
  readonly exposed?: number;
  readonly atRisk?: number;
  readonly undecided?: number;
  readonly notExposed?: number;
  readonly upgrade?: number;
  /** Because there is no SP5 for the processor. */
  readonly changePassword?: number;
  /** Additionally, because of a ring of machines. */
  readonly inRing?: number;
  /** Additionally, because the upgrade waits only for clients with missing facts. */
  readonly missingFacts?: number;
}

/** A summary with these counts and nothing else. */
export function summaryOf(counts: Counts): AuditSummary {
  const { exposed = 0, atRisk = 0, undecided = 0, notExposed = 0 } = counts;
  const { upgrade = 0, changePassword = 0, inRing = 0, missingFacts = 0 } = counts;
  const verdicts = { exposed, 'at-risk': atRisk, undecided, 'not-exposed': notExposed };
  const drawn = drawSummary('');
  return {
    ...drawn,
    sources: [],
    pairings: exposed + atRisk + undecided + notExposed,
    verdicts,
    verdictsWithoutAssumptions: verdicts,
    clientsByAction: {
      ...drawn.clientsByAction,
      upgrade,
      'change-password': changePassword + inRing + missingFacts,
    },
    passwordReasons: { 'no-sp5': changePassword, ring: inRing, 'missing-facts': missingFacts },
  };
}
