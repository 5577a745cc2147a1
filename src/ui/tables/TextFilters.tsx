import { useId } from 'react';
import { useMessages } from '../shared/sitting-context.ts';
import { FilterPopover } from './FilterPopover.tsx';
import styles from './Filters.module.css';

interface TextFiltersProps {
  readonly columns: readonly {
    readonly column: string;
    readonly label: string;
    readonly text: string;
  }[];
  readonly onText: (column: string, text: string) => void;
}

const WIDTH_PX = 320;

/** Text filters, one field for each column that holds text. */
export function TextFilters({ columns, onText }: TextFiltersProps) {
  const { filters } = useMessages().tables;
  const id = useId();
  return (
    <FilterPopover label={filters.texts} name={filters.texts} isActive={false} widthPx={WIDTH_PX}>
      {() => (
        <div className={styles.texts}>
          <p className="dim">{filters.textsHint}</p>
          {columns.map(({ column, label, text }) => (
            <div key={column}>
              <label htmlFor={`${id} ${column}`}>{label}</label>
              <input
                id={`${id} ${column}`}
                type="text"
                className="field"
                spellCheck={false}
                autoComplete="off"
                value={text}
                onChange={({ currentTarget }) => onText(column, currentTarget.value)}
              />
            </div>
          ))}
        </div>
      )}
    </FilterPopover>
  );
}
