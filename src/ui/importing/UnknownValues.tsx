import type { UnknownValue, ValueChoice } from '../../inventory/inventory.ts';
import { FactField } from '../mending/FactField.tsx';
import { FirstOfMany } from '../mending/FirstOfMany.tsx';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ColumnsDialog.module.css';
import { choiceFor, withChoice } from './value-choices.ts';

interface UnknownValuesProps {
  readonly unknownValues: readonly UnknownValue[];
  /** What the person said so far. */
  readonly values: readonly ValueChoice[];
  readonly onChange: (values: readonly ValueChoice[]) => void;
}

/** Values that no reader understands, each to be said once for all its rows. */
export function UnknownValues({ unknownValues, values, onChange }: UnknownValuesProps) {
  const { problems, importing } = useMessages();
  if (unknownValues.length === 0) return null;
  return (
    <section className={styles.values}>
      <h3>{problems.mend.unknownHeading}</h3>
      <p className="dim">{problems.mend.unknownLead}</p>
      <FirstOfMany
        items={unknownValues}
        draw={(value) => (
          <div key={`${value.fact} ${value.text}`} className={styles.value}>
            <FactField
              fact={value.fact}
              label={problems.mend.meaning(value.text, value.rows)}
              choice={choiceFor(values, value)}
              onChoose={(choice) => onChange(withChoice(values, value, choice))}
              canBeMissing
            />
            <small className="dim">
              {problems.mend.under(importing.fieldName(value.fact), value.heading)}
            </small>
          </div>
        )}
      />
    </section>
  );
}
