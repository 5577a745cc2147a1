import { useId } from 'react';
import { valuesOfFact } from '../../fleet/fact-words.ts';
import type { FactName } from '../../fleet/machine.ts';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './mending.module.css';

/** undefined: nothing chosen yet; a string: the value of a fact, a date or a name; null: "not recorded". */
export type FactChoice = string | null | undefined;

interface FactFieldProps {
  readonly fact: FactName | 'name';
  readonly label: string;
  readonly choice: FactChoice;
  readonly onChoose: (choice: FactChoice) => void;
  /** Whether "not recorded" can be chosen too. */
  readonly canBeMissing?: boolean;
  /** Whether the field is focused when its dialog opens. */
  readonly isFirst?: boolean;
}

const UNCHOSEN = '';
/** No value of a fact starts with a hash. */
const MISSING = '#missing';

/** A form field for a fact: a select of its values, a date, or a name. */
export function FactField({
  fact,
  label,
  choice,
  onChoose,
  canBeMissing = false,
  isFirst = false,
}: FactFieldProps) {
  const { problems, importing } = useMessages();
  const id = useId();
  const values = fact === 'name' ? null : valuesOfFact(fact);
  return (
    <span className={styles.labelled}>
      <label htmlFor={id}>{label}</label>
      {values === null ? (
        <input
          id={id}
          className="field"
          data-first-focus={isFirst || undefined}
          type={fact === 'lastSeen' ? 'date' : 'text'}
          spellCheck={false}
          value={choice ?? ''}
          onChange={({ currentTarget }) => onChoose(currentTarget.value || undefined)}
        />
      ) : (
        <select
          id={id}
          className="field"
          data-first-focus={isFirst || undefined}
          value={choice === null ? MISSING : (choice ?? UNCHOSEN)}
          onChange={({ currentTarget: { value } }) =>
            onChoose(value === MISSING ? null : value || undefined)
          }
        >
          <option value={UNCHOSEN}>{problems.mend.choose}</option>
          {values.map((value) => (
            <option key={value} value={value}>
              {importing.valueName(fact, value)}
            </option>
          ))}
          {canBeMissing ? <option value={MISSING}>{problems.mend.notRecorded}</option> : null}
        </select>
      )}
    </span>
  );
}
