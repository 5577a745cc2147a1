import { useMessages, useSitting } from '../shared/sitting-context.ts';
import { FirstOfMany } from './FirstOfMany.tsx';
import styles from './mending.module.css';
import { ValueMeaning } from './ValueMeaning.tsx';

/** All values of the audit that no reader understood, each to be mapped once. Nothing where there is none. */
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
