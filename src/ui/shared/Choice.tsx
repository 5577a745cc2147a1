import { type ReactNode, useId } from 'react';

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly className: string | undefined;
  readonly options: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** A choice of one of a few options, all of them visible. */
export function Choice<T extends string>({
  name,
  className,
  options,
  chosen,
  onChoose,
}: ChoiceProps<T>) {
  const group = useId();
  return (
    <fieldset className={className}>
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
