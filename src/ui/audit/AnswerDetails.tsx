import { Fragment, type ReactNode } from 'react';
import { assumesAnything } from '../../article/assumptions.ts';
import type { AuditMessages } from '../../locale/en/audit.ts';
import type { AuditSummary } from '../../worker/summary-messages.ts';
import { useMessages } from '../shared/sitting-context.ts';
import { type Answer, flaggedPairings } from './answer.ts';
import { LeadButton } from './LeadButton.tsx';
import { type Lead, toAllPairings, toClients, toFlagged, toServers, toVerdicts } from './leads.ts';
import { Sentence } from './Sentence.tsx';

interface AnswerDetailsProps {
  readonly answer: Answer;
  readonly summary: AuditSummary;
}

/** The sentences below the answer: which pairings, what is open, what comes later. */
export function AnswerDetails({ answer, summary }: AnswerDetailsProps) {
  const { audit } = useMessages();
  const sentences = [
    flaggedSentence(audit, summary),
    noSp5Sentence(audit, answer, summary),
    openSentence(audit, answer, summary),
    answer === 'clear' || answer === 'nobody-meets'
      ? lookedAtSentence(audit, answer, summary)
      : null,
    firstSentence(audit, summary),
    assumesAnything(summary.rules.assumptions) ? audit.answer.underAssumptions : null,
  ].filter((sentence) => sentence !== null);
  return sentences.map((sentence, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the sentences have no other identity and keep no state
    <Fragment key={index}>{sentence} </Fragment>
  ));
}

function flaggedSentence(audit: AuditMessages, summary: AuditSummary): ReactNode {
  const { exposed, 'at-risk': atRisk } = summary.verdicts;
  const { answer, number, withServers } = audit;
  const flagged = flaggedPairings(summary);
  if (flagged === 0) return null;
  const whole =
    atRisk === 0
      ? answer.flaggedExposed
      : exposed === 0
        ? answer.flaggedAtRisk
        : answer.flaggedBoth;
  const strong = (lead: Lead, text: string) => (
    <b>
      <LeadButton lead={lead}>{text}</LeadButton>
    </b>
  );
  const slots = {
    flagged: strong(toFlagged(), answer.flagged(flagged)),
    servers: (
      <LeadButton lead={toServers(true)}>{withServers(summary.serversWithFlagged)}</LeadButton>
    ),
    exposed: strong(toVerdicts(['exposed']), number(exposed)),
    atRisk: strong(toVerdicts(['at-risk']), number(atRisk)),
  };
  return <Sentence of={whole} slots={slots} />;
}

function noSp5Sentence(audit: AuditMessages, answer: Answer, { clientsByAction }: AuditSummary) {
  const count = clientsByAction['change-password'];
  if (answer !== 'upgrade' || count === 0) return null;
  const lead = (
    <LeadButton lead={toClients(['change-password'])}>{audit.clients(count)}</LeadButton>
  );
  return <Sentence of={audit.answer.noSp5(count)} slots={{ clients: lead }} />;
}

function openSentence(audit: AuditMessages, answer: Answer, summary: AuditSummary) {
  const { undecided } = summary.verdicts;
  if (undecided === 0) return null;
  const lead = toVerdicts(['undecided']);
  const slots = {
    pairings: <LeadButton lead={lead}>{audit.pairings(undecided)}</LeadButton>,
    facts: <LeadButton lead={lead}>{audit.answer.facts(summary.missingFacts)}</LeadButton>,
  };
  const isSaid = answer === 'undecided';
  return <Sentence of={isSaid ? audit.answer.openAlone : audit.answer.open} slots={slots} />;
}

function lookedAtSentence(audit: AuditMessages, answer: Answer, summary: AuditSummary) {
  const isNobody = answer === 'nobody-meets';
  const servers = (isNobody ? audit.servers : audit.withServers)(summary.servers);
  const slots = {
    pairings: <LeadButton lead={toAllPairings()}>{audit.pairings(summary.pairings)}</LeadButton>,
    clients: <LeadButton lead={toClients(null)}>{audit.clients(summary.clients)}</LeadButton>,
    servers: <LeadButton lead={toServers()}>{servers}</LeadButton>,
  };
  const { nobodyMeetsWhy, lookedAt } = audit.answer;
  return <Sentence of={isNobody ? nobodyMeetsWhy : lookedAt(summary.pairings)} slots={slots} />;
}

function firstSentence(audit: AuditMessages, { clientsByAction }: AuditSummary) {
  const count = clientsByAction['upgrade-first'];
  if (count === 0) return null;
  const lead = <LeadButton lead={toClients(['upgrade-first'])}>{audit.clients(count)}</LeadButton>;
  return <Sentence of={audit.answer.first(count)} slots={{ clients: lead }} />;
}
