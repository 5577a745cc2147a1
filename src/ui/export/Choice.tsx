import { type ReactNode, useId } from 'react';
import styles from './ExportMenu.module.css';

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** A choice in the export menu: one of a few options. */
export function Choice<T extends string>({ name, options, chosen, onChoose }: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{name}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={group}
            checked={chosen === value}
            onChange={() => onChoose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
