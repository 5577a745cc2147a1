import { useState } from 'react';
import type { UnknownValue } from '../../inventory/inventory.ts';
import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import { type FactChoice, FactField } from './FactField.tsx';
import { FirstOfMany } from './FirstOfMany.tsx';
import styles from './mending.module.css';

interface ValueMeaningProps {
  readonly value: UnknownValue;
  /** Why the person says so, if they tell. */
  readonly reason?: string;
  readonly onApplied?: () => void;
}

/** Lets the person explain, once for all its rows, a value that no reader understood. */
export function ValueMeaning({ value, reason = '', onApplied }: ValueMeaningProps) {
  const { problems, importing } = useMessages();
  const { mapValue } = useActions();
  const [choice, setChoice] = useState<FactChoice>(undefined);
  const { fact, text, heading, rows } = value;
  return (
    <form
      className={styles.meaning}
      onSubmit={(event) => {
        event.preventDefault();
        if (choice === undefined) return;
        mapValue({ fact, text, value: choice }, reason);
        onApplied?.();
      }}
    >
      <FactField
        fact={fact}
        label={problems.mend.meaning(text, rows)}
        choice={choice}
        onChoose={setChoice}
        canBeMissing
      />
      <button type="submit" className="ghost" disabled={choice === undefined}>
        {problems.mend.apply}
      </button>
      <small className="dim">{problems.mend.under(importing.fieldName(fact), heading)}</small>
    </form>
  );
}

/** All values that no reader understood, to be mapped. Renders nothing if there are none. */
export function ValueMeanings() {
  const { problems } = useMessages();
  const values = useSitting((sitting) => sitting.audit?.summary.unknownValues);
  if (values === undefined || values.length === 0) return null;
  return (
    <details className={styles.section} open={values.length <= 3}>
      <summary>
        {problems.mend.unknownHeading} <b>{values.length}</b>
      </summary>
      <p className="dim">{problems.mend.unknownLead}</p>
      <FirstOfMany
        items={values}
        draw={(value) => <ValueMeaning key={`${value.fact} ${value.text}`} value={value} />}
      />
    </details>
  );
}
