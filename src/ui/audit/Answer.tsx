import type { ReactNode } from 'react';
import type { AuditSummary } from '../../worker/summary-messages.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './Answer.module.css';
import { AnswerDetails } from './AnswerDetails.tsx';
import { type Answer as AnswerKind, answerOf, flaggedClients } from './answer.ts';
import { LeadButton } from './LeadButton.tsx';
import { toClients, toVerdicts } from './leads.ts';
import { Sentence } from './Sentence.tsx';

interface AnswerProps {
  readonly summary: AuditSummary;
}

/** The sentence that the audit comes to, and what stands behind it. */
export function Answer({ summary }: AnswerProps) {
  const answer = answerOf(summary);
  return (
    <div className={styles.answer} data-answer={answer}>
      <h1>
        <Headline answer={answer} summary={summary} />
      </h1>
      <p>
        <AnswerDetails answer={answer} summary={summary} />
      </p>
    </div>
  );
}

function Headline({ answer, summary }: { readonly answer: AnswerKind } & AnswerProps): ReactNode {
  const { audit } = useMessages();
  const { answer: words, clients, pairings } = audit;
  switch (answer) {
    case 'upgrade': {
      const { upgrade } = summary.clientsByAction;
      const lead = <LeadButton lead={toClients(['upgrade'])}>{clients(upgrade)}</LeadButton>;
      return <Sentence of={words.upgrade(upgrade)} slots={{ clients: <em>{lead}</em> }} />;
    }
    case 'change-password': {
      const count = flaggedClients(summary);
      const lead = <LeadButton lead={toClients(['change-password'])}>{clients(count)}</LeadButton>;
      return <Sentence of={words.changePassword(count)} slots={{ clients: <em>{lead}</em> }} />;
    }
    case 'undecided': {
      const { undecided } = summary.verdicts;
      const lead = <LeadButton lead={toVerdicts(['undecided'])}>{pairings(undecided)}</LeadButton>;
      return <Sentence of={words.undecided(undecided)} slots={{ pairings: lead }} />;
    }
    case 'clear':
      return words.clear;
    case 'nobody-meets':
      return words.nobodyMeets;
  }
}
