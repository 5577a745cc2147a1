import type { PairingFact } from '../article/missing-facts.ts';
import type { VerdictCounts } from '../pairing/query.ts';

/** What a client needs. The order is that of the remediation list. */
export const ACTIONS = ['upgrade', 'change-password', 'verify', 'upgrade-first', 'none'] as const;
export type Action = (typeof ACTIONS)[number];

/** A fact that keeps pairings of a client undecided: how many it concerns, and how many it alone would decide. */
export interface MissingFactCount {
  readonly fact: PairingFact;
  readonly pairings: number;
  readonly alone: number;
}

/** One client with what it needs and why. */
export interface ClientNeed {
  readonly machine: number;
  readonly action: Action;
  readonly counts: VerdictCounts;
  readonly missing: readonly MissingFactCount[];
}
