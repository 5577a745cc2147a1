import type { AuditSummary } from '../../../src/answers/summary.ts';
import { drawSummary } from '../../session/drawn-summary.ts';

interface Counts {
  readonly exposed?: number;
  readonly atRisk?: number;
  readonly undecided?: number;
  readonly notExposed?: number;
  readonly upgrade?: number;
  /** Of the clients to upgrade, those that are only at risk. The others are exposed. */
  readonly upgradeAtRisk?: number;
  /** Because there is no SP5 for the processor. */
  readonly changePassword?: number;
  /** Additionally, because of a ring of machines. */
  readonly inRing?: number;
  /** Additionally, because the upgrade waits only for clients with missing facts. */
  readonly missingFacts?: number;
  /** Of all clients that change their password, those that are only at risk. */
  readonly passwordAtRisk?: number;
}

/**
 * A summary with these counts and nothing else. If nothing is flagged, no client that changes its password
 * has a flagged pairing either.
 */
export function summaryOf(counts: Counts): AuditSummary {
  const { exposed = 0, atRisk = 0, undecided = 0, notExposed = 0 } = counts;
  const { upgrade = 0, changePassword = 0, inRing = 0, missingFacts = 0 } = counts;
  const { upgradeAtRisk = 0, passwordAtRisk = 0 } = counts;
  const verdicts = { exposed, 'at-risk': atRisk, undecided, 'not-exposed': notExposed };
  const drawn = drawSummary('');
  const passwords = changePassword + inRing + missingFacts;
  const isFlagged = exposed + atRisk > 0;
  return {
    ...drawn,
    sources: [],
    pairings: exposed + atRisk + undecided + notExposed,
    verdicts,
    verdictsWithoutAssumptions: verdicts,
    clientsByAction: { ...drawn.clientsByAction, upgrade, 'change-password': passwords },
    passwordReasons: { 'no-sp5': changePassword, ring: inRing, 'missing-facts': missingFacts },
    flaggedClients: {
      upgrade: { exposed: upgrade - upgradeAtRisk, atRisk: upgradeAtRisk },
      'change-password': {
        exposed: isFlagged ? passwords - passwordAtRisk : 0,
        atRisk: passwordAtRisk,
      },
    },
  };
}
