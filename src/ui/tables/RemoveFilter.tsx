import { useMessages } from '../shared/sitting-context.ts';
import styles from './Filters.module.css';

interface RemoveFilterProps {
  /** The filter in words. */
  readonly filter: string;
  readonly onRemove: () => void;
}

/** The cross on a filter that is in force. */
export function RemoveFilter({ filter, onRemove }: RemoveFilterProps) {
  const { filters } = useMessages().tables;
  return (
    <button
      type="button"
      className={styles.remove}
      aria-label={filters.remove(filter)}
      onClick={onRemove}
    >
      <span aria-hidden="true">✕</span>
    </button>
  );
}
