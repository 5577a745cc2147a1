import { Fragment, type ReactNode } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './Answer.module.css';
import {
  type AnswerNumber,
  type AnswerSentence,
  answerDetails,
  answerOf,
  headline,
} from './answer-sentences.ts';
import { LeadButton } from './LeadButton.tsx';
import { Sentence } from './Sentence.tsx';

interface AnswerProps {
  readonly summary: AuditSummary;
}

/** The headline of the audit, and the details below it. */
export function Answer({ summary }: AnswerProps) {
  const { audit } = useMessages();
  return (
    <div className={styles.answer} data-answer={answerOf(summary)}>
      <h1>
        <AnswerText sentence={headline(audit, summary)} />
      </h1>
      <p>
        {answerDetails(audit, summary).map((sentence) => (
          <Fragment key={sentence.of}>
            <AnswerText sentence={sentence} />{' '}
          </Fragment>
        ))}
      </p>
    </div>
  );
}

function AnswerText({ sentence }: { readonly sentence: AnswerSentence }) {
  const slots = Object.entries(sentence.numbers).map(([name, number]) => [
    name,
    numberElement(number),
  ]);
  return <Sentence of={sentence.of} slots={Object.fromEntries(slots)} />;
}

function numberElement({ text, lead, weight }: AnswerNumber): ReactNode {
  const button = <LeadButton lead={lead}>{text}</LeadButton>;
  switch (weight) {
    case 'plain':
      return button;
    case 'strong':
      return <b>{button}</b>;
    case 'loud':
      return <em>{button}</em>;
  }
}
