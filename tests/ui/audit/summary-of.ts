import { FIRST_RULES } from '../../../src/session/view.ts';
import type { AuditSummary } from '../../../src/worker/summary-messages.ts';

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
  const verdicts = { exposed, 'at-risk': atRisk, undecided, 'not-exposed': notExposed };
  return {
    sources: [],
    rules: FIRST_RULES,
    machines: 0,
    clients: 0,
    servers: 0,
    outside: 0,
    dataRows: 0,
    merged: 0,
    rejected: 0,
    problems: 0,
    pairings: exposed + atRisk + undecided + notExposed,
    verdicts,
    verdictsWithoutAssumptions: verdicts,
    clientsByAction: {
      upgrade: counts.upgrade ?? 0,
      'change-password': counts.changePassword ?? 0,
      verify: 0,
      'upgrade-first': 0,
      none: 0,
    },
    serversWithFlagged: 0,
    missingFacts: 0,
    matrix: [],
    whereToStart: { curve: [], clientsFor80: 0, first: [] },
    extras: [],
    unknownValues: [],
    disputes: [],
    mended: 0,
  };
}
