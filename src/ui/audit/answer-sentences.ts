import type { AuditSummary } from '../../answers/summary.ts';
import { assumesAnything } from '../../article/assumptions.ts';
import { flaggedOf } from '../../article/verdict.ts';
import type { AuditMessages } from '../../locale/en/audit.ts';
import {
  type Lead,
  toAllPairings,
  toClients,
  toClientsMeetingNobody,
  toFlagged,
  toServers,
  toVerdicts,
  toWithoutRole,
} from './leads.ts';

/** What the headline says. Its numbers come from the summary. */
type Answer =
  /** Clients need the upgrade. */
  | 'upgrade'
  /** Pairings are flagged, but none of their clients can take SP5. */
  | 'change-password'
  /** Nothing is flagged, but some pairings are undecided. */
  | 'undecided'
  /** Nothing is flagged and every pairing is decided, but some machines could not be paired. */
  | 'unpaired'
  /** Nothing is flagged and everything is decided. */
  | 'clear'
  /** Under the chosen scope no client meets a server. */
  | 'nobody-meets';

/** The result of the audit: "which clients, and why". */
export function answerOf(summary: AuditSummary): Answer {
  if (summary.pairings === 0) return 'nobody-meets';
  if (summary.clientsByAction.upgrade > 0) return 'upgrade';
  if (flaggedPairings(summary) > 0) return 'change-password';
  if (summary.verdicts.undecided > 0) return 'undecided';
  return unpairedMachines(summary) > 0 ? 'unpaired' : 'clear';
}

/** Machines that could be flagged but are in no pairing, because a cell could not be read. */
function unpairedMachines({ withoutRole, withoutProduct }: AuditSummary): number {
  return withoutRole + withoutProduct;
}

/** Exposed and at-risk pairings together. */
export function flaggedPairings({ verdicts }: AuditSummary): number {
  return flaggedOf(verdicts);
}

/** A number in a sentence: its text, the rows it links to, and its emphasis. */
export interface AnswerNumber {
  readonly text: string;
  readonly lead: Lead;
  readonly weight: 'plain' | 'strong' | 'loud';
}

/** A sentence of the answer with slots in braces, and the numbers that fill them. */
export interface AnswerSentence {
  readonly of: string;
  readonly numbers: Readonly<Record<string, AnswerNumber>>;
}

function leading(text: string, lead: Lead, weight: AnswerNumber['weight'] = 'plain'): AnswerNumber {
  return { text, lead, weight };
}

/** The headline of the audit. */
export function headline(audit: AuditMessages, summary: AuditSummary): AnswerSentence {
  const { answer: words, clients, pairings } = audit;
  switch (answerOf(summary)) {
    case 'upgrade': {
      const { upgrade } = summary.clientsByAction;
      const number = leading(clients(upgrade), toClients(['upgrade']), 'loud');
      return { of: words.upgrade(upgrade), numbers: { clients: number } };
    }
    case 'change-password': {
      const count = summary.clientsByAction['change-password'];
      const number = leading(clients(count), toClients(['change-password']), 'loud');
      return { of: words.changePassword(count), numbers: { clients: number } };
    }
    case 'undecided': {
      const { undecided } = summary.verdicts;
      const number = leading(pairings(undecided), toVerdicts(['undecided']));
      return { of: words.undecided(undecided), numbers: { pairings: number } };
    }
    case 'unpaired':
      return { of: words.unpaired(audit.counts.machines(unpairedMachines(summary))), numbers: {} };
    case 'clear':
      return { of: words.clear, numbers: {} };
    case 'nobody-meets':
      return { of: words.nobodyMeets, numbers: {} };
  }
}

/** The sentences below the headline: which pairings, what is undecided, what comes later. */
export function answerDetails(
  audit: AuditMessages,
  summary: AuditSummary,
): readonly AnswerSentence[] {
  return [
    flaggedSentence(audit, summary),
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

function flaggedSentence(audit: AuditMessages, summary: AuditSummary): AnswerSentence | null {
  const { exposed, 'at-risk': atRisk } = summary.verdicts;
  const { answer, number, withServers } = audit;
  const flagged = flaggedPairings(summary);
  if (flagged === 0) return null;
  const both = exposed === 0 ? answer.flaggedAtRisk : answer.flaggedBoth;
  return {
    of: atRisk === 0 ? answer.flaggedExposed : both,
    numbers: {
      flagged: leading(answer.flagged(flagged), toFlagged(), 'strong'),
      servers: leading(withServers(summary.serversWithFlagged), toServers(true)),
      exposed: leading(number(exposed), toVerdicts(['exposed']), 'strong'),
      atRisk: leading(number(atRisk), toVerdicts(['at-risk']), 'strong'),
    },
  };
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
  const clients = leading(audit.clients(count), toClients(['change-password']));
  return { of: audit.answer.noSp5(count), numbers: { clients } };
}

function waitingSentence(
  audit: AuditMessages,
  { upgradesWaiting }: AuditSummary,
): AnswerSentence | null {
  if (upgradesWaiting === 0) return null;
  const clients = leading(audit.clients(upgradesWaiting), toClients(['upgrade']));
  return { of: audit.answer.waiting(upgradesWaiting), numbers: { clients } };
}

function ringSentence(
  audit: AuditMessages,
  { passwordReasons }: AuditSummary,
): AnswerSentence | null {
  const { ring } = passwordReasons;
  if (ring === 0) return null;
  const clients = leading(audit.clients(ring), toClients(['change-password']));
  return { of: audit.answer.ring(ring), numbers: { clients } };
}

function missingFactsSentence(
  audit: AuditMessages,
  { passwordReasons }: AuditSummary,
): AnswerSentence | null {
  const count = passwordReasons['missing-facts'];
  if (count === 0) return null;
  const clients = leading(audit.clients(count), toClients(['change-password']));
  return { of: audit.answer.missingFacts(count), numbers: { clients } };
}

function openSentence(audit: AuditMessages, summary: AuditSummary): AnswerSentence | null {
  const { undecided } = summary.verdicts;
  if (undecided === 0) return null;
  const lead = toVerdicts(['undecided']);
  const isSaid = answerOf(summary) === 'undecided';
  return {
    of: isSaid ? audit.answer.openAlone : audit.answer.open,
    numbers: {
      pairings: leading(audit.pairings(undecided), lead),
      facts: leading(audit.answer.facts(summary.missingFacts), lead),
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

/**
 * Appears if the scope leaves some clients without a server. If it leaves all of them without one, the
 * headline says so.
 */
function meetingNobodySentence(
  audit: AuditMessages,
  { clientsMeetingNobody, rules, pairings }: AuditSummary,
): AnswerSentence | null {
  if (clientsMeetingNobody === 0 || rules.scope.kind === 'every' || pairings === 0) return null;
  const clients = leading(audit.clients(clientsMeetingNobody), toClientsMeetingNobody());
  return { of: audit.answer.meetingNobody(clientsMeetingNobody), numbers: { clients } };
}

function lookedAtSentence(audit: AuditMessages, summary: AuditSummary): AnswerSentence | null {
  const answer = answerOf(summary);
  if (answer !== 'clear' && answer !== 'unpaired' && answer !== 'nobody-meets') return null;
  const isNobody = answer === 'nobody-meets';
  const servers = (isNobody ? audit.servers : audit.withServers)(summary.servers);
  const { nobodyMeetsWhy, lookedAt } = audit.answer;
  return {
    of: isNobody ? nobodyMeetsWhy : lookedAt(summary.pairings),
    numbers: {
      pairings: leading(audit.pairings(summary.pairings), toAllPairings()),
      clients: leading(audit.clients(summary.clients), toClients(null)),
      servers: leading(servers, toServers()),
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
  const clients = leading(audit.clients(count), toClients(['change-password']));
  return { of: audit.answer.passwordFirst(count), numbers: { clients } };
}
