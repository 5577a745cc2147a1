import { useId } from 'react';
import { useMessages } from '../shared/sitting-context.ts';
import styles from './ExportMenu.module.css';

const DELIMITERS = [',', ';'] as const;

interface DelimiterChoiceProps {
  readonly delimiter: ',' | ';';
  readonly onChoose: (delimiter: ',' | ';') => void;
}

/** What stands between the cells of a CSV: comma or semicolon, as the person's spreadsheet expects it. */
export function DelimiterChoice({ delimiter, onChoose }: DelimiterChoiceProps) {
  const { exports } = useMessages();
  const group = useId();
  return (
    <fieldset className={styles.delimiter}>
      <legend>{exports.delimiter}</legend>
      {DELIMITERS.map((each) => (
        <label key={each}>
          <input
            type="radio"
            name={group}
            checked={delimiter === each}
            onChange={() => onChoose(each)}
          />
          {exports.delimiterName[each]} <span className="host">{each}</span>
        </label>
      ))}
    </fieldset>
  );
}
