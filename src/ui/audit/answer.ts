import type { AuditSummary } from '../../answers/summary.ts';
import { flaggedOf } from '../../article/verdict.ts';

/** What the first sentence says; the numbers behind it stand in the summary. */
export type Answer =
  /** Clients need the resolution. */
  | 'upgrade'
  /** Pairings are flagged, but no client of theirs can take SP5. */
  | 'change-password'
  /** Nothing is flagged, but not everything could be decided. */
  | 'undecided'
  /** Nothing is flagged and every pairing is decided, but there are machines that could not be paired. */
  | 'unpaired'
  /** Nothing is flagged, everything is decided. */
  | 'clear'
  /** Under the chosen scope no client meets a server. */
  | 'nobody-meets';

/** The answer to "which clients, and why": what the audit comes to. */
export function answerOf(summary: AuditSummary): Answer {
  if (summary.pairings === 0) return 'nobody-meets';
  if (summary.clientsByAction.upgrade > 0) return 'upgrade';
  if (flaggedPairings(summary) > 0) return 'change-password';
  if (summary.verdicts.undecided > 0) return 'undecided';
  return unpairedMachines(summary) > 0 ? 'unpaired' : 'clear';
}

/** Machines of which nobody knows whether they are flagged: they are in no pairing, since a cell could not be read. */
export function unpairedMachines({ withoutRole, withoutProduct }: AuditSummary): number {
  return withoutRole + withoutProduct;
}

/** Exposed and at-risk pairings together. */
export function flaggedPairings({ verdicts }: AuditSummary): number {
  return flaggedOf(verdicts);
}
