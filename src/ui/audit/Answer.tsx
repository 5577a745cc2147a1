import type { ReactNode, Ref } from 'react';
import type { AuditSummary } from '../../answers/summary.ts';
import { RovingGroup } from '../shared/RovingGroup.tsx';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './Answer.module.css';
import { answerNotes } from './answer-notes.ts';
import {
  type AnswerNumber,
  type AnswerSentence,
  answerFigures,
  headline,
  headlineText,
} from './answer-sentences.ts';
import { LeadButton } from './LeadButton.tsx';
import { Sentence } from './Sentence.tsx';

interface AnswerProps {
  readonly summary: AuditSummary;
}

interface HeadlineProps extends AnswerProps {
  readonly heading: Ref<HTMLHeadingElement>;
  readonly hasFigures: boolean;
}

/** The headline of the audit, and one line of figures below it. The headline takes the focus after a reading. */
export function Answer({ summary, heading, hasFigures }: HeadlineProps) {
  const { audit } = useMessages();
  const { opening, rest } = headline(audit, summary);
  return (
    <RovingGroup className={styles.answer} aria-label={audit.answer.group}>
      {/* The names of the numbers say what they count, which would stand in the sentence twice. */}
      <h1 ref={heading} tabIndex={-1} aria-label={headlineText(audit, summary)}>
        <AnswerText sentence={opening} />{' '}
        {rest === null ? null : (
          <small>
            <AnswerText sentence={rest} />
          </small>
        )}
      </h1>
      {hasFigures ? (
        <ul className={styles.figures} aria-label={audit.counts.label}>
          {answerFigures(audit, summary).map((sentence) => (
            <li key={Object.keys(sentence.numbers).join(' ')}>
              <AnswerText sentence={sentence} />
            </li>
          ))}
        </ul>
      ) : null}
    </RovingGroup>
  );
}

/** What the headline leaves out, as sentences. Renders nothing if there is nothing to add. */
export function AnswerNotes({ summary }: AnswerProps) {
  const { audit } = useMessages();
  const notes = answerNotes(audit, summary);
  if (notes.length === 0) return null;
  return (
    <p className={styles.notes}>
      {notes.map((sentence) => (
        <span key={sentence.of}>
          <AnswerText sentence={sentence} />{' '}
        </span>
      ))}
    </p>
  );
}

function AnswerText({ sentence }: { readonly sentence: AnswerSentence }) {
  const slots = Object.entries(sentence.numbers).map(([name, number]) => [
    name,
    numberElement(number),
  ]);
  return <Sentence of={sentence.of} slots={Object.fromEntries(slots)} />;
}

function numberElement({ text, name, lead, weight }: AnswerNumber): ReactNode {
  const number =
    lead === null ? (
      text
    ) : (
      <LeadButton lead={lead} label={name}>
        {text}
      </LeadButton>
    );
  switch (weight) {
    case 'plain':
      return number;
    case 'strong':
      return <b>{number}</b>;
    case 'loud':
      return <em>{number}</em>;
  }
}
