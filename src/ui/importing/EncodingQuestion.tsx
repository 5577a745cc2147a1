import { useId } from 'react';
import type { EncodingReading } from '../../answers/importing.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './EncodingQuestion.module.css';

interface EncodingQuestionProps {
  readonly readings: readonly EncodingReading[];
  /** The encoding in use, or the one just chosen. */
  readonly encoding: string;
  /** Whether the person has not answered yet. If so, the reading in use gets the initial focus. */
  readonly asks: boolean;
  readonly onChoose: (encoding: string) => void;
}

/**
 * Asks which reading of the doubtful lines is right, if the file itself does not show where its § characters are.
 * Stays visible after the answer, so that the person can compare the readings again.
 */
export function EncodingQuestion({ readings, encoding, asks, onChoose }: EncodingQuestionProps) {
  const { importing } = useMessages();
  const words = importing.encodingQuestion;
  const name = useId();
  if (readings.length === 0) return null;
  return (
    <fieldset className={styles.question}>
      <legend>{words.heading}</legend>
      <p>{words.lead(importing.encodingName(encoding))}</p>
      <div className={styles.readings}>
        {readings.map((reading) => (
          <label key={reading.encoding} className={styles.reading}>
            <span className={styles.name}>
              <input
                type="radio"
                name={name}
                checked={reading.encoding === encoding}
                data-first-focus={(asks && reading.encoding === encoding) || undefined}
                onChange={() => onChoose(reading.encoding)}
              />
              {importing.encodingName(reading.encoding)}
            </span>
            {reading.lines.map(({ line, text, password }) => (
              <span key={line} className={styles.line}>
                <span className="dim">{importing.columns.headingLine(line)}</span>
                {text === '' ? null : <code>{text}</code>}
                {password === null ? null : <span>{words.password(password === 'yes')}</span>}
              </span>
            ))}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
