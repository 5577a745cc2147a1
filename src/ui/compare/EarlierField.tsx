import { useMessages } from '../shared/sitting-context.ts';
import { takeFiles } from '../start/source-input.ts';
import styles from './Compare.module.css';

interface EarlierFieldProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** A file input for the inventory that the open one is compared with. */
export function EarlierField({ onFiles }: EarlierFieldProps) {
  const { changes } = useMessages();
  return (
    <label className={styles.earlier}>
      {changes.choose}
      <input
        type="file"
        multiple
        aria-label={changes.chooseLabel}
        onChange={({ currentTarget }) => takeFiles(currentTarget, onFiles)}
      />
    </label>
  );
}
