import type { AuditSummary } from '../../../src/worker/summary-messages.ts';
import { drawSummary } from '../../session/drawn-summary.ts';

interface Counts {
  readonly exposed?: number;
  readonly atRisk?: number;
  readonly undecided?: number;
  readonly notExposed?: number;
  readonly upgrade?: number;
  readonly changePassword?: number;
}

/** A summary with these counts and nothing else in it. */
export function summaryOf(counts: Counts): AuditSummary {
  const { exposed = 0, atRisk = 0, undecided = 0, notExposed = 0 } = counts;
  const { upgrade = 0, changePassword = 0 } = counts;
  const verdicts = { exposed, 'at-risk': atRisk, undecided, 'not-exposed': notExposed };
  const drawn = drawSummary('');
  return {
    ...drawn,
    sources: [],
    pairings: exposed + atRisk + undecided + notExposed,
    verdicts,
    verdictsWithoutAssumptions: verdicts,
    clientsByAction: { ...drawn.clientsByAction, upgrade, 'change-password': changePassword },
  };
}
