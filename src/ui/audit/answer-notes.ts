import type { AuditSummary } from '../../answers/summary.ts';
import { assumesAnything } from '../../article/assumptions.ts';
import type { AuditMessages } from '../../locale/en/audit.ts';
import {
  type AnswerSentence,
  answerOf,
  flaggedPairings,
  leading,
  lonelyClients,
} from './answer-sentences.ts';
import {
  type Lead,
  toAllPairings,
  toClients,
  toClientsMeetingNobody,
  toServers,
  toVerdicts,
  toWaiting,
  toWithoutRole,
} from './leads.ts';

/** What the headline and the figures leave out: who waits, who cannot be upgraded, what comes later. */
export function answerNotes(
  audit: AuditMessages,
  summary: AuditSummary,
): readonly AnswerSentence[] {
  return [
    waitingSentence(audit, summary),
    noSp5Sentence(audit, summary),
    ringSentence(audit, summary),
    missingFactsSentence(audit, summary),
    openSentence(audit, summary),
    withoutRoleSentence(audit, summary),
    withoutProductSentence(audit, summary),
    meetingNobodySentence(audit, summary),
    lookedAtSentence(audit, summary),
    upgradeFirstSentence(audit, summary),
    passwordFirstSentence(audit, summary),
    assumesAnything(summary.rules.assumptions)
      ? { of: audit.answer.underAssumptions, numbers: {} }
      : null,
  ].filter((sentence) => sentence !== null);
}

/**
 * Why some clients change their password: a separate sentence, or the reason for a headline that is about
 * them.
 */
function noSp5Sentence(audit: AuditMessages, summary: AuditSummary): AnswerSentence | null {
  const count = summary.passwordReasons['no-sp5'];
  if (count === 0 || flaggedPairings(summary) === 0) return null;
  const isAll = count === summary.clientsByAction['change-password'];
  if (answerOf(summary) === 'change-password' && isAll) {
    return { of: audit.answer.whyPassword(count), numbers: {} };
  }
  const clients = leading(audit.clients(count), toPasswords(summary, count));
  return { of: audit.answer.noSp5(count), numbers: { clients } };
}

/** To the clients that change their password, if all of them are meant. No filter tells their reasons apart. */
function toPasswords({ clientsByAction }: AuditSummary, count: number): Lead | null {
  return count === clientsByAction['change-password'] ? toClients(['change-password']) : null;
}

function waitingSentence(
  audit: AuditMessages,
  { upgradesWaiting }: AuditSummary,
): AnswerSentence | null {
  if (upgradesWaiting === 0) return null;
  const clients = leading(audit.clients(upgradesWaiting), toWaiting());
  return { of: audit.answer.waiting(upgradesWaiting), numbers: { clients } };
}

function ringSentence(audit: AuditMessages, summary: AuditSummary): AnswerSentence | null {
  const { ring } = summary.passwordReasons;
  if (ring === 0) return null;
  const clients = leading(audit.clients(ring), toPasswords(summary, ring));
  return { of: audit.answer.ring(ring), numbers: { clients } };
}

function missingFactsSentence(audit: AuditMessages, summary: AuditSummary): AnswerSentence | null {
  const count = summary.passwordReasons['missing-facts'];
  if (count === 0) return null;
  const clients = leading(audit.clients(count), toPasswords(summary, count));
  return { of: audit.answer.missingFacts(count), numbers: { clients } };
}

/** Which facts keep pairings undecided. If nothing is flagged, the headline says so. */
function openSentence(audit: AuditMessages, summary: AuditSummary): AnswerSentence | null {
  const { undecided } = summary.verdicts;
  if (undecided === 0 || flaggedPairings(summary) === 0) return null;
  return {
    of: audit.answer.open,
    numbers: {
      pairings: leading(audit.pairings(undecided), toVerdicts(['undecided'])),
      facts: leading(audit.answer.facts(summary.missingFacts), null),
    },
  };
}

function withoutRoleSentence(
  audit: AuditMessages,
  { withoutRole }: AuditSummary,
): AnswerSentence | null {
  if (withoutRole === 0) return null;
  const machines = leading(audit.counts.machines(withoutRole), toWithoutRole());
  return { of: audit.answer.withoutRole(withoutRole), numbers: { machines } };
}

function withoutProductSentence(
  audit: AuditMessages,
  { withoutProduct }: AuditSummary,
): AnswerSentence | null {
  if (withoutProduct === 0) return null;
  return { of: audit.answer.withoutProduct(audit.counts.machines(withoutProduct)), numbers: {} };
}

function meetingNobodySentence(audit: AuditMessages, summary: AuditSummary): AnswerSentence | null {
  const lonely = lonelyClients(summary);
  if (lonely === 0) return null;
  const clients = leading(audit.clients(lonely), toClientsMeetingNobody());
  return { of: audit.answer.meetingNobody(lonely), numbers: { clients } };
}

/** What was checked, if nothing is flagged or undecided; or which ends there are, if none of them meet. */
function lookedAtSentence(audit: AuditMessages, summary: AuditSummary): AnswerSentence | null {
  const { pairings, clients, servers, verdicts } = summary;
  const isNobody = pairings === 0;
  if (isNobody ? clients === 0 || servers === 0 : verdicts['not-exposed'] !== pairings) return null;
  const { nobodyMeetsWhy, lookedAt } = audit.answer;
  return {
    of: isNobody ? nobodyMeetsWhy : lookedAt(pairings),
    numbers: {
      pairings: leading(audit.pairings(pairings), toAllPairings()),
      clients: leading(audit.clients(clients), toClients(null)),
      servers: leading((isNobody ? audit.servers : audit.withServers)(servers), toServers()),
    },
  };
}

function upgradeFirstSentence(
  audit: AuditMessages,
  { clientsByAction }: AuditSummary,
): AnswerSentence | null {
  const count = clientsByAction['upgrade-first'];
  if (count === 0) return null;
  const clients = leading(audit.clients(count), toClients(['upgrade-first']));
  return { of: audit.answer.upgradeFirst(count), numbers: { clients } };
}

/** As long as nothing is flagged, the only reason to change a password is that a server may be raised. */
function passwordFirstSentence(audit: AuditMessages, summary: AuditSummary): AnswerSentence | null {
  const count = summary.passwordReasons['no-sp5'];
  if (count === 0 || flaggedPairings(summary) > 0) return null;
  const clients = leading(audit.clients(count), toPasswords(summary, count));
  return { of: audit.answer.passwordFirst(count), numbers: { clients } };
}
