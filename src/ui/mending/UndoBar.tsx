import { useActions, useMessages, useSitting } from '../shared/sitting-context.ts';
import styles from './mending.module.css';

/** How many corrections were made on the page, and the way back from the last. Nothing where there is none. */
export function UndoBar() {
  const { problems } = useMessages();
  const { undo } = useActions();
  const steps = useSitting((sitting) => sitting.undo.length);
  const isCounting = useSitting((sitting) => sitting.audit?.recounting === true);
  if (steps === 0 && !isCounting) return null;
  return (
    <div className={styles.undo} role="status">
      <span className="dim">
        {isCounting ? problems.mend.counting : problems.mend.undoHint(steps)}
      </span>
      <button type="button" className="ghost" disabled={steps === 0 || isCounting} onClick={undo}>
        {problems.mend.undo}
      </button>
    </div>
  );
}
